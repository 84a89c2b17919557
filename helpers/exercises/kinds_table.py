"""Exercises whose answer is a table, or a Series, built with pandas."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.exercises.kinds_number import NumberPart
from helpers.exercises.reading import Number, Unread, as_number, kind_name, label
from helpers.exercises.task import Part, Task, named


@dataclass(frozen=True, eq=False)
class Table(Task):
    """A table of numbers with one row for each key, such as a year.

    Parameters
    ----------
    name : str
        The variable in the student's cell.
    expected : pandas.DataFrame
        The right table, in the right order. Its first column is the key.
    within : float
        How far from the right value a cell may lie.
    unit : str
        The unit of every column but the key.

    Examples
    --------
    >>> right = pd.DataFrame({"year": [2013, 2023], "share_rus": [10.6, 33.8]})
    >>> task = Table("shares", right, within=0.1, unit="per cent")
    >>> task.accepts(task.read((right.set_index("year"),)))
    True
    """

    name: str
    expected: pd.DataFrame
    within: float
    unit: str = ""
    kind = "table"

    @property
    def parts(self):
        return (Part(self.name, "your table"),)

    @property
    def _key(self) -> str:
        return self.expected.columns[0]

    @property
    def _columns(self) -> list[str]:
        return list(self.expected.columns[1:])

    def read_part(self, place, answer) -> dict | Unread:
        frame = self._as_frame(answer)
        if isinstance(frame, Unread):
            return frame
        places = self._places(frame)
        return places if isinstance(places, Unread) else self._read_cells(frame, places)

    def _as_frame(self, answer):
        if type(answer) is pd.Series and len(self._columns) == 1:
            answer = answer.rename(self._columns[0]).to_frame()
        if type(answer) is not pd.DataFrame:
            wanted = _names(self.expected.columns)
            return Unread(f"is of the type {kind_name(answer)}; wanted is a DataFrame with the columns {wanted}.")
        heads = [label(head) for head in answer.columns if type(head) is str]
        if label(self._key) not in heads and self._has_keys(answer.index):
            answer = answer.rename_axis(self._key).reset_index()
        return answer

    def _has_keys(self, index) -> bool:
        """Whether the rows are named one by one; pandas' own numbering is no such naming."""
        return type(index) is not pd.MultiIndex and (type(index) is not pd.RangeIndex or index.name is not None)

    def _places(self, frame) -> dict | Unread:
        heads = [label(head) if type(head) is str else None for head in frame.columns]
        wanted = {column: label(column) for column in self.expected.columns}
        missing = [column for column, head in wanted.items() if head not in heads]
        if missing:
            return Unread(f"lacks {_names(missing)}. Columns are told apart by their names.")
        double = [column for column, head in wanted.items() if heads.count(head) > 1]
        if double:
            return Unread(f"has more than one column with the name {_names(double)}.")
        return {column: heads.index(head) for column, head in wanted.items()}

    def _read_cells(self, frame, places) -> dict | Unread:
        rows = len(self.expected)
        if len(frame) != rows:
            return Unread(f"has {len(frame)} rows; asked for is one row for each {self._key}, {rows} in all.")
        cells = {
            column: [as_number(cell) for cell in np.asarray(frame.iloc[:, place], dtype=object)]
            for column, place in places.items()
        }
        return self._unreadable(cells) or self._misordered(cells) or cells

    def _unreadable(self, cells) -> Unread | None:
        for column, numbers in cells.items():
            for place, number in enumerate(numbers):
                if isinstance(number, Unread):
                    return Unread(f"has a cell I cannot use: column `{column}`, row {place + 1}, {number.problem}")
                if number.unit not in ("", self.unit):
                    return Unread(f"has “{number.unit[:30]}” in column `{column}`; asked for is “{self.unit}”.")
        return None

    def _misordered(self, cells) -> Unread | None:
        given = [number.readings[0] for number in cells[self._key]]
        wanted = [float(key) for key in self.expected[self._key]]
        if given == wanted:
            return None
        if sorted(given) == sorted(wanted):
            return Unread(f"has the right rows in another order. Sort it by `{self._key}`.")
        absent = [f"{key:g}" for key in wanted if key not in given]
        return Unread(f"has no row for {named(absent)} in the column `{self._key}`.")

    def accepts(self, values):
        return not self._wrong_cells(values[0])

    def _wrong_cells(self, cells) -> list[tuple]:
        return [
            (column, place)
            for column in self._columns
            for place, number in enumerate(cells[column])
            if not self._hits(number, self.expected[column].iloc[place])
        ]

    def _hits(self, number: Number, value: float, factor: float = 1.0) -> bool:
        return any(abs(reading * factor - value) <= self.within for reading in number.readings)

    def resembles(self, values, example):
        """Every wrong cell is the example's: the same slip in one column is recognised too."""
        cells, slip = values[0], example[0]
        return all(
            self._part(column, place).near(cells[column][place], slip[column].iloc[place])
            for column, place in self._wrong_cells(cells)
        )

    def _part(self, column, place) -> NumberPart:
        return NumberPart(column, value=self.expected[column].iloc[place], within=self.within)

    def otherwise(self, values):
        cells = values[0]
        wrong = self._wrong_cells(cells)
        scaled = sorted({column for column, place in wrong if self._is_scaled(cells, column)})
        if scaled:
            return f"The unit of {_names(scaled)} differs by a factor of a hundred: asked for is {self.unit}."
        if len(wrong) == 1:
            column, place = wrong[0]
            key = self.expected[self._key].iloc[place]
            return f"All but one value can stay. Look at the row {key}, column `{column}`."
        columns = sorted({column for column, place in wrong})
        return f"Columns, rows and order are as asked. Values to look at again: {len(wrong)}, in {_names(columns)}."

    def _is_scaled(self, cells, column) -> bool:
        pairs = list(zip(cells[column], self.expected[column]))
        return any(all(self._hits(number, value, factor) for number, value in pairs) for factor in (100, 0.01))

    def keys(self):
        return [(self.expected,)]


def _names(columns) -> str:
    return named(f"`{column}`" for column in columns)
