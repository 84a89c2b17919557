"""Turning whatever a student hands in into values that JSON knows."""

import json
import math
import sys
from datetime import date, time
from numbers import Number

# About what 50 kB of JSON holds: a whole class table fits, and a journal with
# hundreds of attempts is still written in a moment.
ROOM = 50_000
VALUE_COST = 10
MOST_COLUMNS = 100
DEEPEST = 50
CONTAINERS = (dict, list, tuple, set, frozenset)


def plain(value):
    """A copy of a value made only of what JSON knows.

    Texts are always kept whole. Tables, arrays and long lists are cut to their
    head when they are very large, with a note that says so.

    Parameters
    ----------
    value : object
        Anything at all, also an object whose methods fail.

    Returns
    -------
    None, bool, int, float, str, list or dict
        Missing values (NaN, pandas' NA) become None; the dots of an untouched
        stub become "..."; a table becomes a dict with "columns" and "rows".

    Examples
    --------
    >>> plain({"share": 0.338, "seen": {"b", "a"}, "left": ..., "bad": float("nan")})
    {'share': 0.338, 'seen': ['a', 'b'], 'left': '...', 'bad': None}
    """
    return _Conversion().of(value)


class _Conversion:
    """One conversion: the room left for values that are not text, and the containers it is inside of."""

    def __init__(self):
        self.room = ROOM
        self.inside = set()

    def of(self, value):
        try:
            return self._of(value)
        except Exception:  # a student's object may fail at anything, a record must not
            return f"({type(value).__name__}, which could not be read)"

    def _of(self, value):
        if isinstance(value, str):
            return str.__str__(value)
        self.room -= VALUE_COST
        if value is None or isinstance(value, bool):
            return value
        if value is ...:
            return "..."
        if isinstance(value, CONTAINERS):
            return self._container(value)
        if isinstance(value, (bytes, bytearray)):
            return value.decode("utf-8", errors="replace")
        library = type(value).__module__.partition(".")[0]
        if library in ("pandas", "numpy"):
            return self._from_library(value)
        return _single(value)

    def _container(self, value):
        if id(value) in self.inside or len(self.inside) == DEEPEST or self.room < -20 * ROOM:
            return f"({type(value).__name__}, left out here)"
        self.inside.add(id(value))
        try:
            if isinstance(value, dict):
                return self._dict(value)
            items = self._items(value)
            return sorted(items, key=str) if isinstance(value, (set, frozenset)) else items
        finally:
            self.inside.remove(id(value))

    def _key(self, key):
        plain_key = self.of(key)
        return plain_key if isinstance(plain_key, str) else json.dumps(plain_key)

    def _dict(self, values):
        kept = {self._key(key): self.of(item) for key, item in dict.items(values) if self._has_room(item)}
        if len(kept) < len(values):
            kept["cut"] = f"{len(values) - len(kept)} of {len(values)} values are left out"
        return kept

    def _items(self, values):
        kept = [self.of(item) for item in values if self._has_room(item)]
        if len(kept) < len(values):
            kept.append(f"(cut: {len(values) - len(kept)} of {len(values)} values are left out)")
        return kept

    def _has_room(self, item):
        """Texts, and what may hold some, are kept even where numbers no longer are."""
        return self.room > 0 or isinstance(item, (str, *CONTAINERS))

    def _from_library(self, value):
        pandas, numpy = sys.modules.get("pandas"), sys.modules["numpy"]
        if pandas and isinstance(value, (pandas.Series, pandas.Index)):
            return self._table(value.to_frame())
        if pandas and isinstance(value, pandas.DataFrame):
            return self._table(value)
        if isinstance(value, numpy.ndarray):
            return self._array(value)
        if isinstance(value, numpy.bool_):
            return bool(value)
        if isinstance(value, numpy.integer):
            return int(value)
        if isinstance(value, numpy.floating):
            return _single(float(value))
        return _single(value)

    def _table(self, frame):
        shown = frame.iloc[:, :MOST_COLUMNS]
        numbered = type(frame.index).__name__ == "RangeIndex"
        rows = []
        for row in shown.itertuples(index=not numbered, name=None):
            cells = [self.of(cell) for cell in row]
            self.room -= len(json.dumps(cells))
            if self.room < 0:
                break
            rows.append(cells)
        names = [str(name) for name in shown.columns]
        table = {"columns": names if numbered else ["index", *names], "rows": rows}
        if len(rows) < len(frame) or shown.shape[1] < frame.shape[1]:
            table["note"] = f"cut to {len(rows)} of {len(frame)} rows, {len(names)} of {frame.shape[1]} columns"
        return table

    def _array(self, array):
        most = ROOM // VALUE_COST
        if array.size <= most:
            return self.of(array.tolist())
        head = self._items(array.flat[:most].tolist())
        return [*head, f"(cut: the head of an array of {array.size} values is kept)"]


def _single(value):
    """A value that is neither text nor container."""
    if str(value) in ("nan", "NaN", "NaT", "<NA>"):
        return None
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else str(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, (date, time)):
        return value.isoformat()
    return str(value) if isinstance(value, Number) else repr(value)[:500]
