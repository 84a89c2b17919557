"""One look for every chart: legible from the last row, and never by colour alone.

The colours start from Okabe and Ito's colour-blind safe set, darkened until each reaches
a contrast of 4.5 to 1 on white, so that it can also colour a label.
"""

from contextlib import contextmanager
from dataclasses import dataclass

import matplotlib as mpl

INK = "#1a1a1a"
MUTED = "#595959"
GRID = "#d9d9d9"
PAPER = "#ffffff"
SIZE = (8, 4.5)


@dataclass(frozen=True)
class Actor:
    """How one state is drawn, everywhere the same: colour, marker, line style and hatch."""

    name: str
    colour: str
    marker: str
    line: str
    hatch: str


ACTORS = {
    "CHN": Actor("China", "#b34700", "o", "-", ""),
    "RUS": Actor("Russia", "#00609c", "s", "--", "///"),
    "USA": Actor("United States", "#333333", "^", "-.", "..."),
    "PRK": Actor("North Korea", "#8a3b78", "D", ":", "xxx"),
    "EUU": Actor("European Union", "#00694e", "v", (0, (6, 2, 1, 2, 1, 2)), "\\\\\\"),
}

STYLE = {
    "figure.figsize": SIZE,
    "figure.facecolor": PAPER,
    "font.family": "DejaVu Sans",
    "font.size": 14,
    "axes.labelsize": 14,
    "xtick.labelsize": 13,
    "ytick.labelsize": 13,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": MUTED,
    "xtick.color": INK,
    "ytick.color": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": False,
    "grid.color": GRID,
    "lines.linewidth": 2.5,
    "lines.markersize": 8,
    "hatch.linewidth": 1.2,
    "svg.hashsalt": "ally-or-alignment",
    "svg.fonttype": "path",
}


@contextmanager
def course_style():
    """Give a context in which all drawing follows the course's style, whatever the user has set.

    Examples
    --------
    >>> import matplotlib as mpl
    >>> with course_style():
    ...     mpl.rcParams["font.size"]
    14.0
    """
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(STYLE)
        yield
