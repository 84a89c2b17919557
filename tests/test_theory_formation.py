"""The formation dilemma and 2x2 games: known values, properties, refusals."""

import copy
import dataclasses
import doctest
import inspect
import pickle
import re
from itertools import permutations, product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.theory import formation
from helpers.theory.formation import (
    MEANINGS,
    NO_NAME,
    OUTCOMES,
    Assumptions,
    Game,
    Payoffs,
    formation_dilemma,
    formation_payoffs,
    mixed_equilibria,
    named_game,
    outcome_in_words,
    payoffs_without_reason,
    preferences,
    pure_equilibria,
)

FUNCTIONS = [
    formation_payoffs,
    formation_dilemma,
    outcome_in_words,
    pure_equilibria,
    preferences,
    named_game,
    mixed_equilibria,
    payoffs_without_reason,
]
SWITCHES = ["no_known_aggressor", "about_equal", "no_time_later"]

# The same examples on every run, and no failure because a machine is busy.
steady = settings(derandomize=True, deadline=None)

number_of_states = st.integers(2, 200)
tied_payoffs = st.builds(Payoffs, *[st.integers(1, 4)] * 4)
strict_payoffs = st.permutations([1, 2, 3, 4]).map(lambda ranks: Payoffs(*ranks))


def game(row, column, **other):
    given_parts = {"players": ("A", "B"), "c_means": "support", "d_means": "withhold"} | other
    return Game(Payoffs(*row), Payoffs(*column), **given_parts)


def bimatrix(rows):
    """Read [[(CC), (CD)], [(DC), (DD)]] with the row player's payoff first in each pair."""
    row, column = zip(*rows[0], *rows[1])
    return game(row, column)


def seen_from_the_other_side(original):
    def turned(table):
        return Payoffs(CC=table.CC, CD=table.DC, DC=table.CD, DD=table.DD)

    return dataclasses.replace(
        original, row=turned(original.column), column=turned(original.row), players=original.players[::-1]
    )


KNOWN = {
    "prisoner's dilemma": ([[(3, 3), (1, 4)], [(4, 1), (2, 2)]], ["DD"]),
    "stag hunt": ([[(4, 4), (1, 3)], [(3, 1), (2, 2)]], ["CC", "DD"]),
    "chicken": ([[(3, 3), (2, 4)], [(4, 2), (1, 1)]], ["CD", "DC"]),
    "deadlock": ([[(2, 2), (1, 4)], [(4, 1), (3, 3)]], ["DD"]),
    "called bluff": ([[(3, 3), (1, 4)], [(4, 2), (2, 1)]], ["DC"]),
}
OWN_PAYOFFS = {name: bimatrix(KNOWN[name][0]).row for name in KNOWN if name != "called bluff"}


def test_formation_of_five():
    table = formation_payoffs(5)
    assert list(table) == ["other_allies", "share_of_others", "ally", "abstain"]
    assert table["other_allies"].tolist() == [0, 1, 2, 3, 4]
    assert table["share_of_others"].tolist() == [0, 0.25, 0.5, 0.75, 1]
    all_abstain, lone_ally = table.loc[0, ["abstain", "ally"]]
    lone_abstainer, all_ally = table.loc[4, ["abstain", "ally"]]
    assert (all_abstain, lone_ally, lone_abstainer, all_ally) == (3, 4, 1, 2)


@steady
@given(number_of_states)
def test_allying_is_better_by_one_and_all_ally_worse_than_all_abstain(n):
    table = formation_payoffs(n)
    share = table["share_of_others"]
    assert len(table) == n and share.is_monotonic_increasing
    assert table["ally"].to_numpy() == pytest.approx((4 - 2 * share).to_numpy())
    assert table["abstain"].to_numpy() == pytest.approx((3 - 2 * share).to_numpy())
    verdict = formation_dilemma(n)
    assert verdict.holds and verdict.allying_dominates and verdict.all_ally_is_worse
    assert len(verdict.reasons) == 1


