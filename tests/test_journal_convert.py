"""Whatever a student hands in can be kept."""

import json
import math
from datetime import date
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from helpers import journal
from helpers.journal.convert import ROOM, plain


class Hostile:
    def __repr__(self):
        raise RuntimeError("no")

    __str__ = __len__ = __iter__ = __float__ = __bool__ = __eq__ = __repr__
    __hash__ = None


def endless():
    while True:
        yield 1


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (np.float64(33.8), 33.8),
        (np.float32(0.5), 0.5),
        (np.longdouble(0.25), 0.25),
        (np.int64(7), 7),
        (np.bool_(True), True),
        (np.str_("CHN"), "CHN"),
        (np.array([[1, 2], [3, 4]]), [[1, 2], [3, 4]]),
        (np.array(5), 5),
        (math.nan, None),
        (np.nan, None),
        (pd.NA, None),
        (pd.NaT, None),
        (math.inf, "inf"),
        (..., "..."),
        ({3, 1, 2}, [1, 2, 3]),
        ((1, "a"), [1, "a"]),
        ({2013: 4.9, "2023": 8.4}, {"2013": 4.9, "2023": 8.4}),
        (date(2026, 11, 2), "2026-11-02"),
        (pd.Timestamp("2026-11-02"), "2026-11-02T00:00:00"),
        (Decimal("33.8"), "33.8"),
        (Fraction(1, 3), "1/3"),
        (b"bytes \xff", "bytes \ufffd"),
        (Hostile(), "(Hostile, which could not be read)"),
        (10**5000, "(int, which could not be read)"),
        (
            pd.DataFrame({"year": [2013, 2023], "share": [0.11, np.nan]}),
            {"columns": ["year", "share"], "rows": [[2013, 0.11], [2023, None]]},
        ),
        (
            pd.Series([0.11, 0.34], index=[2013, 2023], name="share"),
            {"columns": ["index", "share"], "rows": [[2013, 0.11], [2023, 0.34]]},
        ),
        (pd.DataFrame(), {"columns": [], "rows": []}),
    ],
    ids=lambda value: type(value).__name__,
)
def test_values_json_does_not_know_are_converted(value, kept):
    assert plain(value) == kept
    assert type(plain(value)) is type(kept)


@pytest.mark.parametrize(
    "value",
    [Hostile(), endless(), Hostile, {"a": {"b": [Hostile()]}}, np.array([Hostile()]), pd.Series([Hostile()])],
    ids=lambda value: type(value).__name__,
)
def test_no_object_breaks_a_save(value, tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_WORK", str(tmp_path))
    assert journal.save("answer", "09.2", {"answers": [value, "kept"]}).message == "Saved."
    assert journal.latest("answer", "09.2")["payload"]["answers"][1] == "kept"


def test_a_list_that_holds_itself_ends():
    loop = [1]
    loop.append(loop)
    assert plain(loop) == [1, "(list, left out here)"]


def test_very_deep_nesting_ends():
    deep = []
    for _ in range(5000):
        deep = [deep]
    assert json.dumps(plain(deep)).count("[") < 100


@pytest.mark.parametrize(
    "value",
    [
        pd.DataFrame({"year": range(200_000), "word": "trade"}),
        pd.DataFrame(np.zeros((3, 50_000))),
        np.zeros((500, 500)),
        list(range(500_000)),
        [[0] * 1000] * 1000,
        dict.fromkeys(range(500_000), 0),
    ],
    ids=["long table", "wide table", "array", "list", "nested lists", "dict"],
)
def test_very_large_values_are_cut_with_a_note(value):
    kept = json.dumps(plain({"answer": value}))
    assert len(kept) < 4 * ROOM and "cut" in kept


def test_a_cut_table_keeps_its_head():
    kept = plain(pd.DataFrame({"year": range(200_000)}))
    assert kept["rows"][:3] == [[0], [1], [2]]
    assert f"{len(kept['rows'])} of 200000 rows" in kept["note"]


def test_no_text_is_ever_cut_whatever_stands_beside_it():
    text = "A sentence of mine. " * 50_000
    sections = [{"title": f"Section {n}", "text": text[:2000]} for n in range(300)]
    large = {"table": pd.DataFrame({"x": range(100_000)}), "numbers": list(range(100_000))}
    kept = plain({**large, "a": text, "b": sections})
    assert kept["a"] == text and kept["b"] == sections
