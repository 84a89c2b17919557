"""Whatever happens to a file of the data, the student reads one plain sentence about it."""

import csv
import json
import re
import shutil

import pytest
from IPython.core.interactiveshell import InteractiveShell

from helpers.data import DataProblem, beside, passage, table
from helpers.data.diagnosis import problems_in
from helpers.data.package import sha256, stamp

GDP = "context/gdp.csv"


def put(old, new, file=GDP):
    """A damage: the first place of some text in a file holds another text."""

    def damage(folder):
        content = (folder / file).read_bytes()
        old_bytes, new_bytes = (text if isinstance(text, bytes) else text.encode() for text in (old, new))
        assert old_bytes in content
        (folder / file).write_bytes(content.replace(old_bytes, new_bytes, 1))

    return damage


def cell(column, value, file="claims.csv", row=2):
    """A damage: one cell, found by column and row (the header is row 1), holds another value."""

    def damage(folder):
        def change(rows):
            rows[row - 1][rows[0].index(column)] = value
            return rows

        reshape(change, file)(folder)

    return damage


def reshape(change, file=GDP):
    def damage(folder):
        with open(folder / file, encoding="utf-8", newline="") as stream:
            rows = change(list(csv.reader(stream)))
        with open(folder / file, "w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows(rows)

    return damage


def rewrite(change, file=GDP):
    """A damage: the file's bytes are replaced."""
    return lambda folder: (folder / file).write_bytes(change((folder / file).read_bytes()))


def gone(file=GDP):
    return lambda folder: (folder / file).unlink()


def a_folder_instead(file=GDP):
    def damage(folder):
        (folder / file).unlink()
        (folder / file).mkdir()

    return damage


def several(*damages):
    def damage(folder):
        for one in damages:
            one(folder)

    return damage


def drop(position):
    return lambda rows: [row[:position] + row[position + 1 :] for row in rows]


def as_windows_1252(content):
    return content.decode("utf-8").encode("cp1252")


# name: table asked for, damage, what the message must say (in this order)
DAMAGES = {
    "column missing": (
        "gdp",
        reshape(drop(2)),
        f"{GDP}, first line: found no column year, expected the columns id, state, year",
    ),
    "column too many": (
        "gdp",
        reshape(lambda rows: [[*row, "x"] for row in rows]),
        f"{GDP}, first line: found a column 'x', expected only",
    ),
    "columns in another order": (
        "gdp",
        reshape(lambda rows: [[row[1], row[0], *row[2:]] for row in rows]),
        "first line: found the columns state, id, year ... expected each once, in the order id, state",
    ),
    "column twice": (
        "gdp",
        reshape(lambda rows: [[*row, row[2]] for row in rows]),
        "first line: found the columns ... confidence, year, expected each once",
    ),
    "column renamed to another's name": ("gdp", put("year,value", "year,year"), "first line: found no column value"),
    "header in capitals": ("gdp", put("id,state", "ID,STATE"), "first line: found no column id"),
    "header with an empty name": ("gdp", put("id,state", "id,"), "first line: found no column state"),
    "letter in a number": (
        "gdp",
        put(",1990,", ",199O,"),
        f"{GDP}, row 2, column year: found '199O', expected a whole number. Correct the cell",
    ),
    "decimal comma": ("gdp", put(",360.86", ',"360,86"'), "row 2, column value: found '360,86', expected a number"),
    "decimals in a year": (
        "gdp",
        put(",1990,", ",1990.0,"),
        "row 2, column year: found '1990.0', expected a whole number",
    ),
    "underscore in a number": (
        "gdp",
        put(",360.86", ",1_000"),
        "row 2, column value: found '1_000', expected a number",
    ),
    "space before a number": (
        "gdp",
        put(",1990,", ", 1990,"),
        "row 2, column year: found ' 1990', expected a whole number",
    ),
    "infinity": ("gdp", put(",360.86", ",INF"), "row 2, column value: found 'INF', expected a number"),
    "the word NaN": ("gdp", put(",360.86", ",NaN"), "row 2, column value: found 'NaN', expected at least 0"),
    "negative where none can be": (
        "gdp",
        put(",360.86", ",-360.86"),
        "row 2, column value: found '-360.86', expected at least 0",
    ),
    "year out of range": ("gdp", put(",1990,", ",19900,"), "row 2, column year: found '19900', expected at most 2100"),
    "year beyond any integer": (
        "gdp",
        put(",1990,", ",99999999999999999999999,"),
        "row 2, column year: found '99999999999999999999999', expected at most",
    ),
    "paragraph 0": (
        "claims",
        cell("paragraph", "0"),
        "claims.csv, row 2, column paragraph: found '0', expected at least 1",
    ),
    "not true or false": (
        "claims",
        cell("hedged", "maybe"),
        "row 2, column hedged: found 'maybe', expected true or false",
    ),
    "unknown document": (
        "claims",
        cell("source", "feng", row=5),
        "claims.csv, row 5, column source: found 'feng', expected a value of id in table sources",
    ),
    "id twice": (
        "claims",
        put("fang-c02,", "fang-c01,", "claims.csv"),
        "claims.csv, row 3, column id: found 'fang-c01', expected a value that no other row has (the same as in the row at position 2)",
    ),
    "id with a capital": (
        "claims",
        put("fang-c02,", "Fang-c02,", "claims.csv"),
        "row 3, column id: found 'Fang-c02', expected small letters",
    ),
    "id empty": ("claims", put("fang-c02,", ",", "claims.csv"), "row 3, column id: found '', expected a value"),
    "required cell empty": (
        "claims",
        cell("paraphrase", ""),
        "row 2, column paraphrase: found '', expected a value (the cell may not be empty)",
    ),
    "word outside the list": (
        "claims",
        cell("kind", "factual"),
        "row 2, column kind: found 'factual', expected one of: descriptive, causal",
    ),
    "codes joined wrongly": (
        "claims",
        cell("verifiability_range", "A/B"),
        "row 2, column verifiability_range: found 'A/B', expected codes joined by |",
    ),
    "too long": (
        "claims",
        cell("paraphrase", "word " * 100),
        "row 2, column paraphrase: found 'word word ... (500 characters)', expected a length of at most 260",
    ),
    "month 13": (
        "events",
        cell("date_in_document", "2025-13-05", "events.csv"),
        "events.csv, row 2, column date_in_document: found '2025-13-05', expected a date",
    ),
    "30 February": (
        "events",
        cell("date_in_document", "2023-02-30", "events.csv"),
        "events.csv, row 2, column date_in_document: found '2023-02-30', expected a day that is in the calendar",
    ),
    "29 February of no leap year": (
        "meetings",
        cell("date", "2023-02-29", "context/meetings.csv"),
        "row 2, column date: found '2023-02-29', expected a day that is in the calendar",
    ),
    "31 June": (
        "un_votes",
        cell("date", "2022-06-31", "context/un_votes.csv", 4),
        "row 4, column date: found '2022-06-31', expected a day",
    ),
    "day before month": (
        "events",
        cell("date_in_document", "05/11/2025", "events.csv"),
        "row 2, column date_in_document: found '05/11/2025', expected a date",
    ),
    "encoding of Windows": (
        "sources",
        rewrite(as_windows_1252, "sources.csv"),
        "sources.csv, row 4: found bytes that are not UTF-8 (0x92), expected text saved as UTF-8",
    ),
    "UTF-16": (
        "gdp",
        rewrite(lambda content: content.decode().encode("utf-16")),
        f"{GDP}, row 1: found bytes that are not UTF-8 (0xff)",
    ),
    "byte order mark": ("gdp", rewrite(lambda content: b"\xef\xbb\xbf" + content), f"{GDP}: found a byte order mark"),
    "not text at all": (
        "gdp",
        rewrite(lambda content: bytes(range(256)) * 9),
        f"{GDP}, row 2: found bytes that are not UTF-8 (0x80)",
    ),
    "NUL byte in an id": ("gdp", put("gdp-1990-rus", "gdp-\0-rus"), f"{GDP}, row 3: found a NUL byte"),
    "NUL byte in a note": ("events", cell("note", "a\0b", "events.csv"), "events.csv, row 2: found a NUL byte"),
    "empty file": ("gdp", rewrite(lambda content: b""), f"{GDP}: found an empty file, expected a header line and rows"),
    "only line ends": ("gdp", rewrite(lambda content: b"\n\n\n"), f"{GDP}: found an empty file"),
    "only the header": ("gdp", reshape(lambda rows: rows[:1]), f"{GDP}: found one line and no rows"),
    "a web page instead": (
        "gdp",
        rewrite(lambda content: b"<!DOCTYPE html>\n<p>Not found</p>\n"),
        "first line: found no column id",
    ),
    "cell too many": (
        "gdp",
        reshape(lambda rows: [rows[0], [*rows[1], "x"], *rows[2:]]),
        f"{GDP}, row 2: found too many cells, expected one cell for each column",
    ),
    "row too short": (
        "gdp",
        reshape(lambda rows: [*rows[:4], rows[4][:-2], *rows[5:]]),
        f"{GDP}, row 5: found too few cells, expected one cell for each column",
    ),
    "blank line": ("gdp", put("\ngdp-1990-rus", "\n\ngdp-1990-rus"), f"{GDP}, row 3: found an empty line"),
    "quotation mark that never closes": (
        "gdp",
        put("gdp-1990-rus", '"gdp-1990-rus'),
        f"{GDP}, row 3: found too few cells",
    ),
    "semicolons": (
        "gdp",
        rewrite(lambda content: content.replace(b",", b";")),
        "first line: found semicolons or tabs between the cells, expected commas",
    ),
    "tabs": (
        "gdp",
        rewrite(lambda content: content.replace(b",", b"\t")),
        "first line: found semicolons or tabs between the cells, expected commas",
    ),
    "line ends of Windows": (
        "gdp",
        rewrite(lambda content: content.replace(b"\n", b"\r\n")),
        f"{GDP}: found line ends as Windows writes them",
    ),
    "huge cell where a number should be": (
        "claims",
        cell("paragraph", "9" * 200_000),
        "row 2, column paragraph: found '999 ... (200000 characters)', expected",
    ),
    "huge cell where any text may be": (
        "events",
        cell("note", "x" * 200_000, "events.csv"),
        "events.csv: found a well-formed table that is not the one",
    ),
    "another number, well formed": (
        "gdp",
        put("360.86", "360.87"),
        f"{GDP}: found a well-formed table that is not the one this course was checked with, "
        "expected the file with the recorded hash. ... python -m helpers data stamp",
    ),
    "a row less": ("gdp", reshape(lambda rows: rows[:-1]), f"{GDP}: found a well-formed table that is not the one"),
    "file gone": ("gdp", gone(), f"{GDP}: found no such file, expected a table of the course"),
    "folder where the file should be": ("gdp", a_folder_instead(), f"{GDP}: found a file that will not open"),
    "description gone": (
        "gdp",
        gone("datapackage.json"),
        "datapackage.json: found no such file, expected the description of the tables",
    ),
    "description cut off": (
        "gdp",
        rewrite(lambda content: content[:900], "datapackage.json"),
        "datapackage.json: found unreadable text ... expected valid JSON",
    ),
    "description not UTF-8": (
        "gdp",
        rewrite(lambda content: b'{"a": "\xe9"}', "datapackage.json"),
        "datapackage.json: found unreadable text",
    ),
    "description a folder": (
        "gdp",
        a_folder_instead("datapackage.json"),
        "datapackage.json: found a file that will not open",
    ),
    "description a list": (
        "gdp",
        rewrite(lambda content: b"[]", "datapackage.json"),
        "datapackage.json: found no list of resources",
    ),
    "description of nothing": (
        "gdp",
        rewrite(lambda content: b"{}", "datapackage.json"),
        "datapackage.json: found no list of resources",
    ),
    "resource without a path": (
        "gdp",
        put('"path": "context/gdp.csv",', "", "datapackage.json"),
        "datapackage.json: found resource ... without its path",
    ),
    "resource that is a word": (
        "gdp",
        rewrite(lambda content: b'{"resources": ["gdp"]}', "datapackage.json"),
        "datapackage.json: found resource 1 without its name",
    ),
    "field of an unknown type": (
        "gdp",
        put('"type": "integer"', '"type": "int"', "datapackage.json"),
        "datapackage.json: found resource ... with a field that lacks its name, description or type",
    ),
    "unknown table": (
        "gpd",
        lambda folder: None,
        "datapackage.json: found no table called 'gpd', expected one of: ... gdp, ... trade, ... Check the spelling",
    ),
    "no name": (None, lambda folder: None, "found no table called None"),
    "a list for a name": (["gdp"], lambda folder: None, "found no table called ['gdp']"),
    "claims and its list of documents gone": (
        "claims",
        several(put("true", "false", "claims.csv"), gone("sources.csv")),
        "sources.csv: found no such file",
    ),
    "claims and its list of documents damaged": (
        "claims",
        several(put("true", "false", "claims.csv"), rewrite(as_windows_1252, "sources.csv")),
        "sources.csv, row 4: found bytes that are not UTF-8",
    ),
    "claims and its list of documents a row short": (
        "claims",
        several(put("true", "false", "claims.csv"), reshape(lambda rows: rows[:-1], "sources.csv")),
        "claims.csv, row ... column source: found 'zhang', expected a value of id in table sources",
    ),
    "claims damaged and its list of documents gone": (
        "claims",
        several(put("fang-c02,", "fang-c01,", "claims.csv"), gone("sources.csv")),
        "claims.csv, row 3, column id: found 'fang-c01'",
    ),
}


def assert_says(message, wanted):
    """The parts of the wanted text stand in the message in this order; " ... " allows for words between."""
    place = 0
    for part in wanted.split(" ... "):
        found = message.find(part, place)
        assert found >= 0, f"{part!r} is missing, or comes too early, in: {message}"
        place = found + len(part)


@pytest.mark.parametrize("kind", DAMAGES)
def test_each_damage_is_named_in_one_message(kind, own_data):
    name, damage, wanted = DAMAGES[kind]
    damage(own_data)
    with pytest.raises(DataProblem) as raised:
        table(name)
    message = str(raised.value)
    assert_says(message, wanted)
    assert "\n" not in message
    assert len(message) < 1000
    assert str(own_data) not in message
    assert re.search(r"Correct the cell|Put the file back|Check the spelling", message)
    assert message.count(": found ") == message.count(", expected ") == 1


def test_a_huge_cell_is_cut_in_the_message(own_data):
    cell("paragraph", "9" * 200_000)(own_data)
    with pytest.raises(DataProblem, match=re.escape("9... (200000 characters)")) as raised:
        table("claims")
    assert len(str(raised.value)) < 300


def test_all_problems_of_a_table_come_in_the_order_of_its_rows(own_data):
    several(cell("hedged", "maybe", row=9), cell("kind", "factual", row=4), cell("source", "feng", row=7))(own_data)
    assert [problem.where for problem in problems_in(own_data, "claims")] == [
        "row 4, column kind",
        "row 7, column source",
        "row 9, column hedged",
    ]


def test_a_torn_row_is_reported_once(own_data):
    reshape(lambda rows: [rows[0], rows[1][:1], *rows[2:]])(own_data)
    assert [problem.found for problem in problems_in(own_data, "gdp")] == ["too few cells"]


def test_a_sound_table_opens_though_the_one_it_refers_to_is_gone(own_data):
    gone("sources.csv")(own_data)
    assert len(table("claims")) > 200
    for question in (lambda: table("sources"), lambda: passage("fang-c01"), lambda: beside(["fang-f13"])):
        with pytest.raises(DataProblem, match=r"^sources\.csv: found no such file"):
            question()


def test_a_damaged_package_gives_a_data_problem_whichever_part_is_damaged(own_data):
    package = json.loads((own_data / "datapackage.json").read_text(encoding="utf-8"))
    package["resources"] = [resource for resource in package["resources"] if resource["name"] in ("sources", "claims")]
    claims = package["resources"][1]
    claims["schema"]["fields"] = claims["schema"]["fields"][:3]
    reshape(lambda rows: [row[:3] for row in rows][:12], "claims.csv")(own_data)
    described = json.dumps(package)
    for part in _parts_of(claims, ("resources", 1)):
        for junk in (None, 7):
            changed = json.loads(described)
            _put_at(changed, part, junk)
            (own_data / "datapackage.json").write_text(json.dumps(changed), encoding="utf-8")
            try:
                table("claims", own_data)
            except DataProblem as problem:
                assert str(problem)


def _parts_of(value, place):
    for key in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield (*place, key)
        yield from _parts_of(value[key], (*place, key))


def _put_at(value, place, junk):
    for key in place[:-1]:
        value = value[key]
    value[place[-1]] = junk


def test_a_file_one_may_not_read_is_named(own_data, monkeypatch):
    def refused(path):
        raise PermissionError(13, "Permission denied", str(path))

    package = (own_data / "datapackage.json").read_bytes()
    monkeypatch.setattr(
        "pathlib.Path.read_bytes", lambda path: package if path.name == "datapackage.json" else refused(path)
    )
    with pytest.raises(DataProblem, match=r"context/gdp\.csv: found a file that will not open \(Permission denied\)"):
        table("gdp")


def test_damage_is_not_stamped(own_data):
    put(",1990,", ",199O,")(own_data)
    before = (own_data / "datapackage.json").read_bytes()
    with pytest.raises(DataProblem, match="row 2, column year"):
        stamp(own_data)
    assert (own_data / "datapackage.json").read_bytes() == before


def test_damage_that_was_stamped_by_hand_still_gives_a_data_problem(own_data):
    put(",1990,", ",199O,")(own_data)
    package = (own_data / "datapackage.json").read_text(encoding="utf-8")
    package = package.replace(_hash_of("gdp", package), sha256((own_data / GDP).read_bytes()))
    (own_data / "datapackage.json").write_text(package, encoding="utf-8")
    with pytest.raises(DataProblem, match="gdp.csv: found cells that do not read"):
        table("gdp")


def _hash_of(name, package):
    return next(resource["hash"] for resource in json.loads(package)["resources"] if resource["name"] == name)


def test_a_table_of_ones_own_without_a_hash_opens_and_is_checked(own_data):
    package = json.loads((own_data / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        resource.pop("hash")
    (own_data / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    put("360.86", "361")(own_data)
    assert table("gdp")["value"].iloc[0] == 361
    rewrite(lambda content: b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n"))(own_data)
    assert list(table("gdp").columns)[0] == "id"
    put("361", "36l")(own_data)
    with pytest.raises(DataProblem, match="row 2, column value: found '36l'"):
        table("gdp")


@pytest.fixture
def shell(tmp_path, monkeypatch):
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    shell = InteractiveShell(colors="nocolor")
    yield shell
    shell.history_manager.enabled = False


def test_in_ipython_a_problem_shows_as_its_message_without_a_traceback(own_data, shell, capsys):
    put(",1990,", ",199O,")(own_data)
    result = shell.run_cell("from helpers.data import table\ntable('gdp')")
    shown = capsys.readouterr()
    assert isinstance(result.error_in_exec, DataProblem)
    assert "row 2, column year: found '199O', expected a whole number" in shown.out + shown.err
    assert "Traceback" not in shown.out + shown.err
    assert "package.py" not in shown.out + shown.err
    assert 'File "' not in shown.out + shown.err


def test_another_folder_may_hold_the_data(own_data, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(own_data, elsewhere)
    put(",1990,", ",199O,")(own_data)
    assert len(table("gdp", elsewhere)) == len(table("gdp", str(elsewhere))) > 0
    with pytest.raises(DataProblem):
        table("gdp")
