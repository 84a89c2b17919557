"""Abandonment and entrapment: worked numbers, directions, refusals, and the two tables."""

import dataclasses
import doctest
import inspect

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.theory import dilemma
from helpers.theory.dilemma import (
    Partner,
    bargaining_gap,
    composite_dilemma,
    direction_rules,
    directions_of_change,
    least_loss,
    loss,
    loss_curves,
    preferred_commitment,
)

FUNCTIONS = [loss, preferred_commitment, least_loss, bargaining_gap, loss_curves]
TABLES = [directions_of_change, direction_rules, composite_dilemma]

# The same examples on every run, and no failure because a machine is busy.
steady = settings(derandomize=True, deadline=None)

# What rounding may do to a number that is 1 at most.
ROUNDING = 1e-12

cost = st.floats(0.001, 1)
shared = st.floats(0, 0.999)
commitment = st.floats(0, 1)
partner = st.builds(Partner, st.just("A"), cost, cost, shared)


def moved(before, **inputs):
    return dataclasses.replace(before, **inputs)


@pytest.mark.parametrize(
    "dependence, exposure, shared_interest, best, least, at_none, at_full",
    [
        (0.8, 0.2, 0, 0.8, 0.16, 0.8, 0.2),
        (0.2, 0.6, 0, 0.25, 0.15, 0.2, 0.6),
        (0.5, 0.5, 0, 0.5, 0.25, 0.5, 0.5),
        (0.8, 0.2, 0.5, 0.8, 0.08, 0.4, 0.1),
    ],
)
def test_worked_numbers(dependence, exposure, shared_interest, best, least, at_none, at_full):
    state = Partner("A", dependence, exposure, shared_interest)
    assert preferred_commitment(state) == pytest.approx(best)
    assert least_loss(state) == pytest.approx(least)
    assert loss(state, best) == pytest.approx(least)
    assert loss(state, 0) == pytest.approx(at_none)
    assert loss(state, 1) == pytest.approx(at_full)


def test_the_gap_of_the_worked_pair():
    russia, china = Partner("Russia", 0.8, 0.2, 0), Partner("China", 0.2, 0.6, 0)
    assert bargaining_gap(russia, china) == bargaining_gap(china, russia) == pytest.approx(0.55)


@steady
@given(partner, commitment)
def test_nothing_beats_the_preferred_commitment(state, other):
    assert loss(state, preferred_commitment(state)) == pytest.approx(least_loss(state))
    assert 0 <= least_loss(state) <= loss(state, other) + ROUNDING
    assert 0 <= loss(state, other) <= 1 and 0 < preferred_commitment(state) < 1
    assert least_loss(state) <= 0.5 + ROUNDING


@steady
@given(partner, cost)
def test_more_dependence_never_lowers_the_preferred_commitment(state, other):
    less, more = sorted([state.dependence, other])
    before, after = moved(state, dependence=less), moved(state, dependence=more)
    assert preferred_commitment(after) >= preferred_commitment(before) - ROUNDING
    assert least_loss(after) >= least_loss(before) - ROUNDING


@steady
@given(partner, cost)
def test_more_exposure_never_raises_the_preferred_commitment(state, other):
    less, more = sorted([state.exposure, other])
    before, after = moved(state, exposure=less), moved(state, exposure=more)
    assert preferred_commitment(after) <= preferred_commitment(before) + ROUNDING
    assert least_loss(after) >= least_loss(before) - ROUNDING


@steady
@given(partner, partner, shared, commitment)
def test_more_shared_interest_shrinks_the_stakes_and_leaves_the_gap(one, two, other, held):
    less, more = sorted([one.shared_interest, other])
    before, after = moved(one, shared_interest=less), moved(one, shared_interest=more)
    assert preferred_commitment(after) == preferred_commitment(before)
    assert bargaining_gap(after, two) == bargaining_gap(before, two)
    assert after.stakes <= before.stakes
    assert least_loss(after) <= least_loss(before)
    assert loss(after, held) <= loss(before, held)


@steady
@given(partner, partner)
def test_the_gap_ignores_the_order_and_stays_in_range(one, two):
    assert bargaining_gap(one, two) == bargaining_gap(two, one)
    assert 0 <= bargaining_gap(one, two) < 1 and bargaining_gap(one, one) == 0


def sign(before, after):
    if after == pytest.approx(before, abs=ROUNDING):
        return "unchanged"
    return "up" if after > before else "down"


