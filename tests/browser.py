"""JupyterLab and a browser for the tests: what a student would do, in a few words."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import closing, contextmanager
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

COURSE = Path(__file__).parents[1]
PATIENCE = 60  # seconds for anything a slow machine may take long over
OWN_FOLDERS = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
expect.set_options(timeout=1000 * PATIENCE)
SCREEN = {"width": 1280, "height": 800}
QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
]
NO_DIALOGS = {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}}
NOTEBOOK = "window.jupyterapp.shell.currentWidget"
KERNEL = f"{NOTEBOOK}.sessionContext.session?.kernel"
BROKEN_WIDGET = re.compile("Loading widget|Error (displaying|creating) widget|widget model not found", re.IGNORECASE)
NAMELESS = re.compile(r"- '?(button|checkbox|combobox|radio|spinbutton|textbox)(?! \")")


def chromium():
    """The path of Chromium on this machine, or None."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Lab:
    """A JupyterLab server that shows a copy of the notebooks.

    Nothing it does touches the repository, the student's records or her settings.
    """

    def __init__(self, folder):
        self.folder = Path(folder)
        self.notebooks = self.folder / "notebooks"
        self.work = self.folder / "work"
        settings = self.folder / "settings"
        settings.mkdir(parents=True)
        (settings / "overrides.json").write_text(json.dumps(NO_DIALOGS))
        shutil.copytree(COURSE / "notebooks", self.notebooks, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))

    def copy(self, name, new_name):
        """Lay a second copy of a lesson beside it, as the repository has it."""
        shutil.copy(COURSE / "notebooks" / name, self.notebooks / new_name)
        return new_name

    def panels_alone(self, name, *starts):
        """Lay a notebook with a lesson's imports and some of its cells beside it: quicker than the whole lesson.

        `starts` are the first words of the cells that are wanted.
        """
        lesson = json.loads((COURSE / "notebooks" / name).read_text(encoding="utf-8"))
        wanted = ("from helpers import data", "import pandas as pd", *starts)
        lesson["cells"] = [cell for cell in lesson["cells"] if "".join(cell["source"]).startswith(wanted)]
        assert len(lesson["cells"]) >= 1 + len(starts), f"{name} lacks one of {starts}"
        new_name = f"panels_{name}"
        (self.notebooks / new_name).write_text(json.dumps(lesson), encoding="utf-8")
        return new_name

    def start(self):
        """Start the server and wait until it answers; a second try if the first one fails."""
        try:
            self._start_once()
        except OSError:
            self._start_once()

    def stop(self):
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()

    def _start_once(self):
        port = _free_port()
        self.url = f"http://127.0.0.1:{port}"
        with open(self.folder / "server.log", "ab") as log:
            self._process = subprocess.Popen(self._command(port), env=self._environment(), stdout=log, stderr=log)
        try:
            self._wait_until_it_answers()
        except OSError:
            self.stop()
            raise

    def _command(self, port):
        return [
            sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}",
            "--ServerApp.port_retries=0", "--IdentityProvider.token=", "--LabApp.expose_app_in_browser=True",
            f"--LabApp.app_settings_dir={self.folder / 'settings'}", f"--ServerApp.root_dir={self.notebooks}",
        ]  # fmt: skip

    def _environment(self):
        own = {name: str(self.folder / name.lower()) for name in OWN_FOLDERS}
        return {**os.environ, **own, "COURSE_WORK": str(self.work)}

    def _wait_until_it_answers(self):
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                urllib.request.urlopen(f"{self.url}/api", timeout=5).close()
                return
            except OSError:
                if self._process.poll() is not None or time.monotonic() > deadline:
                    raise OSError(
                        f"JupyterLab did not start: {(self.folder / 'server.log').read_text()[-2000:]}"
                    ) from None
                time.sleep(0.2)


def _free_port():
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def open_browser(user_data):
    """Give a browser window with a new, empty profile."""
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            user_data, executable_path=chromium(), args=QUIET, viewport=SCREEN
        )
        context.set_default_timeout(1000 * PATIENCE)
        yield context
        context.close()


