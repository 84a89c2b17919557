"""What the course costs, as multiples of what its tools cost without it.

Run `python tests/bench/measure.py`, with `--json` for a machine to read. The ratio of two
things measured in one run carries over to another machine; seconds do not. Nothing is
asserted.
"""

import argparse
import base64
import io
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from itertools import cycle, islice
from pathlib import Path
from unittest import mock

import nbformat
from nbclient import NotebookClient

COURSE = Path(__file__).resolve().parents[2]
KERNEL_RUNS = 3
IMPORT_RUNS = 5
REDRAWS = 50
ROOMS = ("data", "theory.dependence", "figure", "pictures.dependence", "explorers", "exercises", "journal")
# Submodules where the package alone would load next to nothing.
PACKAGES = (
    "numpy", "pandas", "scipy.optimize", "matplotlib.figure", "matplotlib.backends.backend_svg", "matplotlib.pyplot",
    "ipywidgets", "filelock", "frictionless", "krippendorff", "nashpy",
)  # fmt: skip
LOADED = f"import sys; print(*[name for name in {PACKAGES} if name in sys.modules])"
PEAK_MEMORY = """
from pathlib import Path
status = Path("/proc/self/status")
if status.exists():
    print(next(int(line.split()[1]) / 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM")))
else:
    import resource, sys
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10))
"""


@dataclass(frozen=True)
class Measure:
    """Something of the course beside the same without it."""

    what: str
    unit: str
    course: float
    floor: float

    @property
    def ratio(self):
        return self.course / self.floor


def notebooks():
    """Run time and peak memory of each notebook, beside one that only imports the same packages."""
    for path in sorted((COURSE / "notebooks").glob("*.ipynb")):
        lesson = [cell.source for cell in nbformat.read(path, 4).cells if cell.cell_type == "code"]
        packages = _run(lesson)["packages"]
        bare = [f"import {name}" for name in packages]
        pairs = [(_run(lesson), _run(bare)) for _ in range(KERNEL_RUNS)]
        for what, unit in (("run all", "s"), ("peak memory", "MB")):
            course, floor = (statistics.median(run[unit] for run in runs) for runs in zip(*pairs, strict=True))
            yield Measure(f"{path.stem}, {what}", unit, course, floor)


def _run(sources):
    """Run code cells in a fresh kernel: seconds, peak megabytes, packages loaded at the end."""
    cells = [nbformat.v4.new_code_cell(source) for source in (*sources, LOADED, PEAK_MEMORY)]
    notebook = nbformat.v4.new_notebook(cells=cells)
    client = NotebookClient(
        notebook, kernel_name="python3", resources={"metadata": {"path": str(COURSE / "notebooks")}}
    )
    start = time.perf_counter()
    client.execute()
    seconds = time.perf_counter() - start
    packages, memory = (cell.outputs[0].text for cell in cells[-2:])
    return {"s": seconds, "MB": float(memory), "packages": packages.split()}


def imports():
    """A fresh Python that imports a room, beside one that imports the same packages."""
    for room in ROOMS:
        course = f"import helpers.{room}"
        packages = _python(f"{course}; {LOADED}").split()
        bare = "; ".join(f"import {name}" for name in packages) or "pass"
        pairs = [(_seconds_of_python(course), _seconds_of_python(bare)) for _ in range(IMPORT_RUNS)]
        yield Measure(course, "s", *(statistics.median(seconds) for seconds in zip(*pairs, strict=True)))


def _python(code):
    return subprocess.run([sys.executable, "-c", code], cwd=COURSE, capture_output=True, text=True, check=True).stdout


def _seconds_of_python(code):
    start = time.perf_counter()
    _python(code)
    return time.perf_counter() - start


def redraws():
    """One move of the explorer's slider, beside drawing and encoding the same figure."""
    import helpers.figure
    from helpers.explorers import same_trade

    panel = same_trade()
    slider = panel.controls["year"]
    years = islice(cycle(slider.options), REDRAWS)
    course, floor = [], []
    with mock.patch.object(helpers.figure, "drawn_as_svg", wraps=helpers.figure.drawn_as_svg) as drawing:
        for year in years:
            course.append(_seconds(lambda year=year: setattr(slider, "value", year)))
            floor.append(_seconds(lambda: _draw_without_the_course(*drawing.call_args.args)))
    for what, at in (("p50", 49), ("p95", 94)):
        yield Measure(
            f"explorer redraw, {what}", "s", *(statistics.quantiles(times, n=100)[at] for times in (course, floor))
        )


def _seconds(act):
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _draw_without_the_course(draw, size):
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    from helpers.charts.style import SIZE, course_style

    with course_style():
        figure = Figure(figsize=size or SIZE, layout="constrained")
        FigureCanvasSVG(figure)
        draw(figure.subplots())
        buffer = io.BytesIO()
        figure.savefig(buffer, format="svg")
    base64.b64encode(buffer.getvalue())


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--json", action="store_true", help="print JSON in place of a table")
    as_json = arguments.parse_args().json
    with tempfile.TemporaryDirectory(prefix="course_bench_") as work:
        os.environ["COURSE_WORK"] = work
        measures = [*notebooks(), *imports(), *redraws()]
    print(_json(measures) if as_json else _table(measures))


def _json(measures):
    return json.dumps([asdict(measure) | {"ratio": measure.ratio} for measure in measures], indent=1)


def _table(measures):
    rows = [f"{'what':44}{'ratio':>8}{'course':>10}{'floor':>10}  unit"]
    rows += [f"{m.what:44}{m.ratio:8.2f}{m.course:10.3f}{m.floor:10.3f}  {m.unit}" for m in measures]
    return "\n".join(rows)


if __name__ == "__main__":
    main()
