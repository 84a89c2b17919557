"""Rules of balancing that fire together, and the toy in which everyone waits for the others."""

import doctest
import inspect
from dataclasses import FrozenInstanceError, replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from helpers.theory import after_you as toy
from helpers.theory import balancing
from helpers.theory.after_you import (
    Defenders,
    after_you,
    toy_chance_of_holding_back,
    toy_chance_that_nobody_checks,
)
from helpers.theory.balancing import (
    Situation,
    all_rules,
    contradictions,
    mearsheimer_shifts,
    rules_that_fire,
)

OF_A_SITUATION = [rules_that_fire, contradictions, mearsheimer_shifts]
OF_DEFENDERS = [toy_chance_of_holding_back, toy_chance_that_nobody_checks]

# The same examples on every run, and no failure because a machine is busy.
steady = settings(derandomize=True, deadline=None)


@st.composite
def situations(draw):
    entries = {name: draw(st.sampled_from(options)) for name, options in balancing.CHOICES.items()}
    free = ["shared_border", "weak", "without_allies", "threat_appeasable", "dissatisfied_with_gain"]
    entries |= {name: draw(st.booleans()) for name in free}
    if entries["polarity"] == "multipolar":
        entries |= {name: draw(st.booleans()) for name in ("potential_hegemon", "someone_else_can_check")}
    if entries["mutual_threat_in_pair"] != "none":
        entries["partner_is_the_threat"] = draw(st.booleans())
    return Situation(**entries)


@st.composite
def defenders(draw, fewest=2):
    loss = draw(st.floats(0.1, 1e3))
    return Defenders(draw(st.integers(fewest, 60)), loss * draw(st.floats(0.01, 0.99)), loss)


# One row of the decision table each: the situation, and the author and prediction to expect.
@pytest.mark.parametrize(
    "entries, author, prediction",
    [
        ({"polarity": "bipolar"}, "Waltz", "balance, mostly by its own arms"),
        ({"polarity": "bipolar"}, "Mearsheimer", "balance"),
        ({"polarity": "multipolar"}, "Mearsheimer", "pass the buck"),
        ({"potential_hegemon": True, "shared_border": True}, "Mearsheimer", "balance"),
        ({"potential_hegemon": True, "someone_else_can_check": True}, "Mearsheimer", "pass the buck"),
        ({"perceived_advantage": "offence"}, "Christensen and Jack Snyder", "chain-gang"),
        ({"perceived_advantage": "defence"}, "Christensen and Jack Snyder", "pass the buck"),
        ({"weak": True, "without_allies": True, "threat_appeasable": True}, "Walt", "bandwagon:"),
        ({"dissatisfied_with_gain": True}, "Schweller", "bandwagon for profit"),
        ({"mutual_threat_in_pair": "low"}, "Weitsman", "hedge"),
        ({"mutual_threat_in_pair": "moderate"}, "Weitsman", "tether"),
        ({"mutual_threat_in_pair": "high"}, "Weitsman", "balance against the partner"),
    ],
)
def test_each_row_of_the_decision_table(entries, author, prediction):
    fired = rules_that_fire(Situation(**{"polarity": "multipolar"} | entries))
    by_author = fired[fired["author"].str.endswith(author)]
    assert len(by_author) == 1
    assert by_author["prediction"].item().startswith(prediction)


@pytest.mark.parametrize(
    "entries, expected",
    [
        ({"polarity": "unipolar"}, []),
        ({"polarity": "unipolar", "perceived_advantage": "offence"}, []),
        ({"polarity": "bipolar", "perceived_advantage": "defence", "shared_border": True},
         ["bipolar, Waltz", "bipolar, Mearsheimer"]),
        ({"polarity": "multipolar", "potential_hegemon": True}, []),
        ({"polarity": "multipolar", "shared_border": True}, ["no potential hegemon"]),
        ({"polarity": "unipolar", "weak": True, "without_allies": True}, []),
    ],
)  # fmt: skip
def test_what_does_not_fire(entries, expected):
    fired = rules_that_fire(Situation(**entries))
    assert fired["rule"].tolist() == expected
    assert list(fired) == [*all_rules(), "contradicted_by"]


