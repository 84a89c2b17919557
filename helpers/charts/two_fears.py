"""Drawings for abandonment and entrapment."""

from helpers.charts.style import ACTORS, INK, MUTED, PAPER

# Where the two wishes are drawn above the curves: no loss reaches above 1.
WISHES_AT, TOP = 1.27, 1.48
NAME_ROOM = 0.11

# Column, row of the curve, shift in points, side, words: beside each line, clear of the others.
ONE_STATE_LABELS = (
    ("abandonment", 20, (-10, -18), "right", "being left"),
    ("entrapment", 80, (10, -18), "left", "being drawn in"),
    ("loss", 6, (10, 10), "left", "both together"),
)


def draw_one_state(ax, curve, best):
    """Draw one state's two fears and their sum over all commitments.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    curve : pandas.DataFrame
        From `theory.dilemma.loss_curves`, for one partner.
    best : float
        The commitment at which the sum is least.
    """
    at = curve["commitment"]
    ax.plot(at, curve["abandonment"], color=MUTED, linestyle="--")
    ax.plot(at, curve["entrapment"], color=MUTED, linestyle=":", linewidth=3.5)
    ax.plot(at, curve["loss"], color=INK, linewidth=3.5)
    least = curve["loss"].min()
    ax.scatter([best], [least], s=150, color=INK, zorder=3)
    ax.annotate(
        f"least loss at {best:.2f}", (best, least), (0, 14), textcoords="offset points", ha="center", weight="bold"
    )
    for column, place, shift, side, words in ONE_STATE_LABELS:
        x, y = at.iloc[place], curve[column].iloc[place]
        colour = INK if column == "loss" else MUTED
        ax.annotate(words, (x, y), shift, textcoords="offset points", ha=side, color=colour, size=15, weight="bold")
    _commitment_axis(ax, 1.0, 1.4 * curve["loss"].max())


def draw_two_partners(ax, curves, wants, commitment):
    """Draw the loss of two partners over all commitments, and what each would choose.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    curves : pandas.DataFrame
        From `theory.dilemma.loss_curves`, with the partners "RUS" and "CHN".
    wants : dict of str to float
        The commitment each prefers.
    commitment : float
        The commitment that is looked at.
    """
    ax.axvline(commitment, ymax=1 / TOP, color=MUTED, linewidth=1.5, linestyle=":")
    ax.annotate(f"here {commitment:.2f}", (commitment, 1.02), ha=_side(commitment), va="bottom", color=MUTED, size=13)
    ends = {}
    for state in wants:
        actor, curve = ACTORS[state], curves[curves["partner"] == state]
        order = 3 if state == "RUS" else 2  # the dashed line on top, so that both show where they are one
        ax.plot(curve["commitment"], curve["loss"], color=actor.colour, linestyle=actor.line, zorder=order)
        here = curve.iloc[(curve["commitment"] - commitment).abs().argmin()]
        least = curve["loss"].min()
        hollow = {"facecolor": PAPER, "edgecolor": actor.colour, "linewidth": 2}
        ax.scatter([here["commitment"]], [here["loss"]], s=80, marker=actor.marker, zorder=4, **hollow)
        ax.scatter([wants[state]], [least], s=110, marker=actor.marker, color=actor.colour, zorder=4)
        ends[state] = curve["loss"].iloc[-1]
    _name_at_the_right(ax, ends)
    _draw_wishes(ax, wants)
    _commitment_axis(ax, 1.16, TOP)


def _name_at_the_right(ax, ends):
    low, high = sorted(ends, key=ends.get)
    middle, half = (ends[low] + ends[high]) / 2, max(ends[high] - ends[low], NAME_ROOM) / 2
    bottom = max(middle - half, 0.02)
    for state, y in ((low, bottom), (high, bottom + 2 * half)):
        ax.annotate(ACTORS[state].name, (1.02, y), va="center", color=ACTORS[state].colour, weight="bold", size=15)


def _draw_wishes(ax, wants):
    """Mark what each prefers on a line above the curves, and the gap between the two."""
    ax.plot(sorted(wants.values()), [WISHES_AT] * 2, color=INK, linewidth=2, zorder=2)
    for (state, x), y in zip(wants.items(), (WISHES_AT + 0.11, WISHES_AT - 0.11), strict=True):
        actor = ACTORS[state]
        ax.scatter([x], [WISHES_AT], s=130, marker=actor.marker, color=actor.colour, zorder=3)
        ax.annotate(
            f"{actor.name} wants {x:.2f}", (x, y), ha=_side(x), va="center", color=actor.colour, weight="bold", size=14
        )


def _side(x):
    """Where to align a text so that it stays inside the axis."""
    return "left" if x < 0.2 else "right" if x > 0.8 else "center"


def _commitment_axis(ax, right, top):
    ax.set(xlim=(-0.015, right), ylim=(-0.02, top), xticks=[0, 0.25, 0.5, 0.75, 1])
    ax.set(yticks=[tick for tick in (0, 0.25, 0.5, 0.75, 1) if tick <= top])
    ax.set(xlabel="commitment: 0 none, 1 full", ylabel="loss (our unit)")
    ax.spines["bottom"].set_bounds(0, 1)
    ax.spines["left"].set_bounds(0, min(top, 1))