def open_lesson(page, lab, name):
    """Open a notebook and wait until its cells and its kernel are there."""
    page.goto(f"{lab.url}/lab/tree/{name}?reset")
    page.wait_for_function(f"name => window.jupyterapp && {NOTEBOOK}?.context?.path === name", arg=name)
    page.wait_for_function(f"() => {NOTEBOOK}.content?.widgets?.length")
    _do(page, f"{NOTEBOOK}.sessionContext.ready.then(() => {KERNEL}.info)")


def run_all(page):
    """Run every cell, and wait until the kernel rests; JupyterLab stops at an error, and so does this."""
    _do(page, "window.jupyterapp.commands.execute('notebook:run-all-cells')")
    page.wait_for_function(f"() => {KERNEL}.status === 'idle'")


def restart_kernel(page):
    """Restart the kernel, as the menu does, without its question.

    A new kernel may say that it is idle before anybody listens, so it is asked something.
    """
    _do(page, f"{KERNEL}.restart().then(() => {KERNEL}.requestKernelInfo())")


def save(page):
    _do(page, f"{NOTEBOOK}.context.save()")


def _do(page, promise):
    """Begin something that takes its time in the page, and wait for its end with patience."""
    page.evaluate(f"() => {{ window.courseDone = false; {promise}.then(() => {{ window.courseDone = true }}) }}")
    page.wait_for_function("() => window.courseDone")


def cell_index(page, text):
    """The place of the first code cell whose source contains a text."""
    has_text = "cell => cell.model.type === 'code' && cell.model.sharedModel.source.includes(text)"
    index = page.evaluate(f"text => {NOTEBOOK}.content.widgets.findIndex({has_text})", text)
    assert index >= 0, f"no code cell contains {text!r}"
    return index


def cell(page, text):
    """The first code cell whose source contains a text, scrolled into view."""
    found = page.locator(".jp-Notebook .jp-Cell").nth(cell_index(page, text))
    found.scroll_into_view_if_needed()
    return found


def cell_outputs(page, text):
    """What a cell has given, as the notebook's file would hold it."""
    return page.evaluate(f"index => {NOTEBOOK}.content.widgets[index].model.outputs.toJSON()", cell_index(page, text))


def cells_not_run(page):
    """The sources of the code cells that have no execution count."""
    not_run = "cell => cell.model.type === 'code' && cell.model.executionCount === null"
    return page.evaluate(
        f"() => {NOTEBOOK}.content.widgets.filter({not_run}).map(cell => cell.model.sharedModel.source)"
    )


def trusted_cells(page):
    """How many code cells JupyterLab trusts: none in a notebook from elsewhere that never ran here."""
    return page.evaluate(
        f"() => {NOTEBOOK}.content.widgets.filter(cell => cell.model.type === 'code' && cell.model.trusted).length"
    )


def errors_in(page):
    """Tracebacks, warnings and widgets that could not be shown, in all outputs."""
    outputs = page.evaluate(f"() => {NOTEBOOK}.content.widgets.flatMap(cell => cell.model.outputs?.toJSON() ?? [])")
    wrong = [output for output in outputs if output["output_type"] == "error" or output.get("name") == "stderr"]
    broken = page.locator(".jp-OutputArea").get_by_text(BROKEN_WIDGET)
    return wrong + broken.all_text_contents()


def write_and_run(page, text, source):
    """Click into the cell that contains a text, replace what stands there, and press Shift and Enter."""
    place = cell_index(page, text)
    editor = page.locator(".jp-Notebook .jp-Cell").nth(place).locator(".cm-content")
    editor.click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(source)
    page.keyboard.press("Shift+Enter")


def tab_to(page, control):
    """Press Tab until a control has the focus, as somebody without a mouse would."""
    for _ in range(12):
        if control.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("twelve presses of Tab did not reach the control")


def controls_without_a_name(area):
    """Lines of the accessibility tree that show a control without an accessible name.

    ipywidgets 8 gives no name to the handle of a slider, and Python cannot add one: see
    `sliders_without_a_label`.
    """
    lines = [line.strip() for line in area.aria_snapshot().splitlines()]
    return [line for line in lines if NAMELESS.match(line)]


def sliders_without_a_label(area):
    """How many sliders have no words in front of them."""
    return sum(not label.strip() for label in area.locator(".widget-slider > .widget-label").all_text_contents())
