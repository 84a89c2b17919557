"""Measures of trade dependence: known values, properties, refusals, and the course's tables."""

import doctest
import inspect

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from helpers.theory import dependence, trade_table
from helpers.theory.dependence import (
    asymmetry_difference,
    asymmetry_ratio,
    dependence_on_gdp,
    interdependence,
    partner_concentration,
    salience,
    symmetry,
    trade_share,
)
from helpers.theory.trade_table import shares_of, trade_shares

OF_TWO_SHARES = [salience, symmetry, interdependence, asymmetry_ratio, asymmetry_difference]
PUBLIC = [*OF_TWO_SHARES, trade_share, dependence_on_gdp, partner_concentration, trade_shares, shares_of]

# The same examples on every run, and no failure because a machine is busy.
steady = settings(derandomize=True, deadline=None)

share = st.floats(0, 1)
positive_share = st.floats(1e-6, 1)
amount = st.floats(1e-3, 1e6)


# bilateral, total i, total j, then share i, share j, ratio, salience, symmetry, interdependence
@pytest.mark.parametrize(
    "flow, total_i, total_j, share_i, share_j, ratio, matters, even, both",
    [
        (240.11, 710.1, 5940, 0.3381, 0.0404, 8.365, 0.1169, 0.7023, 0.0821),
        (89.21, 842.2, 4160, 0.1059, 0.0214, 4.939, 0.0477, 0.9155, 0.0436),
        (20, 50, 200, 0.4, 0.1, 4.0, 0.2, 0.7, 0.14),
    ],
)
def test_measures_of_two_shares(flow, total_i, total_j, share_i, share_j, ratio, matters, even, both):
    i, j = trade_share(flow, total_i), trade_share(flow, total_j)
    assert (i, j) == pytest.approx((share_i, share_j), abs=5e-5)
    assert asymmetry_ratio(i, j) == pytest.approx(ratio, abs=5e-4)
    assert salience(i, j) == pytest.approx(matters, abs=5e-5)
    assert symmetry(i, j) == pytest.approx(even, abs=5e-5)
    assert interdependence(i, j) == pytest.approx(both, abs=5e-5)
    assert asymmetry_difference(i, j) == pytest.approx(share_i - share_j, abs=1e-4)


@pytest.mark.parametrize(
    "flow, gdp_rus, gdp_chn, rus, chn",
    [(240.11, 2021.42, 17794.78, 0.1188, 0.0135), (89.21, 2292.47, 9570.47, 0.0389, 0.0093)],
)
def test_dependence_on_gdp(flow, gdp_rus, gdp_chn, rus, chn):
    assert dependence_on_gdp(flow, gdp_rus) == pytest.approx(rus, abs=5e-5)
    assert dependence_on_gdp(flow, gdp_chn) == pytest.approx(chn, abs=5e-5)


def test_dependence_on_gdp_may_pass_one():
    assert dependence_on_gdp(300, 200) == 1.5


def test_partner_concentration_of_three():
    assert partner_concentration([0.5, 0.3, 0.2]) == pytest.approx(61.64, abs=5e-3)
    assert partner_concentration([0.5, 0.3, 0.2]) ** 2 / 1e4 == pytest.approx(0.38)


def test_doctests_pass_and_every_public_function_has_one():
    assert doctest.testmod(dependence).failed == doctest.testmod(trade_table).failed == 0
    for function in PUBLIC:
        text = inspect.getdoc(function)
        for part in (">>> ", "**Stands for**", "**Leaves out**", "Parameters\n", "Returns\n", "Raises\n"):
            assert part in text, f"{function.__name__} lacks {part!r}"


@steady
@given(share, share)
def test_measures_stay_in_range_and_ignore_the_order(a, b):
    for measure in (salience, symmetry, interdependence, asymmetry_difference):
        assert 0 <= measure(a, b) <= 1
        assert measure(a, b) == measure(b, a)
    assert interdependence(a, b) <= salience(a, b)


