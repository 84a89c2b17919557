"""Nobody wanted this: when arming stops, when it cannot, and that no state is told to balance."""

import dataclasses
import doctest
import inspect
from itertools import combinations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from helpers.theory import arming
from helpers.theory.arming import (
    ArmingSummary,
    SafetySeekers,
    nobody_wanted_this,
    stops_by_itself,
    wished_strength,
)

PUBLIC = [SafetySeekers, ArmingSummary, wished_strength, stops_by_itself, nobody_wanted_this]

# The same examples on every run, and no failure because a machine is busy.
steady = settings(derandomize=True, deadline=None, max_examples=60)

margin = st.floats(-0.9, 1)
margins = st.lists(margin, min_size=2, max_size=6).map(tuple)
advantage = st.floats(0.5, 2)


def greatest_product(world):
    return max(a * b for a, b in combinations(world.demands, 2))


def last_strengths(history):
    return history[history["round"] == history["round"].max()]["strength"].to_numpy()


def test_doctests_pass_and_everything_public_says_what_it_is():
    assert doctest.testmod(arming).failed == 0
    for thing in PUBLIC:
        text = inspect.getdoc(thing)
        for part in (">>> ", "**Stands for**", "**Leaves", "Parameters\n"):
            assert part in text, f"{thing.__name__} lacks {part!r}"
        assert "device, not" in " ".join(text.split())


@pytest.mark.parametrize("margins", [(0, 0), (-0.1, -0.1), (0, 0, 0), (-0.5, -0.2, 0)])
def test_without_a_margin_nobody_ever_arms(margins):
    history, summary = nobody_wanted_this(SafetySeekers(margins))
    assert summary == ArmingSummary(
        True, 1, True, "Nobody armed in round 1: every state had the strength it wished for."
    )
    assert (history["strength"] == 1).all() and history["felt_safe"].all()


def test_the_first_rounds_by_hand():
    history, summary = nobody_wanted_this(SafetySeekers((0.1, 0.1)), rounds=3)
    assert list(history) == ["round", "state", "strength", "felt_safe"]
    assert history["state"].tolist() == ["A", "B"] * 4
    assert history["round"].tolist() == [0, 0, 1, 1, 2, 2, 3, 3]
    expected = [1, 1, 1.1, 1.1, 1.21, 1.21, 1.331, 1.331]
    assert history["strength"].tolist() == pytest.approx(expected)
    assert not history["felt_safe"].any()
    assert (summary.stopped, summary.round, summary.all_felt_safe) == (False, None, False)
    assert summary.why == (
        "Still arming in round 3: A wants 1.1 times the strongest other and B 1.1 times, "
        "and both cannot have it at once, so it never stops by itself."
    )


def test_after_forty_rounds_they_are_as_unsafe_as_before():
    history, _ = nobody_wanted_this(SafetySeekers((0.1, 0.1, 0.1)), rounds=40)
    assert not history["felt_safe"].any()
    assert last_strengths(history) == pytest.approx([1.1**40] * 3)


@steady
@given(st.floats(0.001, 1), st.integers(2, 6), st.floats(0.01, 2) | st.none())
def test_a_margin_held_by_all_never_stops(same, count, limit):
    world = SafetySeekers((same,) * count, limit=limit)
    _, summary = nobody_wanted_this(world, rounds=30)
    assert not stops_by_itself(world) and not summary.stopped
    assert "never stops by itself" in summary.why


# 1.25 and 0.80 multiply to 1: the exact edge, which one step on either side leaves.
@pytest.mark.parametrize(
    "margins, stops",
    [
        ((0.25, -0.2), True),
        ((0.25, -0.19), False),
        ((0.26, -0.2), False),
        ((0.25, -0.25), True),
        ((0.25, 0), False),
        ((1, -0.5), True),
        ((5, -1), True),
        ((0.01, 0), False),
        ((0.25, -0.2, -0.2, -0.9), True),
        ((0.25, -0.9, 0, -0.9), False),
    ],
)
def test_the_condition_on_margins(margins, stops):
    world = SafetySeekers(margins)
    assert stops_by_itself(world) is stops
    _, summary = nobody_wanted_this(world, rounds=100)
    assert summary.stopped is stops and summary.all_felt_safe is stops


