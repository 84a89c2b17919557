"""Opening a table: quick when its file is the one we checked, thorough when it is not."""

import io
from pathlib import Path

import pandas as pd

from helpers.data.package import RESTORE, DataProblem, data_folder, find_resource, read_bytes, read_package, sha256

PANDAS_TYPES = {"string": "str", "integer": "Int64", "number": "float64", "boolean": "boolean"}


def table(name, folder=None):
    """Open one table, checked against its description.

    Parameters
    ----------
    name : str
        The table's name, such as "claims" or "trade"; `catalogue()` lists them all.
    folder : path, optional
        A folder with a `datapackage.json`; the course's own data if left out.

    Returns
    -------
    pandas.DataFrame
        One row per record. Missing values stay missing, never zero. `.attrs` holds
        `name`, `title`, `tier`, `sources`, `terms`, `columns` (the meaning of each) and
        `units` (of those columns that have one unit throughout).

    Raises
    ------
    DataProblem
        If the file is missing, damaged or changed; the message names file, row, column,
        what was found, what was expected, and what to do.

    Examples
    --------
    >>> trade = table("trade")
    >>> trade.attrs["tier"]
    'context'
    """
    folder = data_folder() if folder is None else Path(folder)
    package = read_package(folder)
    resource = find_resource(package, name)
    content = read_bytes(folder, resource["path"])
    if sha256(content) != resource.get("hash"):
        _explain_difference(folder, resource, content)
    frame = _parse(content, resource)
    frame.attrs = _attributes(resource)
    return frame


def tables(folder=None):
    """Open every table.

    Returns
    -------
    dict of str to pandas.DataFrame
        In the order of `datapackage.json`.

    Raises
    ------
    DataProblem
        For the first table that is missing, damaged or changed.

    Examples
    --------
    >>> {"sources", "claims", "trade"} <= set(tables())
    True
    """
    folder = data_folder() if folder is None else folder
    return {resource["name"]: table(resource["name"], folder) for resource in read_package(folder)["resources"]}


def catalogue(folder=None):
    """List the tables: name, tier, what one row is, number of columns, terms.

    Returns
    -------
    pandas.DataFrame
        One row per table.

    Examples
    --------
    >>> list(catalogue().columns)
    ['table', 'tier', 'one row is', 'terms']
    """
    folder = data_folder() if folder is None else folder
    rows = [
        (resource["name"], resource["tier"], resource["description"], _terms(resource))
        for resource in read_package(folder)["resources"]
    ]
    return pd.DataFrame(rows, columns=["table", "tier", "one row is", "terms"])


def _explain_difference(folder, resource, content):
    """Raise for what is wrong; a table of one's own that carries no hash and is sound passes."""
    from helpers.data.diagnosis import problems_in, referenced  # brings in frictionless, so only when something differs

    for name in (resource["name"], *referenced(resource)):
        for problem in problems_in(folder, name):
            raise problem
    if resource.get("hash"):
        raise DataProblem(
            resource["path"],
            "",
            _what_differs(content),
            "the file with the recorded hash",
            RESTORE + " If the change is meant, record it with: python -m helpers data stamp",
        )


def _what_differs(content):
    if content.startswith(b"\xef\xbb\xbf"):
        return "a byte order mark before the first column (some programs add one on saving)"
    if b"\r" in content:
        return "line ends as Windows writes them"
    return "a well-formed table that is not the one this course was checked with"


def _parse(content, resource):
    fields = resource["schema"]["fields"]
    types = {field["name"]: PANDAS_TYPES[field["type"]] for field in fields}
    try:
        return pd.read_csv(io.BytesIO(content), dtype=types, keep_default_na=False, na_values=[""])
    except (ValueError, OverflowError) as error:  # only a table whose damage was stamped gets here
        found = f"cells that do not read ({error})"
        raise DataProblem(resource["path"], "", found, "a table as datapackage.json describes it", RESTORE) from None


def _attributes(resource):
    fields = resource["schema"]["fields"]
    return {
        "name": resource["name"],
        "title": resource["title"],
        "tier": resource["tier"],
        "sources": [source["title"] for source in resource["sources"]],
        "terms": _terms(resource),
        "columns": {field["name"]: field["description"] for field in fields},
        "units": {field["name"]: field["unit"] for field in fields if "unit" in field},
    }


def _terms(resource):
    return "; ".join(licence["title"] for licence in resource["licenses"])