@steady
@given(positive_share, positive_share)
def test_ratio_is_at_least_one_and_ignores_the_order(a, b):
    assert asymmetry_ratio(a, b) >= 1
    assert asymmetry_ratio(a, b) == asymmetry_ratio(b, a)
    assert asymmetry_ratio(a, a) == 1


@steady
@given(share, share, share)
def test_more_dependence_never_lowers_salience(a, b, more):
    assume(more >= a)
    assert salience(more, b) >= salience(a, b)


@steady
@given(positive_share, positive_share, positive_share)
def test_a_wider_gap_is_more_asymmetrical(low, middle, high):
    low, middle, high = sorted([low, middle, high])
    assert asymmetry_ratio(low, high) >= asymmetry_ratio(low, middle)
    assert asymmetry_difference(low, high) >= asymmetry_difference(low, middle)
    assert symmetry(low, high) <= symmetry(low, middle)


@steady
@given(share, share)
def test_symmetry_and_difference_make_one(a, b):
    assert symmetry(a, b) + asymmetry_difference(a, b) == pytest.approx(1)


@steady
@given(amount, amount, st.floats(1e-3, 1e3))
def test_shares_ignore_the_unit_and_fall_as_the_whole_grows(one, other, factor):
    flow, whole = sorted([one, other])
    assume(flow * factor <= whole * factor)
    for measure in (trade_share, dependence_on_gdp):
        assert 0 <= measure(flow, whole) <= 1
        assert measure(flow * factor, whole * factor) == pytest.approx(measure(flow, whole))
        assert measure(flow, whole * 2) <= measure(flow, whole) >= measure(flow / 2, whole)


@steady
@given(amount, amount, amount, positive_share)
def test_the_ratio_does_not_depend_on_the_flow(total_a, total_b, flow, part):
    flow = min(total_a, total_b, flow)
    whole = asymmetry_ratio(trade_share(flow, total_a), trade_share(flow, total_b))
    fraction = asymmetry_ratio(trade_share(flow * part, total_a), trade_share(flow * part, total_b))
    assert fraction == pytest.approx(whole)


@steady
@given(st.lists(st.floats(0.01, 1), min_size=1, max_size=30))
def test_concentration_lies_between_equal_partners_and_one(weights):
    shares = np.array(weights) / np.sum(weights)
    least = 100 / np.sqrt(len(shares))
    assert least - 1e-6 <= partner_concentration(shares) <= 100 + 1e-6
    assert partner_concentration(shares) == pytest.approx(partner_concentration(shares[::-1]))


@steady
@given(st.integers(1, 30))
def test_concentration_of_equal_partners_is_the_least_there_is(n):
    assert partner_concentration(np.full(n, 1 / n)) == pytest.approx(100 / np.sqrt(n))


@steady
@given(st.lists(st.floats(0.01, 1), min_size=2, max_size=10))
def test_merging_two_partners_concentrates(weights):
    shares = np.array(weights) / np.sum(weights)
    merged = np.append(shares[2:], shares[0] + shares[1])
    assert partner_concentration(merged) > partner_concentration(shares)


def test_numbers_arrays_and_series_give_back_their_own_kind():
    one = trade_share(20, 50)
    several = trade_share(np.array([20, 10]), [50, 50])
    column = trade_share(pd.Series([20, 10], index=[2013, 2023]), 50)
    assert type(one) is float and isinstance(several, np.ndarray)
    np.testing.assert_allclose(several, [0.4, 0.2])
    pd.testing.assert_series_equal(column, pd.Series([0.4, 0.2], index=[2013, 2023]))
    pd.testing.assert_series_equal(symmetry(column, column), column * 0 + 1)


