"""The pictures of the lesson on anarchy and structure."""

import pandas as pd

from helpers.charts.arming import draw_arming, draw_ranges
from helpers.figure import MODEL_NOTE, finished
from helpers.theory.arming import SafetySeekers, nobody_wanted_this, stops_by_itself
from helpers.theory.levels import LEVELS, levels_of

ROUNDS = 12
STEP = 1.0  # the most a state adds in one round: it sets the pace and never whether arming stops
ENDS = {"without end": None, "enough for eight times the start": 8.0}


def arming(margin_a, margin_b, defence=1.0, resources="without end", tell_rule=True):
    """Picture two states that want only safety, round by round.

    Parameters
    ----------
    margin_a, margin_b : float
        How much stronger than the other each must be to feel safe: 0.1 is a tenth.
    defence : float
        How many units of the other's arms one unit of one's own offsets.
    resources : {"without end", "enough for eight times the start"}
        Whether there is a ceiling.
    tell_rule : bool
        Whether the sentence gives the rule that decides.

    Returns
    -------
    Picture

    Examples
    --------
    >>> arming(0.0, 0.0).title
    'Nobody arms: both are content'
    >>> arming(0.1, 0.0).title
    'Both want only safety, and arming does not stop'
    """
    world = SafetySeekers((margin_a, margin_b), limit=STEP, ceiling=ENDS[resources], defence=defence)
    history, summary = nobody_wanted_this(world, rounds=ROUNDS)
    first, last = (history[history["round"] == n] for n in (0, history["round"].max()))
    grown = last["strength"].max() / first["strength"].max()
    return finished(
        lambda ax: draw_arming(ax, history),
        title=_title(summary, grown),
        subtitle=f"A must be {_stronger(margin_a)} to feel safe, B {_stronger(margin_b)}; one unit of arms offsets {defence:g} of the other's; "
        f"resources {resources}",
        alt=f"Line chart of two states, rounds 0 to {last['round'].max()} across, strength "
        f"0 to {1.15 * max(history['strength'].max(), 1.5):.1f} up. Both start at 1; "
        f"{_ends(last)}. {_unsafe(history)} Hollow points mark a state that does not feel safe.",
        sentence=f"{summary.why} {_product(world)}" if tell_rule else summary.why,
        source=MODEL_NOTE,
        rows=history.rename(columns={"felt_safe": "feels safe", "strength": "strength (made-up unit)"}).round(2),
    )


def _title(summary, grown):
    if not summary.stopped:
        return "Both want only safety, and arming does not stop"
    if not summary.all_felt_safe:
        return "Arming stops because resources end, and fear does not"
    return "Nobody arms: both are content" if grown <= 1 else f"Arming stops in round {summary.round}: both are content"


def _stronger(margin):
    if margin == 0:
        return "as strong as the other"
    return f"{abs(margin):.0%} {'stronger' if margin > 0 else 'weaker'} than the other"


def _ends(last):
    told = (
        f"{row.state} ends at {row.strength:.2g}, {'safe' if row.felt_safe else 'not safe'}"
        for row in last.itertuples()
    )
    return " and ".join(told)


def _unsafe(history):
    """The rounds in which each state does not feel safe, in words."""
    told = []
    for state, rows in history.groupby("state"):
        rounds = rows.loc[~rows["felt_safe"], "round"]
        told.append(f"{state} feels unsafe in {'no round' if rounds.empty else f'{len(rounds)} of {len(rows)} rounds'}")
    return "; ".join(told) + "."


def _product(world):
    product = world.demands[0] * world.demands[1]
    verdict = "at most 1, so it ends by itself" if stops_by_itself(world) else "more than 1, so it cannot end by itself"
    return f"The two demands multiply to {product:.2f}: {verdict}."


def where_causes_lie(claims, sources):
    """Picture how large a part of each document's claims rests on structure, by our coding.

    Parameters
    ----------
    claims, sources : pandas.DataFrame
        The tables of these names.

    Returns
    -------
    Picture
        The lower end counts claims that can only be placed in the structure, the upper
        end those for which one can defend it.

    Examples
    --------
    >>> from helpers import data
    >>> where_causes_lie(data.table("claims"), data.table("sources")).rows["document"].tolist()
    ['Fang', 'Hu', 'United front', 'EU commentary', 'Zhang']
    """
    shares = levels_by_document(claims, sources).xs("structure", level="level")
    most = shares["possible"].idxmax()
    return finished(
        lambda ax: draw_ranges(ax, shares),
        title="Most claims in all five documents rest on something other than structure"
        if shares["possible"].max() < 50
        else f"In {most} most claims can be read as structural",
        subtitle="Claims that rest on structure: black, where no other place can be defended; white, where it can",
        alt="Horizontal bars, one for each document, 0 to 100 per cent across. "
        + "; ".join(f"{name} {row.sure:.0f} to {row.possible:.0f}" for name, row in shares.iterrows()) + ".",
        sentence=f"The largest part is in {most}: {shares.loc[most, 'sure']:.0f} to {shares.loc[most, 'possible']:.0f} per cent of its claims, "
        "by our coding. Most of the rest looks inside states or at what passes between them.",
        source="tables claims (concept_range) and the mapping in helpers/theory/levels.py; the coding is ours.",
        rows=shares.round(0).reset_index().set_axis(["document", "only structure, per cent", "structure defensible, per cent"], axis=1),
        size=(8, 3.8),
    )  # fmt: skip


def levels_by_document(claims, sources):
    """Give the share of each document's claims at each level, in per cent.

    Parameters
    ----------
    claims, sources : pandas.DataFrame
        The tables of these names.

    Returns
    -------
    pandas.DataFrame
        Index document and level; columns `sure` (only this level can be defended) and
        `possible` (it can be).

    Examples
    --------
    >>> from helpers import data
    >>> shares = levels_by_document(data.table("claims"), data.table("sources"))
    >>> bool((shares["sure"] <= shares["possible"]).all())
    True
    """
    rows = []
    for document in sources.itertuples():
        codings = claims.loc[claims["source"] == document.id, "concept_range"]
        places = codings.map(levels_of)
        elsewhere = codings.str.contains("none")  # where no place at all can be defended too, none is sure
        for level in LEVELS:
            sure = 100 * ((places == {level}) & ~elsewhere).mean()
            possible = 100 * places.map(lambda found, level=level: level in found).mean()
            rows.append((document.short_title, level, sure, possible))
    table = pd.DataFrame(rows, columns=["document", "level", "sure", "possible"])
    return table.set_index(["document", "level"])