def test_the_verdict_is_read_from_the_payoffs(monkeypatch):
    monkeypatch.setattr(formation, "GAIN_FROM_ALLYING", -1)
    assert not formation_dilemma(4).allying_dominates and not formation_dilemma(4).holds
    monkeypatch.setattr(formation, "GAIN_FROM_ALLYING", 3)
    assert not formation_dilemma(4).all_ally_is_worse and not formation_dilemma(4).holds


def test_two_states_play_a_prisoners_dilemma_in_which_d_is_to_ally():
    table = formation_payoffs(2)
    own = {"C": table["abstain"], "D": table["ally"]}
    row = Payoffs(CC=own["C"][0], CD=own["C"][1], DC=own["D"][0], DD=own["D"][1])
    column = Payoffs(CC=row.CC, CD=row.DC, DC=row.CD, DD=row.DD)
    pair = Game(row, column, ("A", "B"), c_means="abstain", d_means="ally")
    assert named_game(pair) == "prisoner's dilemma" and pure_equilibria(pair) == ["DD"]
    assert outcome_in_words(pair, "DD") == "A: ally; B: ally"


@pytest.mark.parametrize(
    "switch, says",
    [
        ("no_known_aggressor", "not self-defeating.*no prisoner's dilemma.*Glenn Snyder 1984, note 2"),
        ("about_equal", "unequal.*the weak have motives of their own.*Glenn Snyder 1984, note 2"),
        ("no_time_later", "once war has begun.*our reading"),
    ],
)
def test_an_assumption_dropped_ends_the_dilemma_and_computes_nothing(switch, says):
    verdict = formation_dilemma(5, Assumptions(**{switch: False}))
    assert verdict.holds is False
    assert verdict.allying_dominates is None and verdict.all_ally_is_worse is None
    assert len(verdict.reasons) == 1
    assert re.search(says, verdict.reasons[0])


@pytest.mark.parametrize("switches", list(product([True, False], repeat=3)))
def test_the_dilemma_needs_all_three_and_each_one_dropped_has_its_sentence(switches):
    assumptions = Assumptions(*switches)
    verdict = formation_dilemma(4, assumptions)
    assert verdict.holds == all(switches)
    assert list(assumptions.dropped) == [name for name, on in zip(SWITCHES, switches) if not on]
    assert len(set(verdict.reasons)) == max(1, switches.count(False))


@pytest.mark.parametrize("wrong", [1, 0, -3, 2.5, 5.0, True, "five", None, ..., np.nan])
def test_n_must_be_a_whole_number_of_two_or_more(wrong):
    with pytest.raises(ValueError, match="n counts states"):
        formation_payoffs(wrong)
    with pytest.raises(ValueError, match="n counts states"):
        formation_dilemma(wrong, Assumptions(about_equal=False))


def test_switches_are_switches():
    with pytest.raises(ValueError, match="about_equal is a switch"):
        Assumptions(about_equal="no")
    with pytest.raises(ValueError, match="three switches"):
        formation_dilemma(5, False)
    with pytest.raises(dataclasses.FrozenInstanceError):
        Assumptions().about_equal = False


@pytest.mark.parametrize("name", KNOWN)
def test_known_games_have_their_names_and_equilibria(name):
    rows, equilibria = KNOWN[name]
    assert named_game(bimatrix(rows)) == name
    assert pure_equilibria(bimatrix(rows)) == equilibria
    assert pure_equilibria(bimatrix(rows), strict=True) == equilibria


def test_each_player_of_a_called_bluff_is_named():
    table = preferences(bimatrix(KNOWN["called bluff"][0]))
    assert table.values.tolist() == [
        ["A", "DC > CC > DD > CD", "prisoner's dilemma"],
        ["B", "CD > CC > DC > DD", "chicken"],
    ]


