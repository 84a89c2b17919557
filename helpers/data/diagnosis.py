"""What exactly is wrong with a table, in words a teacher can act on.

The checking itself is frictionless's; this file turns its findings into our sentences,
and adds what frictionless lets pass: dates that are in no calendar, and numbers that
are not plainly written.
"""

import csv
import io
import re
from datetime import date

from frictionless import FrictionlessException, Package

from helpers.data.package import RESTORE, DataProblem, find_resource, read_bytes, read_package

CORRECT_CELL = "Correct the cell, or put the file back as it came with the course."
KINDS = {"integer": "a whole number", "number": "a number", "boolean": "true or false", "string": "text"}
DIALECT = {"csv": {"delimiter": ",", "quoteChar": '"', "skipInitialSpace": False}}  # else frictionless guesses them
PLAIN_NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d+)?")
LONGEST_SHOWN = 60


def problems_in(folder, name):
    """List all that is wrong with one table.

    Parameters
    ----------
    folder : pathlib.Path
        A folder with a `datapackage.json`.
    name : str
        The table's name.

    Returns
    -------
    list of DataProblem
        Empty if the table agrees with its description (its hash is not looked at). A
        table that this one refers to is looked up only if it is sound itself.

    Raises
    ------
    DataProblem
        If `datapackage.json` is missing or damaged, or knows no such table.

    Examples
    --------
    >>> from helpers.data import data_folder
    >>> problems_in(data_folder(), "trade")
    []
    """
    package = read_package(folder)
    resource = find_resource(package, name)
    try:
        content = read_bytes(folder, resource["path"])
    except DataProblem as problem:
        return [problem]
    unreadable = _unreadable(content, resource["path"])
    if unreadable:
        return [unreadable]
    try:
        return _problems_in_rows(folder, package, resource, content.decode("utf-8-sig"))
    except (FrictionlessException, LookupError, TypeError) as error:
        found = f"a description of table {name} that does not hold ({error})"
        raise DataProblem(
            "datapackage.json", "", found, "fields, constraints and keys as a data package has them", RESTORE
        ) from None


def referenced(resource):
    """Name the other tables in which a table's foreign keys must be found.

    Examples
    --------
    >>> referenced({"name": "a", "schema": {"foreignKeys": [{"reference": {"resource": "b"}}]}})
    ['b']
    """
    try:
        names = {key["reference"]["resource"] for key in resource["schema"].get("foreignKeys", [])}
    except (LookupError, TypeError):
        return []  # frictionless will say what is wrong with the keys
    return sorted(names - {"", resource["name"]})


