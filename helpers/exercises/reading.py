"""How answers are read as people give them.

Only built-in operations on known types are used here. An object of a student's
own class is named in the reply but never called, so that one whose ``float``,
``len`` or ``==`` fails, or never ends, cannot disturb the lesson.
"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd

LONGEST_NUMBER = 60  # characters; anything longer is not a number somebody typed
MOST_ITEMS = 100  # no exercise asks for more
LONGEST_LIST = 1000  # characters of a list written as one text
NUMPY_SCALARS = frozenset(np.sctypeDict.values())

UNITS = {
    "per cent": ("%", "percent", "per cent", "pct"),
    "times": ("times", "x", "×", "fold", "times as much", "times as large", "times more"),
    "days": ("days", "day"),
    "billion": ("bn", "billion", "billion dollars", "billion us dollars", "billion usd"),
    "percentage points": ("points", "percentage points", "per cent points", "pp"),
}
UNIT_OF = {word: unit for unit, words in UNITS.items() for word in words}

NUMBER = re.compile(
    r"(?:about|around|roughly|approximately|ca\.?|[~≈])?\s*(?:us)?\$?\s*"
    r"([+-]?(?:\d[\d.,' ]*\d|\d|[.,]\d+)(?:e[+-]?\d{1,3})?)\s*(.*)"
)


@dataclass(frozen=True)
class Number:
    """A number as read: its possible values, and the unit written after it.

    ``"33,812"`` has two readings, since a comma parts thousands in one country
    and decimals in another.
    """

    readings: tuple[float, ...]
    unit: str = ""


@dataclass(frozen=True)
class Unread:
    """An answer that could not be read, with a sentence that says why."""

    problem: str


def is_untouched(answer) -> bool:
    """Whether the dots (or nothing at all) still stand where the answer should.

    Examples
    --------
    >>> is_untouched(...), is_untouched([..., ...]), is_untouched(0)
    (True, True, False)
    """
    if answer is ... or answer is None:
        return True
    kind = type(answer)
    if kind is str:
        return answer.strip() in ("", "...", "…")
    if kind in (list, tuple):
        return len(answer) <= MOST_ITEMS and all(x is ... or x is None for x in answer)
    return kind is dict and is_untouched(list(answer.values()))


def kind_name(answer) -> str:
    """The name of an answer's type, read without running any code of its own.

    Examples
    --------
    >>> kind_name({})
    'dict'
    """
    return type.__dict__["__name__"].__get__(type(answer))[:40]


def unwrap(answer):
    """The cell of a one-cell container, else the answer itself.

    Examples
    --------
    >>> unwrap(pd.DataFrame({"ratio": [8.4]}))
    np.float64(8.4)
    """
    for _ in range(4):
        kind = type(answer)
        if kind in (list, tuple) and len(answer) == 1:
            answer = answer[0]
        elif kind in (np.ndarray, pd.Series, pd.DataFrame) and answer.size == 1:
            answer = np.asarray(answer).reshape(-1)[0]
        else:
            return answer
    return answer


def as_number(answer) -> Number | Unread:
    """Read a number: typed, computed, or written with a unit or a decimal comma.

    Parameters
    ----------
    answer : object
        Anything at all.

    Returns
    -------
    Number or Unread

    Examples
    --------
    >>> as_number("33,8 %")
    Number(readings=(33.8,), unit='per cent')
    >>> as_number(float("nan")).problem
    'is NaN, "not a number". A cell was empty, or nought was divided by nought.'
    """
    answer = unwrap(answer)
    kind = type(answer)
    if issubclass(kind, str):
        return _number_in(str.__str__(answer))
    if kind is bool or kind is np.bool_:
        return Unread("is True or False; a number is asked for.")
    if answer is pd.NA or answer is pd.NaT:
        return Unread("is a missing value. Look which row or column it came from.")
    if kind is tuple:
        return Unread("is several numbers: Python reads a comma as a gap. Write the decimals after a point.")
    value = _as_float(answer, kind)
    if value is None:
        return Unread(f"is of the type {kind_name(answer)}; a single number is asked for.")
    return _finite(value)


def _as_float(answer, kind) -> float | None:
    try:
        if issubclass(kind, float):
            return float.__float__(answer)
        if issubclass(kind, int):
            return float(int.__int__(answer))
        if kind in (Decimal, Fraction):
            return float(answer)
        if kind in NUMPY_SCALARS and np.issubdtype(kind, np.number):
            return None if np.issubdtype(kind, np.complexfloating) else float(answer)
    except OverflowError:
        return float("inf")
    except ValueError:
        return float("nan")
    return None


def _finite(value: float) -> Number | Unread:
    if value != value:
        return Unread('is NaN, "not a number". A cell was empty, or nought was divided by nought.')
    if value in (float("inf"), float("-inf")):
        return Unread("is infinite or too large. Was something divided by nought?")
    return Number((value,))


def _number_in(text: str) -> Number | Unread:
    shown = text.strip()[:LONGEST_NUMBER]
    tidy = unicodedata.normalize("NFKC", shown).replace("−", "-").replace("’", "'").casefold()
    if tidy in ("nan", "inf", "-inf", "infinity", "-infinity"):
        return _finite(float(tidy))
    match = NUMBER.fullmatch(tidy)
    if len(text.strip()) > LONGEST_NUMBER or match is None:
        return Unread(f"is the text “{shown}”; a number is asked for, in figures.")
    unit = match[2].strip(" .-")
    if unit[:1] in ("/", "*", "+"):
        return Unread("is a sum in quotation marks. Take the marks away, and Python reckons it.")
    readings = _values_of(match[1])
    if not readings:
        return Unread(f"is “{shown}”, which I cannot read as one number.")
    checked = _finite(readings[0])
    return checked if isinstance(checked, Unread) else Number(readings, UNIT_OF.get(unit, unit))


def _values_of(digits: str) -> tuple[float, ...]:
    """The decimal reading, and the one with thousands apart, as far as they exist."""
    digits = re.sub(r"(?<=\d)[ '](?=\d{3}(?!\d))", "", digits)
    forms = [digits.replace(",", ".")]
    if re.fullmatch(r"[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?", digits):
        forms.append(digits.replace(",", ""))
    if re.fullmatch(r"[+-]?[1-9]\d{0,2}(\.\d{3})+,\d+", digits):
        forms.append(digits.replace(".", "").replace(",", "."))
    return tuple(float(form) for form in forms if form.count(".") < 2 and not set(form) & set(" '"))


def as_text(answer) -> str | Unread:
    """Read a text, whole.

    Examples
    --------
    >>> as_text("Both are true.")
    'Both are true.'
    >>> as_text(3).problem
    'is of the type int; a text in quotation marks is asked for.'
    """
    answer = unwrap(answer)
    if issubclass(type(answer), str):
        return str.__str__(answer)
    return Unread(f"is of the type {kind_name(answer)}; a text in quotation marks is asked for.")


def as_items(answer) -> list | Unread:
    """Read several items: a list, a set, a column, or a text with commas.

    Examples
    --------
    >>> as_items("a, c and d")
    ['a', 'c', 'd']
    """
    kind = type(answer)
    if issubclass(kind, str):
        text = str.__str__(answer)
        if len(text) > LONGEST_LIST:
            return Unread("is a long text; a few letters with commas between them are asked for.")
        return [item for item in re.split(r"[,;/&\s]+(?:and\s+)?", text) if item]
    if kind in (list, tuple, set, frozenset) and len(answer) <= MOST_ITEMS:
        return list(answer)
    if kind in (np.ndarray, pd.Series) and answer.ndim == 1 and answer.size <= MOST_ITEMS:
        return list(answer)
    return Unread(f"is of the type {kind_name(answer)}; a short list is asked for, in [ and ].")


def label(text: str) -> str:
    """A text as it is compared: case, spacing, dashes and outer marks do not count.

    Examples
    --------
    >>> label(" (Another_Year). ")
    'another year'
    """
    tidy = unicodedata.normalize("NFKC", text[:5000]).casefold()
    return re.sub(r"[\s_‐‑–-]+", " ", tidy).strip(" .,:;!?()[]{}'\"“”‘’*")


def plain(answer, depth: int = 3):
    """An answer as the journal can keep it: texts whole, long lists and tables by their head.

    Examples
    --------
    >>> plain((8.4, {"a": ...}, object()))
    [8.4, {'a': '...'}, '(object)']
    """
    kind = type(answer)
    if issubclass(kind, str):
        return str.__str__(answer)
    if answer is None or kind is bool:
        return answer
    if depth and kind in (list, tuple, set, frozenset):
        return [plain(item, depth - 1) for item in list(answer)[:MOST_ITEMS]]
    if depth and kind is dict:
        pairs = list(answer.items())[:MOST_ITEMS]
        return {str(plain(key, 0)): plain(value, depth - 1) for key, value in pairs}
    if kind in (pd.DataFrame, pd.Series, np.ndarray):
        return answer[:MOST_ITEMS] if answer.ndim else plain(answer.item(), 0)
    if answer is ...:
        return "..."
    number = _as_float(answer, kind)
    return f"({kind_name(answer)})" if number is None else number
