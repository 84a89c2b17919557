"""The picture of the lesson's toy: more defenders, less defence."""

from math import floor

import pandas as pd

from helpers.charts.after_you import ROUNDS, draw_waiting
from helpers.figure import MODEL_NOTE, finished
from helpers.theory.after_you import after_you
from helpers.theory.balancing import Situation, mearsheimer_shifts

MOST = 10
THREATS = ("no state is near hegemony", "one state is near hegemony")
BORDERS = ("a shared border with it", "a barrier, such as the sea")


def waiting_for_others(states=2, cost=25, threat=THREATS[1], border=BORDERS[0]):
    """Picture how often nobody checks in the toy, and what Mearsheimer says beside it.

    Parameters
    ----------
    states : int
        How many states could check the threat, 1 to 10; the threat is not counted.
    cost : int
        What checking costs, in per cent of what is lost if nobody does, 5 to 95.
    threat, border : str
        One of `THREATS` and of `BORDERS`. They do not move the toy: they change only what
        Mearsheimer's words, beside it, lead one to expect.

    Returns
    -------
    Picture

    Examples
    --------
    >>> print(waiting_for_others(4).title)
    More defenders, less defence: with 4 states nobody checks in 157 rounds of the toy, with 3 in 125
    """
    toy = after_you(cost / 100, 1, MOST)
    row = toy.set_index("states").loc[states]
    said = beside(states, threat, border)
    words = [f"Beside the toy, Mearsheimer (no numbers): {_summed(said)}"]
    words += [
        f"   {line.here}: pushes towards {line.shifts_towards}"
        for line in said.itertuples()
        if line.shifts_towards != "neither"
    ]
    holds, nobody = _rounds(row["each_holds_back"]), _rounds(row["nobody_checks"])
    return finished(
        lambda ax: draw_waiting(ax, toy, states, words),
        title=_title(toy, states),
        subtitle="Volunteer's dilemma (Diekmann 1985), a teaching device, not in Mearsheimer; "
        f"checking costs {cost} per cent of the loss. Chances inside the toy, never of war or of an alliance",
        alt=f"Line chart, 1 to {MOST} states across, 0 to {ROUNDS:,} rounds of the toy up; drawn as far as {_states(states)}. "
        f"{_shape(states)} "
        f"At the end one given state holds back in {holds} rounds, all do in {nobody}; a dotted line marks the cost at {10 * cost}. "
        f"Beneath the chart: {'. '.join(line.strip() for line in words[1:])}.",
        sentence=f"In {ROUNDS:,} rounds of the toy with {_states(states)}, one given state holds back in {holds} "
        f"and nobody checks in {nobody}. "
        f"Beside it, without numbers, Mearsheimer: {_told(said)}.",
        source=MODEL_NOTE,
        rows=_rows(toy, states),
        size=(8, 6.2),
    )


def beside(states, threat, border):
    """Give what Mearsheimer's own terms say of the case that the controls describe.

    A single state that could check the threat makes, with the threat, two great powers; then
    he has nobody to pass the buck to, and the two other controls say nothing.

    Parameters
    ----------
    states : int
        How many states could check the threat, 1 or more.
    threat, border : str
        One of `THREATS` and of `BORDERS`.

    Returns
    -------
    pandas.DataFrame
        From `theory.balancing.mearsheimer_shifts`.

    Examples
    --------
    >>> list(beside(4, THREATS[1], BORDERS[0])["shifts_towards"])
    ['balancing', 'balancing', 'buck-passing']
    """
    shared = border == BORDERS[0]
    if states == 1:
        return mearsheimer_shifts(Situation("bipolar", shared_border=shared))
    near = threat == THREATS[1]
    return mearsheimer_shifts(
        Situation("multipolar", potential_hegemon=near, shared_border=shared, someone_else_can_check=True)
    )


def _title(toy, states):
    rounds = [_rounds(chance) for chance in toy["nobody_checks"]]
    now, before = rounds[states - 1], rounds[states - 2]
    if states == 1:
        return "A state that is alone does not wait: there is nobody to wait for"
    if states == 2:
        return f"As soon as there are two, each can hope for the other: nobody checks in {now} rounds of the toy"
    return f"More defenders, less defence: with {states} states nobody checks in {now} rounds of the toy, with {states - 1} in {before}"


def _shape(states):
    if states == 1:
        return "Both points lie at 0."
    return "Two curves start at 0: one state's holding back climbs steeply, the holding back of all more slowly."


def _rows(toy, states):
    """The two curves in whole rounds, as far as they are drawn."""
    shown = toy[toy["states"] <= states]
    return pd.DataFrame(
        {
            "states": shown["states"],
            f"rounds in which one given state holds back (of {ROUNDS:,})": shown["each_holds_back"].map(_rounds),
            f"rounds in which nobody checks (of {ROUNDS:,})": shown["nobody_checks"].map(_rounds),
        }
    )


def _told(said):
    return "; ".join(
        f"{line.here}, towards {line.shifts_towards}" for line in said.itertuples() if line.shifts_towards != "neither"
    )


def _summed(said):
    pushes = set(said["shifts_towards"]) - {"neither"}
    return "his considerations pull apart" if len(pushes) > 1 else "his considerations agree"


def _rounds(chance):
    return floor(ROUNDS * chance + 0.5)


def _states(number):
    return "1 state" if number == 1 else f"{number} states"