def test_nothing_is_left_out_when_rules_disagree():
    crowded = Situation(
        "multipolar",
        potential_hegemon=True,
        shared_border=True,
        perceived_advantage="defence",
        weak=True,
        without_allies=True,
        threat_appeasable=True,
        dissatisfied_with_gain=True,
    )
    fired = rules_that_fire(crowded).set_index("rule")
    assert fired["stance"].tolist() == ["resist", "leave it to others", "join", "join"]
    assert fired["contradicted_by"].tolist() == [3, 3, 2, 2]
    assert len(contradictions(crowded)) == 5


def test_a_chain_gang_does_not_contradict_balancing():
    case = Situation("multipolar", potential_hegemon=True, shared_border=True, perceived_advantage="offence")
    assert rules_that_fire(case)["contradicted_by"].tolist() == [0, 0]
    assert contradictions(case).empty


def test_the_pair_meets_the_threat_only_if_the_partner_is_the_threat():
    apart = Situation("multipolar", mutual_threat_in_pair="moderate")
    together = replace(apart, partner_is_the_threat=True)
    assert len(rules_that_fire(apart)) == len(rules_that_fire(together)) == 2
    assert contradictions(apart).empty
    pair = contradictions(together).iloc[0]
    assert [pair["prediction"], pair["other_author"]] == ["pass the buck", "Patricia Weitsman"]


@steady
@given(situations())
def test_contradictions_are_counted_from_both_sides(case):
    fired, pairs = rules_that_fire(case), contradictions(case)
    assert fired["contradicted_by"].sum() == 2 * len(pairs)
    stances = fired.set_index("rule")["stance"]
    for pair in pairs.itertuples():
        assert stances[pair.rule] != stances[pair.other_rule]


@steady
@given(situations())
def test_every_row_that_fires_names_its_author_and_work(case):
    fired = rules_that_fire(case)
    assert not fired.isna().any(axis=None)
    assert (fired[["condition", "prediction", "author", "work", "caution"]] != "").all(axis=None)
    pd.testing.assert_frame_equal(fired.drop(columns="contradicted_by"), all_rules()[
        all_rules()["rule"].isin(fired["rule"])].reset_index(drop=True))  # fmt: skip


@steady
@given(situations())
def test_one_more_circumstance_of_walt_never_silences_a_rule(case):
    more = replace(case, weak=True, without_allies=True, threat_appeasable=True, dissatisfied_with_gain=True)
    assert set(rules_that_fire(case)["rule"]) <= set(rules_that_fire(more)["rule"])


def test_the_table_of_rules_keeps_the_two_snyders_apart():
    table = all_rules()
    assert len(table) == 12 and table["rule"].is_unique
    assert set(table["stance"]) == {"resist", "leave it to others", "join", "manage"}
    with_snyder = table[table["author"].str.contains("Snyder")]
    assert with_snyder["author"].str.contains("Jack Snyder").all() and len(with_snyder) == 2
    assert not table.map(lambda text: "%" in text or "probab" in text).any(axis=None)


@pytest.mark.parametrize("polarity", ["bipolar", "unipolar"])
@pytest.mark.parametrize("entry", ["potential_hegemon", "someone_else_can_check"])
def test_what_needs_a_third_great_power_is_refused_with_a_reason(polarity, entry):
    with pytest.raises(ValueError, match=f"{entry} cannot be true in a {polarity} world.*Set it to False"):
        Situation(polarity, **{entry: True})


def test_a_threatening_partner_must_threaten():
    with pytest.raises(ValueError, match="say how far the two threaten each other"):
        Situation("multipolar", partner_is_the_threat=True)


