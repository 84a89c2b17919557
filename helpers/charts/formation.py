"""Drawings for the dilemma of forming alliances."""

from helpers.charts.style import INK, MUTED, PAPER


def draw_formation(ax, payoffs):
    """Draw what allying and abstaining bring, by how many of the others ally.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    payoffs : pandas.DataFrame
        From `theory.formation.formation_payoffs`.
    """
    share = payoffs["share_of_others"]
    ax.plot(share, payoffs["ally"], color=INK, marker="o", markersize=9)
    ax.plot(
        share,
        payoffs["abstain"],
        color=MUTED,
        linestyle="--",
        marker="s",
        markersize=9,
        markerfacecolor=PAPER,
        markeredgewidth=2,
    )
    ax.annotate(
        "I ally", (share.iloc[0], payoffs["ally"].iloc[0]), (14, 6), textcoords="offset points", weight="bold", size=16
    )
    ax.annotate("I abstain", (share.iloc[-1], payoffs["abstain"].iloc[-1]), (-14, -12), textcoords="offset points",
                ha="right", va="center", color=MUTED, weight="bold", size=16)  # fmt: skip
    everybody = {
        "all abstain": (share.iloc[0], payoffs["abstain"].iloc[0], -8, "right"),
        "all ally": (share.iloc[-1], payoffs["ally"].iloc[-1], 8, "left"),
    }
    for said, (x, y, shift, side) in everybody.items():
        ax.scatter([x], [y], s=420, facecolor="none", edgecolor=INK, linewidth=2, zorder=3)
        ax.annotate(
            f"{said}:\n{y:.0f}", (x, y), (2 * shift, 0), textcoords="offset points", ha=side, va="center", weight="bold"
        )
    ax.set(xlim=(-0.42, 1.3), ylim=(0.4, 4.6), yticks=range(1, 5), yticklabels=["1 (worst)", "2", "3", "4 (best)"])
    ax.set(
        xticks=[0, 0.5, 1],
        xticklabels=["none", "half", "all"],
        xlabel="how many of the other states ally",
        ylabel="payoff to me",
    )
    ax.grid(axis="y")


def draw_assumptions(ax, held):
    """Draw the three assumptions, those that hold and those that are dropped.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    held : dict of str to bool
        Each assumption in words, and whether it holds.
    """
    for height, (words, holds) in zip(range(len(held), 0, -1), held.items(), strict=True):
        colour = INK if holds else MUTED
        ax.scatter([0], [height], s=260, facecolor=INK if holds else PAPER, edgecolor=colour, linewidth=2.5)
        ax.annotate(words, (0.06, height), va="center", color=colour, size=16)
        ax.annotate(
            "holds" if holds else "dropped",
            (1.0, height),
            va="center",
            ha="right",
            color=colour,
            weight="bold",
            size=16,
        )
    ax.set(xlim=(-0.05, 1.02), ylim=(0.4, len(held) + 0.6))
    ax.set_axis_off()
