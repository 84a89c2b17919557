"""Shares, concentration, polarity and parity read from the course's tables.

Every answer here hangs on three choices: what is counted, in which year, and among whom.
The results carry all three, because a concentration or a polarity says nothing without
them.
"""

from dataclasses import dataclass

import numpy as np

from helpers.theory.structure import (
    CINC_COMPONENTS,
    capability_shares,
    con,
    effective_number_of_poles,
    hhi,
    parity_ratio,
    rule_and_poles,
    stage,
    state_set,
)

# Major powers in the coding of the Correlates of War, from 1950 on. Its list ends in 2016.
LIST_BEGINS, LIST_GROWS, LIST_ENDS = 1950, 1991, 2016
MAJORS_1950_1990 = ("USA", "RUS", "CHN", "GBR", "FRA")
MAJORS_1991_2016 = (*MAJORS_1950_1990, "DEU", "JPN")

COMPONENT_NAMES = {
    "milex": "military spending",
    "milper": "military personnel",
    "irst": "iron and steel",
    "pec": "energy",
    "tpop": "people",
    "upop": "people in cities",
}

REASONS = {
    "unipolar": "one state alone holds 50% or more",
    "near-unipolar": "one state holds 45% to 50% and no other 25%",
    "bipolar": "two states hold 25% or more each, and no third does",
    "multipolar": "three or more states hold 5% or more each, and no earlier rule fires",
    "none": "no rule fires",
}


@dataclass(frozen=True, kw_only=True)
class Measured:
    """What was counted, when, and among whom: the part every result shares.

    **Stands for**: a rule of this course, that no concentration or polarity is shown
    without its basis. **Leaves out**: whether the set of states is a sensible one.

    Parameters
    ----------
    indicator : str
        What was counted, with its version, such as "CINC, NMC v6.0".
    year : int
        The calendar year.
    states : tuple of str
        The state codes that together make 100 per cent.

    Raises
    ------
    ValueError
        If one of the three is missing, or a state is named twice.

    Examples
    --------
    >>> Measured(indicator="CINC, NMC v6.0", year=2016, states=("USA", "RUS", "CHN")).label
    'CINC, NMC v6.0, 2016, among USA, RUS, CHN'
    """

    indicator: str
    year: int
    states: tuple

    def __post_init__(self):
        if not isinstance(self.indicator, str) or not self.indicator.strip():
            raise ValueError('indicator must say what was counted, such as "CINC, NMC v6.0".')
        _check_year(self.year)
        object.__setattr__(self, "states", state_set(self.states))

    @property
    def label(self):
        """The basis in one line, to stand beside the number wherever it is shown."""
        return f"{self.indicator}, {self.year}, among {', '.join(self.states)}"


@dataclass(frozen=True, kw_only=True)
class Concentration(Measured):
    """How unevenly capabilities are spread in a set of states: see `concentration`.

    **Stands for**: `hhi`, `effective_number_of_poles` and `con`, side by side. **Leaves
    out**: polarity, which none of the three detects.

    Parameters
    ----------
    hhi : float
        1 / N to 1, no unit.
    n_eff : float
        Effective number of poles, 1 to N.
    con : float
        0 to 1, no unit.

    Examples
    --------
    >>> even = {"hhi": 0.5, "n_eff": 2.0, "con": 0.0}
    >>> Concentration(indicator="made up", year=2000, states=["A", "B"], **even).label
    'made up, 2000, among A, B'
    """

    hhi: float
    n_eff: float
    con: float


@dataclass(frozen=True, kw_only=True)
class Polarity(Measured):
    """The rule of polarity that fired, and the shares it rested on: see `polarity`.

    **Stands for**: one cell of the comparison between indicators in lesson 02. **Leaves
    out**: how near the shares came to another rule.

    Parameters
    ----------
    rule : str
        "unipolar", "near-unipolar", "bipolar", "multipolar" or "none".
    shares : tuple of float
        One share for each of `states`, in that order, 0 to 1.
    poles : tuple of str
        The states that the rule counted, greatest share first; empty if none fired.

    Raises
    ------
    ValueError
        If the rule is unknown, or there is not one share for each state.

    Examples
    --------
    >>> found = Polarity(indicator="made up", year=2000, states=["A", "B", "C"],
    ...                  rule="unipolar", shares=(0.2, 0.7, 0.1), poles=("B",))
    >>> found.because
    'one state alone holds 50% or more: B 70.0%'
    """

    rule: str
    shares: tuple
    poles: tuple

    def __post_init__(self):
        super().__post_init__()
        if self.rule not in REASONS:
            raise ValueError(f"rule must be one of: {', '.join(REASONS)}; it is {self.rule!r}.")
        if len(self.shares) != len(self.states):
            raise ValueError("shares must hold one number for each state.")

    @property
    def because(self):
        """The rule in words, with the share of each state that it counted."""
        held = dict(zip(self.states, self.shares, strict=True))
        counted = ", ".join(f"{state} {held[state]:.1%}" for state in self.poles)
        return REASONS[self.rule] + (f": {counted}" if counted else "")