@pytest.mark.parametrize("wrong", ["tripolar", "", None, ..., 2, ["bipolar"], pd.Series(["bipolar"])])
def test_unknown_choices_are_named(wrong):
    with pytest.raises(ValueError, match="polarity must be one of bipolar, multipolar, unipolar"):
        Situation(wrong)
    with pytest.raises(ValueError, match="mutual_threat_in_pair must be one of none, low"):
        Situation("bipolar", mutual_threat_in_pair=wrong)


@pytest.mark.parametrize("wrong", ["yes", None, ..., 1, 0.5, pd.NA])
def test_yes_and_no_are_asked_for(wrong):
    with pytest.raises(ValueError, match="shared_border must be True or False"):
        Situation("multipolar", shared_border=wrong)


def test_a_truth_value_of_numpy_is_one():
    assert len(rules_that_fire(Situation("multipolar", potential_hegemon=np.True_))) == 0


@pytest.mark.parametrize("function", OF_A_SITUATION)
@pytest.mark.parametrize("wrong", [None, ..., "multipolar", {"polarity": "bipolar"}])
def test_only_a_situation_will_do(function, wrong):
    with pytest.raises(ValueError, match="give a Situation"):
        function(wrong)


def test_a_situation_cannot_be_changed_in_passing():
    with pytest.raises(FrozenInstanceError):
        Situation("bipolar").weak = True


@pytest.mark.parametrize(
    "entries, expected",
    [
        ({"polarity": "bipolar"}, ["balancing", "neither", "balancing"]),
        ({"polarity": "unipolar"}, ["neither", "neither", "neither"]),
        ({"polarity": "multipolar"}, ["buck-passing", "buck-passing", "balancing"]),
        ({"polarity": "multipolar", "shared_border": True, "someone_else_can_check": True},
         ["buck-passing", "balancing", "buck-passing"]),
        ({"polarity": "multipolar", "potential_hegemon": True, "shared_border": True},
         ["balancing", "balancing", "balancing"]),
    ],
)  # fmt: skip
def test_what_mearsheimer_says_shifts_the_choice(entries, expected):
    shifts = mearsheimer_shifts(Situation(**entries))
    assert shifts["shifts_towards"].tolist() == expected
    assert shifts["work"].str.endswith("ch. 8").all()


@steady
@given(situations())
def test_a_border_and_a_hegemon_only_ever_push_towards_balancing(case):
    assume(case.polarity == "multipolar")
    near = replace(case, shared_border=True, potential_hegemon=True)
    before = (mearsheimer_shifts(case)["shifts_towards"] == "balancing").sum()
    assert (mearsheimer_shifts(near)["shifts_towards"] == "balancing").sum() >= before


# states, cost, loss, each holds back, nobody checks: worked by hand
@pytest.mark.parametrize(
    "states, cost, loss, holds, nobody",
    [
        (1, 1, 4, 0, 0),
        (2, 1, 4, 0.25, 0.0625),
        (3, 1, 4, 0.5, 0.125),
        (5, 1, 16, 0.5, 1 / 32),
        (4, 8, 27, 2 / 3, 16 / 81),
        (3, 0.25, 1, 0.5, 0.125),
    ],
)
def test_the_toy_by_hand(states, cost, loss, holds, nobody):
    group = Defenders(states, cost, loss)
    assert toy_chance_of_holding_back(group) == pytest.approx(holds)
    assert toy_chance_that_nobody_checks(group) == pytest.approx(nobody)


@steady
@given(defenders())
def test_in_equilibrium_a_state_loses_as_much_either_way(group):
    others_hold_back = toy_chance_of_holding_back(group) ** (group.states - 1)
    assert others_hold_back * group.loss == pytest.approx(group.cost)


@steady
@given(defenders())
def test_the_closed_form_and_its_limit(group):
    nobody = toy_chance_that_nobody_checks(group)
    ratio = group.cost / group.loss
    assert nobody == pytest.approx(ratio ** (group.states / (group.states - 1)))
    assert 0 < nobody < ratio < 1


