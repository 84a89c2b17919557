"""Where the data are, and what `datapackage.json` says about them."""

import hashlib
import json
import os
from pathlib import Path

COURSE_FOLDER = Path(__file__).resolve().parents[2]
TYPES = ("string", "integer", "number", "boolean")
RESOURCE_PARTS = ("name", "path", "title", "tier", "description", "sources", "licenses", "schema")
RESTORE = "Put the file back as it came with the course (download it again, or: git checkout data)."


class DataProblem(Exception):
    """Something is wrong with a data file; the message says what, where, and what to do.

    In a notebook it shows as its message alone, without a traceback.

    Examples
    --------
    >>> print(DataProblem("trade.csv", "row 3, column year", "20x3", "a whole number", "Correct the cell."))
    trade.csv, row 3, column year: found 20x3, expected a whole number. Correct the cell.
    """

    def __init__(self, file, where, found, expected, remedy):
        self.file, self.where, self.found = file, where, found
        self.expected, self.remedy = expected, remedy
        place = ", ".join(part for part in (file, where) if part)
        super().__init__(f"{place}: found {found}, expected {expected}. {remedy}")

    def _render_traceback_(self):
        return [f"The data cannot be read.\n{self}"]


def data_folder():
    """Give the folder that holds the tables.

    Returns
    -------
    pathlib.Path
        The folder named by the environment variable `COURSE_DATA`, if it is set;
        otherwise the course's own `data/`.

    Examples
    --------
    >>> (data_folder() / "datapackage.json").exists()
    True
    """
    return Path(os.environ.get("COURSE_DATA") or COURSE_FOLDER / "data")


def read_package(folder):
    """Read the description of all tables in a folder.

    Parameters
    ----------
    folder : pathlib.Path
        A folder with a `datapackage.json`.

    Returns
    -------
    dict
        The data package as JSON gives it.

    Raises
    ------
    DataProblem
        If the description is not there, is not readable or lacks a part.

    Examples
    --------
    >>> read_package(data_folder())["name"]
    'ally-or-alignment'
    """
    content = read_bytes(Path(folder), "datapackage.json", "the description of the tables")
    try:
        package = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise DataProblem("datapackage.json", "", f"unreadable text ({error})", "valid JSON", RESTORE) from None
    flaw = _flaw(package)
    if flaw:
        raise DataProblem("datapackage.json", "", flaw, "a full description of every table", RESTORE)
    return package


def _flaw(package):
    """Say what keeps the description from being used; empty if nothing does."""
    resources = package.get("resources") if isinstance(package, dict) else None
    if not isinstance(resources, list):
        return "no list of resources"
    for number, resource in enumerate(resources, 1):
        lacking = [part for part in RESOURCE_PARTS if not (isinstance(resource, dict) and resource.get(part))]
        if lacking:
            return f"resource {number} without its {lacking[0]}"
        if not all(isinstance(resource[part], str) for part in ("name", "path", "title", "tier", "description")):
            return f"resource {number} with a name, path, title, tier or description that is not text"
        if not all(_described(resource[part], ("title",)) for part in ("sources", "licenses")):
            return f"resource {number} ({resource['name']}) with a source or licence that has no title"
        fields = resource["schema"].get("fields") if isinstance(resource["schema"], dict) else None
        if not _described(fields, ("name", "description")) or not all(field.get("type") in TYPES for field in fields):
            return f"resource {number} ({resource['name']}) with a field that lacks its name, description or type"
    return ""


def _described(items, parts):
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        return False
    return all(isinstance(item.get(part), str) for item in items for part in parts)


def read_bytes(folder, path, expected="a table of the course"):
    """Give a file's bytes.

    Parameters
    ----------
    folder : pathlib.Path
        The data folder.
    path : str
        The file's path within it.
    expected : str, optional
        What the file should be, for the message.

    Returns
    -------
    bytes

    Raises
    ------
    DataProblem
        If the file is missing or does not open.
    """
    try:
        return (folder / path).read_bytes()
    except FileNotFoundError:
        raise DataProblem(path, "", "no such file", expected, RESTORE) from None
    except OSError as error:
        raise DataProblem(path, "", f"a file that will not open ({error.strerror})", expected, RESTORE) from None


def find_resource(package, name):
    """Give the description of one table.

    Raises
    ------
    DataProblem
        If no table has this name; the message lists those there are.
    """
    for resource in package["resources"]:
        if resource["name"] == name:
            return resource
    names = ", ".join(sorted(resource["name"] for resource in package["resources"]))
    raise DataProblem(
        "datapackage.json", "", f"no table called {name!r}", f"one of: {names}", "Check the spelling of the name."
    )


def sha256(content):
    """Give the hash of a file's bytes as a data package writes it: `sha256:` and 64 digits."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


def stamp(folder):
    """Write each table's present hash into `datapackage.json`, for whoever edits the tables.

    Parameters
    ----------
    folder : pathlib.Path
        A folder with a `datapackage.json`.

    Returns
    -------
    list of str
        The names of the tables whose hash has changed.

    Raises
    ------
    DataProblem
        If a changed table does not agree with its description: nothing is written then.
    """
    from helpers.data.diagnosis import problems_in  # brings in frictionless

    package = read_package(folder)
    changed = []
    for resource in package["resources"]:
        now = sha256(read_bytes(folder, resource["path"]))
        if resource.get("hash") != now:
            for problem in problems_in(folder, resource["name"]):
                raise problem
            resource["hash"] = now
            changed.append(resource["name"])
    text = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
    (folder / "datapackage.json").write_text(text, encoding="utf-8", newline="\n")
    return changed
