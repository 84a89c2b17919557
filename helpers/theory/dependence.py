"""Who needs whom: measures of trade dependence between two states.

A share says how exposed a state is to its partner, not how badly it would be hurt after
it has adjusted. Keohane and Nye (1977) call the second thing vulnerability. No function
here measures it. Each function takes plain numbers, arrays or pandas Series.
"""

import numpy as np
import pandas as pd

# Shares that sum to 1 on paper can exceed it in the last binary digit, and no more than that.
ROUNDING = 1e-9


def trade_share(bilateral, total):
    """Return the share of a state's trade that is with one partner.

    **Stands for**: trade dependence as a share of trade; Barbieri (1996, *Journal of Peace
    Research* 33:1, 29-49). **Leaves out**: whether other partners could step in.

    Parameters
    ----------
    bilateral : number, array or Series
        Exports plus imports with the partner, 0 or more, in one currency.
    total : number, array or Series
        The state's exports plus imports with everyone, above 0, same currency and shape.

    Returns
    -------
    float, array or Series
        The share, 0 to 1, no unit.

    Raises
    ------
    ValueError
        If a number is missing or negative, a total is 0, a flow exceeds its total, or the
        shapes differ.

    Examples
    --------
    >>> round(trade_share(240.11, 710.1), 4)
    0.3381
    """
    flow, whole = _matched("bilateral", bilateral, "total", total)
    refuse("total", total, whole == 0, "is 0, and nothing can be divided by 0")
    too_big = "is greater than total; check that both are in the same unit and year"
    refuse("bilateral", bilateral, flow > whole, too_big)
    return _shaped_like(flow / whole, bilateral, total)


def dependence_on_gdp(bilateral, gdp):
    """Return trade with one partner in proportion to a state's whole economy.

    **Stands for**: dependence as Oneal and Russett measure it (1997, *International Studies
    Quarterly* 41:2, 267-294). **Leaves out**: substitutes, and what the goods are.

    Parameters
    ----------
    bilateral : number, array or Series
        Exports plus imports with the partner, 0 or more, in one currency.
    gdp : number, array or Series
        Gross domestic product, above 0, same currency and shape.

    Returns
    -------
    float, array or Series
        The proportion, 0 or more, no unit. It can pass 1 where goods are re-exported,
        because GDP counts value added and trade counts the whole price.

    Raises
    ------
    ValueError
        If a number is missing or negative, a GDP is 0, or the shapes differ.

    Examples
    --------
    >>> round(dependence_on_gdp(240.11, 2021.42), 4)
    0.1188
    """
    flow, economy = _matched("bilateral", bilateral, "gdp", gdp)
    refuse("gdp", gdp, economy == 0, "is 0, and nothing can be divided by 0")
    return _shaped_like(flow / economy, bilateral, gdp)


def salience(share_a, share_b):
    """Return how much the tie matters to the two sides together, the root of the product.

    **Stands for**: salience; Barbieri (1996). **Leaves out**: which side it matters to more.

    Parameters
    ----------
    share_a, share_b : number, array or Series
        Each side's trade share with the other, 0 to 1, same shape.

    Returns
    -------
    float, array or Series
        0 (no tie) to 1 (neither trades with anyone else).

    Raises
    ------
    ValueError
        If a share is missing or outside 0 to 1, or the shapes differ.

    Examples
    --------
    >>> round(salience(0.4, 0.1), 4)
    0.2
    """
    a, b = _two_shares(share_a, share_b)
    return _shaped_like(np.sqrt(a * b), share_a, share_b)


def symmetry(share_a, share_b):
    """Return how evenly the two sides need each other, one minus the gap.

    **Stands for**: symmetry; Barbieri (1996). **Leaves out**: size: two shares near 0 are
    almost perfectly symmetrical, though neither side would notice a break.

    Parameters
    ----------
    share_a, share_b : number, array or Series
        Each side's trade share with the other, 0 to 1, same shape.

    Returns
    -------
    float, array or Series
        0 (one side wholly dependent, the other not at all) to 1 (equal shares).

    Raises
    ------
    ValueError
        If a share is missing or outside 0 to 1, or the shapes differ.

    Examples
    --------
    >>> round(symmetry(0.4, 0.1), 4)
    0.7
    """
    a, b = _two_shares(share_a, share_b)
    return _shaped_like(1 - np.abs(a - b), share_a, share_b)


def interdependence(share_a, share_b):
    """Return salience times symmetry.

    **Stands for**: interdependence; Barbieri (1996). **Leaves out**: direction. It can grow
    while the tie becomes more lopsided, as between China and Russia from 2013 to 2023.

    Parameters
    ----------
    share_a, share_b : number, array or Series
        Each side's trade share with the other, 0 to 1, same shape.

    Returns
    -------
    float, array or Series
        0 to 1, never above the salience.

    Raises
    ------
    ValueError
        If a share is missing or outside 0 to 1, or the shapes differ.

    Examples
    --------
    >>> round(interdependence(0.4, 0.1), 4)
    0.14
    """
    return salience(share_a, share_b) * symmetry(share_a, share_b)


