"""The files a newcomer starts from say the same thing, and what they say is true."""

import json
import os
import re
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from importlib import metadata
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from helpers import check

COURSE = Path(__file__).parents[1]
PROJECT = tomllib.loads((COURSE / "pyproject.toml").read_text(encoding="utf-8"))
README = (COURSE / "README.md").read_text(encoding="utf-8")


def readme_command(words):
    commands = [line for line in README.splitlines() if line.startswith("python -m pip")]
    return next(command for command in commands if words in command)


def project_files():
    """Every file that git would keep, found without git so that a downloaded copy can be tested too."""
    lines = (COURSE / ".gitignore").read_text(encoding="utf-8").splitlines()
    ignored = [".git"] + [line.rstrip("/") for line in lines if line and not line.startswith("#")]
    for folder, folders, files in os.walk(COURSE):
        folders[:] = [name for name in folders if not any(fnmatch(name, pattern) for pattern in ignored)]
        yield from (Path(folder, name) for name in files if not any(fnmatch(name, pattern) for pattern in ignored))


def requirements_here(requirements):
    """These requirements and all that they bring in, as far as they apply to this machine."""
    waiting = [(Requirement(text), "") for text in requirements]
    seen = set()
    while waiting:
        requirement, extra = waiting.pop()
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        asked = {(canonicalize_name(requirement.name), wanted) for wanted in ("", *requirement.extras)}
        for name, wanted in asked - seen:
            waiting += [(Requirement(text), wanted) for text in metadata.requires(name) or ()]
        seen |= asked
    return {name for name, _ in seen}


def test_the_readme_and_ci_run_the_tests_with_the_same_command():
    commands = (COURSE / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert commands[-1] == readme_command("pytest")


def test_both_commands_of_the_readme_install_in_the_same_way():
    opens, tests = readme_command("jupyter lab"), readme_command("pytest")
    assert opens.partition(" && ")[0] == tests.partition(" && ")[0]
    assert opens.endswith("notebooks/00_start_here.ipynb")


@pytest.mark.skipif(os.name == "nt", reason="Windows files carry no permission to run")
def test_ci_can_be_run():
    assert os.access(COURSE / ".ci" / "run", os.X_OK)


def test_the_readme_says_of_each_lesson_whether_it_is_there():
    rows = re.findall(r"^\| (\d\d) \| .*?(\d\d_\w+).*\| (\w+) \|$", README, flags=re.MULTILINE)
    assert [number for number, _, _ in rows] == [f"{number:02d}" for number in range(14)]
    told = {name: state for _, name, state in rows}
    found = {name: "ready" if (COURSE / "notebooks" / f"{name}.ipynb").exists() else "planned" for name in told}
    assert told == found


def test_the_files_that_the_readme_links_to_are_there():
    links = re.findall(r"(?<!!)\[[^\]]+\]\((?!https?:)([^)]+)\)", README)
    assert len(links) >= 4
    assert [link for link in links if not (COURSE / link).exists()] == []


def test_conda_installs_what_pyproject_lists():
    environment = yaml.safe_load((COURSE / "environment.yml").read_text(encoding="utf-8"))
    oldest = PROJECT["project"]["requires-python"].removeprefix(">=")
    assert environment["channels"] == ["conda-forge"]
    assert environment["dependencies"] == [f"python={oldest}", "pip", {"pip": ["-e ."]}]


def test_the_check_asks_for_the_python_that_pyproject_asks_for():
    assert PROJECT["project"]["requires-python"] == ">=" + ".".join(map(str, check.OLDEST_PYTHON))


def test_every_package_is_pinned_at_the_version_that_is_installed():
    pins = [Requirement(text) for text in PROJECT["tool"]["uv"]["constraint-dependencies"]]
    pinned = {
        canonicalize_name(pin.name): str(pin.specifier) for pin in pins if pin.marker is None or pin.marker.evaluate()
    }
    needed = requirements_here(PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["test"])
    installed = {name: f"=={metadata.version(name)}" for name in needed}
    assert len(installed) > 100
    assert {name: version for name, version in installed.items() if pinned.get(name) != version} == {}


@pytest.mark.parametrize("pins", ["constraint-dependencies", "build-constraint-dependencies"])
def test_every_pin_is_a_name_and_one_version(pins):
    for text in PROJECT["tool"]["uv"][pins]:
        pin = Requirement(text)
        assert pin.url is None
        assert [specifier.operator for specifier in pin.specifier] == ["=="]


def test_no_file_holds_the_address_of_a_package_registry():
    address = re.compile(rb"https?://[^\s\"'<>]*(pypi|pythonhosted|anaconda|npmjs)\b|https?://\S+\.(whl|tar\.gz)\b")
    files = list(project_files())
    assert COURSE / "pyproject.toml" in files
    assert [str(file) for file in files if address.search(file.read_bytes())] == []


def test_the_licence_names_every_table_that_others_made():
    licence = (COURSE / "LICENSE").read_text(encoding="utf-8").splitlines()
    package = json.loads((COURSE / "data" / "datapackage.json").read_text(encoding="utf-8"))
    others = [f"data/{table['path']}" for table in package["resources"] if table["licenses"] != package["licenses"][:1]]
    assert sorted(line for line in licence if line.startswith("data/context/")) == sorted(others)
    own = [table["path"] for table in package["resources"] if f"data/{table['path']}" not in others]
    assert [path for path in own if "/" in path] == [], "the licence says that all tables directly in data/ are ours"


def test_the_terms_of_sipri_name_every_sipri_table():
    terms = (COURSE / "data" / "context" / "SIPRI_TERMS.md").read_text(encoding="utf-8")
    tables = json.loads((COURSE / "data" / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    sipri = [
        Path(table["path"]).name for table in tables if "SIPRI" in json.dumps(table["licenses"] + table["sources"])
    ]
    assert sorted(re.findall(r"^\| `(\w+\.csv)`", terms, flags=re.MULTILINE)) == sorted(sipri)


def test_the_citation_agrees_with_pyproject():
    citation = yaml.safe_load((COURSE / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == PROJECT["project"]["version"]
    assert " AND ".join(citation["license"]) == PROJECT["project"]["license"]
    assert f"Version {citation['version']}" in README
    assert citation["authors"] == [{"name": "The makers of Ally or Alignment?"}]


def test_the_tables_keep_the_line_ends_that_their_hashes_were_made_with():
    assert "* text=auto eol=lf" in (COURSE / ".gitattributes").read_text(encoding="utf-8").splitlines()
    assert [file.name for file in (COURSE / "data").rglob("*.csv") if b"\r" in file.read_bytes()] == []


@pytest.mark.parametrize("task", [["check"], ["format", "--check"]], ids=["check", "format"])
def test_ruff_finds_nothing(task):
    found = subprocess.run(
        [sys.executable, "-m", "ruff", *task, "--no-cache", "."], cwd=COURSE, capture_output=True, text=True
    )
    assert found.returncode == 0, found.stdout + found.stderr
