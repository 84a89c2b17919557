"""Shares, concentration, polarity and parity: known values, properties, refusals, tables."""

import dataclasses
import doctest
import inspect

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import data
from helpers.theory import structure, structure_table
from helpers.theory.structure import (
    capability_shares,
    cinc,
    con,
    effective_number_of_poles,
    hhi,
    parity_ratio,
    polarity_rule,
    rule_and_poles,
    stage,
    state_set,
)
from helpers.theory.structure_table import (
    MAJORS_1950_1990,
    MAJORS_1991_2016,
    Concentration,
    Polarity,
    PowerTransition,
    component_shares,
    concentration,
    major_powers,
    polarity,
    power_transition,
    shares_from,
)

OF_SHARES = [hhi, effective_number_of_poles, con, polarity_rule, rule_and_poles]
OF_TABLES = [component_shares, major_powers, shares_from, concentration, polarity, power_transition]
PUBLIC = [*OF_SHARES, *OF_TABLES, capability_shares, cinc, parity_ratio, stage, state_set]
BASIS = {"indicator": "made up", "year": 2000, "states": ("A", "B", "C")}

# The same examples on every run, and no failure because a machine is busy.
steady = settings(derandomize=True, deadline=None)


@st.composite
def shares_of(draw, least=2, most=30):
    amounts = draw(st.lists(st.floats(0.001, 1), min_size=least, max_size=most))
    return np.array(amounts) / np.sum(amounts)


@pytest.mark.parametrize(
    "shares, squares, number, index",
    [
        ((0.5, 0.5), 0.5, 2.0, 0.0),
        ((0.8, 0.1, 0.1), 0.66, 1.5152, 0.7),
        ((0.4, 0.3, 0.3), 0.34, 2.9412, 0.1),
        ((0.25, 0.25, 0.25, 0.25), 0.25, 4.0, 0.0),
        ((1, 0, 0), 1.0, 1.0, 1.0),
        ((0.6, 0.4), 0.52, 1.9231, 0.2),
        ((0.7, 0.1, 0.1, 0.1), 0.52, 1.9231, 0.6),
    ],
)
def test_concentration_by_hand(shares, squares, number, index):
    assert hhi(shares) == pytest.approx(squares)
    assert effective_number_of_poles(shares) == pytest.approx(number, abs=5e-5)
    assert con(shares) == pytest.approx(index, abs=1e-7)


# CINC, NMC v6.0, in the order of the majors; then CON, the effective number, the rule.
REAL = [
    (1950, "0.284443 0.180598 0.118495 0.061349 0.033222", 0.332, 3.47, "bipolar"),
    (1970, "0.180969 0.171435 0.112660 0.030100 0.024395", 0.322, 3.54, "bipolar"),
    (1985, "0.137315 0.175650 0.113526 0.022880 0.017772", 0.337, 3.44, "bipolar"),
    (1995, "0.140371 0.062914 0.142948 0.023635 0.023131 0.031191 0.054389", 0.289, 4.66, "bipolar"),
    (2005, "0.156302 0.040723 0.171956 0.019930 0.019447 0.023106 0.043271", 0.371, 3.83, "bipolar"),
    (2016, "0.133058 0.036473 0.230618 0.013424 0.013378 0.016593 0.032967", 0.462, 3.07, "bipolar"),
]


def cinc_table():
    rows = []
    for year, values, *_ in REAL:
        rows += [(state, year, float(value)) for state, value in zip(major_powers(year), values.split(), strict=True)]
    return pd.DataFrame(rows, columns=["state", "year", "value"])


def test_the_list_of_major_powers_grows_in_1991_and_ends_in_2016():
    assert (major_powers(1990), major_powers(1991)) == (MAJORS_1950_1990, MAJORS_1991_2016)
    for year in (1949, 2017, "2016"):
        with pytest.raises(ValueError, match="year"):
            major_powers(year)


@pytest.mark.parametrize("year, values, index, number, rule", REAL)
def test_cinc_among_the_major_powers(year, values, index, number, rule):
    found = concentration(cinc_table(), "CINC, NMC v6.0", year, major_powers(year))
    assert found.con == pytest.approx(index, abs=5e-4)
    assert found.n_eff == pytest.approx(number, abs=5e-3)
    assert polarity(cinc_table(), "CINC, NMC v6.0", year, major_powers(year)).rule == rule