@steady
@given(margins, advantage, st.data())
def test_the_condition_holds_from_any_start(several, defence, data):
    strength = st.floats(0.1, 10)
    start = data.draw(st.lists(strength, min_size=len(several), max_size=len(several)))
    world = SafetySeekers(several, start=tuple(start), defence=defence)
    # So near the edge rounding decides.
    assume(abs(greatest_product(world) - 1) > 1e-6)
    _, summary = nobody_wanted_this(world, rounds=10)
    assert stops_by_itself(world) == (greatest_product(world) < 1) == summary.stopped


@steady
@given(margins, advantage, st.data())
def test_it_is_over_after_two_rounds_of_arming_or_never(several, defence, data):
    strength = st.floats(0.1, 10)
    start = data.draw(st.lists(strength, min_size=len(several), max_size=len(several)))
    world = SafetySeekers(several, start=tuple(start), defence=defence)
    assume(abs(greatest_product(world) - 1) > 1e-6)
    history, summary = nobody_wanted_this(world, rounds=100)
    assert summary.round in (1, 2, 3) if summary.stopped else history["round"].max() == 100


@steady
@given(st.floats(-0.5, 0.5), st.floats(-0.5, 0.5), st.lists(st.floats(-0.9, 0), max_size=4))
def test_no_third_state_matters_if_it_asks_less(first, second, others):
    pair = SafetySeekers((first, second))
    calmer = tuple(min(first, second, other) for other in others)
    assert stops_by_itself(SafetySeekers((first, second, *calmer))) == stops_by_itself(pair)


def test_a_limit_slows_arming_and_does_not_end_it():
    slow, _ = nobody_wanted_this(SafetySeekers((0.5, 0.5), limit=0.1), rounds=20)
    assert last_strengths(slow) == pytest.approx([3, 3])
    history, summary = nobody_wanted_this(SafetySeekers((0.25, -0.2), limit=0.1), rounds=20)
    assert (summary.stopped, summary.round) == (True, 4)
    assert last_strengths(history) == pytest.approx([1.25, 1])


def test_resources_end_arming_and_not_fear():
    history, summary = nobody_wanted_this(SafetySeekers((0.5, 0.5), ceiling=3), rounds=20)
    assert last_strengths(history).tolist() == [3, 3]
    assert summary == ArmingSummary(
        True,
        4,
        False,
        "Nobody armed in round 4: resources had run out, and A and B still did not feel safe.",
    )


def test_the_state_that_asks_less_is_safe_when_resources_end():
    history, summary = nobody_wanted_this(SafetySeekers((0.5, 0), ceiling=3), rounds=20)
    final = history[history["round"] == summary.round].set_index("state")["felt_safe"]
    assert final.to_dict() == {"A": False, "B": True}
    assert "and A still did not feel safe" in summary.why


def test_before_resources_end_the_summary_says_what_will_stop_it():
    _, summary = nobody_wanted_this(SafetySeekers((0.5, 0.5), ceiling=100), rounds=3)
    assert summary.why.endswith("only the end of resources will stop it.")


def test_rounds_that_end_too_soon_are_not_taken_for_a_race():
    _, summary = nobody_wanted_this(SafetySeekers((1, -0.5), limit=0.1), rounds=2)
    assert summary.why == "Still arming in round 2, but the wishes do not clash, so it will stop."


@pytest.mark.parametrize("margin, defence", [(0.1, 1.1), (0.25, 1.25), (0.25, 2), (1, 2)])
def test_an_advantage_of_defence_lets_it_stop(margin, defence):
    fearful = (margin, margin)
    assert not stops_by_itself(SafetySeekers(fearful))
    _, summary = nobody_wanted_this(SafetySeekers(fearful, defence=defence))
    assert (summary.stopped, summary.round, summary.all_felt_safe) == (True, 1, True)
    assert not stops_by_itself(SafetySeekers(fearful, defence=1 + margin - 0.01))


def test_an_advantage_of_offence_is_enough_without_any_margin():
    _, summary = nobody_wanted_this(SafetySeekers((0, 0), defence=0.9))
    assert not summary.stopped


@steady
@given(margins, advantage, st.floats(1, 2))
def test_more_defence_never_starts_a_race(several, defence, more):
    if stops_by_itself(SafetySeekers(several, defence=defence)):
        assert stops_by_itself(SafetySeekers(several, defence=defence * more))