@pytest.mark.parametrize("start", [0.2, 0.5, 0.8])
@pytest.mark.parametrize(
    "row", directions_of_change().to_dict("records"), ids=lambda row: f"{row['input']} {row['moves']}"
)
def test_the_table_of_directions_says_what_the_model_does(row, start):
    before = Partner("A", start, 0.5, 0.4)
    step = 0.01 if row["moves"] == "up" else -0.01
    after = moved(before, **{row["input"]: getattr(before, row["input"]) + step})
    assert sign(preferred_commitment(before), preferred_commitment(after)) == row["preferred_commitment"]
    assert sign(least_loss(before), least_loss(after)) == row["least_loss"]

    keen, equal, wary = Partner("B", 0.9, 0.1, 0), Partner("B", start, 0.5, 0), Partner("B", 0.1, 0.9, 0)
    changes = [sign(bargaining_gap(before, other), bargaining_gap(after, other)) for other in (keen, equal, wary)]
    rises = row["preferred_commitment"] == "up"
    expected = {
        "unchanged": ["unchanged"] * 3,
        dilemma.WIDER_FOR_THE_EAGER: ["down", "up", "up"],
        dilemma.WIDER_FOR_THE_WARY: ["up", "up", "down"],
    }
    assert changes == expected[row["gap"]]
    assert row["gap"] == "unchanged" or (row["gap"] == dilemma.WIDER_FOR_THE_EAGER) == rises


def test_every_input_moves_both_ways_once():
    moves = directions_of_change()[["input", "moves"]].values.tolist()
    inputs = ["dependence", "exposure", "shared_interest"]
    assert sorted(moves) == sorted([name, way] for name in inputs for way in ("up", "down"))


def test_loss_gives_back_the_kind_it_was_given():
    state = Partner("A", 0.8, 0.2, 0)
    assert type(loss(state, 1)) is float
    np.testing.assert_allclose(loss(state, [0, 0.8, 1]), [0.8, 0.16, 0.2])
    column = loss(state, pd.Series([0, 1], index=["none", "full"]))
    pd.testing.assert_series_equal(column, pd.Series([0.8, 0.2], index=["none", "full"]))


def test_loss_curves_for_drawing():
    pair = Partner("Russia", 0.8, 0.2, 0), Partner("China", 0.2, 0.6, 0.5)
    curves = loss_curves(*pair)
    assert list(curves) == ["partner", "commitment", "abandonment", "entrapment", "loss"]
    assert curves["partner"].unique().tolist() == ["Russia", "China"] and len(curves) == 202
    for state in pair:
        own = curves[curves["partner"] == state.name].set_index("commitment")
        np.testing.assert_allclose(own["abandonment"] + own["entrapment"], own["loss"])
        np.testing.assert_allclose(own["loss"], loss(state, own.index.to_numpy()))
        assert own["abandonment"].is_monotonic_decreasing and own["entrapment"].is_monotonic_increasing
        assert own["abandonment"].iloc[-1] == own["entrapment"].iloc[0] == 0
        assert own["loss"].idxmin() == pytest.approx(preferred_commitment(state))


def test_loss_curves_need_partners_with_names_of_their_own():
    twin = Partner("A", 0.5, 0.5, 0)
    for partners in ([], [twin, moved(twin, dependence=0.2)]):
        with pytest.raises(ValueError, match="a name of its own"):
            loss_curves(*partners)


@pytest.mark.parametrize(
    "part, value, problem",
    [
        ("name", "", "name must be a text"),
        ("name", 7, "name must be a text"),
        ("dependence", 0, "above 0"),
        ("exposure", 0, "above 0"),
        ("dependence", -0.1, "dependence must lie between 0 and 1"),
        ("exposure", 60, "exposure must lie between 0 and 1; divide per cent by 100"),
        ("shared_interest", 1, "below 1"),
        ("shared_interest", -0.1, "shared_interest must lie between 0 and 1"),
        ("shared_interest", np.inf, "shared_interest must lie between 0 and 1"),
        ("dependence", None, "missing is not zero"),
        ("dependence", np.nan, "missing is not zero"),
        ("exposure", "high", "exposure must be one number"),
        ("exposure", ..., "exposure must be a number"),
        ("exposure", [0.1, 0.2], "exposure must be one number"),
        ("dependence", True, "dependence must be one number"),
    ],
)
def test_a_partner_that_makes_no_sense_is_refused(part, value, problem):
    with pytest.raises(ValueError, match=problem):
        moved(Partner("A", 0.5, 0.5, 0.5), **{part: value})


@pytest.mark.parametrize("wrong", [-0.01, 1.01, np.inf, [0.2, 80]])
def test_a_commitment_outside_its_range_is_refused(wrong):
    with pytest.raises(ValueError, match="commitment must lie between 0 and 1"):
        loss(Partner("A", 0.5, 0.5, 0), wrong)


@pytest.mark.parametrize(
    "wrong, problem", [("full", "must be a number"), (None, "missing"), (pd.Series([0.1, None]), "missing")]
)
def test_a_commitment_that_is_no_number_is_refused(wrong, problem):
    with pytest.raises(ValueError, match=f"commitment .*{problem}"):
        loss(Partner("A", 0.5, 0.5, 0), wrong)


