"""The picture of the lesson's first unit: why states ally although nobody is safer for it."""

from helpers.charts.formation import draw_assumptions, draw_formation
from helpers.figure import MODEL_NOTE, finished
from helpers.theory.formation import Assumptions, formation_dilemma, formation_payoffs

STATES = 5
IN_WORDS = {
    "no_known_aggressor": "Nobody is known to be an aggressor",
    "about_equal": "The states are about equal",
    "no_time_later": "Once war begins it is too late to ally",
}
COUNTED = {1: "One assumption", 2: "Two assumptions", 3: "All three assumptions"}


def formation(no_known_aggressor=True, about_equal=True, no_time_later=True):
    """Picture the dilemma of forming alliances, or say why there is none.

    Parameters
    ----------
    no_known_aggressor, about_equal, no_time_later : bool
        Glenn Snyder's three assumptions (1984, note 2), each one a switch.

    Returns
    -------
    Picture

    Examples
    --------
    >>> print(formation(about_equal=False).title)
    One assumption gone, and it is no longer this dilemma
    """
    assumptions = Assumptions(no_known_aggressor, about_equal, no_time_later)
    verdict = formation_dilemma(STATES, assumptions)
    return _dilemma(formation_payoffs(STATES), verdict) if verdict.holds else _no_dilemma(assumptions, verdict)


def _dilemma(payoffs, verdict):
    ahead = payoffs["ally"].iloc[0] - payoffs["abstain"].iloc[0]
    alone, allied = payoffs["abstain"].iloc[0], payoffs["ally"].iloc[-1]
    return finished(
        lambda ax: draw_formation(ax, payoffs),
        title="Whatever the others do, allying pays; when all ally, all are worse off",
        subtitle=f"Ranked payoffs of one of {STATES} equal states, 4 best. Teaching device, not in the author",
        alt="Line chart. How many of the others ally, none to all, runs across; payoff, 1 to 4, runs up. Two parallel "
        "lines fall from left to right. "
        f"The line for allying lies {ahead:.0f} above that for abstaining throughout. Ringed: all abstain at "
        f"{alone:.0f}, all ally at {allied:.0f}.",
        sentence=f"Allying is better by {ahead:.0f} at every point, so every state allies, and all end at {allied:.0f} "
        f"in place of {alone:.0f}. {verdict.reasons[0]}",
        source=MODEL_NOTE,
        rows=payoffs.rename(columns={"ally": "payoff if it allies", "abstain": "payoff if it abstains"}),
    )


def _no_dilemma(assumptions, verdict):
    held = {words: getattr(assumptions, name) for name, words in IN_WORDS.items()}
    told = "; ".join(f"{words}: {'holds' if holds else 'dropped'}" for words, holds in held.items())
    return finished(
        lambda ax: draw_assumptions(ax, held),
        title=f"{COUNTED[len(verdict.reasons)]} gone, and it is no longer this dilemma",
        subtitle="No payoffs are drawn: the author gives none for the changed game, and we invent none",
        alt=f"A list of three assumptions with a disc for each, filled where it holds and empty where it is dropped. {told}.",
        sentence=" ".join(verdict.reasons),
        source=MODEL_NOTE,
        size=(8, 2.2),
    )