def _unreadable(content, file):
    """The problem of a file that cannot even be split into rows, if it has one."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        row = content[: error.start].count(b"\n") + 1
        return DataProblem(
            file,
            f"row {row}",
            f"bytes that are not UTF-8 (0x{content[error.start]:02x})",
            "text saved as UTF-8",
            RESTORE,
        )
    lines = text.split("\n")
    if not text.strip():
        return DataProblem(file, "", "an empty file", "a header line and rows", RESTORE)
    if "\0" in text:
        row = next(number for number, line in enumerate(lines, 1) if "\0" in line)
        return DataProblem(file, f"row {row}", "a NUL byte, which no text has", "text saved as UTF-8", RESTORE)
    if "," not in lines[0] and re.search("[;\t]", lines[0]):
        return DataProblem(file, "first line", "semicolons or tabs between the cells", "commas", RESTORE)
    if not any(line.strip() for line in text.splitlines()[1:]):
        return DataProblem(file, "", "one line and no rows", "a header line and rows", RESTORE)
    return None


def _problems_in_rows(folder, package, resource, text):
    errors = _frictionless_errors(folder, package, resource)
    header = next((error for error in errors if "#header" in error.tags), None)
    if header:
        return [_about_the_header(header, resource)]
    torn = {error.to_dict()["rowNumber"] for error in errors if error.type in ("missing-cell", "extra-cell")}
    found = {}
    for error in errors:
        details = error.to_dict()
        row = details.get("rowNumber", 0)
        if row in torn and error.type not in ("missing-cell", "extra-cell"):
            continue  # its cells stand in the wrong columns, so what they hold says nothing
        problem = _in_our_words(error, details, resource)
        if problem:
            found.setdefault((row, problem.where), problem)
    for row, problem in _beyond_frictionless(resource, text):
        if row not in torn:
            found.setdefault((row, problem.where), problem)
    return [found[place] for place in sorted(found)]


def _frictionless_errors(folder, package, resource):
    others = [name for name in referenced(resource) if not problems_in(folder, name)]
    keys = [
        key
        for key in resource["schema"].get("foreignKeys", [])
        if key["reference"]["resource"] in ("", resource["name"], *others)
    ]
    tables = [
        {**resource, "schema": {**resource["schema"], "foreignKeys": keys}},
        *(find_resource(package, name) for name in others),
    ]
    plain = [{part: value for part, value in one.items() if part != "hash"} | {"dialect": DIALECT} for one in tables]
    described = Package.from_descriptor({"name": "one-table", "resources": plain}, basepath=str(folder))
    report = described.get_resource(resource["name"]).validate()
    return [error for task in report.tasks for error in task.errors] + report.errors


def _beyond_frictionless(resource, text):
    """Pairs of row number and problem for cells that frictionless lets pass."""
    fields = resource["schema"]["fields"]
    for number, row in enumerate(csv.reader(io.StringIO(text, newline="")), 1):
        for field, cell in zip(fields, row, strict=False):
            expected = _not_meant(field, cell) if cell and number > 1 else None
            if expected:
                yield (
                    number,
                    DataProblem(
                        resource["path"], f"row {number}, column {field['name']}", _shown(cell), expected, CORRECT_CELL
                    ),
                )


def _not_meant(field, cell):
    if field["type"] in ("integer", "number") and not PLAIN_NUMBER.fullmatch(cell):
        return KINDS[field["type"]]
    if "date" in field.get("pattern_meaning", "") and re.fullmatch(r"\d{4}-\d\d-\d\d", cell):
        try:
            date.fromisoformat(cell)
        except ValueError:
            return "a day that is in the calendar"
    return None


def _shown(cell):
    return repr(cell if len(cell) <= LONGEST_SHOWN else cell[:LONGEST_SHOWN] + f"... ({len(cell)} characters)")


def _in_our_words(error, details, resource):
    file = resource["path"]
    row = f"row {details['rowNumber']}" if "rowNumber" in details else ""
    column = details.get("fieldName", "")
    if error.type in ("type-error", "constraint-error", "unique-error"):
        where = ", ".join(part for part in (row, f"column {column}") if part)
        return DataProblem(file, where, _shown(details["cell"]), _expected(resource, column, error), CORRECT_CELL)
    if error.type == "primary-key":
        return None  # the same cell is already reported as not unique, or as empty
    if error.type == "foreign-key":
        keys = ", ".join(details["fieldNames"])
        where = f"{row}, column {keys}"
        expected = f"a value of {'/'.join(details['referenceFieldNames'])} in table {details['referenceName'] or resource['name']}"
        return DataProblem(file, where, _shown(", ".join(details["fieldCells"])), expected, CORRECT_CELL)
    return _about_the_file(error, details, file, row)


def _about_the_header(error, resource):
    found = error.to_dict()["labels"]
    wanted = [field["name"] for field in resource["schema"]["fields"]]
    missing = [name for name in wanted if name not in found]
    extra = [name for name in found if name not in wanted]
    if missing:
        return DataProblem(
            resource["path"], "first line", f"no column {missing[0]}", "the columns " + ", ".join(wanted), RESTORE
        )
    if extra:
        return DataProblem(
            resource["path"], "first line", f"a column {extra[0]!r}", "only the columns " + ", ".join(wanted), RESTORE
        )
    in_order = "each once, in the order " + ", ".join(wanted)
    return DataProblem(resource["path"], "first line", "the columns " + ", ".join(found), in_order, RESTORE)


def _expected(resource, column, error):
    field = next(field for field in resource["schema"]["fields"] if field["name"] == column)
    rules = field.get("constraints", {})
    if error.type == "unique-error":
        return "a value that no other row has (" + error.note + ")"
    if error.type == "type-error":
        return KINDS[field["type"]]
    if "enum" in rules and "enum" in error.note:
        return "one of: " + ", ".join(map(str, rules["enum"]))
    if "required" in error.note:
        return "a value (the cell may not be empty)"
    limits = {
        "minimum": "at least",
        "maximum": "at most",
        "minLength": "a length of at least",
        "maxLength": "a length of at most",
    }
    for rule, words in limits.items():
        if f'"{rule}"' in error.note:
            return f"{words} {rules[rule]}"
    return field.get("pattern_meaning", f"text of the form {rules.get('pattern')}")


def _about_the_file(error, details, file, row):
    if error.type in ("missing-cell", "extra-cell", "blank-row"):
        found = {"missing-cell": "too few cells", "extra-cell": "too many cells", "blank-row": "an empty line"}[
            error.type
        ]
        return DataProblem(file, row, found, "one cell for each column", CORRECT_CELL)
    return DataProblem(file, row, error.note, "a table as datapackage.json describes it", RESTORE)
