"""Drawings for power and polarity."""

from helpers.charts.style import ACTORS, INK, MUTED, PAPER

FIRST, LAST = 1946, 2028  # one stretch of years in every panel, so that gaps in a series show
TICKS = [1950, 1975, 2000, 2024]
MARKS = {0.05: "5%", 0.25: "25%", 0.45: "45%", 0.50: "50%"}
PARITY = (0.80, 1.20)


def draw_shares_by_indicator(ax, panels):
    """Draw the shares of the same states by several indicators, one panel each.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
        Gives way to one axes for each panel.
    panels : dict of str to pandas.DataFrame
        Name of the indicator to shares (0 to 1), years as index, states as columns.
    """
    figure = ax.figure
    ax.remove()
    for place, (panel, (name, shares)) in enumerate(
        zip(figure.subplots(1, len(panels), sharey=True), panels.items(), strict=True)
    ):
        _draw_shares(panel, shares)
        panel.set_title(f"{name}\n{shares.index[0]} to {shares.index[-1]}", fontsize=14, weight="bold", loc="left")
        if place == 0:
            panel.set_ylabel("per cent of the three together")


def _draw_shares(ax, shares):
    for state in shares:
        actor = ACTORS[state]
        percent = 100 * shares[state]
        ax.plot(percent.index, percent, color=actor.colour, linestyle=actor.line, marker=actor.marker, markersize=6)
        label = f"{'US' if state == 'USA' else actor.name} {percent.iloc[-1]:.0f}%"
        _said(ax, label, (percent.index[-1], percent.iloc[-1]), (7, 0), color=actor.colour, ha="left", size=13)
    ax.set(xlim=(FIRST, LAST + 44), ylim=(0, 100), xticks=TICKS[::3])
    ax.grid(axis="y")
    ax.set_axisbelow(True)


def _said(ax, words, point, offset, **looks):
    """Words beside a point, on a ground that keeps lines out of them."""
    ground = {"boxstyle": "square,pad=0.1", "facecolor": PAPER, "edgecolor": "none", "alpha": 0.8}
    looks = {"va": "center", "ha": "center", "weight": "bold", "bbox": ground} | looks
    ax.annotate(words, point, offset, textcoords="offset points", **looks)


def draw_count(ax, bars):
    """Draw the share of each state with the thresholds of the rule; whom it counts is filled.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    bars : pandas.DataFrame
        Greatest share first: `state`, `name`, `share` (0 to 1), `pole` (true or false).
    """
    for height, bar in enumerate(bars.itertuples()):
        actor = ACTORS.get(bar.state)
        colour = actor.colour if actor else MUTED
        ax.barh(
            [height],
            [100 * bar.share],
            height=0.62,
            facecolor=colour if bar.pole else PAPER,
            edgecolor=colour,
            linewidth=2,
        )
        said = f"{100 * bar.share:.1f}%" + ("  pole" if bar.pole else "")
        weight = "bold" if bar.pole else "normal"
        ground = {"boxstyle": "square,pad=0.1", "facecolor": PAPER, "edgecolor": "none"}
        _said(ax, said, (100 * bar.share, height), (8, 0), color=colour, weight=weight, ha="left", bbox=ground)
    for share, said in MARKS.items():
        ax.axvline(100 * share, color=INK, linestyle=":", linewidth=1.5, zorder=0)
        ax.annotate(
            said, (100 * share, 1), (4 if share == 0.50 else -4 if share == 0.45 else 0, 4), xycoords=("data", "axes fraction"),
            textcoords="offset points", ha="left" if share == 0.50 else "right" if share == 0.45 else "center", size=12,
        )  # fmt: skip
    ax.set(yticks=range(len(bars)), yticklabels=bars["name"], ylim=(len(bars) - 0.4, -0.6), xlim=(0, 100))
    ax.set_xlabel("per cent of what these states have together")
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)


def draw_nothing(ax, words):
    """Draw an empty chart with a few words, where there is no figure to draw."""
    ax.set_axis_off()
    ax.annotate(words, (0.5, 0.5), xycoords="axes fraction", ha="center", va="center", size=18)


def draw_concentration(ax, measured):
    """Draw CON and the effective number over time, each among two sets of states.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
        Gives way to two axes.
    measured : pandas.DataFrame
        Years in order: `year`, `con_listed`, `con_five`, `n_listed`, `n_five`.
    """
    figure = ax.figure
    ax.remove()
    left, right = figure.subplots(1, 2)
    _draw_two_sets(left, measured, "con", "CON: 0 equal, 1 monopoly", (0, 0.6))
    _draw_two_sets(right, measured, "n", "effective number", (0, 5.5))
    at = measured.set_index("year")
    _said(left, "the same five", (2005, at.loc[2005, "con_five"]), (-8, 14), ha="right", color=MUTED)
    _said(left, "the list of\nthe time", (2005, at.loc[1995, "con_listed"]), (0, -8), va="top", color=INK)
    _said(right, "the list of\nthe time", (1995, at.loc[1995, "n_listed"]), (0, 8), va="bottom", color=INK)
    _said(right, "the same five", (1995, at.loc[2005, "n_five"]), (0, -4), va="top", ha="right", color=MUTED)


def _draw_two_sets(ax, measured, measure, name, limits):
    hollow = {"marker": "s", "markerfacecolor": PAPER, "markeredgewidth": 2}
    ax.axvline(1991, color=MUTED, linestyle=":", linewidth=1.5)
    _said(ax, "list grows\n1991", (1991, limits[1] / 14), (-8, 0), ha="right", size=12, color=MUTED, weight="normal")
    ax.plot(measured["year"], measured[f"{measure}_five"], color=MUTED, linestyle="--", **hollow)
    ax.plot(measured["year"], measured[f"{measure}_listed"], color=INK, linestyle="-", marker="o")
    ax.set(xlim=(FIRST, 2020), ylim=limits, xticks=[1950, 1970, 1995, 2016])
    ax.set_title(name, fontsize=14, weight="bold", loc="left")
    ax.grid(axis="y")


def draw_ratios(ax, series):
    """Draw how large a challenger is beside the dominant state, by several indicators.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    series : dict of str to pandas.Series
        Three indicators by name, each with its ratios (1 is level), years as index.
    """
    ax.axhspan(*PARITY, color="#e6e6e6", zorder=0)
    ax.annotate("parity, as often coded: 0.8 to 1.2", (FIRST + 1, 1.17), va="top", size=13, color=INK)
    for (name, ratios), line, marker in zip(series.items(), ("-", "--", "-."), ("o", "s", "^"), strict=True):
        ax.plot(ratios.index, ratios, color=INK, linestyle=line, marker=marker, markersize=7)
        label = f"{name}, {ratios.iloc[-1]:.2f}\nin {ratios.index[-1]}"
        _said(ax, label, (ratios.index[-1], ratios.iloc[-1]), (9, 0), ha="left")
    ax.set(xlim=(FIRST, 2046), ylim=(0, 2), xticks=TICKS, ylabel="China, if the United States is 1")
    ax.grid(axis="y")
    ax.set_axisbelow(True)
