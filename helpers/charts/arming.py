"""Drawings of states that arm, and of where causes are looked for."""

import numpy as np

from helpers.charts.style import INK, MUTED, PAPER

# Two made-up states must not look like real ones, so they take no actor's colour.
LOOKS = {"A": {"linestyle": "-", "marker": "o", "color": INK}, "B": {"linestyle": "--", "marker": "s", "color": MUTED}}


def draw_arming(ax, history):
    """Draw each state's strength round by round; hollow where it does not feel safe.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    history : pandas.DataFrame
        From `theory.arming.nobody_wanted_this`: round, state, strength, felt_safe.
    """
    for state, rows in history.groupby("state"):
        look = LOOKS[state]
        ax.plot(rows["round"], rows["strength"], color=look["color"], linestyle=look["linestyle"], zorder=1)
        for safe, face in ((True, look["color"]), (False, PAPER)):
            part = rows[rows["felt_safe"] == safe]
            ax.scatter(
                part["round"],
                part["strength"],
                s=70,
                marker=look["marker"],
                facecolor=face,
                edgecolor=look["color"],
                linewidth=2,
                zorder=2,
            )
    _name_at_the_end(ax, history)
    top = history["strength"].max()
    ax.set(xlabel="round", ylabel="strength (made-up unit)", ylim=(0, 1.15 * max(top, 1.5)))
    ax.set_xlim(-0.3, 1.15 * max(history["round"].max(), 3))
    ax.xaxis.get_major_locator().set_params(integer=True)
    ax.grid(axis="y")


def _name_at_the_end(ax, history):
    last = history[history["round"] == history["round"].max()].set_index("state")["strength"]
    upper, lower = (last.sort_values(ascending=False).index[place] for place in (0, 1))
    for state, lift in ((upper, 8), (lower, -8)):
        place = (history["round"].max(), last[state])
        ax.annotate(
            f"state {state}",
            place,
            (12, lift),
            textcoords="offset points",
            va="center",
            weight="bold",
            color=LOOKS[state]["color"],
        )


def draw_ranges(ax, ranges):
    """Draw from-to ranges of a share, one row each: thick to what is sure, thin to what is possible.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    ranges : pandas.DataFrame
        Index: the names of the rows; columns `sure` and `possible`, per cent.
    """
    places = np.arange(len(ranges))[::-1]
    ax.barh(places, ranges["possible"], height=0.5, facecolor=PAPER, edgecolor=INK, linewidth=2)
    ax.barh(places, ranges["sure"], height=0.5, color=INK)
    for place, (_, row) in zip(places, ranges.iterrows(), strict=True):
        said = f"{row['sure']:.0f} to {row['possible']:.0f}%"
        ax.annotate(said, (row["possible"], place), (8, 0), textcoords="offset points", va="center", weight="bold")
    ax.set(yticks=places, yticklabels=ranges.index, xlim=(0, 100), xlabel="per cent of the document's claims")
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    ax.grid(axis="x")
    ax.set_axisbelow(True)
