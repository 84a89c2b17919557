"""The rooms of helpers and the only ways between them, read from the imports."""

import ast
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

COURSE = Path(__file__).parents[1]
HELPERS = COURSE / "helpers"
FILES = sorted(HELPERS.rglob("*.py"))
NOTEBOOKS = sorted((COURSE / "notebooks").glob("*.ipynb"))

WAYS = {  # room: the rooms it may use besides itself
    "data": set(),
    "theory": set(),
    "charts": set(),
    "journal": set(),
    "listing": set(),
    "figure": {"charts", "listing"},
    "pictures": {"theory", "charts", "figure"},
    "explorers": {"theory", "charts", "figure", "pictures", "data", "journal"},
    "exercises": {"theory", "data", "journal", "listing"},
    "instructor": {"exercises", "journal", "data", "figure", "listing"},
    "check": {"data", "journal"},
    "__main__": {
        "data",
        "theory",
        "charts",
        "figure",
        "pictures",
        "explorers",
        "exercises",
        "journal",
        "instructor",
        "check",
        "listing",
    },
    "__init__": set(),
}

MAY_IMPORT = {  # package: rooms or files that may, and no others
    "matplotlib": {"charts", "figure"},
    "ipywidgets": {"explorers", "exercises/panels.py", "exercises/betting.py", "exercises/predictions.py"},
    "frictionless": {"data"},
    "nashpy": {"theory"},
    "IPython": set(),
}

READERS = {"open", "read_text", "read_bytes", "read_csv", "read_table", "read_json"}
MAY_READ = {
    "data": "it alone opens the tables",
    "journal": "the student's own files",
    "check": "the list of packages in pyproject.toml",
    "instructor": "what students hand in",
}


def room_of(path):
    first = path.relative_to(HELPERS).parts[0]
    return first.removesuffix(".py")


def name_of(path):
    return path.relative_to(HELPERS).as_posix()


def imports_of(path):
    """Full dotted names of the modules and names that a file imports, wherever in it."""
    package = ["helpers", *path.relative_to(HELPERS).parent.parts]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*start, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def rooms_used(path):
    return {name.split(".")[1] for name in imports_of(path) if name.startswith("helpers.")} - {room_of(path)}


def by_name(path):
    return name_of(path)


@pytest.mark.parametrize("path", FILES, ids=by_name)
def test_a_room_uses_only_the_rooms_it_may(path):
    assert rooms_used(path) <= WAYS[room_of(path)]


def test_every_room_is_on_the_map():
    assert {room_of(path) for path in FILES} <= set(WAYS)


def test_the_ways_between_rooms_go_round_in_no_circle():
    left = dict(WAYS)
    while left:
        free = [room for room, ways in left.items() if not ways & set(left)]
        assert free, f"a circle among {sorted(left)}"
        for room in free:
            del left[room]


@pytest.mark.parametrize("path", FILES, ids=by_name)
def test_a_package_is_imported_only_where_it_may_be(path):
    packages = {name.split(".")[0] for name in imports_of(path)}
    for package, places in MAY_IMPORT.items():
        if package in packages:
            assert room_of(path) in places or name_of(path) in places, f"{name_of(path)} imports {package}"


@pytest.mark.parametrize("path", FILES, ids=by_name)
def test_only_some_rooms_read_files(path):
    called = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called.add(getattr(node.func, "id", getattr(node.func, "attr", "")))
    if room_of(path) not in MAY_READ:
        assert not called & READERS
    if room_of(path) not in ("data", "instructor"):
        assert "read_csv" not in called


def test_the_reading_of_imports_sees_each_form(tmp_path, monkeypatch):
    monkeypatch.setattr(sys.modules[__name__], "HELPERS", tmp_path)
    file = tmp_path / "theory" / "models.py"
    file.parent.mkdir()
    file.write_text(
        "import matplotlib.pyplot as plt\nfrom helpers import data\nfrom ..charts.style import INK\nfrom . import other\n"
        "def later():\n    from helpers.journal import save\n",
        encoding="utf-8",
    )
    assert set(imports_of(file)) == {
        "matplotlib.pyplot",
        "helpers.data",
        "helpers.charts.style.INK",
        "helpers.theory.other",
        "helpers.journal.save",
    }
    assert rooms_used(file) == {"data", "charts", "journal"}


