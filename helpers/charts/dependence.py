"""Drawings for trade and dependence."""

from itertools import pairwise

from helpers.charts.style import ACTORS, INK, MUTED, PAPER

ROOM_FOR_LABEL = 1.36  # axis over longest bar: the widest label, such as "31.0 to 32.4%", stands to the right of it


def draw_two_shares(ax, shares):
    """Draw each state's share of trade with the other, first year to last, as a dumbbell.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    shares : pandas.DataFrame
        Two rows in order of time, with `year`, `share_RUS`, `share_CHN` (0 to 1).
    """
    first, last = shares.iloc[0], shares.iloc[-1]
    for height, state in ((1, "RUS"), (0, "CHN")):
        actor = ACTORS[state]
        start, end = 100 * first[f"share_{state}"], 100 * last[f"share_{state}"]
        ax.plot([start, end], [height, height], color=actor.colour, linestyle=actor.line, zorder=1)
        ax.scatter(
            [start],
            [height],
            s=150,
            marker=actor.marker,
            facecolor=PAPER,
            edgecolor=actor.colour,
            linewidth=2.5,
            zorder=2,
        )
        ax.scatter([end], [height], s=150, marker=actor.marker, color=actor.colour, zorder=2)
        said = f"{start:.1f}% in {first['year']:.0f}, {end:.1f}% in {last['year']:.0f}"
        ax.annotate(
            said, (start, height), (-8, 18), textcoords="offset points", color=actor.colour, weight="bold", size=16
        )
    ax.set(yticks=[1, 0], yticklabels=["Russia's trade\nwith China", "China's trade\nwith Russia"], ylim=(-0.6, 1.5))
    ax.set(xlim=(0, share_axis_end(shares)), xlabel="per cent of the state's total trade in goods")
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    ax.grid(axis="x")


def share_axis_end(shares):
    """Give the upper end of the axis of `draw_two_shares`, in per cent.

    Examples
    --------
    >>> import pandas as pd
    >>> share_axis_end(pd.DataFrame({"share_RUS": [0.1, 0.3], "share_CHN": [0.02, 0.04]}))
    40.0
    """
    return max(40.0, float(110 * shares[["share_RUS", "share_CHN"]].max(axis=None)))


def draw_trade_over_time(ax, flow):
    """Draw the bilateral flow year by year; less certain values stay hollow.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    flow : pandas.DataFrame
        Rows in order of time, with `year`, `value` (billion current US$), `confidence`.
    """
    ax.plot(flow["year"], flow["value"], color=INK, zorder=1)
    sure = flow["confidence"] == "high"
    ax.scatter(flow["year"][sure], flow["value"][sure], s=55, color=INK, zorder=2)
    ax.scatter(flow["year"][~sure], flow["value"][~sure], s=55, facecolor=PAPER, edgecolor=INK, linewidth=2, zorder=2)
    for year, value in _turning_points(flow):
        ax.annotate(
            f"{value:.0f}\n{year}",
            (year, value),
            (0, 12),
            textcoords="offset points",
            ha="center",
            size=12,
            weight="bold",
        )
    ax.set(ylim=(0, 1.25 * flow["value"].max()), ylabel="billion current US$")
    ax.set_xlim(flow["year"].min() - 1, flow["year"].max() + 1.5)
    ax.grid(axis="y")


def _turning_points(flow):
    """The first year, each year before a fall, and the last: what a reader looks for."""
    values = list(zip(flow["year"], flow["value"], strict=True))
    peaks = [now for now, after in pairwise(values) if after[1] < 0.9 * now[1]]
    return [values[0], *peaks, values[-1]]


def draw_one_flow_two_wholes(ax, flow, wholes, shares, whole):
    """Draw the same flow as a piece of two wholes of different length.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    flow : tuple of float
        Lower and upper value of the flow, billion US$ (equal where there is no range).
    wholes : dict of str to float
        For "RUS" and "CHN" the whole, billion US$; missing where it is not known.
    shares : dict of str to str
        The share to print beside each bar.
    whole : str
        What the wholes are, such as "total trade".
    """
    low, high = flow
    longest = max([high, *wholes.values()])
    ax.barh([2], [high], height=0.5, color=INK)
    ax.annotate("the one flow", (high, 2), (10, 0), textcoords="offset points", va="center", color=INK, weight="bold")
    for height, state in ((1, "RUS"), (0, "CHN")):
        actor = ACTORS[state]
        if state not in wholes:
            ax.annotate(
                "not in our data: missing is not zero",
                (0, height),
                (10, 0),
                textcoords="offset points",
                va="center",
                color=MUTED,
                bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 3},
                zorder=4,
            )
            continue
        ax.barh([height], [wholes[state]], height=0.5, facecolor=PAPER, edgecolor=actor.colour, linewidth=2)
        ax.barh([height], [low], height=0.5, facecolor=actor.colour, edgecolor=PAPER, hatch=actor.hatch)
        ax.annotate(
            shares[state],
            (wholes[state], height),
            (10, 0),
            textcoords="offset points",
            va="center",
            color=actor.colour,
            weight="bold",
            size=16,
        )
    ax.plot([high, high], [-0.35, 1.75], color=MUTED, linestyle=":", linewidth=1.5)
    ax.set(
        yticks=[2, 1, 0],
        yticklabels=["China-Russia\ntrade", f"Russia's\n{whole}", f"China's\n{whole}"],
        ylim=(-0.5, 2.5),
    )
    ax.set(xlim=(0, ROOM_FOR_LABEL * longest), xlabel="billion current US$")
    ax.xaxis.set_major_formatter("{x:,.0f}")
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    ax.grid(axis="x")
    ax.set_axisbelow(True)


def draw_growth(ax, measures):
    """Draw how far several measures moved, each as a multiple of where it began.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    measures : list of tuple
        Name, first value, last value, and how to print the two, such as "4.9 to 8.4".
    """
    for height, (_, first, last, said) in enumerate(reversed(measures)):
        arrow = {"arrowstyle": "-|>", "color": INK, "linewidth": 3, "mutation_scale": 25}
        ax.annotate("", (last / first, height), (1, height), arrowprops=arrow)
        ax.scatter([1], [height], s=90, facecolor=PAPER, edgecolor=INK, linewidth=2.5, zorder=2)
        ax.annotate(
            f"{said}, {last / first:.1f} times",
            (1, height),
            (0, 16),
            textcoords="offset points",
            weight="bold",
            size=16,
        )
    ax.axvline(1, color=MUTED, linestyle=":", linewidth=1.5)
    ax.set(
        yticks=range(len(measures)),
        yticklabels=[name for name, *_ in reversed(measures)],
        ylim=(-0.5, len(measures) - 0.3),
    )
    multiples = [1, *(last / first for _, first, last, _ in measures)]
    ax.set(xlim=(min(multiples) - 0.1, 1.1 * max(multiples)), xlabel="multiple of the first year")
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    ax.grid(axis="x")
    ax.set_axisbelow(True)