@pytest.mark.parametrize("row, column", list(product(OWN_PAYOFFS, repeat=2)))
def test_any_two_of_the_four_preferences(row, column):
    other = OWN_PAYOFFS[column]
    pair = game(OWN_PAYOFFS[row], (other.CC, other.DC, other.CD, other.DD))
    assert preferences(pair)["ranks_as"].tolist() == [row, column]
    if row == column:
        expected = row
    elif {row, column} == {"prisoner's dilemma", "chicken"}:
        expected = "called bluff"
    else:
        expected = f"asymmetric: A {row}, B {column}"
    assert named_game(pair) == expected


def test_only_four_of_the_strict_preferences_have_a_name():
    named = [
        ranks
        for ranks in permutations([1, 2, 3, 4])
        if preferences(game(ranks, (3, 4, 1, 2)))["ranks_as"][0] != NO_NAME
    ]
    assert sorted(named) == sorted(tuple(own) for own in OWN_PAYOFFS.values())


def test_ties_have_no_name_and_are_shown():
    tied = game((3, 1, 3, 2), (3, 4, 1, 2))
    assert preferences(tied)["order"][0] == "CC = DC > DD > CD"
    assert preferences(tied)["ranks_as"].tolist() == [NO_NAME, "prisoner's dilemma"]
    assert named_game(tied) == NO_NAME


def test_no_name_for_one_is_no_name_for_the_game():
    assert named_game(game((1, 2, 3, 4), (3, 4, 1, 2))) == NO_NAME


@steady
@given(strict_payoffs, strict_payoffs, st.floats(0.1, 50), st.floats(-100, 100))
def test_only_the_order_of_payoffs_counts(row, column, stretch, shift):
    plain = game(row, column)
    moved = game([value * stretch + shift for value in row], [value**3 for value in column])
    assert pure_equilibria(moved) == pure_equilibria(plain)
    assert named_game(moved) == named_game(plain)
    pd.testing.assert_frame_equal(preferences(moved), preferences(plain))


def test_unsigned_numbers_rank_as_others_do():
    ranks = np.array([3, 1, 4, 2], dtype=np.uint8)
    assert preferences(game(ranks, (3, 4, 1, 2)))["order"][0] == "DC > CC > DD > CD"


@steady
@given(tied_payoffs, tied_payoffs)
def test_players_may_change_seats(row, column):
    straight = game(row, column)
    turned = seen_from_the_other_side(straight)
    for strict in (True, False):
        swapped = {outcome[::-1] for outcome in pure_equilibria(turned, strict)}
        assert swapped == set(pure_equilibria(straight, strict))
    assert preferences(turned)["ranks_as"].tolist() == preferences(straight)["ranks_as"].tolist()[::-1]


@steady
@given(tied_payoffs, tied_payoffs)
def test_no_player_gains_by_leaving_an_equilibrium_alone(row, column):
    pair = game(row, column)
    strict = pure_equilibria(pair, strict=True)
    assert set(strict) <= set(pure_equilibria(pair))
    for here in OUTCOMES:
        row_leaves = {"C": "D", "D": "C"}[here[0]] + here[1]
        column_leaves = here[0] + {"C": "D", "D": "C"}[here[1]]
        costs = [getattr(row, here) - getattr(row, row_leaves), getattr(column, here) - getattr(column, column_leaves)]
        assert (here in pure_equilibria(pair)) == (min(costs) >= 0)
        assert (here in strict) == (min(costs) > 0)


def test_ties_make_the_difference_between_strict_and_not():
    indifferent = game((1, 1, 1, 1), (1, 1, 1, 1))
    assert pure_equilibria(indifferent) == list(OUTCOMES)
    assert pure_equilibria(indifferent, strict=True) == []


def test_a_game_may_have_no_pure_equilibrium():
    pennies = game((2, 1, 1, 2), (1, 2, 2, 1))
    assert pure_equilibria(pennies) == []
    assert mixed_equilibria(pennies) == [{"A": 0.5, "B": 0.5}]


