"""Drawing for statements placed between the two fears."""

from helpers.charts.style import ACTORS, INK, MUTED, PAPER

COLUMNS = ("being left\n(abandonment)", "could be\neither", "being drawn in\n(entrapment)")
BESIDE = 0.4  # how far apart two discs of one place stand


def draw_fears_told(ax, cells, rows):
    """Draw how many statements tell of which fear, and whose, from the oldest row to the newest.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    cells : pandas.DataFrame
        One row a disc: `row` (place in `rows`), `column` (0 to 2), `whose` ("CHN", "RUS" or
        "both"), `count`, `act` (True for what was done, False for what was said), `fell`.
    rows : list of str
        What is said, by whom, when.
    """
    for (row, column), group in cells.groupby(["row", "column"]):
        start = column - BESIDE * (len(group) - 1) / 2
        for place, cell in enumerate(group.itertuples()):
            _draw_disc(ax, start + BESIDE * place, row, cell)
    ax.axvline(0.5, color=MUTED, linewidth=1, linestyle=":")
    ax.axvline(1.5, color=MUTED, linewidth=1, linestyle=":")
    ax.set(xticks=range(3), xticklabels=COLUMNS, yticks=range(len(rows)), yticklabels=rows)
    ax.set(xlim=(-0.5, 2.5), ylim=(len(rows) - 0.4, -0.6))
    ax.xaxis.tick_top()
    ax.tick_params(length=0)
    ax.spines[["left", "bottom"]].set_visible(False)
    ax.grid(axis="y")
    ax.set_axisbelow(True)


def _draw_disc(ax, x, y, cell):
    colour, marker = (INK, "D") if cell.whose == "both" else (ACTORS[cell.whose].colour, ACTORS[cell.whose].marker)
    ax.scatter(
        [x],
        [y],
        s=480,
        marker=marker,
        facecolor=PAPER if cell.act else colour,
        edgecolor=colour,
        linewidth=2.5,
        zorder=2,
    )
    ax.annotate("act" if cell.act else str(cell.count), (x, y), ha="center", va="center", color=colour if cell.act else PAPER,
                weight="bold", size=10 if cell.act else 14, zorder=3)  # fmt: skip
    who = {"CHN": "China's", "RUS": "Russia's", "both": "of both"}[cell.whose]
    said = f"{who}{', fell' if cell.fell else ''}"
    ax.annotate(
        said,
        (x, y),
        (0, -24),
        textcoords="offset points",
        ha="center",
        va="center",
        color=colour,
        size=11,
        weight="bold",
    )