def test_cinc_2016_to_four_places():
    found = concentration(cinc_table(), "CINC, NMC v6.0", 2016, MAJORS_1991_2016)
    assert found.hhi == pytest.approx(0.32564, abs=5e-6)
    assert found.n_eff == pytest.approx(3.0709, abs=5e-5)
    assert found.con == pytest.approx(0.4618, abs=5e-5)
    assert found.label == "CINC, NMC v6.0, 2016, among USA, RUS, CHN, GBR, FRA, DEU, JPN"


# The rest of the seven is split evenly here: the rules look only at who passes a threshold.
@pytest.mark.parametrize(
    "first, second, rule",
    [(0.484, 0.279, "bipolar"), (0.562, 0.18, "unipolar"), (0.440, 0.286, "bipolar")],
)
def test_three_indicators_three_answers(first, second, rule):
    rest = [(1 - first - second) / 5] * 5
    assert polarity_rule([first, second, *rest]) == rule


@pytest.mark.parametrize(
    "shares, rule",
    [
        ((0.5, 0.25, 0.25), "unipolar"),
        ((0.49, 0.24, 0.24, 0.03), "near-unipolar"),
        ((0.45, 0.2, 0.2, 0.15), "near-unipolar"),
        ((0.46, 0.25, 0.24, 0.05), "bipolar"),
        ((0.5, 0.5, 0), "bipolar"),
        ((0.25, 0.25, 0.24, 0.24, 0.02), "bipolar"),
        ((0.44, 0.24, 0.24, 0.08), "multipolar"),
        ((0.46, 0.27, 0.27), "multipolar"),
        ((1 / 3, 1 / 3, 1 / 3), "multipolar"),
        ((0.25, 0.25, 0.25, 0.25), "multipolar"),
        ((0.44, 0.24, 0.05, *[0.045] * 6), "multipolar"),
        ((0.44, 0.24, 0.049, *[0.0451] * 6, 0.0004), "none"),
        ((0.44, 0.24, *[0.04] * 8), "none"),
        (tuple([0.04] * 25), "none"),
    ],
)
def test_rules_in_their_order(shares, rule):
    assert polarity_rule(shares) == rule
    assert polarity_rule(shares[::-1]) == rule


def test_a_polarity_carries_what_it_rested_on():
    found = polarity(cinc_table(), "CINC, NMC v6.0", 2016, MAJORS_1991_2016)
    assert found.poles == ("CHN", "USA")
    assert dict(zip(found.states, found.shares, strict=True))["CHN"] == pytest.approx(0.484, abs=5e-4)
    assert found.because.endswith("no third does: CHN 48.4%, USA 27.9%")


def test_the_set_of_states_decides_the_answer():
    gdp = pd.DataFrame({"state": ["USA", "CHN", "RUS", "rest"], "year": 2023})
    gdp["value"] = [27360.9, 17794.8, 2021.4, 15000]
    three = polarity(gdp, "GDP", 2023, ["USA", "CHN", "RUS"])
    four = polarity(gdp, "GDP", 2023, ["USA", "CHN", "RUS", "rest"])
    assert (three.rule, four.rule) == ("unipolar", "bipolar")


def test_no_rule_leaves_no_poles():
    table = pd.DataFrame({"state": [f"S{i}" for i in range(25)], "year": 2000, "value": 4})
    found = polarity(table, "made up", 2000, table["state"])
    assert (found.rule, found.poles, found.because) == ("none", (), "no rule fires")


@pytest.mark.parametrize(
    "shares, expected",
    [
        ((0.0964, 0.1184, 0.4964, 0.2595, 0.1884, 0.2245), 0.2306),
        ((0.4019, 0.0701, 0.0482, 0.1505, 0.0433, 0.0844), 0.1331),
        ((0.0310, 0.0405, 0.0433, 0.0604, 0.0193, 0.0243), 0.0365),
    ],
)
def test_cinc_of_2016(shares, expected):
    assert cinc(shares) == pytest.approx(expected, abs=5e-5)


def test_the_mean_of_the_component_shares_is_cinc():
    components = data.table("capability_components")
    index = data.table("cinc").query("year == 2016").set_index("state")["value"]
    shares = component_shares(components, ["USA", "CHN", "RUS"])
    for state in shares:
        assert cinc(shares[state]) == pytest.approx(index[state], abs=5e-7)


def test_component_shares_need_the_world():
    components = data.table("capability_components")
    with pytest.raises(ValueError, match="WORLD: not in this table"):
        component_shares(components[components["state"] != "WORLD"], ["USA"])
    with pytest.raises(ValueError, match="IND: not in this table"):
        component_shares(components, ["IND"])


