"""The student's own records: bets, answers, codings, texts, predictions.

Everything is kept in `journal.json` in the work folder: `work/` beside the
course, or the folder that the environment variable `COURSE_WORK` names.
Entries are only ever added, and nothing leaves the computer.
"""

from .store import Saved, entries, folder, latest, problems, save

__all__ = ["Saved", "entries", "folder", "latest", "problems", "save"]
