"""Answers that misbehave: none raises, hangs or spoils the journal."""

import itertools

import numpy as np
import pandas as pd
import pytest

from helpers import journal
from helpers.exercises import attempts, bet, catalogue, get
from helpers.exercises.outcome import EDGES


@pytest.fixture(autouse=True)
def fresh_records(monkeypatch, tmp_path):
    monkeypatch.setenv("COURSE_WORK", str(tmp_path))
    monkeypatch.setattr(attempts, "_tried", set())


def fail(*args, **kwargs):
    raise RuntimeError("this object does not cooperate")


class Hostile:
    __eq__ = __ne__ = __lt__ = __len__ = __iter__ = __next__ = __float__ = __int__ = __index__ = fail
    __bool__ = __repr__ = __str__ = __hash__ = __getattr__ = __getitem__ = __array__ = __contains__ = fail
    __class__ = property(fail)


class HostileText(str):
    __eq__ = __str__ = __repr__ = __len__ = __iter__ = strip = casefold = fail
    __hash__ = str.__hash__


class HostileList(list):
    __len__ = __iter__ = __getitem__ = __eq__ = __repr__ = fail


class HostileFrame(pd.DataFrame):
    @property
    def size(self):
        raise RuntimeError("no size")


class Nameless(type):
    @property
    def __name__(cls):
        raise RuntimeError("no name")


class Stopping:
    def __float__(self):
        raise SystemExit

    __repr__ = __len__ = __iter__ = __bool__ = __float__


def filled(size):
    """An array of hostile objects, put in one by one since numpy would ask each for its length."""
    cells = np.empty(size, dtype=object)
    for place in range(size):
        cells[place] = Hostile()
    return cells


def looped():
    items = []
    items.append(items)
    return items


HOSTILE = {
    "hostile object": Hostile(),
    "object that stops the kernel": Stopping(),
    "nameless class": Nameless("Odd", (), {})(),
    "text that fails": HostileText("b"),
    "list that fails": HostileList(["a"]),
    "frame that fails": HostileFrame({"year": [2013]}),
    "list of hostile objects": [Hostile(), Hostile()],
    "dict of a hostile object": {"a": Hostile()},
    "dict with a hostile key": {Nameless("Odd", (), {})(): 1},
    "table of hostile objects": pd.DataFrame(
        {"year": pd.Series([Hostile()] * 3, dtype=object), "share_rus": 1, "share_chn": 2}
    ),
    "array of hostile objects": filled(2),
    "one hostile cell": filled(1).reshape(()),
    "column named by a tuple": pd.DataFrame({("year", 1): [1]}),
    "two-level columns": pd.DataFrame([[1, 2]], columns=pd.MultiIndex.from_tuples([("a", 1), ("a", 2)])),
    "two-level rows": pd.DataFrame({"x": [1, 2]}, index=pd.MultiIndex.from_tuples([(1, 2), (3, 4)])),
    "empty table": pd.DataFrame(),
    "very large table": pd.DataFrame(np.zeros((500_000, 4)), columns=["year", "share_rus", "share_chn", "x"]),
    "very long text": "word " * 200_000,
    "very long digits": "9" * 100_000,
    "very large number": 10**5000,
    "very long list": [0.0] * 1_000_000,
    "range without an end in sight": range(10**15),
    "generator without end": itertools.count(),
    "list in itself": looped(),
    "NaN": float("nan"),
    "infinity": float("-inf"),
    "pandas' NA": pd.NA,
    "complex number": 2 + 3j,
    "bytes": b"\xff\x00",
    "broken emoji": "\ud83d",
    "markup": "<script>alert(1)</script>",
    "a function": fail,
    "a class": Hostile,
    "an error": ValueError("x"),
    "structured array": np.array([(1, 2.0)], dtype=[("a", int), ("b", float)]),
}


@pytest.mark.parametrize("exercise", catalogue(), ids=lambda exercise: exercise.id)
@pytest.mark.parametrize("name", HOSTILE)
def test_no_answer_raises(exercise, name):
    answer, parts = HOSTILE[name], len(exercise.task.parts)
    for answers in ((answer,), (answer,) * parts, (answer,) * (parts + 3)):
        outcome = exercise.judge(answers)
        assert outcome.status in EDGES
        assert outcome.message
        assert "<script" not in outcome._repr_html_()
        assert "0x" not in repr(outcome)[:5000]
        assert "Traceback" not in repr(outcome)[:5000]


@pytest.mark.parametrize("name", HOSTILE)
def test_every_answer_can_be_recorded(name):
    assert get("09.2").check(HOSTILE[name], 8.4).status == "not yet"
    (entry,) = journal.entries("answer", "09.2")
    assert entry["payload"]["status"] == "not yet"
    get("09.2").check(4.9, 8.4)
    assert journal.entries("answer", "09.2")[-1]["payload"]["answers"] == [4.9, 8.4]


@pytest.mark.parametrize("wanted", ["09.77", "", None, "<b>", "x" * 5000, "hostile object"])
def test_an_unknown_id_gets_a_reply_whatever_is_asked(wanted):
    wanted = HOSTILE.get(wanted, wanted)
    nothing = get(wanted)
    for outcome in (nothing.check(3), nothing.judge((3,)), nothing.hint(), nothing.solution(), nothing.panel()):
        assert outcome.status == "not attempted"
        assert "09.2" in outcome.message
    assert "<b>" not in nothing._repr_html_()
    assert "09.a" in repr(bet(wanted))