@dataclass(frozen=True, kw_only=True)
class PowerTransition(Measured):
    """How near a challenger is to the dominant state: see `power_transition`.

    **Stands for**: `parity_ratio` and `stage` with their basis. **Leaves out**: whether the
    challenger is dissatisfied, which the theory needs as well.

    Parameters
    ----------
    ratio : float
        Challenger in proportion to dominant state, 0 or more, no unit.
    stage : str
        "preponderance", "parity" or "overtaken".

    Examples
    --------
    >>> level = {"ratio": 0.9, "stage": "parity"}
    >>> PowerTransition(indicator="made up", year=2000, states=["B", "A"], **level).label
    'made up, 2000, among B, A'
    """

    ratio: float
    stage: str


def major_powers(year):
    """Return the states that the Correlates of War list as major powers in a year.

    **Stands for**: the set of states in Singer, Bremer and Stuckey (1972), carried on by the
    Correlates of War project. **Leaves out**: why these. The list is the coders' judgment,
    and it grows from five to seven in 1991, which changes every share within it.

    Parameters
    ----------
    year : int
        1950 to 2016.

    Returns
    -------
    tuple of str
        Five codes until 1990, seven after.

    Raises
    ------
    ValueError
        If the year is no whole number, or outside 1950 to 2016.

    Examples
    --------
    >>> len(major_powers(1985)), len(major_powers(1995))
    (5, 7)
    """
    _check_year(year)
    if not LIST_BEGINS <= year <= LIST_ENDS:
        raise ValueError(f"the list used here runs from {LIST_BEGINS} to {LIST_ENDS}, and the year is {year}.")
    return MAJORS_1950_1990 if year < LIST_GROWS else MAJORS_1991_2016


def component_shares(components, states):
    """Return each state's share of the world in the six things that CINC counts.

    **Stands for**: the shares whose mean is CINC, see `structure.cinc`; Singer, Bremer and
    Stuckey (1972). **Leaves out**: the quality of anything: a ton of steel is a ton of steel.

    Parameters
    ----------
    components : DataFrame
        The course's table `capability_components`: one year, with a row for the world.
    states : sequence of str
        State codes.

    Returns
    -------
    DataFrame
        One row a component, under its plain name and in the order of the index; one column
        a state; shares from 0 to 1.

    Raises
    ------
    ValueError
        If a column, a state or the world is not there.

    Examples
    --------
    >>> import pandas as pd
    >>> rows = [(name, state, amount) for name in COMPONENT_NAMES for state, amount in [("CHN", 1), ("WORLD", 4)]]
    >>> table = pd.DataFrame(rows, columns=["component", "state", "value"])
    >>> component_shares(table, ["CHN"]).loc["energy", "CHN"].item()
    0.25
    """
    _need_columns(components, "component state value")
    strangers = [state for state in (*state_set(states), "WORLD") if state not in set(components["state"])]
    if strangers:
        raise ValueError(f"{', '.join(strangers)}: not in this table.")
    wide = components.pivot(index="component", columns="state", values="value").reindex(CINC_COMPONENTS)
    shares = wide[list(states)].div(wide["WORLD"], axis=0)
    return shares.rename(index=COMPONENT_NAMES).rename_axis(index="share of the world in", columns=None)


def shares_from(table, year, states):
    """Return the shares of named states in one year of a table.

    **Stands for**: `capability_shares`, on the course's tables. **Leaves out**: states not
    named. The tables `gdp` and `military_expenditure` hold only three, so shares among
    them are not shares among the seven major powers.

    Parameters
    ----------
    table : DataFrame
        One indicator in the columns state, year and value, such as `gdp`, `cinc`, or
        `military_expenditure` filtered to one measure.
    year : int
        The calendar year.
    states : sequence of str
        The set of states, by code. None is added or dropped silently.

    Returns
    -------
    Series
        Shares by state, 0 to 1, together 1, in the order named.

    Raises
    ------
    ValueError
        If a column, state or year is not there (the message names those that are), or a
        state has two rows for the year.

    Examples
    --------
    >>> import pandas as pd
    >>> gdp = pd.DataFrame({"state": ["A", "B", "C"], "year": 2020, "value": [60, 40, 100]})
    >>> shares_from(gdp, 2020, ["A", "B"]).to_dict()
    {'A': 0.6, 'B': 0.4}
    """
    return capability_shares(_values(table, year, state_set(states)))


def concentration(table, indicator, year, states):
    """Return how unevenly an indicator is spread among named states in one year.

    **Stands for**: `hhi`, `effective_number_of_poles` and `con` on a table. **Leaves out**:
    polarity, and every state not named.

    Parameters
    ----------
    table : DataFrame
        One indicator in the columns state, year and value.
    indicator : str
        Its name and version, such as "CINC, NMC v6.0".
    year : int
        The calendar year.
    states : sequence of str
        The set of states, two or more.

    Returns
    -------
    Concentration
        A list of them makes a table: ``pd.DataFrame([concentration(...), ...])``.

    Raises
    ------
    ValueError
        As `shares_from`; or if there is one state only, or no name for the indicator.

    Examples
    --------
    >>> import pandas as pd
    >>> cinc = pd.DataFrame({"state": ["A", "B", "C"], "year": 2016, "value": [0.16, 0.02, 0.02]})
    >>> found = concentration(cinc, "made up", 2016, ["A", "B", "C"])
    >>> round(found.con, 2), round(found.n_eff, 3), found.label
    (0.7, 1.515, 'made up, 2016, among A, B, C')
    """
    shares = shares_from(table, year, states)
    basis = {"indicator": indicator, "year": year, "states": tuple(shares.index)}
    number = effective_number_of_poles(shares)
    return Concentration(hhi=hhi(shares), n_eff=number, con=con(shares), **basis)


