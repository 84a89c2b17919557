"""Drawing for the toy of waiting for others, with Mearsheimer's words beside it."""

from helpers.charts.style import INK, MUTED, PAPER

ROUNDS = 1000
APART = 85  # rounds between two labels, so that neither covers the other
MOST_LINES = 4  # space kept beneath the chart, so that it does not jump when the words change


def draw_waiting(ax, toy, states, words):
    """Draw how often one state holds back, and how often nobody checks, up to a number of states.

    What comes after that number stays hidden, to be guessed first.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    toy : pandas.DataFrame
        From `theory.after_you.after_you`: states, each_holds_back, nobody_checks, limit (0 to 1).
    states : int
        The number of states to point out and to draw up to.
    words : sequence of str
        Lines to write beneath the chart, four at most.
    """
    shown = toy[toy["states"] <= states]
    ends = []
    for column, label, colour, line, marker in (
        ("each_holds_back", "one given state\nholds back", MUTED, "--", "s"),
        ("nobody_checks", "nobody checks", INK, "-", "o"),
    ):
        heights = ROUNDS * shown[column]
        ax.plot(shown["states"], heights, color=colour, linestyle=line, marker=marker, markersize=5, zorder=2)
        ax.scatter(
            [states], [heights.iloc[-1]], s=230, marker=marker, facecolor=PAPER, edgecolor=colour, linewidth=3, zorder=3
        )
        ends.append((heights.iloc[-1], label, colour))
    for height, (_, label, colour) in zip(_spread(ends), ends, strict=True):
        clear = {"facecolor": PAPER, "edgecolor": "none", "pad": 1}  # so that the dotted line does not cross the words
        ax.annotate(label, (states + 0.35, height), va="center", color=colour, weight="bold", size=13, bbox=clear)
    limit, most = ROUNDS * toy["limit"].iloc[0], toy["states"].max()
    ax.plot([0.5, most], [limit, limit], color=MUTED, linestyle=":", linewidth=1.5, zorder=1)
    ax.annotate("cost", (0.55, limit), (0, 4), textcoords="offset points", color=MUTED, size=12)
    ax.set(xlim=(0.5, most + 3.7), ylim=(-30, ROUNDS + 60), xticks=toy["states"], yticks=range(0, ROUNDS + 1, 250))
    ax.set(xlabel="states that could check the threat", ylabel=f"of {ROUNDS:,} rounds of the toy")
    ax.grid(axis="y")
    beneath = "\n".join([*words, *[" "] * (MOST_LINES - len(words))])
    ax.annotate(beneath, (-0.12, -0.21), xycoords="axes fraction", va="top", size=13, linespacing=1.45)


def _spread(ends):
    """Heights for the labels at the end of the lines: the first above the second, both above the axis."""
    upper, lower = ends[0][0], ends[1][0]
    lack = max(0, APART - (upper - lower))
    lift = max(0, lack / 2 - lower)
    return upper + lack / 2 + lift, lower - lack / 2 + lift
