"""The files a student opens and hands in, made afresh from the journal at each save."""

import csv
import hashlib
import io
import json
from datetime import datetime

from .files import cause, free_path, write_whole

CODING_COLUMNS = ("coder", "claim", "concept", "direction", "verifiability", "reason")
HEADINGS = {
    "bet": "Bets",
    "prediction": "Predictions",
    "answer": "Answers",
    "text": "Texts",
    "coding": "Codings",
}
FIRST_LINE = (
    "*This page and `codings.csv` are copies made from `journal.json` at each save: "
    "read them, hand them in, but write in the notebooks.*"
)
LABELS = {"revisited": "looked at again in lesson"}
LONGEST_INLINE = 80


def refresh(folder, entries):
    """Write `codings.csv` and `my_work.md` anew where they have changed.

    A file that somebody has edited since it was written is kept under another
    name first. The caller holds the journal's lock.

    Parameters
    ----------
    folder : pathlib.Path
        The work folder.
    entries : list of dict
        Entries of the right shape, oldest first.

    Returns
    -------
    list of str
        What the student should know; empty when all went well.
    """
    notes = []
    for name, text in (("codings.csv", codings_csv(entries)), ("my_work.md", my_work(entries))):
        try:
            if text:
                notes += _refresh_one(folder / name, text.encode("utf-8", errors="replace"))
        except OSError as error:
            notes.append(f"{name} could not be brought up to date: {cause(error)}. The next save will try.")
    return notes


def _refresh_one(path, content):
    record = path.with_name(".views.json")
    written = _written(record)
    notes = []
    present = path.read_bytes() if path.is_file() else content
    if present != content and _digest(present) not in written.get(path.name, []):
        kept = free_path(path, "edited")
        write_whole(kept, present)
        notes.append(f"You had changed {path.name}: your version is kept as {kept.name}, and a new one made.")
    if present != content or not path.is_file():
        # Noted before the file is written: a kernel killed in between leaves the old file, which is ours too.
        written[path.name] = [_digest(present), _digest(content)]
        write_whole(record, json.dumps(written, indent=1).encode())
        write_whole(path, content)
    return notes


def _written(record):
    """The fingerprints of the views as the course wrote them; none where the record cannot be read."""
    try:
        written = json.loads(record.read_bytes())
    except (OSError, ValueError):
        return {}
    return written if isinstance(written, dict) else {}


def _digest(content):
    return hashlib.sha256(content).hexdigest()


def codings_csv(entries):
    """The current codings as CSV text, one row a claim and coder; empty without codings.

    Examples
    --------
    >>> entry = {"id": "0a", "time": "2026-11-02T09:00:00+00:00", "kind": "coding", "lesson": "07",
    ...          "item": "fang-c01", "payload": {"concept": "dependence", "direction": "closer"}}
    >>> print(codings_csv([entry]), end="")
    coder,claim,concept,direction,verifiability,reason
    ,fang-c01,dependence,closer,,
    """
    current = {}
    for entry in entries:
        if entry["kind"] == "coding":
            coding = {"claim": entry["item"], **entry["payload"]}
            current[str(coding.get("coder")), str(coding["claim"])] = coding
    text = io.StringIO()
    table = csv.DictWriter(text, CODING_COLUMNS, extrasaction="ignore", lineterminator="\n")
    if current:
        table.writeheader()
        table.writerows(current.values())
    return text.getvalue()


def my_work(entries):
    """A student's work as a Markdown page: by lesson, then by kind, texts in full."""
    lines = [FIRST_LINE, "", '# My work in "Ally or Alignment?"']
    for lesson in sorted({entry["lesson"] for entry in entries}):
        lines += ["", f"## Lesson {lesson}" if lesson else "## Without a lesson"]
        of_lesson = [entry for entry in entries if entry["lesson"] == lesson]
        kinds = {entry["kind"] for entry in of_lesson}
        for kind in [*HEADINGS, *sorted(kinds - HEADINGS.keys())]:
            if kind in kinds:
                lines += ["", f"### {HEADINGS.get(kind, kind)}"]
                lines += _of_kind(kind, [entry for entry in of_lesson if entry["kind"] == kind])
    return "\n".join(lines) + "\n"


def _of_kind(kind, entries):
    histories = {}
    for entry in entries:
        histories.setdefault(entry["item"], []).append(entry)
    if kind == "coding":
        return ["", f"Claims coded: {len(histories)}. The codings stand in `codings.csv`."]
    lines = []
    for item, history in histories.items():
        tries = f", attempt {len(history)}" if kind == "answer" else ""
        shown = history if kind == "bet" else history[-1:]  # a bet is not taken back by a later one
        for entry in shown:
            lines += ["", f"**{item}**, {day(entry['time'])}{tries}", ""]
            lines += described("", entry["payload"])
    return lines


def day(moment):
    """The date, where the student is, of a time such as 2026-11-02T09:00:00+00:00."""
    try:
        return datetime.fromisoformat(moment).astimezone().date().isoformat()
    except (ValueError, OverflowError):
        return moment


def described(label, value):
    """A payload as the lines of a Markdown list; a text is never cut, what is empty is left out.

    Examples
    --------
    >>> described("", {"status": "right", "mistake": None, "answers": [4.9, 8.4]})
    ['- status: right', '- answers: 4.9, 8.4']
    """
    if isinstance(value, dict) and "columns" in value and isinstance(value.get("rows"), list):
        return [f"- {label}: a table of {len(value['rows'])} rows"]
    if isinstance(value, dict):
        filled = [(LABELS.get(key, key), part) for key, part in value.items() if part not in (None, "")]
        return [line for name, part in filled for line in described(f"{label} {name}".strip(), part)]
    if isinstance(value, list) and all(_fits_a_line(part) for part in value):
        return [f"- {label}: {', '.join(map(str, value))}"]
    if isinstance(value, list):
        return [line for place, part in enumerate(value, 1) for line in described(f"{label} {place}", part)]
    if _fits_a_line(value):
        return [f"- {label}: {value}"]
    return [f"- {label}:", "", *(f"  > {line}" for line in value.splitlines()), ""]


def _fits_a_line(value):
    if isinstance(value, str):
        return len(value) <= LONGEST_INLINE and "\n" not in value
    return not isinstance(value, (dict, list))