@pytest.mark.parametrize(
    "name, mixes",
    [
        ("chicken", [{"A": 0.5, "B": 0.5}]),
        ("stag hunt", [{"A": 0.5, "B": 0.5}]),
        ("prisoner's dilemma", []),
        ("deadlock", []),
        ("called bluff", []),
    ],
)
def test_mixes_of_the_known_games(name, mixes):
    assert mixed_equilibria(bimatrix(KNOWN[name][0])) == mixes


def test_a_mix_belongs_to_the_numbers_and_not_to_the_order():
    chicken = game((3, 2, 4, 1), (3, 4, 2, 1))
    dearer = game((3, 2, 4, -8), (3, 4, 2, 1))
    assert named_game(dearer) == named_game(chicken) == "chicken"
    (mix,) = mixed_equilibria(dearer)
    assert mix["A"] == pytest.approx(0.5) and mix["B"] == pytest.approx(10 / 11)


@steady
@given(strict_payoffs, strict_payoffs)
def test_a_mix_leaves_both_players_indifferent_and_strict_games_have_an_odd_number(row, column):
    pair = game(row, column)
    mixes = mixed_equilibria(pair)
    assert (len(mixes) + len(pure_equilibria(pair))) % 2 == 1
    for mix in mixes:
        a, b = mix["A"], mix["B"]
        assert row.CC * b + row.CD * (1 - b) == pytest.approx(row.DC * b + row.DD * (1 - b))
        assert column.CC * a + column.DC * (1 - a) == pytest.approx(column.CD * a + column.DD * (1 - a))


@pytest.mark.parametrize(
    "row, column, who",
    [((3, 1, 3, 2), (3, 4, 1, 2), "A ranks CC and DC alike"), ((3, 1, 4, 2), (3, 3, 1, 2), "B ranks CC and CD alike")],
)
def test_no_mix_where_replies_tie(row, column, who):
    with pytest.raises(ValueError, match=f"{who}.*Break the tie"):
        mixed_equilibria(game(row, column))


def test_a_tie_between_outcomes_that_are_no_replies_to_one_choice_is_no_obstacle():
    assert mixed_equilibria(game((2, 1, 4, 2), (2, 4, 1, 2))) == []


def test_c_and_d_keep_apart_in_the_three_games():
    words = [word for meanings in MEANINGS.values() for word in meanings.values()]
    assert MEANINGS["alliance"] == {"C": "support", "D": "withhold"}
    assert MEANINGS["adversary"] == {"C": "conciliate", "D": "stand firm"}
    assert len(set(words)) == 6
    adversary = game((3, 2, 4, 1), (3, 4, 2, 1), c_means="conciliate", d_means="stand firm")
    assert outcome_in_words(adversary, "CD") == "A: conciliate; B: stand firm"
    with pytest.raises(ValueError, match="there are CC, CD, DC, DD"):
        outcome_in_words(adversary, "CX")


@pytest.mark.parametrize(
    "c, d",
    [
        ("withhold", "support"),
        ("support", "stand firm"),
        ("conciliate", "withhold"),
        ("Stand firm ", "conciliate"),
        ("ally", "abstain"),
        ("withhold", "wait"),
        ("go along", "support"),
        ("support", "ally"),
    ],
)
def test_meanings_are_not_crossed(c, d):
    with pytest.raises(ValueError, match="cross two games or choices.*alliance game, C support, D withhold"):
        game((3, 1, 4, 2), (3, 4, 1, 2), c_means=c, d_means=d)


@pytest.mark.parametrize("c, d", [("support", "abstain from help"), ("lend", "keep"), ("Support", "Withhold")])
def test_other_words_may_be_used(c, d):
    assert game((3, 1, 4, 2), (3, 4, 1, 2), c_means=c, d_means=d).c_means == c


