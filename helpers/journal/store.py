"""Saving and finding entries of the journal."""

import json
import os
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from . import views
from .convert import plain
from .files import cause, free_path, write_whole
from .messages import about, not_saved
from .reading import FORMAT, is_entry, joined, lesson_of, load, previous

KINDS = ("bet", "answer", "coding", "text", "prediction")
LOCK_SECONDS = 10
SAVED = "Saved."

# What a save could not write, by folder, until a later save can.
_unsaved = {}


@dataclass(frozen=True)
class Saved:
    """What came of a save: whether it is on the disk, and what to tell the student."""

    ok: bool
    message: str
    entry: dict = field(repr=False)

    @property
    def remark(self):
        """The message where it says more than that the save went well; else empty."""
        return "" if self.message == SAVED else self.message


def folder():
    """The work folder: `COURSE_WORK` if it is set, else `work/` beside the course.

    Returns
    -------
    pathlib.Path
        The folder, which is made at the first save.

    Examples
    --------
    >>> from unittest.mock import patch
    >>> with patch.dict(os.environ, COURSE_WORK="a_folder"):
    ...     folder().name
    'a_folder'
    """
    named = os.environ.get("COURSE_WORK")
    return Path(os.path.expanduser(named)) if named else Path(__file__).parents[2] / "work"


def save(kind, item, payload, *, lesson=None):
    """Add an entry to the journal. A failure to write becomes a message, never an error.

    Parameters
    ----------
    kind : {"bet", "answer", "coding", "text", "prediction"}
        What sort of record it is.
    item : str
        The exercise, bet or claim, such as "09.2".
    payload : dict
        What to keep. Whatever JSON does not know is converted. A bet's
        "question" and "revisited", a coding's "coder", "claim", "concept",
        "direction", "verifiability" and "reason" appear in the views.
    lesson : str, optional
        Two digits; by default those that `item` begins with.

    Returns
    -------
    Saved
        `ok` is False if nothing was written; then `message` says what
        happened, what to do, and repeats what was to be saved.

    Raises
    ------
    ValueError
        If `kind` is none of the five: a slip in the course, not of a student.

    Examples
    --------
    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with patch.dict(os.environ, COURSE_WORK=tempfile.mkdtemp()):
    ...     save("answer", "09.2", {"status": "right", "answers": [4.9, 8.4]})
    ...     latest("answer", "09.2")["payload"]["status"]
    Saved(ok=True, message='Saved.')
    'right'
    """
    if kind not in KINDS:
        raise ValueError(f"kind is {kind!r}, but must be one of {', '.join(KINDS)}")
    entry = _new_entry(kind, str(item), payload, lesson)
    where = folder()
    waiting = _unsaved.setdefault(where, [])
    waiting.append(entry)
    try:
        where.mkdir(parents=True, exist_ok=True)
        with FileLock(where / "journal.lock", timeout=LOCK_SECONDS):
            notes = _write(where, waiting)
    except Timeout:
        why = "another notebook is busy saving. Close it if it hangs"
    except (OSError, NotImplementedError) as error:
        why = cause(error)
    else:
        return Saved(True, " ".join([SAVED, *notes]), entry)
    return Saved(False, not_saved(why, where, entry["payload"]), entry)


def entries(kind=None, item=None, lesson=None):
    """The student's entries, oldest first, also those not yet on the disk.

    Parameters
    ----------
    kind, item, lesson : str, optional
        Only entries of this kind, item, lesson.

    Returns
    -------
    list of dict
        Each with the keys id, time, kind, lesson, item and payload.

    Examples
    --------
    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with patch.dict(os.environ, COURSE_WORK=tempfile.mkdtemp()):
    ...     saved = save("bet", "09.a", {"answers": [30, 5]})
    ...     [entry["kind"] for entry in entries(lesson="09")]
    ['bet']
    """
    wanted = {"kind": kind, "item": item, "lesson": lesson}
    wanted = {key: value for key, value in wanted.items() if value is not None}
    return [entry for entry in _all() if all(entry[key] == value for key, value in wanted.items())]


def latest(kind, item):
    """The current entry of an item: the newest.

    Parameters
    ----------
    kind, item : str
        As they were saved.

    Returns
    -------
    dict or None
        None if there is no such entry.

    Examples
    --------
    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with patch.dict(os.environ, COURSE_WORK=tempfile.mkdtemp()):
    ...     latest("bet", "09.a") is None
    True
    """
    return (entries(kind, item) or [None])[-1]


def problems():
    """What the student should know about the state of the records, on the disk and in memory.

    Returns
    -------
    list of str
        One message a problem; empty when all is well.

    Examples
    --------
    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with patch.dict(os.environ, COURSE_WORK=tempfile.mkdtemp()):
    ...     problems()
    []
    """
    where = folder()
    found = _problems_on_disk(where)
    waiting = len(_unsaved.get(where, []))
    if waiting:
        found.append(f"Entries only in this notebook's memory: {waiting}. The next save tries to write them.")
    return found


def _problems_on_disk(where):
    try:
        journal = load(where)
    except OSError as error:
        return [f"Your records in {where} could not be read: {cause(error)}. None has been changed."]
    found = about(journal)
    odd = sum(not is_entry(entry) for entry in journal.entries)
    if odd:
        found.append(f"Entries in the journal that could not be understood: {odd}. They stay there, passed over.")
    return found


def _all():
    where = folder()
    waiting = _unsaved.get(where, [])
    try:
        return joined([entry for entry in load(where).entries if is_entry(entry)], waiting)
    except OSError:
        return list(waiting)


def _new_entry(kind, item, payload, lesson):
    content = plain(payload)
    return {
        "id": uuid.uuid4().hex,
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "kind": kind,
        "lesson": lesson_of(item) if lesson is None else str(lesson),
        "item": item,
        "payload": content if isinstance(content, dict) else {"value": content},
    }


def _write(where, waiting):
    """Bring what waits to the disk, and say what the student should know. The lock is held."""
    journal = load(where)
    notes = about(journal) + _keep_original(journal)
    batch = list(waiting)
    together = joined(journal.entries, batch)
    head = {"course": "Ally or Alignment?", "format": FORMAT, **journal.contents.other}
    if journal.contents.state == "good":
        write_whole(previous(journal.path), journal.contents.raw)
    text = json.dumps({**head, "entries": together}, ensure_ascii=False, indent=1)
    # Half of a broken emoji cannot be written as UTF-8, its escape can.
    write_whole(journal.path, text.encode("utf-8", errors="backslashreplace"))
    waiting[:] = [entry for entry in waiting if entry not in batch]
    if len(batch) > 1:
        notes.append(f"Earlier entries that had to wait are saved now too: {len(batch) - 1}.")
    if not journal.newer:
        notes += views.refresh(where, [entry for entry in together if is_entry(entry)])
    return notes


def _keep_original(journal):
    """Keep a file that is about to be replaced by one of another content."""
    state, path = journal.contents.state, journal.path
    if state not in ("damaged", "older"):
        return []
    kept = free_path(path, "damaged") if state == "damaged" else path.with_name("journal.format-1.json")
    if os.path.lexists(kept):
        kept = free_path(path, "format-1")
    if path.is_dir():
        os.rename(path, kept)
    else:
        write_whole(kept, journal.contents.raw)
    what = "The damaged file" if state == "damaged" else "The journal was of an older version; the original"
    return [f"{what} is kept as {kept.name}."]
