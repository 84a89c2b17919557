"""The definition switch: the same tie, an alliance by one rule and not by another."""

import doctest
import inspect
from dataclasses import FrozenInstanceError, replace
from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.theory import definitions, ties
from helpers.theory.definitions import (
    DEFINITIONS,
    FEATURES,
    Tie,
    all_definitions,
    judge,
    judge_all,
    rungs,
    ties_from,
    verdicts,
)

# The same examples on every run, and no failure because a machine is busy.
steady = settings(derandomize=True, deadline=None)

# The five cases, a letter a feature in the order of FEATURES: yes, no, or ? for an open one.
CASES = {
    ("China and the Soviet Union", 1950): "yyyyy ?y?? ?y? nn",
    ("China and the Soviet Union", 1969): "yyyyy nnnn nnn nn",
    ("China and Russia", 2001): "nyyy? yyny nnn ny",
    ("China and Russia", 2022): "nyyy? yyyy nn? n?",
    ("Russia and North Korea", 2024): "y?yyy ???? ?y? n?",
}
MEANS = {"y": True, "n": False, "?": None}
YES, NO, OPEN = "yes", "no", "open"

tie_features = st.fixed_dictionaries({name: st.sampled_from([True, False, None]) for name in FEATURES})


def tie_of(pair, year, letters, **changes):
    values = [MEANS[letter] for letter in letters.replace(" ", "")]
    return Tie(pair, year, **dict(zip(FEATURES, values, strict=True)) | changes)


@pytest.fixture
def cases():
    return [tie_of(pair, year, letters) for (pair, year), letters in CASES.items()]


@pytest.fixture
def table(cases):
    rows = []
    for tie in cases:
        row = {"pair": tie.pair, "year": tie.year} | {name: getattr(tie, name) for name in FEATURES}
        known = {name: row[name] is not None for name in FEATURES}
        rows.append(row | {f"grounds_{name}": "as argued" if known[name] else None for name in FEATURES})
    return pd.DataFrame(rows)


@pytest.mark.parametrize(
    "definition, expected",
    [
        ("narrow", [YES, YES, OPEN, OPEN, YES]),
        ("broad", [YES, NO, YES, YES, YES]),
        ("atop", [YES, YES, YES, YES, YES]),
        ("defense_pact", [YES, YES, NO, NO, YES]),
        ("strategic_partnership", [NO, NO, YES, OPEN, NO]),
        ("quasi_alliance_cha", [NO, NO, NO, NO, NO]),
        ("quasi_alliance_sun", [NO, NO, OPEN, OPEN, NO]),
        ("korolev_moderate", [OPEN, NO, NO, YES, OPEN]),
        ("korolev_deep", [OPEN, NO, NO, NO, OPEN]),
    ],
)
def test_the_five_cases(cases, definition, expected):
    told = verdicts(cases)
    assert told[definition].tolist() == expected
    assert told["year"].tolist() == [1950, 1969, 2001, 2022, 2024]


def test_1969_is_an_alliance_on_paper_and_none_in_what_is_done(cases):
    told = judge_all(cases[1]).set_index("definition")
    assert told.loc[["narrow", "atop", "defense_pact"], "verdict"].eq(YES).all()
    assert told.loc["broad", "verdict"] == NO
    assert "regular_drills" in told.loc["broad", "decided_by"]


def test_china_and_russia_are_allied_by_atop_and_not_by_a_defense_pact(cases):
    for tie in cases[2:4]:
        assert [judge(tie, name).verdict for name in ("atop", "defense_pact")] == [YES, NO]


def test_non_use_of_force_inside_the_pair_is_arguable_by_the_narrow_definition(cases):
    judgment = judge(cases[2], "narrow")
    assert judgment.decided_by == ("promise_not_to_attack", "directed_against_outsiders")
    assert "it is arguable whether that counts" in judgment.sentence
    aimed = replace(cases[2], directed_against_outsiders=True)
    assert judge(aimed, "narrow").decided_by == ("promise_not_to_attack",)
    assert judge(aimed, "narrow").verdict == OPEN
    assert judge(replace(aimed, promise_not_to_attack=False), "narrow").verdict == NO
    assert judge(replace(cases[2], directed_against_outsiders=False), "narrow").verdict == NO


def test_atop_takes_any_one_promise_but_wants_it_written():
    for name in ("promise_to_defend", "promise_not_to_attack", "promise_to_consult"):
        promise = {"promise_to_defend": False, "promise_not_to_attack": False, "promise_to_consult": False}
        tie = Tie("A and B", 2000, formal_treaty=True, **promise | {name: True})
        assert judge(tie, "atop").verdict == YES
        assert judge(tie, "atop").decided_by == ("formal_treaty", name)
        assert judge(replace(tie, formal_treaty=False), "atop").verdict == NO