def test_what_c_and_d_mean_must_be_given():
    with pytest.raises(TypeError, match="c_means"):
        Game(Payoffs(3, 1, 4, 2), Payoffs(3, 4, 1, 2), ("A", "B"))


@pytest.mark.parametrize(
    "part, value, problem",
    [
        ("c_means", "", "c_means and d_means must be two different texts"),
        ("d_means", "support", "c_means and d_means must be two different texts"),
        ("d_means", None, "c_means and d_means must be two different texts"),
        ("players", ("A",), "players must be two different texts"),
        ("players", ("A", "A"), "players must be two different texts"),
        ("players", ("A", " "), "players must be two different texts"),
        ("players", "AB", "players must be two different texts"),
        ("row", (3, 1, 4, 2), r"row must be given as Payoffs\(CC"),
        ("column", {"CC": 3}, r"column must be given as Payoffs\(CC"),
        ("row", Payoffs(3, 1, 4, None), "row: DD must be a finite number, and None is not"),
        ("row", Payoffs(3, 1, np.nan, 2), "row: DC must be a finite number"),
        ("column", Payoffs(3, np.inf, 4, 2), "column: CD must be a finite number"),
        ("column", Payoffs("3", 1, 4, 2), "column: CC must be a finite number, and '3' is not"),
        ("column", Payoffs(True, 1, 4, 2), "column: CC must be a finite number"),
        ("reasons", 7, "reasons must map"),
        ("reasons", {("A", "CX"): "so"}, "is no payoff of A and B"),
        ("reasons", {("C", "CC"): "so"}, "is no payoff of A and B"),
        ("reasons", {"CC": "so"}, "is no payoff of A and B"),
        ("reasons", {("A", "CC"): 4}, "must be a text"),
    ],
)
def test_a_game_that_makes_no_sense_is_refused(part, value, problem):
    sound = game((3, 1, 4, 2), (3, 4, 1, 2))
    with pytest.raises(ValueError, match=problem):
        dataclasses.replace(sound, **{part: value})


def test_payoffs_without_a_reason_are_listed_until_none_is_left():
    texts = {("A", "CC"): "paragraph 3", ("B", "DD"): "paragraph 9", ("A", "CD"): "  "}
    begun = game((3, 1, 4, 2), (3, 4, 1, 2), reasons=texts)
    missing = payoffs_without_reason(begun)
    assert missing == [("A", "CD"), ("A", "DC"), ("A", "DD"), ("B", "CC"), ("B", "CD"), ("B", "DC")]
    done = dataclasses.replace(begun, reasons=dict(begun.reasons) | dict.fromkeys(missing, "paragraph 5"))
    assert payoffs_without_reason(done) == []
    assert len(payoffs_without_reason(game((3, 1, 4, 2), (3, 4, 1, 2)))) == 8


def test_a_game_is_fixed_once_made_and_can_be_stored():
    texts = {("B", "CC"): "two", ("A", "CC"): "one"}
    made = game((3, 1, 4, 2), (3, 4, 1, 2), players=["A", "B"], reasons=texts)
    texts["A", "CC"] = "changed"
    assert dict(made.reasons)["A", "CC"] == "one"
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.c_means = "fight"
    assert made == pickle.loads(pickle.dumps(made)) == copy.deepcopy(made)
    assert hash(made) == hash(dataclasses.replace(made))
    assert dataclasses.asdict(made)["row"].DC == 4


def test_docstrings_say_what_they_must():
    for thing in [*FUNCTIONS, Assumptions, Game]:
        text = inspect.getdoc(thing)
        for part in (">>> ", "**Stands for**", "**Leaves out**", "Parameters\n"):
            assert part in text, f"{thing.__name__} lacks {part!r}"
    assert "not in the author" in inspect.getdoc(formation_payoffs)
    assert "teaching device" in inspect.getdoc(Game)


def test_doctests_pass():
    assert doctest.testmod(formation).failed == 0