# What comes in with what


@pytest.mark.parametrize(
    "statement, heavy",
    [
        ("import helpers", ["pandas", "numpy", "matplotlib", "ipywidgets", "frictionless"]),
        ("import helpers.journal", ["pandas", "numpy", "matplotlib", "ipywidgets", "frictionless"]),
        ("import helpers.check", ["pandas", "numpy", "matplotlib", "ipywidgets", "frictionless"]),
        ("import helpers.data, helpers.theory.dependence", ["matplotlib", "ipywidgets", "frictionless", "scipy"]),
        ("import helpers.explorers, helpers.exercises", ["frictionless", "matplotlib.pyplot"]),
    ],
)
def test_an_import_brings_nothing_heavy_that_it_does_not_need(statement, heavy):
    code = f"import sys\n{statement}\nprint([name for name in {heavy} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


# Documentation of what one room offers to others and to the notebooks

WITHOUT_EXAMPLE = {
    "draw_": "draws on an Axes; test_pictures looks at what is drawn",
    "helpers.charts.style.Actor": "ACTORS holds the ones there are",
    "helpers.data.verify.verify_sources": "needs the five documents, which do not ship; test_verify_sources",
    "helpers.data.package.stamp": "writes into the data; test_data_tables",
    "helpers.exercises.bet": "gives a panel that records in the student's journal; test_exercises_panels",
    "helpers.theory.formation.Payoffs": "four numbers with names",
    "helpers.figure.drawn_as_svg": "gives some 30 kB of SVG; test_figure",
}


def module_name(path):
    return ".".join(["helpers", *path.relative_to(HELPERS).with_suffix("").parts]).removesuffix(".__init__")


def code_of_notebooks():
    for path in NOTEBOOKS:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        lines = [line for cell in cells if cell["cell_type"] == "code" for line in "".join(cell["source"]).split("\n")]
        yield "\n".join(line for line in lines if not line.startswith(("%", "!")))


def names_used(tree):
    """Dotted names of what a piece of code takes from helpers, by import or as attribute of an imported module."""
    known = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("helpers"):
            known |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    used = set(known.values())
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in known:
            used.add(f"{known[node.value.id]}.{node.attr}")
    return used


def offered():
    """Dotted names of functions and classes that are used outside their room."""
    used = set()
    for path in FILES:
        room = f"helpers.{room_of(path)}"
        used |= {
            name
            for name in names_used(ast.parse(path.read_text(encoding="utf-8")))
            if not f"{name}.".startswith(f"{room}.")
        }
    for code in code_of_notebooks():
        used |= names_used(ast.parse(code))
    return used


def definitions():
    """Dotted name (that of the file, and that of the room that passes it on) and node of each public function and class."""
    passed_on = {path.parent: path for path in FILES if path.name == "__init__.py"}
    for path in FILES:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
                names = {f"{module_name(path)}.{node.name}"}
                if path.parent in passed_on:
                    names.add(f"{module_name(passed_on[path.parent])}.{node.name}")
                yield f"{module_name(path)}.{node.name}", names, node


def is_excepted(name):
    return name in WITHOUT_EXAMPLE or name.split(".")[-1].startswith("draw_")


def test_what_a_room_offers_is_documented_with_an_example_that_runs():
    wanted = offered()
    undocumented, without_example = [], []
    for name, names, node in definitions():
        if names & wanted:
            text = ast.get_docstring(node) or ""
            if not text:
                undocumented.append(name)
            elif ">>>" not in text and not is_excepted(name):
                without_example.append(name)
    assert undocumented == []
    assert without_example == []


def test_the_exceptions_are_still_needed():
    texts = {name: ast.get_docstring(node) or "" for name, _, node in definitions()}
    for name in set(WITHOUT_EXAMPLE) - {"draw_"}:
        assert name in texts and ">>>" not in texts[name], name


def test_every_file_of_helpers_says_what_it_is_for():
    assert [name_of(path) for path in FILES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))] == []


def test_examples_are_run_with_the_tests():
    options = tomllib.loads((COURSE / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
    assert "helpers" in options["testpaths"] and "--doctest-modules" in options["addopts"]
