"""Reading the journal's files, in whatever state they are."""

import json
import uuid
from dataclasses import dataclass, field
from pathlib import Path

FORMAT = 2
TEXT_KEYS = ("id", "time", "kind", "lesson", "item")


@dataclass
class Contents:
    """What one file holds.

    `state` is "missing", "good", "older" (format 1), "newer" (a later format
    than this course knows) or "damaged"; `entries` are all that could be read,
    also those of wrong shape; `other` is what else a good file says.
    """

    state: str
    entries: list = field(default_factory=list)
    other: dict = field(default_factory=dict)
    raw: bytes = b""


@dataclass
class Journal:
    """The file the next save writes, what stood in it, and all entries together."""

    path: Path
    contents: Contents
    entries: list
    newer: bool


def load(folder):
    """Everything that can be read from the journal of a folder.

    A missing or damaged file is made good from its previous copy. A file from
    a newer version of the course is left to that version: `journal.2.json`
    takes its place until the course is brought up to date.

    Parameters
    ----------
    folder : pathlib.Path
        The work folder, which need not exist.

    Returns
    -------
    Journal

    Raises
    ------
    OSError
        If a file is there but may not be read.

    Examples
    --------
    >>> load(Path("nowhere")).contents.state
    'missing'
    """
    main, beside = folder / "journal.json", folder / "journal.2.json"
    contents, aside = read(main), read(beside)
    if contents.state == "newer":
        if aside.state == "newer":
            raise OSError("journal.json and journal.2.json both come from a newer version of the course")
        return Journal(beside, aside, _made_good(beside, aside), newer=True)
    return Journal(main, contents, joined(_made_good(main, contents), aside.entries), newer=False)


def read(path):
    """What one journal file holds (see `Contents`)."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return Contents("missing")
    except OSError:
        if path.is_dir():
            return Contents("damaged")
        raise
    try:
        document = json.loads(raw, strict=False)
    except (ValueError, RecursionError):
        return Contents("damaged", _rescued(raw), raw=raw)
    if isinstance(document, list):
        return Contents("older", [_upgraded(entry) for entry in document], raw=raw)
    if isinstance(document, dict) and document.get("format", FORMAT) != FORMAT:
        return Contents("newer", raw=raw)
    if isinstance(document, dict) and isinstance(document.get("entries"), list):
        return Contents("good", document["entries"], document, raw)
    return Contents("damaged", _rescued(raw), raw=raw)


def previous(path):
    """Where the last good copy of a journal file is kept."""
    return path.with_name(f"{path.stem}.previous.json")


def is_entry(value):
    """Whether a value has the shape of a journal entry.

    Examples
    --------
    >>> is_entry({"id": "0a", "time": "2026-11-02T09:00:00+00:00", "kind": "text",
    ...           "lesson": "09", "item": "09.6", "payload": {"text": "..."}})
    True
    >>> is_entry("a line of text")
    False
    """
    return (
        isinstance(value, dict)
        and all(isinstance(value.get(key), str) for key in TEXT_KEYS)
        and isinstance(value.get("payload"), dict)
    )


def joined(entries, more):
    """The first list, and after it those of the second that it does not hold yet."""
    known = {_identity(entry) for entry in entries}
    return entries + [entry for entry in more if _identity(entry) not in known]


def _identity(entry):
    return entry["id"] if is_entry(entry) else json.dumps(entry, sort_keys=True)


def lesson_of(item):
    """The lesson an item belongs to: the two digits it begins with, if it does.

    Examples
    --------
    >>> lesson_of("09.2"), lesson_of("fang-c01")
    ('09', '')
    """
    return item[:2] if item[:2].isdigit() else ""


def _made_good(path, contents):
    if contents.state not in ("missing", "damaged"):
        return contents.entries
    # The previous copy first: its entries are older, and none of them is half a character.
    return joined(read(previous(path)).entries, contents.entries)


def _rescued(raw):
    """Every whole entry in a damaged file: try to read one from each opening brace on."""
    text = raw.decode("utf-8-sig", errors="replace")
    decoder = json.JSONDecoder(strict=False)
    found, start = [], text.find("{")
    while start >= 0:
        try:
            value, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            value, end = None, start + 1
        entry = _upgraded(value)
        if is_entry(entry):
            found.append(entry)
        else:
            end = start + 1
        start = text.find("{", end)
    return found


def _upgraded(entry):
    """A format 1 entry in the shape of format 2; anything else as it is."""
    if not (isinstance(entry, dict) and {"when", "kind", "id", "data"} <= entry.keys()):
        return entry
    item, data = str(entry["id"]), entry["data"]
    same_each_time = json.dumps(entry, sort_keys=True)
    return {
        "id": uuid.uuid5(uuid.NAMESPACE_OID, same_each_time).hex,
        "time": str(entry["when"]),
        "kind": str(entry["kind"]),
        "lesson": lesson_of(item),
        "item": item,
        "payload": data if isinstance(data, dict) else {"value": data},
    }
