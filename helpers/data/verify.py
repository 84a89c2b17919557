"""Holding the tables against the documents themselves, for whoever has them.

The documents are under copyright and do not ship. Their hashes, locators and
short anchors do, so that every row can be checked.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from helpers.data.tables import table

ANCHORED = ("claims", "figures", "events", "quotations", "audit", "citations")
OPENING = 25  # characters of a cited title that must stand in the paragraph; the end may be cut by notes


@dataclass(frozen=True)
class Mismatch:
    """One row that does not stand where its table says; prints as one line."""

    table: str
    row: str
    problem: str

    def __str__(self):
        return f"{self.table}, {self.row}: {self.problem}"


def paragraphs(text):
    """Split a document as the tables count it: the n-th non-empty line, from 1.

    Parameters
    ----------
    text : str
        The whole document.

    Returns
    -------
    list of str
        Paragraph 1 is at position 0.

    Examples
    --------
    >>> paragraphs("First.\\n\\n  \\nSecond.")
    ['First.', 'Second.']
    """
    return [line for line in text.split("\n") if line.strip()]


def verify_sources(folder):
    """Check every anchor and label count against the five documents.

    Parameters
    ----------
    folder : path
        A folder with the documents as received; each is found by its number, the first
        three characters of its file name, and recognised by its hash.

    Returns
    -------
    mismatches : list of Mismatch
        Empty if every row stands where its table says.
    checked : int
        How many rows were looked up.

    Raises
    ------
    FileNotFoundError
        If the folder is not there.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder} is not a folder. Give the folder that holds the five documents.")
    documents, mismatches = _read_documents(folder)
    checked = 0
    for name in ANCHORED:
        rows = table(name)
        rows = rows[rows["source"].isin(documents)]
        checked += len(rows)
        for row in rows.itertuples():
            words = row.title[:OPENING] if name == "citations" else row.anchor
            problem = _place_problem(words, row.paragraph, paragraphs(documents[row.source]))
            if problem:
                mismatches.append(Mismatch(name, row.id, problem))
    for row in table("labels").itertuples():
        if row.source in documents:
            checked += 1
            mismatches += _label_problems(row, documents[row.source])
    return mismatches, checked


def _read_documents(folder):
    documents, mismatches = {}, []
    for row in table("sources").itertuples():
        files = [path for path in sorted(folder.glob(f"{row.file_number}*")) if path.is_file()]
        if not files:
            mismatches.append(Mismatch("sources", row.id, f"no file that begins with {row.file_number} in {folder}"))
            continue
        as_received = [path for path in files if hashlib.sha256(path.read_bytes()).hexdigest() == row.sha256]
        if not as_received:
            mismatches.append(
                Mismatch(
                    "sources", row.id, f"{files[0].name} is not the file the tables were made from (its hash differs)"
                )
            )
        documents[row.id] = (as_received or files)[0].read_bytes().decode("utf-8", errors="replace")
    return documents, mismatches


def _place_problem(words, number, lines):
    if number > len(lines):
        return f"paragraph {number} does not exist, the document has {len(lines)}"
    if words in lines[number - 1]:
        return None
    elsewhere = [n for n, line in enumerate(lines, 1) if words in line]
    hint = f"it stands in {', '.join(map(str, elsewhere))}" if elsewhere else "it stands nowhere in the document"
    return f'"{words}" is not in paragraph {number}; {hint}'


def _label_problems(row, text):
    found = len(re.findall(row.pattern, text, flags=re.IGNORECASE))
    if found != row.count:
        yield Mismatch("labels", row.id, f'"{row.word}" occurs {found} times, the table says {row.count}')
    lines = paragraphs(text)
    where = [n for n, line in enumerate(lines, 1) if re.search(row.pattern, line, flags=re.IGNORECASE)]
    told = [int(n) for n in row.paragraphs.split("|")]
    if where != told:
        yield Mismatch("labels", row.id, f'"{row.word}" occurs in paragraphs {where}, the table says {told}')
