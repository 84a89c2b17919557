"""Drawings for the forecast of 2005: what had to come true first, and one thing that did not fit."""

from helpers.charts.style import ACTORS, INK, MUTED

FORECAST = 2005


def draw_ratios(ax, ratios):
    """Draw how many times Russia's China's economy and military spending were, over time.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    ratios : dict of str to pandas.Series
        Label to ratio by year; the first is drawn solid, the second dashed.
    """
    looks = ((ACTORS["CHN"].colour, "-", "o"), (INK, "--", "D"))
    for (label, ratio), (colour, line, marker) in zip(ratios.items(), looks, strict=True):
        ax.plot(ratio.index, ratio, color=colour, linestyle=line, marker=marker, markersize=6)
        year, last = ratio.index[-1], ratio.iloc[-1]
        ax.annotate(
            f"{label}\n{last:.1f} in {year}", (year + 0.9, last), va="center", color=colour, weight="bold", size=13
        )
    ax.axhline(1, color=MUTED, linewidth=1.5, linestyle=":")
    ax.annotate("as large as Russia's", (2006, 1), (0, -5), textcoords="offset points", va="top", color=MUTED, size=12)
    top = max(ratio.max() for ratio in ratios.values())
    ax.axvline(FORECAST, color=INK, linewidth=1.5)
    ax.annotate(
        f"{FORECAST}: the forecast", (FORECAST + 0.4, 0.97), xycoords=("data", "axes fraction"), va="top", size=12
    )
    ax.set(xlim=(1989, 2034), ylim=(0, 1.12 * top), ylabel="times Russia's", xticks=range(1990, 2025, 10))
    ax.grid(axis="y")


def draw_arms(ax, arms):
    """Draw the volume of arms that Russia delivered to China, year by year.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    arms : pandas.Series
        Volume in million TIV, by year.
    """
    ax.bar(
        arms.index,
        arms,
        color=[ACTORS["RUS"].colour if year == FORECAST else "#9db8cc" for year in arms.index],
        width=0.75,
    )
    for year, aside in ((FORECAST, 0), (arms.index[-1], 5)):
        ax.annotate(
            f"{arms[year]:.0f}",
            (year, arms[year]),
            (aside, 4),
            textcoords="offset points",
            ha="center",
            weight="bold",
            size=14,
        )
    ax.annotate(
        f"{FORECAST}:\nthe forecast",
        (FORECAST, arms[FORECAST]),
        (24, -4),
        textcoords="offset points",
        va="top",
        size=13,
    )
    ax.set(ylim=(0, 1.15 * arms.max()), ylabel="million TIV", xticks=range(1995, 2025, 5))
    ax.grid(axis="y")
    ax.set_axisbelow(True)
