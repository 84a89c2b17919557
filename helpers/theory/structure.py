"""Who has how much: shares, concentration, polarity and parity, from plain numbers.

None of these numbers finds the great powers: Waltz counts them by judgment. Results that
carry what was counted, in which year and among whom are in `structure_table`.
"""

from numbers import Real

import numpy as np
import pandas as pd

# Shares that sum to 1 on paper can miss it in the last binary digits, and no more than that.
ROUNDING = 1e-9

# Thresholds of polarity in the family of Modelski (1974), Rapkin, Thompson and Christopherson
# (1979) and Thompson (1988). They are conventions: half is a majority, a quarter is half of
# that, and a twentieth sets a floor below which a state is not counted at all.
UNIPOLAR_FROM = 0.50
NEAR_UNIPOLAR_FROM = 0.45
BIPOLAR_FROM = 0.25
MULTIPOLAR_FROM = 0.05

# A fifth to either side of equality, as power transition is commonly coded.
PARITY_FROM = 0.80
PARITY_TO = 1.20

# Military spending, military personnel, iron and steel, energy, people, people in cities.
CINC_COMPONENTS = ("milex", "milper", "irst", "pec", "tpop", "upop")


def capability_shares(values):
    """Return each state's share of what a set of states has together.

    **Stands for**: the distribution of capabilities, the third part of structure; Waltz
    (1979, pp. 97-99). A share of one indicator is our reading; Waltz gives no index
    (p. 131). **Leaves out**: every state outside the set, so another set gives other shares.

    Parameters
    ----------
    values : dict or Series
        State code to amount, 0 or more, all in one unit.

    Returns
    -------
    Series
        Shares by state, 0 to 1, together 1, in the order given.

    Raises
    ------
    ValueError
        If an amount is missing, negative or no number, or all are 0.

    Examples
    --------
    >>> capability_shares({"A": 80, "B": 10, "C": 10}).to_dict()
    {'A': 0.8, 'B': 0.1, 'C': 0.1}
    """
    if not isinstance(values, (dict, pd.Series)):
        raise ValueError("values must name each state with its amount, as a dict or a Series.")
    series = pd.Series(values, dtype=object)
    states = list(state_set(list(series.index)))
    amounts = _numbers(states, series)
    if amounts.sum() == 0:
        raise ValueError("the amounts are all 0, and nothing can be divided by 0.")
    return pd.Series(amounts / amounts.sum(), index=states)


def state_set(states):
    """Return the state codes as a tuple, or say what is wrong with the set.

    **Stands for**: a rule of this course, that a share names its set of states. **Leaves
    out**: whether the set is a sensible one.

    Parameters
    ----------
    states : sequence of str
        State codes, each once.

    Returns
    -------
    tuple of str

    Raises
    ------
    ValueError
        If this is no list of codes, or a state is named twice.

    Examples
    --------
    >>> state_set(["USA", "CHN"])
    ('USA', 'CHN')
    """
    named = [] if isinstance(states, str) or not hasattr(states, "__iter__") else list(states)
    if not named or not all(isinstance(state, str) and state.strip() for state in named):
        raise ValueError(f'states must be a list of codes such as ["USA", "CHN"], not {states!r}.')
    doubled = [state for state in named if named.count(state) > 1]
    if doubled:
        raise ValueError(f"{doubled[0]} is named twice; a set holds each state once.")
    return tuple(named)


def hhi(shares):
    """Return the sum of the squared shares.

    **Stands for**: the Herfindahl-Hirschman index of concentration. **Leaves out**: how many
    states share the rest: (.7, .1, .1, .1) and (.6, .4) both give .52.

    Parameters
    ----------
    shares : sequence, array or Series
        Shares within the set, 0 to 1, together 1.

    Returns
    -------
    float
        1 / N for N equal states, to 1 for a monopoly; no unit.

    Raises
    ------
    ValueError
        If a share is missing or outside 0 to 1, or they do not sum to 1.

    Examples
    --------
    >>> round(hhi([0.8, 0.1, 0.1]), 2)
    0.66
    """
    return float(np.sum(_whole(shares) ** 2))


def effective_number_of_poles(shares):
    """Return how many equal states would be as concentrated as these.

    **Stands for**: the effective number; Laakso and Taagepera (1979), who made it for
    parties. **Leaves out**: polarity: 1.9 may be two rivals, or one giant with a tail.

    Parameters
    ----------
    shares : sequence, array or Series
        Shares within the set, 0 to 1, together 1.

    Returns
    -------
    float
        1 (monopoly) to N (all equal).

    Raises
    ------
    ValueError
        If a share is missing or outside 0 to 1, or they do not sum to 1.

    Examples
    --------
    >>> round(effective_number_of_poles([0.8, 0.1, 0.1]), 3)
    1.515
    """
    return 1 / hhi(shares)