@pytest.mark.parametrize("year, said", [(2018, False), (2019, True), (2024, True)])
def test_after_2018_only_the_rule_of_atop_is_applied(year, said):
    tie = Tie("A and B", year, formal_treaty=True, promise_to_consult=True)
    assert ("ATOP's own data end in 2018" in judge(tie, "atop").sentence) is said
    assert "2018" not in judge(tie, "defense_pact").sentence


def test_the_two_quasi_alliances_are_two_things():
    cha = Tie("Japan and South Korea", 1990, promise_to_defend=False, shared_patron=True, regular_drills=False,
              military_technical_cooperation=False, integrated_command=False, joint_deployment=False,
              common_defence_policy=False)  # fmt: skip
    sun = Tie("A and B", 1990, promise_to_defend=False, shared_patron=False, regular_drills=True,
              directed_against_outsiders=True)  # fmt: skip
    both = ("quasi_alliance_cha", "quasi_alliance_sun")
    assert [judge(cha, name).verdict for name in both] == [YES, NO]
    assert [judge(sun, name).verdict for name in both] == [NO, YES]


def test_a_promise_to_defend_ends_partnership_and_quasi_alliance(cases):
    for tie in cases:
        allied = replace(tie, promise_to_defend=True)
        for name in ("strategic_partnership", "quasi_alliance_cha", "quasi_alliance_sun"):
            assert judge(allied, name).verdict == NO
            assert "promise_to_defend" in judge(allied, name).decided_by


def test_the_sentence_names_author_verdict_and_what_decided(cases):
    assert judge(cases[1], "narrow").sentence == (
        "By the narrow definition of alliance (Glenn Snyder 1997, p. 4), yes: there is a formal treaty, "
        "a promise to defend and a target outside the pair."
    )
    assert judge(cases[2], "korolev_deep").sentence == (
        "By the ladder's deep stage (Korolev 2019), no: there is no integrated command, "
        "joint placing of troops or bases or common defence policy."
    )


def test_contested_is_told_from_not_known(cases):
    unknown = judge(cases[2], "quasi_alliance_sun").sentence
    contested = replace(cases[2], grounds={"directed_against_outsiders": "words and deeds differ"})
    assert "it is not known whether there is a target outside the pair" in unknown
    assert "it is contested whether there is a target" in judge(contested, "quasi_alliance_sun").sentence


@pytest.mark.parametrize("definition", DEFINITIONS)
def test_of_a_tie_without_features_nothing_can_be_told(definition):
    judgment = judge(Tie("A and B", 2000), definition)
    assert judgment.verdict == OPEN and len(judgment.decided_by) > 0


@steady
@given(tie_features, st.sampled_from(sorted(DEFINITIONS)))
def test_learning_more_never_turns_a_yes_into_a_no(features, definition):
    tie = Tie("A and B", 2000, **features)
    before = judge(tie, definition).verdict
    unknown = [name for name in FEATURES if features[name] is None][:4]
    if before == OPEN:
        return
    for values in product([True, False], repeat=len(unknown)):
        assert judge(replace(tie, **dict(zip(unknown, values))), definition).verdict == before


@steady
@given(tie_features, st.sampled_from(sorted(DEFINITIONS)))
def test_the_features_that_decided_are_enough(features, definition):
    judgment = judge(Tie("A and B", 2000, **features), definition)
    assert set(judgment.decided_by) <= set(FEATURES)
    if judgment.verdict != OPEN:
        alone = Tie("A and B", 2000, **{name: features[name] for name in judgment.decided_by})
        assert judge(alone, definition).verdict == judgment.verdict


@steady
@given(tie_features)
def test_every_defense_pact_is_an_alliance_to_atop(features):
    tie = Tie("A and B", 2000, **features)
    if judge(tie, "defense_pact").verdict == YES:
        assert judge(tie, "atop").verdict == YES


@steady
@given(tie_features)
def test_cooperation_and_promises_never_speak_against_the_broad_or_atop(features):
    tie = Tie("A and B", 2000, **features)
    for definition in ("broad", "atop", "korolev_moderate", "korolev_deep", "defense_pact"):
        if judge(tie, definition).verdict == YES:
            more = replace(tie, **dict.fromkeys(FEATURES, True))
            assert judge(more, definition).verdict == YES


def test_every_definition_has_an_author_and_a_work():
    told = all_definitions()
    assert told["definition"].tolist() == list(DEFINITIONS)
    assert (told != "").all(axis=None) and not told.isna().any(axis=None)
    snyder = told[told["author"].str.contains("Snyder")]
    assert snyder["author"].tolist() == ["Glenn Snyder"]


def test_the_ladder_rung_by_rung(cases):
    ladder = rungs(replace(cases[3], grounds={"regular_drills": "counted by ChinaPower"}))
    assert ladder["stage"].tolist() == ["moderate"] * 5 + ["deep"] * 3
    assert ladder["there"].tolist() == [YES] * 5 + [NO, NO, OPEN]
    assert ladder.loc[ladder["rung"] == "regular_drills", "grounds"].item() == "counted by ChinaPower"


