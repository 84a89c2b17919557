"""Opening tables, and getting from a row to the place where it stands."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from helpers import data
from helpers.data.package import sha256, stamp
from helpers.data.tables import PANDAS_TYPES

COURSE = Path(__file__).parents[1]
RESOURCES = json.loads((COURSE / "data/datapackage.json").read_text(encoding="utf-8"))["resources"]
NAMES = [resource["name"] for resource in RESOURCES]


def raw_rows(resource):
    with open(COURSE / "data" / resource["path"], encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("resource", RESOURCES, ids=NAMES)
def test_every_row_and_every_empty_cell_arrives(resource):
    frame, rows = data.table(resource["name"]), raw_rows(resource)
    assert len(frame) == len(rows) > 0
    for column in frame:
        assert frame[column].isna().tolist() == [row[column] == "" for row in rows], column


@pytest.mark.parametrize("resource", RESOURCES, ids=NAMES)
def test_columns_have_the_described_type_and_numbers_the_value_of_the_file(resource):
    frame, rows = data.table(resource["name"]), raw_rows(resource)
    for field in resource["schema"]["fields"]:
        column = frame[field["name"]]
        assert str(column.dtype) == PANDAS_TYPES[field["type"]]
        if field["type"] in ("integer", "number"):
            assert column.dropna().tolist() == [float(row[field["name"]]) for row in rows if row[field["name"]]]


@pytest.mark.parametrize("resource", RESOURCES, ids=NAMES)
def test_a_table_carries_where_it_comes_from(resource):
    attributes = data.table(resource["name"]).attrs
    assert attributes["tier"] == resource["tier"]
    assert attributes["terms"] and attributes["sources"]
    assert all(attributes["columns"][field["name"]] for field in resource["schema"]["fields"])


def test_units_are_those_of_columns_that_have_one():
    assert data.table("gdp").attrs["units"] == {"value": "billion current US$"}
    assert data.table("trade").attrs["units"] == {}


def test_tables_opens_all_of_them_in_order():
    assert list(data.tables()) == NAMES


def test_the_catalogue_has_one_line_for_each_table():
    catalogue = data.catalogue()
    assert catalogue["table"].tolist() == NAMES
    assert catalogue.notna().all(axis=None)


def test_two_callers_do_not_share_one_table():
    first = data.table("gdp")
    first.loc[0, "value"] = -1
    assert data.table("gdp")["value"].min() > 0


def test_an_intact_table_opens_without_the_slow_checker():
    code = "import sys; from helpers import data; data.tables(); print('frictionless' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_the_data_are_found_from_any_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COURSE_DATA", raising=False)
    assert data.data_folder() == COURSE / "data"
    assert len(data.table("sources")) == 5


def test_stamp_records_what_changed_and_keeps_the_rest(own_data):
    file = own_data / "context/gdp.csv"
    before = json.loads((own_data / "datapackage.json").read_text(encoding="utf-8"))
    file.write_bytes(file.read_bytes().replace(b"360.86", b"360.87"))
    assert stamp(own_data) == ["gdp"]
    after = json.loads((own_data / "datapackage.json").read_text(encoding="utf-8"))
    changed = [
        resource["name"]
        for resource, old in zip(after["resources"], before["resources"], strict=True)
        if resource != old
    ]
    assert changed == ["gdp"]
    assert data.table("gdp").attrs["name"] == "gdp"
    assert stamp(own_data) == []


def test_stamping_an_unchanged_folder_leaves_the_description_byte_for_byte(own_data):
    before = (own_data / "datapackage.json").read_bytes()
    assert stamp(own_data) == []
    assert sha256((own_data / "datapackage.json").read_bytes()) == sha256(before)


@pytest.mark.parametrize("name", NAMES)
def test_the_first_and_last_row_of_each_table_lead_to_their_place(name):
    for record_id in data.table(name)["id"].iloc[[0, -1]]:
        found = data.passage(record_id)
        shown = repr(found)
        assert found.table == name and found.place
        assert record_id in shown and found.place in shown
        assert "nan" not in shown.lower().split() and "<NA>" not in shown


def test_a_claim_leads_to_document_paragraph_and_anchor():
    row = data.table("claims").iloc[0]
    place = data.passage(row["id"]).place
    assert place == f'Fang (document 000), paragraph {row["paragraph"]}, at the words "{row["anchor"]}"'


def test_a_public_figure_leads_to_who_says_so():
    assert "seen at" in data.passage("trade-2023-bilateral-china_customs").place
    assert "World Bank" in data.passage("gdp-2023-chn").place


@pytest.mark.parametrize("unknown", ["fang-c999", "", None, 7])
def test_an_id_that_is_nowhere_is_said_to_be_nowhere(unknown):
    with pytest.raises(data.DataProblem, match="no row called"):
        data.passage(unknown)


def test_every_figure_that_has_public_figures_stands_beside_them():
    figures = data.table("figures").dropna(subset="context")
    beside = data.beside(figures["id"])
    assert len(beside) == figures["context"].str.split("|").map(len).sum()
    assert beside["record"].tolist() == [context for contexts in figures["context"] for context in contexts.split("|")]
    assert beside["on record"].str.contains(r"\d").all()
    assert not beside["on record"].str.contains(r"\bnan\b|\be\+").any()


def test_a_public_figure_that_is_a_lower_bound_or_a_range_says_so():
    assert "at least 40 meetings" in data.beside("zhang-f05")["on record"].tolist()
    assert "4 to 10 exercises (2014 to 2023, each year)" in data.beside("eu_commentary-f05")["on record"].tolist()


def test_a_number_without_a_test_says_so():
    row = data.beside("hu-f18").iloc[0]
    assert (row["on record"], row["record"]) == ("no public figure in our data", "")
    assert row["says"] == "around 4 to 5 per cent"


def test_no_number_is_made_up_where_the_document_gives_none():
    figures = data.table("figures")
    empty = figures.loc[figures["value"].isna(), "id"]
    assert len(empty) > 0
    said = data.beside(empty)["says"]
    assert not said.str.contains(r"\bnan\b|\b0\b").any()


def test_large_numbers_are_written_out():
    assert data.beside("hu-f10")["says"].item() == "millions of 1000000 soldiers"


def test_one_id_or_several_or_none():
    pd.testing.assert_frame_equal(data.beside("fang-f13"), data.beside(["fang-f13"]))
    assert data.beside([]).columns.tolist() == data.beside("fang-f13").columns.tolist()
    with pytest.raises(data.DataProblem, match="no row called 'fang-f99'"):
        data.beside(["fang-f13", "fang-f99"])