def con(shares):
    """Return concentration on a scale from 0 to 1, whatever the number of states.

    **Stands for**: CON; Singer, Bremer and Stuckey (1972), Ray and Singer (1973). It is the
    root of ``(HHI - 1/N) / (1 - 1/N)``. **Leaves out**: polarity. No value of CON stands
    for one, two or many poles.

    Parameters
    ----------
    shares : sequence, array or Series
        Shares within a set of two states or more, 0 to 1, together 1.

    Returns
    -------
    float
        0 (all equal) to 1 (one has everything); no unit.

    Raises
    ------
    ValueError
        If there is one state only, a share is missing or outside 0 to 1, or they do not
        sum to 1.

    Examples
    --------
    >>> round(con([0.8, 0.1, 0.1]), 2)
    0.7
    """
    count = len(_whole(shares))
    if count == 1:
        raise ValueError("CON is undefined for one state: nobody is there to be unequal with.")
    spread = (hhi(shares) - 1 / count) / (1 - 1 / count)
    # Equal shares can come out a hair below 0, which has no root.
    return float(np.sqrt(np.clip(spread, 0, 1)))


def polarity_rule(shares):
    """Return the first threshold rule that the shares meet.

    The order is: **unipolar**, one holds 50% or more; **near-unipolar**, one holds 45% to
    50% and no other 25%; **bipolar**, two hold 25% or more each (so 50% together);
    **multipolar**, three or more hold 5% or more. "One" and "two" mean exactly that many:
    two equal halves are bipolar, and four equal quarters are multipolar. That reading is
    ours, for the sources leave it open. If no rule fires the answer is "none", which takes
    nine states or more.

    **Stands for**: the threshold family of Modelski (1974), Rapkin, Thompson and
    Christopherson (1979) and Thompson (1988). **Leaves out**: Waltz's way, who counts great
    powers by judgment; the gap between ranks; alliances and blocs, which are not poles.

    Parameters
    ----------
    shares : sequence, array or Series
        Shares among three major powers or more, 0 to 1, together 1.

    Returns
    -------
    str
        "unipolar", "near-unipolar", "bipolar", "multipolar" or "none".

    Raises
    ------
    ValueError
        If there are fewer than three states, a share is missing or outside 0 to 1, or they
        do not sum to 1.

    Examples
    --------
    >>> polarity_rule([0.484, 0.279, 0.237])
    'bipolar'
    """
    return rule_and_poles(shares)[0]


def rule_and_poles(shares):
    """Return the rule that the shares meet, and which of them it counted.

    **Stands for**: `polarity_rule`, with the poles behind its answer. **Leaves out**: the
    same, and how near the shares came to another rule.

    Parameters
    ----------
    shares : sequence, array or Series
        Shares among three major powers or more, 0 to 1, together 1.

    Returns
    -------
    tuple
        The rule, and an array with true for each share that it counted as a pole.

    Raises
    ------
    ValueError
        As `polarity_rule`.

    Examples
    --------
    >>> rule, counted = rule_and_poles([0.484, 0.279, 0.237])
    >>> rule, counted.tolist()
    ('bipolar', [True, True, False])
    """
    numbers = _whole(shares)
    if len(numbers) < 3:
        fixed = "of two states one always holds half or more, so the answer is fixed beforehand"
        raise ValueError(f"the rules need three states or more: {fixed}. Name a larger set.")
    half, near, quarter, floor = (
        numbers >= threshold - ROUNDING
        for threshold in (UNIPOLAR_FROM, NEAR_UNIPOLAR_FROM, BIPOLAR_FROM, MULTIPOLAR_FROM)
    )
    if half.sum() == 1:
        return "unipolar", half
    if near.any() and quarter.sum() == 1:
        return "near-unipolar", near
    if quarter.sum() == 2:
        return "bipolar", quarter
    return ("multipolar", floor) if floor.sum() >= 3 else ("none", np.zeros_like(floor))