def test_a_partner_is_fixed_and_holds_plain_floats():
    state = Partner("A", np.float32(0.5), 1, 0)
    assert [type(value) for value in dataclasses.astuple(state)] == [str, float, float, float]
    with pytest.raises(dataclasses.FrozenInstanceError):
        state.dependence = 0.9


def fears(factor, for_whom, change=""):
    rules = direction_rules()
    chosen = rules[(rules["factor"] == factor) & (rules["for_whom"] == for_whom) & rules["change"].str.contains(change)]
    return chosen[["abandonment_fear", "entrapment_fear"]].squeeze().tolist()


@pytest.mark.parametrize(
    "factor, for_whom, change, expected",
    [
        ("dependence", "that state", "more", ["up", "not stated"]),
        ("dependence", "its partner", "more", ["down", "not stated"]),
        ("explicitness", "both", "vaguer", ["up", "down"]),
        ("shared interest", "both", "more", ["down", "down"]),
        ("strategic interest", "its partner", "", ["down", "not stated"]),
        ("strategic interest", "that state", "", ["not stated", "up"]),
        ("past behaviour", "both", "", ["not stated", "not stated"]),
        ("adversary game", "that state", "stands firm", ["down", "up"]),
        ("adversary game", "its partner", "stands firm", ["down", "not stated"]),
        ("adversary game", "that state", "conciliates", ["up", "down"]),
        ("adversary game", "its partner", "conciliates", ["up", "not stated"]),
    ],
)
def test_direction_rules(factor, for_whom, change, expected):
    assert fears(factor, for_whom, change) == expected


def test_every_rule_is_whole_and_there_once():
    rules = direction_rules()
    assert len(rules) == 11 and not rules.duplicated(["change", "for_whom"]).any()
    assert (rules.map(lambda cell: isinstance(cell, str) and cell.strip() == cell != "")).all(axis=None)
    assert set(rules["abandonment_fear"]) | set(rules["entrapment_fear"]) == {"up", "down", "not stated"}
    assert set(rules["for_whom"]) == {"that state", "its partner", "both"}
    assert set(rules["author"]) == {"snyder_g"}


def test_what_we_draw_ourselves_is_not_given_to_the_author():
    ours = direction_rules().query("basis == 'drawn by us from the rule'")
    assert ours[["factor", "for_whom"]].values.tolist() == [
        ["dependence", "its partner"],
        ["strategic interest", "that state"],
    ]


def test_pages_that_are_not_certain_say_so():
    assert set(composite_dilemma()["page"]) == {"about p. 469"}
    rules = direction_rules()
    of_the_game = rules["factor"] == "adversary game"
    assert set(rules.loc[~of_the_game, "page"]) == {"about pp. 471-475"}
    assert set(rules.loc[of_the_game, "page"]) == {"the article; page not checked"}


def test_rules_of_the_adversary_game_name_game_choice_and_meaning():
    changes = direction_rules().query("factor == 'adversary game'")["change"].unique().tolist()
    assert changes == [
        "a state stands firm (D in the adversary game)",
        "a state conciliates (C in the adversary game)",
    ]


def test_consequences_of_four_choices():
    table = composite_dilemma().set_index(["game", "choice"])
    assert table["means"].to_dict() == {
        ("alliance", "C"): "support",
        ("alliance", "D"): "withhold",
        ("adversary", "C"): "conciliate",
        ("adversary", "D"): "stand firm",
    }
    gains, costs = table["gains"], table["costs"]
    assert "less risk of abandonment" in gains["alliance", "C"] and "more risk of entrapment" in costs["alliance", "C"]
    assert "risk of entrapment falls" in gains["alliance", "D"] and "more risk of abandonment" in costs["alliance", "D"]
    assert "settlement" in gains["adversary", "C"] and "weakness" in costs["adversary", "C"]
    assert "resolve" in gains["adversary", "D"] and "spiral" in costs["adversary", "D"]
    assert set(table["author"]) == {"snyder_g"}


@pytest.mark.parametrize("table", TABLES)
def test_a_table_handed_out_may_be_spoilt_without_harm(table):
    first = table()
    first.iloc[:, 0] = "spoilt"
    assert not (table() == "spoilt").any(axis=None)


def test_docstrings_say_what_they_must():
    for thing in [*FUNCTIONS, *TABLES, Partner]:
        text = inspect.getdoc(thing)
        for part in (">>> ", "**Stands for**", "**Leaves out**"):
            assert part in text, f"{thing.__name__} lacks {part!r}"
    for toy in [*FUNCTIONS, Partner, directions_of_change]:
        assert "teaching device, not in the author" in " ".join(inspect.getdoc(toy).split()), toy.__name__


def test_doctests_pass():
    assert doctest.testmod(dilemma).failed == 0