def test_the_table_gives_the_ties_in_its_order(table, cases):
    read = ties_from(table)
    pd.testing.assert_frame_equal(verdicts(read), verdicts(cases))
    assert read[0].grounds["formal_treaty"] == "as argued"
    assert "regular_consultation" not in read[0].grounds


def test_the_table_may_come_as_text_or_with_missing_kinds(table, cases):
    written = table.astype(object).where(table.notna(), "").map(lambda cell: str(cell).lower())
    written[["pair", "year"]] = table[["pair", "year"]]
    kinds = table.convert_dtypes()
    for form in (written, kinds):
        pd.testing.assert_frame_equal(verdicts(ties_from(form)), verdicts(cases))


def test_a_row_without_grounds_is_refused(table):
    table.loc[1, "grounds_regular_drills"] = " "
    with pytest.raises(
        ValueError, match=r"row 2 \(China and the Soviet Union, 1969\): regular_drills is False without"
    ):
        ties_from(table)


def test_an_open_cell_may_say_why_it_is_contested(table):
    table.loc[2, "grounds_directed_against_outsiders"] = "the treaty says no, some critics say yes"
    assert ties_from(table)[2].grounds["directed_against_outsiders"].startswith("the treaty")


@pytest.mark.parametrize("cell", ["perhaps", 2, 0.5, "ja"])
def test_a_cell_is_true_false_or_empty(table, cell):
    table["goal_driven"] = table["goal_driven"].astype(object)
    table.loc[4, "goal_driven"] = cell
    with pytest.raises(ValueError, match="row 5 .*goal_driven must be true, false or empty"):
        ties_from(table)


@pytest.mark.parametrize("year", [2001.5, np.nan, "2001", None])
def test_a_year_is_a_whole_number(table, year):
    table["year"] = table["year"].astype(object)
    table.loc[2, "year"] = year
    with pytest.raises(ValueError, match="row 3 .*year must be a whole number"):
        ties_from(table)


def test_a_table_without_its_columns_is_refused(table):
    for lacking in ("pair", "formal_treaty", "grounds_goal_driven"):
        with pytest.raises(ValueError, match=f"ties must be a table, and lacks the columns: {lacking}."):
            ties_from(table.drop(columns=lacking))
    for wrong in (None, ..., "ties"):
        with pytest.raises(ValueError, match="ties must be a table, and lacks the columns: pair, year"):
            ties_from(wrong)


@pytest.mark.parametrize("wrong", ["yes", 1, 0, "", np.nan, ..., pd.NA])
def test_a_feature_is_true_false_or_none(wrong):
    with pytest.raises(ValueError, match="regular_drills must be True, False or None"):
        Tie("A and B", 2000, regular_drills=wrong)


@pytest.mark.parametrize("pair", ["", "  ", None, ("CHN", "RUS")])
def test_a_pair_has_a_name(pair):
    with pytest.raises(ValueError, match="pair must name two states"):
        Tie(pair, 2000)


def test_grounds_speak_of_features_and_do_not_change():
    with pytest.raises(ValueError, match="grounds speak of 'trade'"):
        Tie("A and B", 2000, grounds={"trade": "much"})
    given_grounds = {"formal_treaty": "text"}
    tie = Tie("A and B", 2000, formal_treaty=True, grounds=given_grounds)
    given_grounds["formal_treaty"] = "changed"
    assert tie.grounds["formal_treaty"] == "text"
    with pytest.raises(TypeError):
        tie.grounds["formal_treaty"] = "changed"
    with pytest.raises(FrozenInstanceError):
        tie.formal_treaty = False


@pytest.mark.parametrize("wrong", ["alliance", "", None, ..., 3, ["narrow"]])
def test_an_unknown_definition_names_those_there_are(wrong):
    with pytest.raises(ValueError, match="there are: narrow, broad, atop"):
        judge(Tie("A and B", 2000), wrong)


@pytest.mark.parametrize("wrong", [None, ..., "China and Russia", {"pair": "A and B"}])
def test_only_a_tie_will_do(wrong):
    for function in (judge_all, rungs, lambda tie: judge(tie, "broad"), lambda tie: verdicts([tie])):
        with pytest.raises(ValueError, match="give a Tie"):
            function(wrong)


def test_doctests_pass_and_every_public_thing_has_one():
    assert doctest.testmod(definitions).failed == doctest.testmod(ties).failed == 0
    takes_something = [judge, judge_all, verdicts, rungs, ties_from]
    for thing in [*takes_something, all_definitions, Tie]:
        text = inspect.getdoc(thing)
        parts = [">>> ", "**Stands for**", "**Leaves out**"]
        parts += ["Parameters\n", "Returns\n", "Raises\n"] if thing in takes_something else []
        for part in parts:
            assert part in text, f"{thing.__name__} lacks {part!r}"