def cinc(shares):
    """Return the mean of a state's six shares of the world.

    A missing component is left out of the mean, as the Correlates of War does: the mean is
    then taken over the rest. That is why CINC summed over all states is not quite 1
    (1.0068 in 2016), and it is not forced to be.

    **Stands for**: CINC; Singer, Bremer and Stuckey (1972), Singer (1987). **Leaves out**:
    technology and wealth. It is an index of mass: steel, energy and people weigh most.

    Parameters
    ----------
    shares : sequence, array or Series
        Six shares of the world, 0 to 1, in the order of `CINC_COMPONENTS`; None or NaN
        where the component is missing.

    Returns
    -------
    float
        0 to 1, no unit.

    Raises
    ------
    ValueError
        If there are not six, all are missing, or one is outside 0 to 1.

    Examples
    --------
    >>> round(cinc([0.0964, 0.1184, 0.4964, 0.2595, 0.1884, 0.2245]), 4)
    0.2306
    """
    given = _row_of(shares)
    if len(given) != len(CINC_COMPONENTS):
        problem = f"CINC needs six shares, missing ones marked None; there are {len(given)}"
        raise ValueError(f"{problem}.")
    kept = {name: share for name, share in zip(CINC_COMPONENTS, given, strict=True) if not _is_missing(share)}
    if not kept:
        raise ValueError("all six components are missing, so there is no CINC.")
    return float(np.mean(_shares(list(kept), list(kept.values()))))


def parity_ratio(challenger, dominant):
    """Return the challenger's capability in proportion to the dominant state's.

    **Stands for**: relative power in power transition theory; Organski (1958), Organski and
    Kugler (1980). **Leaves out**: what is counted, which decides when the two are level.

    Parameters
    ----------
    challenger, dominant : number
        Amounts in one unit: 0 or more for the challenger, above 0 for the dominant state.

    Returns
    -------
    float
        0 or more, no unit.

    Raises
    ------
    ValueError
        If a number is missing or negative, or the dominant state's is 0.

    Examples
    --------
    >>> round(parity_ratio(17.7948, 27.3609), 4)
    0.6504
    """
    above, below = _numbers(["challenger", "dominant"], [challenger, dominant])
    if below == 0:
        raise ValueError("dominant is 0, and nothing can be divided by 0.")
    return float(above / below)


def stage(ratio):
    """Return the stage of a power transition.

    **Stands for**: Organski (1958), Organski and Kugler (1980), with the thresholds as
    commonly coded. **Leaves out**: dissatisfaction. The theory expects danger from parity
    *and* dissatisfaction, never from parity alone, and holds preponderance to be peaceful.

    Parameters
    ----------
    ratio : number
        From `parity_ratio`, 0 or more.

    Returns
    -------
    str
        "preponderance" (below .80), "parity" (.80 to 1.20) or "overtaken" (above 1.20).

    Raises
    ------
    ValueError
        If the ratio is missing, negative or no number.

    Examples
    --------
    >>> stage(0.6504), stage(0.9)
    ('preponderance', 'parity')
    """
    (value,) = _numbers(["ratio"], [ratio])
    if value < PARITY_FROM - ROUNDING:
        return "preponderance"
    return "overtaken" if value > PARITY_TO + ROUNDING else "parity"


def _is_missing(value):
    # A number that is not equal to itself is NaN.
    return value is None or value is pd.NA or (isinstance(value, Real) and value != value)


def _numbers(names, values):
    """Return an array of finite numbers, 0 or more, or name the one that is not."""
    for name, value in zip(names, values, strict=True):
        if _is_missing(value):
            raise ValueError(f"{name} is missing, and missing is not zero; leave it out.")
        if isinstance(value, bool) or not isinstance(value, Real):
            raise ValueError(f"{name} must be a number, and {repr(value)[:40]} is not.")
        if value == np.inf:
            raise ValueError(f"{name} is infinite.")
        if value < 0:
            marker = "if it marks a missing figure, as -9 does in COW files, leave it out"
            raise ValueError(f"{name} is below 0; {marker}.")
    return np.array(list(values), float)


def _shares(names, values):
    numbers = _numbers(names, values)
    for name, number in zip(names, numbers, strict=True):
        if number > 1 + ROUNDING:
            raise ValueError(f"{name} is above 1; shares run from 0 to 1: divide per cent by 100.")
    return numbers


def _row_of(shares):
    """Return the shares as a list, if they are one row of something."""
    if isinstance(shares, (list, tuple, pd.Series)) or np.ndim(shares) == 1:
        return list(shares)
    raise ValueError(f"shares must be one row of numbers, and {repr(shares)[:40]} is not.")


def _whole(shares):
    """Return shares that sum to 1 as an array, or say why they do not."""
    row = _row_of(shares)
    labels = shares.index if isinstance(shares, pd.Series) else range(1, len(row) + 1)
    numbers = _shares([f"share {label}" for label in labels], row)
    if abs(numbers.sum() - 1) > ROUNDING:
        remedy = "within a set they sum to 1: rescale them with capability_shares"
        raise ValueError(f"the shares sum to {numbers.sum():.6g}; {remedy}.")
    return numbers