@pytest.mark.parametrize("missing", [None, np.nan, pd.NA])
def test_a_missing_component_is_averaged_out_and_not_zero(missing):
    assert cinc([0.2, missing, 0.4, missing, missing, missing]) == pytest.approx(0.3)
    assert cinc([0.2, 0, 0.4, 0, 0, 0]) == pytest.approx(0.1)


@pytest.mark.parametrize(
    "challenger, dominant, ratio, name",
    [
        (17.7948, 27.3609, 0.6504, "preponderance"),
        (17.8205, 23.594, 0.7553, "preponderance"),
        (90, 100, 0.9, "parity"),
        (80, 100, 0.8, "parity"),
        (120, 100, 1.2, "parity"),
        (121, 100, 1.21, "overtaken"),
        (0, 100, 0, "preponderance"),
    ],
)
def test_parity(challenger, dominant, ratio, name):
    assert parity_ratio(challenger, dominant) == pytest.approx(ratio, abs=5e-5)
    assert stage(parity_ratio(challenger, dominant)) == name


def test_parity_hangs_on_the_indicator():
    gdp = pd.DataFrame({"state": ["CHN", "USA"] * 2, "year": [2010, 2010, 2023, 2023]})
    gdp["value"] = [404, 1000, 650, 1000]
    money = power_transition(gdp, "GDP", 2010, "CHN", "USA")
    mass = power_transition(cinc_table(), "CINC, NMC v6.0", 2016, "CHN", "USA")
    assert (money.ratio, money.stage) == (pytest.approx(0.404), "preponderance")
    assert mass.stage == "overtaken"
    assert mass.states == ("CHN", "USA")


def test_china_passes_in_cinc_in_1995():
    before, after = (power_transition(cinc_table(), "CINC", year, "CHN", "USA").ratio for year in (1985, 1995))
    assert before < 1 < after


def test_doctests_pass_and_every_public_function_has_one():
    assert doctest.testmod(structure).failed == doctest.testmod(structure_table).failed == 0
    parts = (">>> ", "**Stands for**", "**Leaves", "Parameters\n", "Returns\n", "Raises\n")
    for function in PUBLIC:
        text = inspect.getdoc(function)
        assert not [part for part in parts if part not in text], function.__name__


def test_results_are_rows_of_a_table_and_cannot_be_changed():
    years = [1950, 2016]
    found = [concentration(cinc_table(), "CINC, NMC v6.0", year, major_powers(year)) for year in years]
    table = pd.DataFrame(found)
    assert list(table) == ["indicator", "year", "states", "hhi", "n_eff", "con"]
    assert table["year"].tolist() == years
    with pytest.raises(dataclasses.FrozenInstanceError):
        found[0].year = 1951


@steady
@given(shares_of())
def test_measures_stay_in_range_and_ignore_the_order(shares):
    count = len(shares)
    assert 1 / count - 1e-9 <= hhi(shares) <= 1 + 1e-9
    assert 1 - 1e-9 <= effective_number_of_poles(shares) <= count + 1e-6
    assert 0 <= con(shares) <= 1
    assert con(shares) == pytest.approx(con(shares[::-1]), abs=1e-7)


@pytest.mark.parametrize("count", range(2, 60))
def test_equal_states_have_no_concentration_whatever_their_number(count):
    assert con([1 / count] * count) == pytest.approx(0, abs=1e-7)


@steady
@given(shares_of())
def test_con_is_the_hhi_on_another_scale(shares):
    count = len(shares)
    assert con(shares) ** 2 == pytest.approx((hhi(shares) - 1 / count) / (1 - 1 / count), abs=1e-9)


@steady
@given(shares_of(), st.floats(0, 0.99))
def test_giving_from_the_smallest_to_the_greatest_concentrates(shares, part):
    moved = np.sort(shares)
    gift = moved[0] * part
    moved[0], moved[-1] = moved[0] - gift, moved[-1] + gift
    assert con(moved) >= con(shares) - 1e-7
    assert effective_number_of_poles(moved) <= effective_number_of_poles(shares) + 1e-9


@steady
@given(shares_of())
def test_an_outsider_with_nothing_leaves_the_effective_number_and_raises_con(shares):
    wider = np.append(shares, 0)
    assert effective_number_of_poles(wider) == pytest.approx(effective_number_of_poles(shares))
    assert con(wider) > con(shares)


@steady
@given(shares_of(least=3, most=8))
def test_up_to_eight_states_some_rule_fires(shares):
    assert polarity_rule(shares) != "none"


