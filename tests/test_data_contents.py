"""What the tables say: sound as a package, honest about the documents, and enough of it."""

import json
import re
import socket
from collections import Counter
from pathlib import Path

import bibtexparser
import pandas as pd
import pytest
from frictionless import Package

from helpers import data
from helpers.data.package import sha256
from helpers.data.verify import ANCHORED, paragraphs
from helpers.theory.trade_table import trade_shares

COURSE = Path(__file__).parents[1]
DATA = COURSE / "data"
DOCUMENTS = COURSE.parent / "shared" / "sources"
RESOURCES = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))["resources"]
needs_documents = pytest.mark.skipif(not DOCUMENTS.is_dir(), reason=f"the five documents are not at {DOCUMENTS}")

ONE_WORD_PARAGRAPHS = {"fang-a04", "united_front-a11"}  # the paragraph itself is no longer: a heading, a page's remains
LONGEST_COMMON_RUN = 8  # words; nine in a row would be copying


@pytest.fixture(scope="module")
def tables():
    return data.tables()


@pytest.fixture(scope="module")
def documents(tables):
    names = tables["sources"].set_index("id")["file_number"]
    return {source: next(DOCUMENTS.glob(f"{number}*")).read_text(encoding="utf-8") for source, number in names.items()}


@pytest.fixture(scope="module")
def bibliography():
    library = bibtexparser.parse_file(str(DATA / "references.bib"))
    assert not library.failed_blocks
    return library.entries


def codes(cells):
    """All codes of cells that join several with |."""
    return {code for cell in cells.dropna() for code in cell.split("|")}


# The package


def test_frictionless_validates_the_whole_package_offline(monkeypatch):
    def no_network(*arguments):
        raise AssertionError("the check wanted the network")

    monkeypatch.setattr(socket.socket, "connect", no_network)
    report = Package(str(DATA / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])[:5]


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource["name"])
def test_every_hash_agrees(resource):
    assert resource["hash"] == sha256((DATA / resource["path"]).read_bytes())


def test_every_table_in_the_folder_is_described():
    there = {path.relative_to(DATA).as_posix() for path in DATA.rglob("*.csv")}
    assert there == {resource["path"] for resource in RESOURCES}


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource["name"])
def test_files_are_utf8_with_plain_line_ends(resource):
    content = (DATA / resource["path"]).read_bytes()
    content.decode("utf-8")
    assert not content.startswith(b"\xef\xbb\xbf") and b"\r" not in content and content.endswith(b"\n")


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource["name"])
def test_every_context_table_names_its_terms_and_cites_in_every_row(resource, tables):
    assert all(licence["title"] for licence in resource["licenses"])
    assert all(source["title"] for source in resource["sources"])
    if resource["tier"] == "context":
        assert tables[resource["name"]]["cite"].notna().all()


def test_sipri_tables_stand_under_terms_of_their_own():
    terms = {resource["name"]: resource["licenses"] for resource in RESOURCES}
    sipri = {resource["name"] for resource in RESOURCES if "SIPRI" in resource["sources"][0]["title"]}
    assert sipri == {"military_expenditure", "arms_transfers"}
    for name in terms:
        is_sipri = [licence["name"] == "other-sipri" for licence in terms[name]]
        assert is_sipri == ([True] if name in sipri else [False] * len(is_sipri))
    text = (DATA / "context/SIPRI_TERMS.md").read_text(encoding="utf-8")
    assert all(f"{name}.csv" in text for name in sipri)


def test_only_the_world_bank_among_the_context_tables_is_under_an_open_licence():
    is_open = {
        resource["name"]
        for resource in RESOURCES
        if resource["tier"] == "context" and resource["licenses"][0]["name"].startswith("CC")
    }
    assert is_open <= {"gdp", "ties"}  # ties holds the course's own coding


# Identifiers and references


def test_an_id_names_one_row_in_all_tables(tables):
    count = Counter(row_id for rows in tables.values() for row_id in rows["id"])
    assert [row_id for row_id, number in count.items() if number > 1] == []


def test_ids_say_document_and_table_and_are_numbered_without_gaps(tables):
    letters = {"claims": "c", "figures": "f", "quotations": "q", "citations": "r", "labels": "l", "audit": "a"}
    for name, letter in letters.items():
        for source, rows in tables[name].groupby("source"):
            numbers = [int(re.fullmatch(rf"{source}-{letter}(\d+)", row_id).group(1)) for row_id in rows["id"]]
            assert numbers == list(range(1, len(rows) + 1)), (name, source)


