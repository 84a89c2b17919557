"""What all tests share: none of them touches a student's own work."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

COURSE = Path(__file__).parents[1]
collect_ignore = ["bench"]  # run by hand


def pytest_configure(config):
    config.work_for_tests = tempfile.mkdtemp(prefix="course_work_")
    os.environ["COURSE_WORK"] = config.work_for_tests


def pytest_unconfigure(config):
    shutil.rmtree(config.work_for_tests, ignore_errors=True)


@pytest.fixture
def own_data(tmp_path, monkeypatch):
    """A copy of `data/` that a test may damage; the course opens it instead of its own."""
    folder = shutil.copytree(COURSE / "data", tmp_path / "data")
    monkeypatch.setenv("COURSE_DATA", str(folder))
    return folder


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    """A JupyterLab server over a copy of the notebooks, one for all browser tests of a run."""
    import browser

    if not browser.chromium():
        reason = "the browser tests need Chromium, and there is none on the PATH"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    lab = browser.Lab(tmp_path_factory.mktemp("lab"))
    lab.start()
    yield lab
    lab.stop()


@pytest.fixture(scope="session")
def window(lab):
    """A browser window with an empty profile."""
    import browser

    with browser.open_browser(lab.folder / "profile") as window:
        yield window


@pytest.fixture
def ax():
    """Fresh axes to draw on and look at."""
    from matplotlib.figure import Figure

    return Figure().subplots()


@pytest.fixture
def no_drawing(monkeypatch):
    """Pictures without their drawing, so that every combination of controls can be tried."""
    monkeypatch.setattr("helpers.figure.drawn_as_svg", lambda draw, size: b"<svg/>")
