"""Holding the tables against the documents: the real ones where they are, and two made up here."""

import csv
import hashlib
import json
import shutil
from pathlib import Path

import pytest

from helpers import data
from helpers.data.verify import ANCHORED, Mismatch, paragraphs, verify_sources

DOCUMENTS = Path(__file__).parents[2] / "shared" / "sources"
needs_documents = pytest.mark.skipif(not DOCUMENTS.is_dir(), reason=f"the five documents are not at {DOCUMENTS}")


def told(mismatches):
    return [str(mismatch) for mismatch in mismatches]


# The real documents


@pytest.fixture
def doctored(tmp_path):
    """A copy of the documents that a test may change."""
    return shutil.copytree(DOCUMENTS, tmp_path / "documents")


def document(folder, number):
    return next(folder.glob(f"{number}*"))


def rows_of(source):
    names = (*ANCHORED, "labels")
    return sum((data.table(name)["source"] == source).sum() for name in names)


@needs_documents
def test_every_row_stands_where_its_table_says():
    mismatches, checked = verify_sources(DOCUMENTS)
    assert told(mismatches) == []
    assert checked == sum(data.table(name)["source"].notna().sum() for name in (*ANCHORED, "labels"))
    assert checked > 900


@needs_documents
def test_a_changed_word_is_named_with_its_rows(doctored):
    path = document(doctored, "004")
    text = path.read_text(encoding="utf-8")
    claim = data.table("claims").set_index("id").loc["zhang-c11"]
    path.write_text(text.replace(claim["anchor"], claim["anchor"].upper(), 1), encoding="utf-8")
    lines = told(verify_sources(doctored)[0])
    assert lines[0] == f"sources, zhang: {path.name} is not the file the tables were made from (its hash differs)"
    assert (
        f'claims, zhang-c11: "{claim["anchor"]}" is not in paragraph {claim["paragraph"]}; it stands nowhere in the document'
        in lines
    )
    assert all("zhang" in line for line in lines)


@needs_documents
def test_a_paragraph_put_in_moves_all_after_it_and_says_where_they_are(doctored):
    path = document(doctored, "000")
    lines = paragraphs(path.read_text(encoding="utf-8"))
    path.write_text("\n".join([*lines[:10], "One paragraph more.", *lines[10:]]), encoding="utf-8")
    shown = told(verify_sources(doctored)[0])
    claims = data.table("claims").query("source == 'fang'")
    for claim in claims.itertuples():
        moved = [line for line in shown if line.startswith(f"claims, {claim.id}: ")]
        assert len(moved) == (claim.paragraph > 10)
        assert all(
            f"not in paragraph {claim.paragraph}; it stands in " in line and str(claim.paragraph + 1) in line
            for line in moved
        )
    assert any(
        line.startswith("labels, fang-l03: ") and "occurs in paragraphs [19], the table says [18]" in line
        for line in shown
    )


@needs_documents
def test_a_word_more_changes_the_count_of_that_word(doctored):
    path = document(doctored, "004")
    path.write_text(path.read_text(encoding="utf-8") + "\nThe axis again.", encoding="utf-8")
    lines = told(verify_sources(doctored)[0])
    assert 'labels, zhang-l02: "axis" occurs 3 times, the table says 2' in lines
    assert len([line for line in lines if line.startswith("labels")]) == 2


@needs_documents
@pytest.mark.parametrize("number, source", [("000", "fang"), ("003", "eu_commentary")])
def test_a_missing_document_is_named_and_its_rows_are_not_counted(number, source, doctored):
    document(doctored, number).unlink()
    mismatches, checked = verify_sources(doctored)
    assert told(mismatches) == [f"sources, {source}: no file that begins with {number} in {doctored}"]
    assert checked == verify_sources(DOCUMENTS)[1] - rows_of(source)


@needs_documents
def test_a_document_under_another_name_is_named(doctored):
    document(doctored, "001").rename(doctored / "hu.txt")
    assert told(verify_sources(doctored)[0]) == [f"sources, hu: no file that begins with 001 in {doctored}"]


@needs_documents
@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
def test_another_encoding_is_noticed(encoding, doctored):
    path = document(doctored, "000")
    path.write_text(path.read_text(encoding="utf-8"), encoding=encoding, errors="replace")
    mismatches, checked = verify_sources(doctored)
    assert f"sources, fang: {path.name} is not the file the tables were made from (its hash differs)" in told(
        mismatches
    )
    assert checked == verify_sources(DOCUMENTS)[1]


@needs_documents
def test_a_second_file_of_the_same_number_does_not_hide_the_document(doctored):
    (doctored / "000_0_my_notes.txt").write_text("Notes.", encoding="utf-8")
    (doctored / "001 figures").mkdir()
    assert told(verify_sources(doctored)[0]) == []


def test_an_empty_folder_lacks_every_document(tmp_path):
    mismatches, checked = verify_sources(tmp_path)
    assert [(mismatch.table, mismatch.row) for mismatch in mismatches] == [
        ("sources", source) for source in data.table("sources")["id"]
    ]
    assert checked == 0