def asymmetry_ratio(share_a, share_b):
    """Return how many times more dependent the more dependent side is.

    **Stands for**: asymmetry as a source of influence; Hirschman (1945). The ratio is one
    of two usual ways to write it. **Leaves out**: size: 0.2 against 0.1 and 0.002 against
    0.001 both give 2.

    Parameters
    ----------
    share_a, share_b : number, array or Series
        Each side's dependence on the other, above 0 and up to 1, same shape.

    Returns
    -------
    float, array or Series
        1 (equal) or more, no unit.

    Raises
    ------
    ValueError
        If a share is 0, missing or outside 0 to 1, or the shapes differ.

    Examples
    --------
    >>> round(asymmetry_ratio(0.4, 0.1), 4)
    4.0
    """
    a, b = _two_shares(share_a, share_b)
    undefined = "is 0, so the ratio is undefined: no number is so many times 0; use the difference"
    refuse("share_a", share_a, a == 0, undefined)
    refuse("share_b", share_b, b == 0, undefined)
    return _shaped_like(np.maximum(a, b) / np.minimum(a, b), share_a, share_b)


def asymmetry_difference(share_a, share_b):
    """Return how far apart the two dependences are.

    **Stands for**: asymmetry as a source of influence; Hirschman (1945). The difference is
    the other usual way to write it. **Leaves out**: which side depends more.

    Parameters
    ----------
    share_a, share_b : number, array or Series
        Each side's dependence on the other, 0 to 1, same shape.

    Returns
    -------
    float, array or Series
        0 (equal) to 1; times 100 it is in percentage points.

    Raises
    ------
    ValueError
        If a share is missing or outside 0 to 1, or the shapes differ.

    Examples
    --------
    >>> round(asymmetry_difference(0.4, 0.1), 4)
    0.3
    """
    a, b = _two_shares(share_a, share_b)
    return _shaped_like(np.abs(a - b), share_a, share_b)


def partner_concentration(shares):
    """Return how concentrated one state's trade is on few partners.

    **Stands for**: Hirschman's index of concentration (1945). **Leaves out**: who the
    partners are, and any partner that is not in the list.

    Parameters
    ----------
    shares : sequence, array or Series
        Each partner's share of the state's trade, one row, 0 to 1, together at most 1.

    Returns
    -------
    float
        ``100 * sqrt(sum of squares)``: from 100 / sqrt(n) for n equal partners to 100 for
        a single one, if the shares sum to 1; lower if partners are left out.

    Raises
    ------
    ValueError
        If a share is missing or outside 0 to 1, or they are none, all 0, or sum over 1.

    Examples
    --------
    >>> round(partner_concentration([0.5, 0.3, 0.2]), 2)
    61.64
    """
    parts = _share("shares", shares)
    if parts.ndim != 1 or not parts.any():
        raise ValueError("shares must be one row of numbers, with at least one above 0.")
    if parts.sum() > 1 + ROUNDING:
        raise ValueError(f"shares sum to {parts.sum():.4g}; all partners together make at most 1.")
    return float(100 * np.sqrt(np.sum(parts**2)))


def _numbers(name, values):
    """Return an array of finite numbers, 0 or more, or say what is wrong with them."""
    try:
        series = isinstance(values, pd.Series)
        numbers = values.to_numpy(float, na_value=np.nan) if series else np.asarray(values, float)
    except (TypeError, ValueError):
        problem = f"{name} must be a number or a row of numbers, and {repr(values)[:60]} is not."
        raise ValueError(problem) from None
    refuse(name, values, np.isnan(numbers), "is missing, and missing is not zero; leave it out")
    refuse(name, values, np.isinf(numbers), "is infinite")
    refuse(name, values, numbers < 0, "is below 0")
    return numbers


def _share(name, values):
    numbers = _numbers(name, values)
    refuse(name, values, numbers > 1, "is above 1; shares run from 0 to 1: divide per cent by 100")
    return numbers


def refuse(name, values, bad, problem):
    """Raise a ValueError that says where the first bad number stands."""
    if not np.any(bad):
        return
    place = ""
    if isinstance(values, pd.Series):
        place = f" at {values.index[bad][0]}"
    elif np.ndim(bad):
        place = f" in place {np.flatnonzero(bad)[0] + 1}"
    raise ValueError(f"{name}{place} {problem}.")


def _matched(name_a, a, name_b, b, check=_numbers):
    """Return both inputs as arrays of one shape; a single number goes with any shape."""
    first, second = check(name_a, a), check(name_b, b)
    if first.ndim and second.ndim and first.shape != second.shape:
        shapes = f"{name_a} has shape {first.shape} and {name_b} {second.shape}"
        raise ValueError(f"{shapes}; give both the same number of values.")
    if isinstance(a, pd.Series) and isinstance(b, pd.Series) and not a.index.equals(b.index):
        raise ValueError(f"{name_a} and {name_b} carry different labels; match them row by row.")
    return first, second


def _two_shares(share_a, share_b):
    return _matched("share_a", share_a, "share_b", share_b, check=_share)


def _shaped_like(result, *inputs):
    """Return a Series if an input was one, a float if all were single numbers."""
    for given in inputs:
        if isinstance(given, pd.Series) and np.ndim(result):
            return pd.Series(result, index=given.index)
    return result if np.ndim(result) else float(result)