@steady
@given(defenders(fewest=1))
def test_one_more_defender_means_less_defence(group):
    more = replace(group, states=group.states + 1)
    assert toy_chance_of_holding_back(more) > toy_chance_of_holding_back(group)
    assert toy_chance_that_nobody_checks(more) > toy_chance_that_nobody_checks(group)


@steady
@given(defenders(), st.floats(0.1, 0.9), st.floats(1e-2, 1e2))
def test_a_dearer_check_is_rarer_and_the_unit_does_not_matter(group, cheaper, unit):
    cheap = replace(group, cost=group.cost * cheaper)
    assert toy_chance_that_nobody_checks(cheap) < toy_chance_that_nobody_checks(group)
    rescaled = Defenders(group.states, group.cost * unit, group.loss * unit)
    assert toy_chance_that_nobody_checks(rescaled) == pytest.approx(toy_chance_that_nobody_checks(group))


def test_many_defenders_come_close_to_the_limit():
    assert toy_chance_that_nobody_checks(Defenders(10_000, 1, 4)) == pytest.approx(0.25, abs=1e-4)


def test_the_toy_as_a_table():
    table = after_you(cost=1, loss=4, most=30)
    assert table["states"].tolist() == list(range(1, 31))
    assert table["nobody_checks"].is_monotonic_increasing
    assert (table["nobody_checks"] < table["limit"]).all() and table["limit"].eq(0.25).all()
    assert not any("war" in column or "alliance" in column for column in table)


@pytest.mark.parametrize("cost, loss", [(4, 4), (5, 4)])
def test_a_cost_at_or_above_the_loss_is_refused(cost, loss):
    with pytest.raises(ValueError, match="the cost must be below the loss"):
        Defenders(3, cost, loss)


@pytest.mark.parametrize("wrong", [0, -1, np.nan, np.inf, None, "1", ..., True, [1]])
def test_amounts_that_make_no_sense_are_refused(wrong):
    with pytest.raises(ValueError, match="cost must be a number above 0"):
        Defenders(3, wrong, 4)
    with pytest.raises(ValueError, match="loss must be a number above 0"):
        Defenders(3, 1, wrong)


@pytest.mark.parametrize("wrong", [0, -2, 2.5, 3.0, None, "3", ..., True, np.nan])
def test_states_are_counted_in_whole_numbers(wrong):
    with pytest.raises(ValueError, match="states must be a whole number of at least 1"):
        Defenders(wrong, 1, 4)
    with pytest.raises(ValueError, match="states must be a whole number of at least 1"):
        after_you(1, 4, most=wrong)


@pytest.mark.parametrize("function", OF_DEFENDERS)
@pytest.mark.parametrize("wrong", [None, ..., 3, (3, 1, 4)])
def test_only_defenders_will_do(function, wrong):
    with pytest.raises(ValueError, match="give Defenders"):
        function(wrong)


def test_doctests_pass_and_every_public_thing_has_one():
    assert doctest.testmod(balancing).failed == doctest.testmod(toy).failed == 0
    takes_something = [*OF_A_SITUATION, *OF_DEFENDERS, after_you]
    for thing in [*takes_something, all_rules, Situation, Defenders]:
        text = inspect.getdoc(thing)
        parts = [">>> ", "**Stands for**", "**Leaves out**"]
        parts += ["Parameters\n", "Returns\n", "Raises\n"] if thing in takes_something else []
        for part in parts:
            assert part in text, f"{thing.__name__} lacks {part!r}"


@pytest.mark.parametrize("function", OF_DEFENDERS)
def test_a_probability_says_what_it_is_not(function):
    assert function.__name__.startswith("toy_")
    assert "never a probability of war or of an alliance" in " ".join(inspect.getdoc(function).split())