def polarity(table, indicator, year, states):
    """Return the rule of polarity that fires among named states in one year.

    **Stands for**: `polarity_rule` on a table. **Leaves out**: every state not named, which
    can decide the answer: fewer states give each a greater share.

    Parameters
    ----------
    table : DataFrame
        One indicator in the columns state, year and value.
    indicator : str
        Its name and version, such as "military spending, SIPRI, current US$".
    year : int
        The calendar year.
    states : sequence of str
        The set of states, three or more.

    Returns
    -------
    Polarity
        With the shares it rested on, the states it counted, and the reason in words.

    Raises
    ------
    ValueError
        As `shares_from`; or if there are fewer than three states, or no name for the
        indicator.

    Examples
    --------
    >>> import pandas as pd
    >>> gdp = pd.DataFrame({"state": ["A", "B", "C"], "year": 2020, "value": [48, 28, 24]})
    >>> found = polarity(gdp, "made up", 2020, ["A", "B", "C"])
    >>> found.rule, found.because
    ('bipolar', 'two states hold 25% or more each, and no third does: A 48.0%, B 28.0%')
    """
    shares = shares_from(table, year, states)
    rule, counted = rule_and_poles(shares)
    poles = tuple(shares[counted].sort_values(ascending=False, kind="stable").index)
    basis = {"indicator": indicator, "year": year, "states": tuple(shares.index)}
    return Polarity(rule=rule, shares=tuple(shares.tolist()), poles=poles, **basis)


def power_transition(table, indicator, year, challenger, dominant):
    """Return how near a challenger is to the dominant state in one year.

    **Stands for**: `parity_ratio` and `stage` on a table. **Leaves out**: dissatisfaction,
    and who is dominant: naming the two is the reader's judgment.

    Parameters
    ----------
    table : DataFrame
        One indicator in the columns state, year and value.
    indicator : str
        Its name and version, such as "GDP, World Bank, current US$".
    year : int
        The calendar year.
    challenger, dominant : str
        Two state codes.

    Returns
    -------
    PowerTransition
        Its `states` are the challenger and the dominant state, in that order.

    Raises
    ------
    ValueError
        As `shares_from`; or if the dominant state's amount is 0, or no indicator is named.

    Examples
    --------
    >>> import pandas as pd
    >>> gdp = pd.DataFrame({"state": ["CHN", "USA"], "year": 2023, "value": [17794.8, 27360.9]})
    >>> found = power_transition(gdp, "GDP, World Bank, current US$", 2023, "CHN", "USA")
    >>> round(found.ratio, 3), found.stage
    (0.65, 'preponderance')
    """
    states = state_set([challenger, dominant])
    ratio = parity_ratio(*_values(table, year, states))
    basis = {"indicator": indicator, "year": year, "states": states}
    return PowerTransition(ratio=ratio, stage=stage(ratio), **basis)


def _check_year(year):
    if isinstance(year, bool) or not isinstance(year, (int, np.integer)):
        raise ValueError(f"year must be a whole number such as 2016, and it is {year!r}.")


def _need_columns(table, columns):
    missing = [name for name in columns.split() if name not in getattr(table, "columns", [])]
    if missing:
        lacking = ", ".join(missing)
        raise ValueError(f"this must be a table with the columns {columns}. Missing: {lacking}.")


def _values(table, year, states):
    """Return one amount a state, or say which states and years the table has."""
    _need_columns(table, "state year value")
    _check_year(year)
    strangers = [state for state in states if state not in set(table["state"])]
    if strangers:
        known = ", ".join(sorted(table["state"].dropna().unique()))
        raise ValueError(f"{', '.join(strangers)}: not in this table. States there: {known}.")
    rows = table[table["state"].isin(states)].dropna(subset=["value"])
    doubled = rows[rows.duplicated(["state", "year"]) & (rows["year"] == year)]
    if len(doubled):
        which = f"{doubled['state'].iloc[0]} {year}"
        raise ValueError(f"the table has two rows for {which}; filter it to one measure first.")
    now = rows[rows["year"] == year].set_index("state")["value"]
    _all_there(rows, now.index, year, states)
    return now.reindex(list(states))


def _all_there(rows, present, year, states):
    lacking = [state for state in states if state not in present]
    if lacking:
        counts = rows.groupby("year")["state"].nunique()
        full = ", ".join(str(int(one)) for one in counts.index[counts == len(states)]) or "none"
        problem = f"no figure in {year} for {', '.join(lacking)}"
        raise ValueError(f"{problem}. Years with all of {', '.join(states)}: {full}.")