@pytest.mark.parametrize("name", ["nowhere", "a file"])
def test_a_folder_that_is_none_is_said_to_be_none(name, tmp_path):
    (tmp_path / "a file").write_text("", encoding="utf-8")
    with pytest.raises(FileNotFoundError, match="is not a folder. Give the folder that holds the five documents"):
        verify_sources(tmp_path / name)


# Two small documents made up here, so that the check itself is tested everywhere

FIRST = (
    "A treaty of nine words.\n\nBoth sides call it a partnership.\n   \nNobody calls it an alliance; an alliance binds."
)
SECOND = "Trade grew to 12 billion.\nNote: Smith, On Trade and Friendship among States, 2020."


@pytest.fixture
def made_up(own_data, tmp_path):
    """A folder with two documents, and tables of a few rows that describe them."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for number, text in (("000", FIRST), ("001", SECOND)):
        (folder / f"{number}_made_up.txt").write_text(text, encoding="utf-8", newline="\n")
    rows = {
        "sources": [_source("one", "000", FIRST), _source("two", "001", SECOND)],
        "claims": [{"id": "one-c1", "source": "one", "paragraph": 2, "anchor": "call it a partnership"}],
        "figures": [{"id": "two-f1", "source": "two", "paragraph": 1, "anchor": "12 billion"}],
        "events": [{"id": "one-e1", "source": "one", "paragraph": 1, "anchor": "A treaty"}],
        "quotations": [{"id": "one-q1", "source": "one", "paragraph": 3, "anchor": "an alliance binds"}],
        "audit": [{"id": "two-a1", "source": "two", "paragraph": 1, "anchor": "Trade grew"}],
        "citations": [
            {
                "id": "two-r1",
                "source": "two",
                "paragraph": 2,
                "title": "On Trade and Friendship among States",
                "number": 1,
            }
        ],
        "labels": [
            {
                "id": "one-l1",
                "source": "one",
                "word": "alliance",
                "pattern": r"\balliances?\b",
                "count": 2,
                "of_pair": 2,
                "of_others": 0,
                "rejected": 1,
                "paragraphs": "3",
            }
        ],
    }
    for name, new in rows.items():
        _rewrite(own_data / f"{name}.csv", new)
    _forget_hashes(own_data / "datapackage.json")
    return folder


def _source(name, number, text):
    return {
        "id": name,
        "file_number": number,
        "short_title": name,
        "paragraphs": len(paragraphs(text)),
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
    }


def _rewrite(path, rows):
    """Keep the table's first row as a pattern, so that every column holds what its description allows."""
    with open(path, encoding="utf-8", newline="") as stream:
        pattern = next(csv.DictReader(stream))
    with open(path, "w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, pattern, lineterminator="\n")
        writer.writeheader()
        writer.writerows(pattern | row for row in rows)


def _forget_hashes(path):
    package = json.loads(path.read_text(encoding="utf-8"))
    for resource in package["resources"]:
        del resource["hash"]
    path.write_text(json.dumps(package), encoding="utf-8")


def test_made_up_rows_agree_with_made_up_documents(made_up):
    assert verify_sources(made_up) == ([], 7)


@pytest.mark.parametrize(
    "old, new, expected",
    [
        (
            "call it a",
            "called it a",
            'claims, one-c1: "call it a partnership" is not in paragraph 2; it stands nowhere in the document',
        ),
        (
            "A treaty",
            "The treaty",
            'events, one-e1: "A treaty" is not in paragraph 1; it stands nowhere in the document',
        ),
        ("an alliance binds", "that binds", 'labels, one-l1: "alliance" occurs 1 times, the table says 2'),
        (
            "A treaty",
            "An alliance. A treaty",
            'labels, one-l1: "alliance" occurs in paragraphs [1, 3], the table says [3]',
        ),
        ("\n   \n", " ", "quotations, one-q1: paragraph 3 does not exist, the document has 2"),
        (
            "words.",
            "words.\nAnd more.",
            'claims, one-c1: "call it a partnership" is not in paragraph 2; it stands in 3',
        ),
    ],
)
def test_each_change_of_a_made_up_document_is_named(old, new, expected, made_up):
    path = made_up / "000_made_up.txt"
    path.write_text(FIRST.replace(old, new), encoding="utf-8", newline="\n")
    lines = told(verify_sources(made_up)[0])
    assert "sources, one: 000_made_up.txt is not the file the tables were made from (its hash differs)" in lines
    assert expected in lines


def test_a_changed_title_in_a_list_of_references_is_named(made_up):
    path = made_up / "001_made_up.txt"
    path.write_text(SECOND.replace("Friendship", "Enmity"), encoding="utf-8", newline="\n")
    assert any(line.startswith("citations, two-r1: ") for line in told(verify_sources(made_up)[0]))


def test_spaces_alone_make_no_paragraph():
    assert paragraphs("\n \t \nOne\n\n\nTwo\n") == ["One", "Two"]
    assert paragraphs("") == []


def test_a_mismatch_prints_as_one_line():
    assert str(Mismatch("claims", "fang-c01", "is gone")) == "claims, fang-c01: is gone"