@pytest.mark.parametrize("missing", [None, np.nan, [0.1, np.nan], pd.Series([None, 0.2])])
@pytest.mark.parametrize("measure", [*OF_TWO_SHARES, trade_share, dependence_on_gdp])
def test_missing_is_not_zero(measure, missing):
    with pytest.raises(ValueError, match="missing is not zero"):
        measure(missing, 0.5)
    with pytest.raises(ValueError, match="missing is not zero"):
        measure(0.5, missing)


@pytest.mark.parametrize("measure", OF_TWO_SHARES)
@pytest.mark.parametrize("wrong, problem", [(-0.1, "below 0"), (1.001, "above 1"), (np.inf, "infinite")])
def test_shares_outside_their_range_are_refused(measure, wrong, problem):
    with pytest.raises(ValueError, match=f"share_a is {problem}"):
        measure(wrong, 0.5)
    with pytest.raises(ValueError, match=f"share_b is {problem}"):
        measure(0.5, wrong)


@pytest.mark.parametrize("measure, whole", [(trade_share, "total"), (dependence_on_gdp, "gdp")])
def test_amounts_that_make_no_sense_are_refused(measure, whole):
    with pytest.raises(ValueError, match="bilateral is below 0"):
        measure(-1, 50)
    with pytest.raises(ValueError, match=f"{whole} is below 0"):
        measure(1, -50)
    with pytest.raises(ValueError, match=f"{whole} is 0"):
        measure(0, 0)


def test_a_flow_cannot_exceed_its_total():
    with pytest.raises(ValueError, match="bilateral in place 2 is greater than total"):
        trade_share([10, 60], [50, 50])


@pytest.mark.parametrize("smaller", [(0, 0.3), (0.3, 0), (0, 0)])
def test_the_ratio_is_undefined_at_zero(smaller):
    with pytest.raises(ValueError, match="is 0, so the ratio is undefined"):
        asymmetry_ratio(*smaller)


@pytest.mark.parametrize("measure", [*OF_TWO_SHARES, trade_share, dependence_on_gdp])
def test_shapes_and_labels_must_match(measure):
    with pytest.raises(ValueError, match=r"shape \(2,\).*\(3,\)"):
        measure([0.1, 0.2], [0.1, 0.2, 0.3])
    with pytest.raises(ValueError, match="different labels"):
        measure(pd.Series([0.1], index=[2013]), pd.Series([0.2], index=[2023]))


@pytest.mark.parametrize("wrong", ["a third", ..., [0.1, "b"], {"share": 0.1}, pd.NA])
def test_what_is_not_a_number_is_refused(wrong):
    with pytest.raises(ValueError, match="share_a must be a number"):
        salience(wrong, 0.5)


@pytest.mark.parametrize(
    "shares, problem",
    [
        ([0.6, 0.5], "sum to 1.1"),
        ([0.5, -0.1], "in place 2 is below 0"),
        ([50, 30], "in place 1 is above 1"),
        ([0.5, np.nan], "missing is not zero"),
        ([], "at least one above 0"),
        ([0, 0], "at least one above 0"),
        ([[0.5, 0.5]], "one row"),
    ],
)
def test_concentration_refuses(shares, problem):
    with pytest.raises(ValueError, match=problem):
        partner_concentration(shares)


def test_concentration_accepts_the_last_binary_digit():
    assert partner_concentration([0.1] * 3 + [0.7 + 1e-12]) == pytest.approx(100 * np.sqrt(0.52))


ROWS = """measure,state,partner,year,part,value,low,high,reporter
bilateral,CHN,RUS,2023,,240.11,,,china_customs
bilateral,CHN,RUS,2013,,89.21,,,china_customs
bilateral,CHN,RUS,2018,,107.06,,,china_customs
bilateral,CHN,RUS,2020,,,,,china_customs
bilateral,CHN,RUS,2025,H1,106.48,,,china_customs
bilateral,CHN,RUS,2023,,,220,230,russian_customs
bilateral,CHN,USA,2023,,664.5,,,china_customs
exports,CHN,RUS,2023,,110.9,,,china_customs
total,RUS,,2013,,842.2,,,cow
total,RUS,,2023,,710.1,,,russian_customs
total,RUS,,2021,Jan-Sep,557.3,,,russian_customs
total,CHN,,2013,,4160,,,china_customs
total,CHN,,2018,,4620,,,china_customs
total,CHN,,2023,,5940,,,china_customs
"""


