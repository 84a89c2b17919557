"""Answers are read as people give them."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from helpers.exercises.reading import Number, Unread, as_items, as_number, is_untouched, label, plain


@pytest.mark.parametrize(
    ("given", "value", "unit"),
    [
        (33.8, 33.8, ""),
        (34, 34.0, ""),
        ("33.8", 33.8, ""),
        ("33,8", 33.8, ""),
        ("33.8%", 33.8, "per cent"),
        ("33,8 %", 33.8, "per cent"),
        ("33.8\u00a0%", 33.8, "per cent"),
        ("33.8％", 33.8, "per cent"),
        ("about 33.8 per cent", 33.8, "per cent"),
        ("−8.5", -8.5, ""),
        (".338", 0.338, ""),
        ("1e3", 1000.0, ""),
        ("8.4x", 8.4, "times"),
        ("8,4 times.", 8.4, "times"),
        ("$240.11 bn", 240.11, "billion"),
        ("1,234,567", 1234567.0, ""),
        ("1.234,5", 1234.5, ""),
        ("1 740", 1740.0, ""),
        (np.float32(0.5), 0.5, ""),
        (np.int64(20), 20.0, ""),
        (np.array(8.4), 8.4, ""),
        (np.array([[8.4]]), 8.4, ""),
        ([8.4], 8.4, ""),
        (pd.Series([8.4]), 8.4, ""),
        (pd.DataFrame({"ratio": ["8,4"]}), 8.4, ""),
        (pd.Series([7], dtype="Int64"), 7.0, ""),
        (Decimal("8.4"), 8.4, ""),
        (Fraction(1, 2), 0.5, ""),
    ],
)
def test_a_number_is_read_in_the_forms_people_write(given, value, unit):
    number = as_number(given)
    assert isinstance(number, Number), number
    assert number.readings[0] == pytest.approx(value)
    assert number.unit == unit


def test_a_comma_before_three_digits_is_read_both_ways():
    assert as_number("33,812").readings == (33.812, 33812.0)


def test_a_leading_nought_settles_what_the_comma_means():
    assert as_number("0,338").readings == (0.338,)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (float("nan"), "not a number"),
        ("nan", "not a number"),
        (Decimal("sNaN"), "not a number"),
        (float("inf"), "infinite"),
        (10**400, "infinite"),
        (True, "True or False"),
        (np.bool_(False), "True or False"),
        (pd.NA, "missing value"),
        (pd.NaT, "missing value"),
        (1 + 2j, "type complex"),
        ("thirty-four", "in figures"),
        ("1" * 5000, "in figures"),
        ("1.2.3,4,5", "one number"),
        ([1, 2], "type list"),
        (pd.DataFrame({"a": [1, 2]}), "type DataFrame"),
        (range(10**12), "type range"),
        (np.array(["2023-01-01"], dtype="datetime64[D]"), "type datetime64"),
    ],
)
def test_what_is_no_number_is_told_kindly(given, told):
    unread = as_number(given)
    assert isinstance(unread, Unread)
    assert told in unread.problem


class Loud(float):
    def __float__(self):
        raise RuntimeError("no")

    def __eq__(self, other):
        raise RuntimeError("no")


def test_a_students_own_float_is_read_without_calling_its_code():
    assert as_number(Loud(8.4)) == Number((8.4,))


@pytest.mark.parametrize("given", [..., None, "", " ... ", "…", [...], [None, ...], {"a": ...}, []])
def test_dots_and_nothing_are_untouched(given):
    assert is_untouched(given)


@pytest.mark.parametrize("given", [0, False, "0", [0], [..., 1], {"a": 1}, float("nan"), pd.DataFrame()])
def test_anything_else_is_an_attempt(given):
    assert not is_untouched(given)


@pytest.mark.parametrize("given", ["a, c", "a c", "a; c", "a and c", ["a", "c"], ("a", "c"), pd.Series(["a", "c"])])
def test_items_are_read_from_texts_and_lists(given):
    assert as_items(given) == ["a", "c"]


def test_a_generator_is_not_started():
    def endless():
        raise AssertionError("it was started")
        yield

    assert isinstance(as_items(endless()), Unread)


def test_labels_are_compared_without_case_dashes_and_marks():
    assert label("Buck‑Passing!") == label("  buck passing ")


def test_texts_are_kept_whole_for_the_journal():
    text = "word " * 50_000
    assert plain((text,)) == [text]


def test_what_the_journal_cannot_hold_is_named():
    endless = []
    endless.append(endless)
    assert plain((object(), 10**5000)) == ["(object)", float("inf")]
    assert "(list)" in repr(plain(endless))