def test_every_row_referred_to_exists(tables):
    events = tables["events"]
    of_record = set(events.loc[events["tier"] == "context", "id"])
    context = of_record | {
        row_id for rows in tables.values() if rows.attrs["tier"] == "context" for row_id in rows["id"]
    }
    assert codes(tables["figures"]["context"]) <= context
    assert codes(events["record"]) <= of_record


def test_every_key_cited_is_in_the_bibliography(tables, bibliography):
    keys = [entry.key for entry in bibliography]
    assert len(keys) == len(set(keys))
    for name, rows in tables.items():
        if "cite" in rows:
            assert codes(rows["cite"]) <= set(keys), name


def test_every_work_has_an_author_or_a_title_and_no_empty_field(bibliography):
    for entry in bibliography:
        assert {"author", "title", "editor"} & set(entry.fields_dict), entry.key
        assert all(field.value.strip() for field in entry.fields), entry.key


# Claims and their codings


def test_there_are_claims_enough(tables):
    claims = tables["claims"]["source"].value_counts()
    assert claims.sum() >= 200
    assert set(claims.index) == set(tables["sources"]["id"])
    assert claims.min() >= 20


def test_paraphrases_are_short_and_stand_alone(tables):
    claims = tables["claims"]
    assert claims["paraphrase"].str.split().map(len).between(3, 30).all()
    assert claims["paraphrase"].is_unique


@pytest.mark.parametrize("coding", ["verifiability", "concept", "direction"])
def test_the_reference_coding_stands_first_in_its_range(coding, tables):
    claims = tables["claims"]
    ranges = claims[f"{coding}_range"].str.split("|")
    assert (ranges.str[0] == claims[coding]).all()
    assert all(len(one) == len(set(one)) for one in ranges)
    assert (ranges.map(len) > 1).sum() > 20, "a coding that is never contested is not honest"


def test_anchors_have_two_to_eight_words(tables):
    for name in ANCHORED:
        if "anchor" in tables[name]:
            rows = tables[name].dropna(subset="anchor")
            words = rows["anchor"].str.split().map(len)
            assert set(rows.loc[~words.between(2, 8), "id"]) <= ONE_WORD_PARAGRAPHS, name


def test_paragraphs_lie_within_their_document(tables):
    length = tables["sources"].set_index("id")["paragraphs"]
    for name in ANCHORED:
        rows = tables[name].dropna(subset="paragraph")
        assert (rows["paragraph"] <= rows["source"].map(length)).all(), name


# Words of the pair


def test_counts_of_words_add_up(tables):
    labels = tables["labels"]
    assert (labels["of_pair"] + labels["of_others"] == labels["count"]).all()
    assert (labels["rejected"] <= labels["of_pair"]).all()
    assert (labels["count"] > 0).all()
    for pattern in labels["pattern"]:
        re.compile(pattern)


# Two tiers, never in one column


def test_events_keep_the_tiers_in_columns_of_their_own(tables):
    events = tables["events"]
    told, on_record = events[events["tier"] == "source"], events[events["tier"] == "context"]
    assert len(told) > 0 and len(on_record) > 0
    assert told[["source", "paragraph", "anchor"]].notna().all(axis=None)
    assert told[["date_on_record", "cite", "where"]].isna().all(axis=None)
    assert on_record[["date_on_record", "cite", "where"]].notna().all(axis=None)
    assert (
        on_record[["source", "paragraph", "anchor", "date_in_document", "end_in_document", "record"]]
        .isna()
        .all(axis=None)
    )


def test_what_only_a_document_says_does_not_pose_as_a_public_figure(tables):
    drills, meetings = tables["drills"], tables["meetings"]
    assert not ((drills["value"] == 14) & (drills["start"] == 2024)).any()
    assert not (drills[["value", "low", "high"]] == 14).any(axis=None)
    assert not meetings["date"].str.startswith("2022-09").any()
    assert tables["figures"].set_index("id").loc["eu_commentary-f05", "value"] == 14
    assert tables["figures"].set_index("id").loc["united_front-f06", "value"] == 40


# Missing is never zero