@steady
@given(shares_of(least=3))
def test_the_largest_share_bounds_the_answer(shares):
    rule = polarity_rule(shares)
    assert (rule == "unipolar") == (shares.max() >= 0.5 - 1e-9)
    if rule == "near-unipolar":
        assert 0.45 - 1e-9 <= shares.max() < 0.5


@steady
@given(st.lists(st.floats(0.001, 1e6), min_size=2, max_size=20), st.floats(0.001, 1000))
def test_shares_ignore_the_unit(amounts, factor):
    values = pd.Series(amounts, index=[f"S{i}" for i in range(len(amounts))])
    assert capability_shares(values).sum() == pytest.approx(1)
    pd.testing.assert_series_equal(capability_shares(values * factor), capability_shares(values))


@steady
@given(st.lists(st.none() | st.floats(0, 1), min_size=6, max_size=6))
def test_cinc_lies_between_the_least_and_the_greatest_share(shares):
    kept = [share for share in shares if share is not None]
    if kept:
        assert min(kept) - 1e-12 <= cinc(shares) <= max(kept) + 1e-12


@steady
@given(st.floats(0.01, 1000), st.floats(0.01, 1000), st.floats(1, 10))
def test_a_stronger_challenger_never_falls_back_a_stage(challenger, dominant, growth):
    order = ["preponderance", "parity", "overtaken"]
    now, later = (stage(parity_ratio(amount, dominant)) for amount in (challenger, challenger * growth))
    assert order.index(later) >= order.index(now)


@pytest.mark.parametrize(
    "shares, problem",
    [
        ((0.5, 0.4), "the shares sum to 0.9; within a set they sum to 1: rescale"),
        ((50, 30, 20), "share 1 is above 1.*divide per cent by 100"),
        ((1.2, -0.1, -0.1), "share 2 is below 0"),
        ((0.5, None, 0.5), "share 2 is missing, and missing is not zero"),
        ((0.5, np.nan, 0.5), "share 2 is missing, and missing is not zero"),
        ((np.inf, 0, 0), "share 1 is infinite"),
        ((0.5, "half", 0.5), "share 2 must be a number, and 'half' is not"),
        ((True, False, False), "share 1 must be a number"),
        ((), "the shares sum to 0"),
        ("all of it", "one row of numbers"),
        (..., "one row of numbers"),
        (np.full((2, 2), 0.25), "one row of numbers"),
        ([[0.5, 0.5], [0.5, 0.5]], "share 1 must be a number"),
        (pd.Series([0.5, None], index=["USA", "CHN"]), "share CHN is missing"),
    ],
)
@pytest.mark.parametrize("measure", OF_SHARES)
def test_shares_that_make_no_sense_are_refused(measure, shares, problem):
    with pytest.raises(ValueError, match=problem):
        measure(shares)


def test_con_of_one_state_is_undefined():
    assert (hhi([1]), effective_number_of_poles([1])) == (1, 1)
    with pytest.raises(ValueError, match="CON is undefined for one state"):
        con([1])
    with pytest.raises(ValueError, match="CON is undefined for one state"):
        concentration(cinc_table(), "CINC", 2016, ["USA"])


@pytest.mark.parametrize("shares", [(1,), (0.5, 0.5), (0.7, 0.3)])
def test_polarity_needs_three_states(shares):
    with pytest.raises(ValueError, match="three states or more"):
        polarity_rule(shares)


@pytest.mark.parametrize(
    "values, problem",
    [
        ({"A": 0, "B": 0}, "all 0"),
        ({"A": 1, "B": None}, "B is missing"),
        ({"A": 1, "B": -9}, "B is below 0; if it marks a missing figure, as -9 does"),
        ({"A": 1, "B": "2,5"}, "B must be a number"),
        ({}, "states must be a list of codes"),
        ([1, 2], "as a dict or a Series"),
        (pd.Series([1, 2], index=["A", "A"]), "A is named twice"),
        (pd.Series([1, 2]), "states must be a list of codes"),
    ],
)
def test_amounts_that_make_no_sense_are_refused(values, problem):
    with pytest.raises(ValueError, match=problem):
        capability_shares(values)


@pytest.mark.parametrize(
    "shares, problem",
    [
        ([0.1] * 5, "six shares, missing ones marked None; there are 5"),
        ([None] * 6, "all six components are missing"),
        ([0.1, 1.5, 0.1, 0.1, 0.1, 0.1], "milper is above 1"),
        ([0.1, 0.1, -9, 0.1, 0.1, 0.1], "irst is below 0; if it marks a missing figure"),
        (0.2, "one row of numbers"),
    ],
)
def test_cinc_refuses(shares, problem):
    with pytest.raises(ValueError, match=problem):
        cinc(shares)