@pytest.fixture
def trade():
    rows = [line.split(",") for line in ROWS.split()]
    table = pd.DataFrame(rows[1:], columns=rows[0]).replace("", None)
    figures = ["year", "value", "low", "high"]
    return table.assign(**table[figures].apply(pd.to_numeric))


@pytest.fixture
def gdp():
    figures = [("RUS", 2013, 2292.47), ("CHN", 2013, 9570.47), ("RUS", 2023, 2021.42)]
    figures += [("CHN", 2023, 17794.78), ("RUS", 2018, 1657.33), ("CHN", 2018, 13894.91)]
    return pd.DataFrame(figures, columns=["state", "year", "value"])


def test_trade_shares_of_the_two_years(trade):
    before = trade.copy(deep=True)
    expected = pd.DataFrame(
        {
            "year": [2013, 2023],
            "bilateral": [89.21, 240.11],
            "total_RUS": [842.2, 710.1],
            "total_CHN": [4160.0, 5940.0],
            "share_RUS": [0.1059, 0.3381],
            "share_CHN": [0.0214, 0.0404],
        }
    )
    shares = trade_shares(trade, pair=("RUS", "CHN"), years=[2023, 2013])
    pd.testing.assert_frame_equal(shares, expected, atol=5e-5, rtol=0)
    pd.testing.assert_frame_equal(trade_shares(trade), shares)
    pd.testing.assert_frame_equal(trade, before)


def test_the_order_of_the_pair_moves_columns_and_no_numbers(trade):
    turned = trade_shares(trade, pair=("CHN", "RUS"))
    assert list(turned)[2:] == ["total_CHN", "total_RUS", "share_CHN", "share_RUS"]
    straight = trade_shares(trade)
    pd.testing.assert_frame_equal(turned[list(straight)], straight)


@pytest.mark.parametrize("years", [2013, np.int64(2013), [2013], (2013, 2013), range(2013, 2014), {2013}])
def test_years_in_any_form(trade, years):
    assert list(trade_shares(trade, years=years)["year"]) == [2013]


@pytest.mark.parametrize(
    "years, reason",
    [
        (1999, "1999 .missing: trade between the two, the base of RUS, the base of CHN."),
        ([2013, 2018], "2018 .missing: the base of RUS."),
        (2020, "2020 .missing: trade between the two"),
        (2021, "2021 .missing: .*the base of RUS"),
        (2025, "2025 .missing: trade between the two"),
        ("2013", "2013"),
        (..., "Ellipsis"),
        ([], "any year"),
    ],
)
def test_a_year_that_is_not_there_names_those_that_are(trade, years, reason):
    with pytest.raises(ValueError, match=f"{reason}.*Years there: 2013, 2023"):
        trade_shares(trade, years=years)


def test_gdp_in_place_of_total_trade(trade, gdp):
    shares = shares_of(trade, gdp, years=[2013, 2018, 2023]).set_index("year")
    assert shares.loc[2013, ["share_RUS", "share_CHN"]].tolist() == pytest.approx([0.0389, 0.0093], abs=5e-5)
    assert shares.loc[2023, ["share_RUS", "share_CHN"]].tolist() == pytest.approx([0.1188, 0.0135], abs=5e-5)
    assert shares["base_CHN"].tolist() == [9570.47, 13894.91, 17794.78]


def test_trade_may_exceed_gdp_but_never_total_trade(trade, gdp):
    small = gdp.assign(value=80.0)
    assert shares_of(trade, small, years=2013)["share_RUS"].item() == pytest.approx(1.1151, abs=5e-5)


