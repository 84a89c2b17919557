"""Drawings for what counts as an alliance: one definition, many definitions, treaties over time."""

import textwrap

from helpers.charts.style import INK, MUTED, PAPER

# Each answer has its word and its own ground, so that a printout in black and white keeps them apart.
BOXES = {
    "yes": {"facecolor": INK, "edgecolor": INK},
    "no": {"facecolor": PAPER, "edgecolor": INK},
    "open": {"facecolor": PAPER, "edgecolor": MUTED, "linestyle": ":"},
}
GROUNDS_WIDTH, FEATURE_WIDTH, FOOT_WIDTH = 56, 18, 90
LINE = 0.235  # inches for one line of text


def wrapped_rows(rows):
    """Break the texts of the rows into lines, as `draw_rows` shows them.

    Parameters
    ----------
    rows : list of dict
        With `feature` and `grounds`, texts.

    Returns
    -------
    list of tuple of str
        For each row its feature and its grounds with line breaks.

    Examples
    --------
    >>> wrapped_rows([{"feature": "a promise to defend", "grounds": "Article 1"}])
    [('a promise to\\ndefend', 'Article 1')]
    """
    return [
        (textwrap.fill(row["feature"], FEATURE_WIDTH), textwrap.fill(row["grounds"], GROUNDS_WIDTH)) for row in rows
    ]


def height_of_rows(rows, foot):
    """Give the height in inches that `draw_rows` needs.

    Examples
    --------
    >>> one = [{"feature": "a promise to defend", "grounds": "Article 1"}]
    >>> height_of_rows(one, "a foot") < height_of_rows(2 * one, "a foot")
    True
    """
    return LINE * (_top_of(rows) + len(textwrap.wrap(foot, FOOT_WIDTH)) + 0.8)


def _lines(texts):
    return max(text.count("\n") + 1 for text in texts) + 0.7


def _top_of(rows):
    return sum(_lines(texts) for texts in wrapped_rows(rows))


def draw_rows(ax, rows, foot):
    """Draw the features that a definition asks for, each with its answer and what that rests on.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    rows : list of dict
        With `feature`, `there` ("yes", "no" or "open"), `decides` (bool), `grounds`.
    foot : str
        What stands beneath: the features that are not asked for.
    """
    foot = textwrap.fill(foot, FOOT_WIDTH)
    below = foot.count("\n") + 1.8
    top = _top_of(rows)
    for row, (feature, grounds) in zip(rows, wrapped_rows(rows), strict=True):
        middle = top - _lines((feature, grounds)) / 2
        weight = "bold" if row["decides"] else "normal"
        _answer(ax, 0.05, middle, row["there"], size=12)
        if row["decides"]:
            half = _lines((feature, grounds)) / 2 - 0.25
            ax.plot([0.002, 0.002], [middle - half, middle + half], color=INK, linewidth=5, solid_capstyle="butt")
        ax.annotate(feature, (0.11, middle), va="center", weight=weight, size=12)
        ax.annotate(grounds, (0.4, middle), va="center", size=11, color=INK if row["decides"] else MUTED)
        top -= _lines((feature, grounds))
    ax.annotate(foot, (0.0, -0.4), va="top", size=11, color=MUTED)
    ax.set(xlim=(0, 1), ylim=(-below, _top_of(rows)))
    ax.set_axis_off()


def _answer(ax, x, y, there, size):
    colour = PAPER if there == "yes" else INK
    box = BOXES[there] | {"boxstyle": "round,pad=0.35", "linewidth": 1.5}
    ax.annotate(there, (x, y), ha="center", va="center", color=colour, weight="bold", size=size, bbox=box)


def draw_verdicts(ax, grid):
    """Draw the answer of each definition for each tie.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    grid : pandas.DataFrame
        Definitions as rows, ties as columns; "yes", "no" or "open".
    """
    rows, columns = grid.shape
    for y in range(rows):
        for x in range(columns):
            _answer(ax, x, y, grid.iat[y, x], size=13)
        if y:
            ax.axhline(y - 0.5, color=MUTED, linewidth=0.5)
    ax.set(xticks=range(columns), xticklabels=grid.columns, yticks=range(rows), yticklabels=grid.index)
    ax.set(xlim=(-0.6, columns - 0.4), ylim=(rows - 0.45, -0.55))
    ax.tick_params(length=0, labelsize=12)
    ax.xaxis.tick_top()
    for side in ("left", "bottom"):
        ax.spines[side].set_visible(False)


def draw_treaty_lanes(ax, lanes, disputes, coded_to):
    """Draw which promises were in force when, and beneath them the disputes that began.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    lanes : dict of str to list of tuple of int
        For each promise, from top to bottom, the first and last year of each time in force.
    disputes : list of tuple of int
        First year, last year, and how many began.
    coded_to : int
        The last year that is coded.
    """
    places = {name: place for place, name in zip(range(len(lanes), 0, -1), lanes, strict=True)}
    for name, spells in lanes.items():
        for start, end in spells:
            ax.barh(places[name], end + 1 - start, left=start, height=0.5, color=INK)
            said = {"text": f"{start} to {end}", "va": "center", "size": 12}
            if end - start > 9:
                ax.annotate(xy=((start + end + 1) / 2, places[name]), ha="center", color=PAPER, **said)
            else:  # too short for its own label
                ax.annotate(xy=(end + 1.6, places[name]), color=INK, **said)
    for start, end, number in disputes:
        ax.barh(0, end + 1 - start, left=start, height=0.62, facecolor=PAPER, edgecolor=INK, linewidth=2)
        ax.annotate(f"{number:.0f}", ((start + end + 1) / 2, 0), ha="center", va="center", weight="bold", size=17)
    ax.axvline(coded_to + 1, color=MUTED, linestyle=":", linewidth=1.5)
    ax.annotate("coding\nends", (coded_to + 1.4, len(lanes) + 0.45), va="top", color=MUTED, size=11)
    ax.set(yticks=[*places.values(), 0], yticklabels=[*places, "disputes\nthat began"], ylim=(-0.6, len(lanes) + 0.6))
    ax.set(xlim=(1949, coded_to + 8), xticks=range(1950, coded_to + 3, 10))
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    ax.grid(axis="x")
    ax.set_axisbelow(True)