def test_missing_numbers_are_missing(tables):
    trade = tables["trade"]
    ranged = trade[trade["value"].isna()]
    assert ranged["id"].tolist() == ["trade-2023-bilateral-russian_customs"]
    assert ranged[["low", "high"]].notna().all(axis=None)
    for name, column in (
        ("trade", "value"),
        ("gdp", "value"),
        ("cinc", "value"),
        ("military_expenditure", "value"),
        ("energy", "value"),
    ):
        assert (tables[name][column].dropna() > 0).all(), name


# Numbers the lessons rest on


def test_the_lessons_shares_of_trade_come_out_of_the_tables(tables):
    shares = trade_shares(tables["trade"], years=[2013, 2023]).set_index("year")
    printed = (100 * shares[["share_RUS", "share_CHN"]]).round(1)
    assert printed.loc[2013].tolist() == [10.6, 2.1]
    assert printed.loc[2023].tolist() == [33.8, 4.0]


def test_the_same_shares_by_hand(tables):
    trade = tables["trade"].set_index("id")["value"]
    for year, russia, china in ((2013, 10.6, 2.1), (2023, 33.8, 4.0)):
        flow = trade[f"trade-{year}-bilateral-china_customs"]
        assert round(100 * flow / trade[f"trade-{year}-total-rus"], 1) == russia
        assert round(100 * flow / trade[f"trade-{year}-total-chn"], 1) == china


# The documents' own text

BIBLIOGRAPHIC = ("anchor", "title", "author")  # phrases to find the place by, and facts about a work


def words(text):
    return re.findall(r"\w+", text.lower())


@needs_documents
def test_no_cell_takes_over_more_than_a_phrase(tables, documents):
    span = LONGEST_COMMON_RUN + 1
    of_documents = {
        tuple(said[i : i + span]) for said in map(words, documents.values()) for i in range(len(said) - span + 1)
    }
    for name, rows in tables.items():
        for column in rows.select_dtypes("str").columns.difference(BIBLIOGRAPHIC):
            for row_id, cell in zip(rows["id"], rows[column].fillna(""), strict=True):
                ours = words(cell)
                copied = [
                    ours[i : i + span] for i in range(len(ours) - span + 1) if tuple(ours[i : i + span]) in of_documents
                ]
                assert not copied, (name, row_id, column, copied)


NO_FIGURES = {
    r"^#+ \W*\d+(\.\d+)*[.)]": "number of a section",
    r"\[\d+\]": "mark of a reference",
    r"https?: ?//\S+": "web address",
}
VOLUMES_AND_PAGES = {  # of entries in Fang's list of references: where to find a work, not what it says
    24: ["35", "2", "40", "48"],
    29: ["5", "94", "95"],
    32: ["1", "24"],
    33: ["5", "81", "84"],
    34: ["26", "27"],
}


def numbers_in(text):
    return re.findall(r"\d+(?:[.,]\d+)*", text)


def numbers_told(row):
    """Every number in the cells of a row, whole and in its parts: 2,600 also as 2600, 2025-11-05 also as 11."""
    cells = [f"{cell:.12g}" if isinstance(cell, float) else str(cell) for cell in row if pd.notna(cell)]
    return {part for cell in cells for part in numbers_in(cell) + re.findall(r"\d+", cell)}


@needs_documents
@pytest.mark.parametrize("source", ["fang", "hu", "united_front", "eu_commentary", "zhang"])
def test_every_number_of_a_document_is_in_a_row_of_its_paragraph(source, tables, documents):
    held = {}
    for name in ("figures", "events", "citations", "audit", "quotations"):
        rows = tables[name][tables[name]["source"] == source]
        for number, row in zip(
            rows["paragraph"], rows.drop(columns=["id", "source", "paragraph"]).itertuples(index=False), strict=True
        ):
            held.setdefault(number, set()).update(numbers_told(row))
    for number, line in enumerate(paragraphs(documents[source]), 1):
        for pattern in NO_FIGURES:
            line = re.sub(pattern, " ", line)
        excepted = VOLUMES_AND_PAGES.get(number, []) if source == "fang" else []
        told = held.get(number, set()) | set(excepted)
        left_out = [found for found in numbers_in(line) if found not in told and found.replace(",", "") not in told]
        assert left_out == [], f"{source}, paragraph {number}"