def test_a_range_comes_through_and_no_value_is_made_up(trade):
    row = shares_of(trade, trade, reporter="russian_customs").iloc[0]
    assert row[["year", "bilateral_low", "bilateral_high"]].tolist() == [2023, 220, 230]
    assert row[["bilateral", "share_RUS", "share_CHN"]].isna().all()
    assert [row["share_RUS_low"], row["share_RUS_high"]] == pytest.approx([0.3098, 0.3239], abs=5e-5)
    assert [row["share_CHN_low"], row["share_CHN_high"]] == pytest.approx([0.0370, 0.0387], abs=5e-5)


def test_a_value_without_a_range_has_no_ends(trade):
    shares = shares_of(trade, trade, reporter="china_customs")
    ends = [column for column in shares if column.endswith(("_low", "_high"))]
    assert len(ends) == 6 and shares[ends].isna().all(axis=None)


def test_trade_shares_of_a_range_stay_missing(trade):
    trade.loc[1, ["value", "low", "high"]] = [np.nan, 88, 90]
    first = trade_shares(trade).iloc[0]
    assert first["year"] == 2013 and first[["bilateral", "share_RUS", "share_CHN"]].isna().all()


def test_an_empty_part_may_be_text(trade):
    told = trade.assign(part=trade["part"].fillna(""))
    pd.testing.assert_frame_equal(trade_shares(told), trade_shares(trade))


def test_columns_of_missing_kind_are_read(trade):
    pd.testing.assert_frame_equal(trade_shares(trade.convert_dtypes()), trade_shares(trade))


def test_unknown_reporters_and_pairs_are_named(trade):
    with pytest.raises(ValueError, match="who does: china_customs, russian_customs"):
        shares_of(trade, trade, reporter="my_uncle")
    with pytest.raises(ValueError, match="RUS with USA; who does: nobody"):
        trade_shares(trade, pair=("RUS", "USA"))
    for pair in (("RUS", "RUS"), ("RUS",), "RU", ("RUS", "CHN", "USA")):
        with pytest.raises(ValueError, match="pair must name two states"):
            trade_shares(trade, pair=pair)


@pytest.mark.parametrize(
    "row, column, value, problem",
    [
        (0, "value", "240,11", "column value holds something that is not a number"),
        (0, "value", -240.11, "RUS: bilateral at 2023 is below 0"),
        (0, "value", 900, "RUS: bilateral at 2023 is greater than total"),
        (0, "year", 2013, "two full-year rows for 2013"),
        (0, "year", np.nan, "whole year in every row"),
        (0, "low", 200, "the range of trade at 2023 has one end"),
        (9, "year", 2013, "two full-year rows for RUS 2013"),
        (9, "value", 0, "RUS: total at 2023 is 0"),
        (9, "value", np.nan, "missing: the base of RUS"),
    ],
)
def test_a_damaged_table_is_refused(trade, row, column, value, problem):
    trade[column] = trade[column].astype(object)
    trade.loc[row, column] = value
    with pytest.raises(ValueError, match=problem):
        trade_shares(trade, years=2023)


@pytest.mark.parametrize("low, high, value", [(230, 220, None), (220, 230, 240)])
def test_a_range_that_contradicts_itself_is_refused(trade, low, high, value):
    trade.loc[5, ["low", "high", "value"]] = [low, high, value]
    with pytest.raises(ValueError, match="the range of trade at 2023 is upside down or misses"):
        shares_of(trade, trade, reporter="russian_customs")


def test_a_table_without_its_columns_is_refused(trade, gdp):
    with pytest.raises(ValueError, match="trade must be a table.*Missing: reporter"):
        trade_shares(trade.drop(columns="reporter"))
    with pytest.raises(ValueError, match="base must be a table.*Missing: value"):
        shares_of(trade, gdp.drop(columns="value"))
    with pytest.raises(ValueError, match="trade must be a table"):
        trade_shares(None)
