"""Is everything here that the course needs? Looks, and says what to do where something is not.

The file imports only the standard library at its top, and keeps to what Python 3.8 can
read, so that it can speak where packages are missing or Python is too old.
"""

import html
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

COURSE_FOLDER = Path(__file__).resolve().parents[1]
OLDEST_PYTHON = (3, 11)
INSTALL = "Close JupyterLab and start as README.md says: that installs what is missing."
WIDGET_FILES = {
    "jupyterlab_widgets": "labextensions/@jupyter-widgets/jupyterlab-manager/package.json",
    "widgetsnbextension": "nbextensions/jupyter-js-widgets/extension.js",
}


@dataclass(frozen=True)
class Line:
    """One thing that was looked at.

    Parameters
    ----------
    kind : {"Python", "package", "widgets", "table", "work folder", "course folder"}
        What sort of thing it is.
    name : str
        Which one of its sort; empty where there is only one.
    found : str
        What is there.
    remedy : str, optional
        What to do about it; empty if it is as it should be.

    Examples
    --------
    >>> print(Line("package", "pandas", "not installed", "Install it."))
    package pandas: not installed. Install it.
    """

    kind: str
    name: str
    found: str
    remedy: str = ""

    @property
    def ok(self):
        """Whether it is as it should be."""
        return not self.remedy

    def __str__(self):
        found = f"{self.found}. {self.remedy}" if self.remedy else self.found
        return f"{self.kind} {self.name}".strip() + f": {found}"


class EnvironmentReport:
    """What was looked at, shown as one sentence if all is well, else with what to do.

    Parameters
    ----------
    lines : iterable of Line
        All that was looked at.

    Examples
    --------
    >>> EnvironmentReport([Line("Python", "", "3.9.2", "Install Python 3.11 or newer.")])
    The course is not ready yet. Please see to this:
    - Python: 3.9.2. Install Python 3.11 or newer.
    """

    def __init__(self, lines):
        self.lines = tuple(lines)

    @property
    def ok(self):
        """Whether the course can be used."""
        return all(line.ok for line in self.lines)

    @property
    def details(self):
        """Every line, with versions and places: for a question to a teacher, not for a notebook."""
        return "\n".join(str(line) for line in self.lines)

    def __repr__(self):
        if self.ok:
            return self._all_is_well()
        return "\n".join([NOT_READY, *(f"- {line}" for line in self.lines if not line.ok)])

    def _repr_html_(self):
        if self.ok:
            return f"<p>{self._all_is_well()}</p>"
        items = "".join(f"<li>{html.escape(str(line))}</li>" for line in self.lines if not line.ok)
        return f"<p><strong>{NOT_READY}</strong></p><ul>{items}</ul>"

    def _all_is_well(self):
        number = Counter(line.kind for line in self.lines)
        parts = f"Python, {number['package']} packages, the widgets, {number['table']} tables, a folder for your work"
        return f"Everything the course needs is here: {parts}."


NOT_READY = "The course is not ready yet. Please see to this:"


def environment_report():
    """Look at Python, the packages, the widgets, the data and the work folder.

    Returns
    -------
    EnvironmentReport
        `ok` says whether the course can be used; `lines` holds what was looked at, what
        was found and what to do; `details` is all of it as text. What cannot be looked
        at yet, because something before it is missing, is left out.

    Examples
    --------
    >>> report = environment_report()
    >>> report.ok, report.lines[0].kind
    (True, 'Python')
    """
    python = _python()
    if not python.ok:
        return EnvironmentReport([python])
    packages = _packages()
    if not all(line.ok for line in packages):
        return EnvironmentReport([python, *packages])
    return EnvironmentReport([python, *packages, *_widgets(), *_tables(), _work_folder()])


def _python():
    found = ".".join(map(str, sys.version_info[:3]))
    needed = ".".join(map(str, OLDEST_PYTHON))
    if sys.version_info < OLDEST_PYTHON:
        return Line(
            "Python", "", f"{found} is too old", f"Install Python {needed} or newer, then follow README.md with it."
        )
    return Line("Python", "", f"{found} at {sys.executable}")


def _packages():
    try:
        from packaging.requirements import Requirement

        return [_package(Requirement(text)) for text in _requirements()]
    except ModuleNotFoundError as missing:
        return [Line("package", missing.name, "not installed", INSTALL)]
    except (OSError, ValueError, KeyError):
        return [
            Line("course folder", "", "pyproject.toml is missing or damaged", "Download the course again, as a whole.")
        ]


def _requirements():
    import tomllib  # not in a Python older than 3.11, which has been told so by now

    content = (COURSE_FOLDER / "pyproject.toml").read_text(encoding="utf-8")
    return tomllib.loads(content)["project"]["dependencies"]


def _package(requirement):
    try:
        version = metadata.version(requirement.name)
    except metadata.PackageNotFoundError:
        return Line("package", requirement.name, "not installed", INSTALL)
    if not requirement.specifier.contains(version, prereleases=True):
        return Line(
            "package", requirement.name, f"version {version}, but the course needs {requirement.specifier}", INSTALL
        )
    return Line("package", requirement.name, version)


def _widgets():
    from jupyter_core.paths import jupyter_path

    return [_widget(package, file, jupyter_path()) for package, file in WIDGET_FILES.items()]


def _widget(package, file, folders):
    there = [folder for folder in folders if Path(folder, file).is_file()]
    if there:
        return Line("widgets", package, f"in {there[0]}")
    return Line("widgets", package, "the files that show sliders and buttons are not where JupyterLab looks", INSTALL)


def _tables():
    try:
        from helpers.data import DataProblem, data_folder
        from helpers.data.package import read_package
    except ImportError as error:
        return [
            Line(
                "package",
                error.name or "",
                f"installed, but does not load ({error})",
                "Delete the folder .venv. " + INSTALL,
            )
        ]
    folder = data_folder()
    try:
        names = [resource["name"] for resource in read_package(folder)["resources"]]
    except DataProblem as problem:
        return [_damaged("datapackage.json", problem)]
    return [_table(name, folder) for name in names]


def _table(name, folder):
    from helpers.data import DataProblem, table

    try:
        return Line("table", name, f"{len(table(name, folder))} rows, as the course was checked with")
    except DataProblem as problem:
        return _damaged(name, problem)


def _damaged(name, problem):
    return Line("table", name, str(problem).removesuffix(f". {problem.remedy}"), problem.remedy)


def _work_folder():
    from helpers import journal
    from helpers.journal.files import cause

    folder = journal.folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return Line("work folder", "", f"{folder}, which can be written to")
    except OSError as error:
        reason = cause(error)
        return Line("work folder", "", f"{folder} cannot be written to", reason[0].upper() + reason[1:] + ".")
