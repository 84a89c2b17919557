"""Drawings for balancing and its rivals."""

from helpers.charts.style import ACTORS, GRID, INK, MUTED, PAPER

STANCES = {"resist": "resist it", "leave it to others": "leave it\nto others", "join": "join it", "manage": "manage it"}
MARKERS = {"threat": "o", "partner": "D"}
FAMILIES = {"against": ("o", INK, INK, 0.15), "rivals": ("s", PAPER, MUTED, -0.15)}


def draw_rules(ax, rules):
    """Draw every rule as a row: filled in the column of its stance where it fires, hollow where it does not.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    rules : pandas.DataFrame
        One row a rule, with `label`, `stance`, `about` ("threat" or "partner"), `fires`,
        and `contradicted_by`, how many firing rules disagree (0 or more).
    """
    columns = list(STANCES)
    for height, rule in enumerate(rules.itertuples()):
        place = columns.index(rule.stance)
        fill, edge, size = (INK, INK, 430) if rule.fires else (PAPER, MUTED, 110)
        ax.axhline(height, color=GRID, linewidth=0.8, zorder=0)
        ax.scatter(
            [place],
            [height],
            s=size,
            marker=MARKERS[rule.about],
            facecolor=fill,
            edgecolor=edge,
            linewidth=1.2,
            zorder=2,
        )
        if rule.fires:
            ax.annotate(
                str(rule.contradicted_by),
                (place, height),
                ha="center",
                va="center",
                color=PAPER,
                weight="bold",
                zorder=3,
            )
    ax.set(
        xticks=range(len(columns)), xticklabels=STANCES.values(), yticks=range(len(rules)), yticklabels=rules["label"]
    )
    ax.set(xlim=(-0.5, len(columns) - 0.5), ylim=(len(rules) - 0.4, -0.6))
    for text, fires in zip(ax.get_yticklabels(), rules["fires"], strict=True):
        text.set(weight="bold" if fires else "normal", color=INK if fires else MUTED)
    ax.xaxis.tick_top()
    ax.spines["bottom"].set_visible(False)
    _bare(ax)


def draw_refusal(ax, words):
    """Draw one line of text where there is nothing to draw."""
    ax.set_axis_off()
    ax.annotate(words, (0.5, 0.5), xycoords="axes fraction", ha="center", va="center", size=16)


def draw_strategy_ranges(ax, counts):
    """Draw for each document how many claims are of a strategy, with the range one can defend.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    counts : pandas.DataFrame
        One row a document and family, with `document`, `family` ("against" or "rivals"),
        `fewest`, `ours`, `most`: numbers of claims.
    """
    documents = list(dict.fromkeys(counts["document"]))
    for row in counts.itertuples():
        marker, fill, colour, shift = FAMILIES[row.family]
        height = documents.index(row.document) - shift
        ax.plot(
            [row.fewest, row.most],
            [height, height],
            color=colour,
            linewidth=5,
            alpha=0.35,
            solid_capstyle="butt",
            zorder=1,
        )
        ax.scatter([row.ours], [height], s=110, marker=marker, facecolor=fill, edgecolor=colour, linewidth=2, zorder=2)
        said = f"{row.ours} ({row.fewest} to {row.most})"
        ax.annotate(said, (row.most, height), (10, 0), textcoords="offset points", va="center", color=colour, size=12)
    ax.set(yticks=range(len(documents)), yticklabels=documents, ylim=(len(documents) - 0.5, -0.5))
    ax.set(xlim=(-0.6, 1.3 * counts["most"].max()), xlabel="number of claims")
    ax.grid(axis="x")
    ax.set_axisbelow(True)
    _bare(ax)


def draw_effort(ax, growth):
    """Draw how spending and its share of GDP moved, each as a multiple of the first year.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    growth : pandas.DataFrame
        One row a state, with `state` and the multiples `amount` and `share`.
    """
    for height, row in enumerate(growth.itertuples()):
        actor = ACTORS[row.state]
        look = {"s": 150, "marker": actor.marker, "edgecolor": actor.colour, "linewidth": 2.5, "zorder": 2}
        ax.plot([row.share, row.amount], [height, height], color=actor.colour, linestyle=actor.line, zorder=1)
        ax.scatter([row.share], [height], facecolor=PAPER, **look)
        ax.scatter([row.amount], [height], facecolor=actor.colour, **look)
        said = f"share of GDP {row.share:.1f} times, amount {row.amount:.1f} times"
        start = min(row.share, row.amount)
        ax.annotate(
            said, (start, height), (-6, 15), textcoords="offset points", color=actor.colour, weight="bold", size=14
        )
    ax.axvline(1, color=MUTED, linestyle=":", linewidth=1.5)
    ax.set(
        yticks=range(len(growth)),
        yticklabels=[ACTORS[state].name for state in growth["state"]],
        ylim=(len(growth) - 0.5, -0.7),
    )
    ax.set(xlim=(0, 1.1 * growth["amount"].max()), xlabel="multiple of the first year")
    ax.grid(axis="x")
    ax.set_axisbelow(True)
    _bare(ax)


def _bare(ax):
    ax.tick_params(length=0)
    for side in ("left", "top"):
        ax.spines[side].set_visible(False)