@pytest.mark.parametrize(
    "challenger, dominant, problem",
    [
        (1, 0, "dominant is 0"),
        (None, 1, "challenger is missing"),
        (1, -1, "dominant is below 0"),
        ("1", 1, "challenger must be a number"),
    ],
)
def test_parity_refuses(challenger, dominant, problem):
    with pytest.raises(ValueError, match=problem):
        parity_ratio(challenger, dominant)


@pytest.mark.parametrize("ratio", [None, np.nan, -0.1, "even", [0.9]])
def test_stage_refuses(ratio):
    with pytest.raises(ValueError, match="ratio"):
        stage(ratio)


@pytest.mark.parametrize(
    "year, states, problem",
    [
        (2016, ["USA", "CHN", "IND"], "IND: not in this table. States there: CHN, DEU"),
        (1985, ["USA", "CHN", "DEU"], "no figure in 1985 for DEU.*Years with.*: 1995, 2005, 2016"),
        (1999, ["USA", "CHN", "RUS"], "no figure in 1999 for USA, CHN, RUS"),
        ("2016", ["USA", "CHN", "RUS"], "year must be a whole number such as 2016"),
        (2016.0, ["USA", "CHN", "RUS"], "year must be a whole number"),
        (2016, ["USA", "USA", "CHN"], "USA is named twice"),
        (2016, "USA", "states must be a list of codes"),
        (2016, [], "states must be a list of codes"),
        (2016, ..., "states must be a list of codes"),
        (2016, ["USA", None, "CHN"], "states must be a list of codes"),
    ],
)
def test_a_set_or_year_that_is_not_there_is_named(year, states, problem):
    with pytest.raises(ValueError, match=problem):
        shares_from(cinc_table(), year, states)
    with pytest.raises(ValueError, match=problem):
        polarity(cinc_table(), "CINC", year, states)


def test_a_table_of_several_measures_must_be_filtered():
    both = pd.concat([cinc_table(), cinc_table()])
    with pytest.raises(ValueError, match="two rows for USA 2016; filter it to one measure"):
        shares_from(both, 2016, ["USA", "CHN"])


def test_an_empty_figure_counts_as_absent():
    table = cinc_table()
    table.loc[(table["state"] == "CHN") & (table["year"] == 2016), "value"] = np.nan
    with pytest.raises(ValueError, match="no figure in 2016 for CHN"):
        shares_from(table, 2016, ["USA", "CHN"])


@pytest.mark.parametrize("table", [None, pd.DataFrame({"state": ["USA"], "year": [2016]}), [1, 2]])
def test_a_table_without_its_columns_is_refused(table):
    with pytest.raises(ValueError, match="columns state year value. Missing: .*value"):
        shares_from(table, 2016, ["USA"])


@pytest.mark.parametrize("indicator", ["", "  ", None, 5])
def test_nothing_comes_without_the_name_of_its_indicator(indicator):
    for measure in (concentration, polarity):
        with pytest.raises(ValueError, match="indicator must say what was counted"):
            measure(cinc_table(), indicator, 2016, ["USA", "CHN", "RUS"])
    with pytest.raises(ValueError, match="indicator must say what was counted"):
        power_transition(cinc_table(), indicator, 2016, "CHN", "USA")


@pytest.mark.parametrize("left_out", ["indicator", "year", "states"])
def test_a_result_cannot_be_made_without_its_basis(left_out):
    partial = {name: value for name, value in BASIS.items() if name != left_out}
    for kind, numbers in [
        (Concentration, {"hhi": 0.5, "n_eff": 2.0, "con": 0.5}),
        (Polarity, {"rule": "none", "shares": (0.2, 0.3, 0.5), "poles": ()}),
        (PowerTransition, {"ratio": 1.0, "stage": "parity"}),
    ]:
        kind(**BASIS, **numbers)
        with pytest.raises(TypeError, match=left_out):
            kind(**partial, **numbers)


def test_a_polarity_checks_itself():
    with pytest.raises(ValueError, match="rule must be one of: unipolar, near-unipolar"):
        Polarity(**BASIS, rule="tripolar", shares=(0.2, 0.3, 0.5), poles=())
    with pytest.raises(ValueError, match="one number for each state"):
        Polarity(**BASIS, rule="none", shares=(0.5, 0.5), poles=())


def test_inputs_are_left_as_they_were():
    table = cinc_table()
    polarity(table, "CINC", 2016, MAJORS_1991_2016)
    pd.testing.assert_frame_equal(table, cinc_table())
