"""The shares that lesson 09's exercises ask for, out of the course's tables."""

from dataclasses import dataclass
from functools import cache

from helpers import data
from helpers.theory.trade_table import shares_of

# Two wrong answers nearer to each other than this could not be told apart by their reply.
APART = 0.06


@dataclass(frozen=True)
class YearShares:
    """One year's trade between China and Russia beneath each state's total, in per cent."""

    year: int
    flow: float
    rus: float
    chn: float

    @property
    def ratio(self) -> float:
        """How many times the larger share exceeds the smaller."""
        return max(self.rus, self.chn) / min(self.rus, self.chn)

    @property
    def points(self) -> float:
        """How many percentage points lie between the shares."""
        return abs(self.rus - self.chn)


def shares_by_year(base: str) -> dict[int, YearShares]:
    """The shares of every year for which the table `base` has both states.

    Parameters
    ----------
    base : {"trade", "gdp"}
        What stands beneath the line: total trade in goods, or GDP.

    Returns
    -------
    dict of int to YearShares
        By year, earliest first.

    Examples
    --------
    >>> round(shares_by_year("trade")[2023].rus, 1)
    33.8
    """
    return _shares(base, data.data_folder())


@cache
def _shares(base, folder) -> dict[int, YearShares]:
    rows = shares_of(data.table("trade", folder), data.table(base, folder))
    return {
        int(row.year): YearShares(
            int(row.year), float(row.bilateral), 100 * float(row.share_RUS), 100 * float(row.share_CHN)
        )
        for row in rows.itertuples()
    }


def told_apart(values) -> bool:
    """Whether all values differ by more than `APART`, in proportion.

    Examples
    --------
    >>> told_apart([4.9, 8.4]), told_apart([8.37, 8.45])
    (True, False)
    """
    ordered = sorted(values)
    return all(low * (1 + APART) < high for low, high in zip(ordered, ordered[1:]))