@steady
@given(margins, advantage, st.floats(0.01, 1) | st.none(), st.floats(1, 50) | st.none())
def test_nobody_disarms_passes_a_limit_or_takes_more_than_safety_needs(several, defence, limit, ceiling):
    world = SafetySeekers(several, limit=limit, ceiling=ceiling, defence=defence)
    history, _ = nobody_wanted_this(world, rounds=15)
    path = history.pivot(index="round", columns="state", values="strength").to_numpy()
    for before, after in zip(path, path[1:]):
        assert (after >= before).all()
        assert (after <= np.maximum(before, wished_strength(world, before)) + 1e-9).all()
        if limit is not None:
            assert (after - before <= limit + 1e-9).all()
    assert ceiling is None or path.max() <= ceiling


@steady
@given(margins, advantage)
def test_who_feels_safe_does_not_arm(several, defence):
    history, _ = nobody_wanted_this(SafetySeekers(several, defence=defence), rounds=10)
    path = history.pivot(index="round", columns="state", values="strength").to_numpy()
    safe = history.pivot(index="round", columns="state", values="felt_safe").to_numpy()
    assert ((path[1:] == path[:-1]) | ~safe[:-1]).all()


@steady
@given(margins)
def test_alike_states_stay_alike(several):
    history, _ = nobody_wanted_this(SafetySeekers((several[0],) * len(several)), rounds=10)
    assert (history.groupby("round")["strength"].nunique() == 1).all()


def test_each_looks_at_the_strongest_other_and_not_at_the_sum():
    world = SafetySeekers((0, 0, 0.5), defence=1)
    assert wished_strength(world, (1, 2, 4)).tolist() == [4, 4, 3]
    assert wished_strength(SafetySeekers((0, 0, 0.5), defence=2), (1, 2, 4)).tolist() == [2, 2, 1.5]


def test_a_margin_of_minus_one_asks_for_nothing():
    assert wished_strength(SafetySeekers((-1, 0)), (1, 9)).tolist() == [0, 1]


@pytest.mark.parametrize("margins", [(5, 5), (5, 5, 5)])
def test_the_fastest_race_allowed_stays_a_number(margins):
    world = SafetySeekers(margins, start=(1000,) * len(margins), defence=0.2)
    history, _ = nobody_wanted_this(world, rounds=100)
    assert np.isfinite(history["strength"]).all() and history["round"].max() == 100


def test_a_world_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        SafetySeekers((0, 0)).defence = 2


@pytest.mark.parametrize(
    "given_wrong, problem",
    [
        ({"margins": (0.1,)}, "2 to 26 states, and it names 1"),
        ({"margins": (0.1,) * 27}, "2 to 26 states, and it names 27"),
        ({"margins": 0.1}, "margins must be a list with one number a state"),
        ({"margins": "ten"}, "margins must be a list with one number a state"),
        ({"margins": (0.1, None)}, "margins in place 2 must be a number, and None is not"),
        ({"margins": (0.1, True)}, "margins in place 2 must be a number"),
        ({"margins": (0.1, np.nan)}, "margins in place 2 must lie between -1 and 5"),
        ({"margins": (10, 0)}, "margins in place 1 must lie between -1 and 5, and it is 10"),
        ({"start": (1, 1, 1)}, "start has 3 and margins 2"),
        ({"start": (1, 0)}, "start in place 2 must lie between 0.01 and 1000"),
        ({"limit": 0}, "limit must lie between 0.001 and"),
        ({"limit": "much"}, "limit must be a number"),
        ({"ceiling": 0.5}, "ceiling must lie between 1 and"),
        ({"ceiling": 3, "start": (1, 4)}, "ceiling must lie between 4 and"),
        ({"defence": 0}, "defence must lie between 0.2 and 5"),
        ({"defence": ...}, "defence must be a number, and Ellipsis is not"),
    ],
)
def test_a_world_that_makes_no_sense_is_refused(given_wrong, problem):
    with pytest.raises(ValueError, match=problem):
        SafetySeekers(**({"margins": (0.1, 0.1)} | given_wrong))


@pytest.mark.parametrize("rounds", [0, 101, 2.5, "20", None, True])
def test_rounds_that_make_no_sense_are_refused(rounds):
    with pytest.raises(ValueError, match="rounds must"):
        nobody_wanted_this(SafetySeekers((0.1, 0.1)), rounds)


def test_strengths_must_match_the_states():
    with pytest.raises(ValueError, match="one strength for each state: 2, not 3"):
        wished_strength(SafetySeekers((0, 0)), (1, 1, 1))
    with pytest.raises(ValueError, match="strengths in place 2 must lie between"):
        wished_strength(SafetySeekers((0, 0)), (1, -1))
