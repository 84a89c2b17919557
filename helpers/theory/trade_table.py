"""Dependence read from the course's tables: which flow, which base, which year.

The measures themselves are in `theory.dependence`; here the rows are chosen and
divided, and a missing figure stays missing.
"""

import pandas as pd

from helpers.theory.dependence import dependence_on_gdp, refuse, trade_share


def trade_shares(trade, pair=("RUS", "CHN"), years=None):
    """Return the trade between two states as a share of each one's total, year by year.

    **Stands for**: `trade_share`, on the flow that Chinese customs report. **Leaves out**:
    the flow as the other side counts it, and flows stated as a range: see `shares_of`.

    Parameters
    ----------
    trade : DataFrame
        The course's table `trade`, in billion current US$.
    pair : two state codes
        The order sets the order of the columns, and nothing else.
    years : int, iterable of int or None
        None stands for every year that has the flow and both totals.

    Returns
    -------
    DataFrame
        One row a year, earliest first: year, bilateral, total_RUS, total_CHN (billion
        current US$), share_RUS, share_CHN (0 to 1). A flow stated only as a range is
        missing here, and so are its shares.

    Raises
    ------
    ValueError
        If a year is not there (the message names those that are), or the table is damaged.

    Examples
    --------
    >>> row = {"part": None, "partner": None, "low": None, "high": None, "year": 2023}
    >>> trade = pd.DataFrame([
    ...     row | {"measure": "bilateral", "state": "CHN", "partner": "RUS", "value": 240.11,
    ...            "reporter": "china_customs"},
    ...     row | {"measure": "total", "state": "RUS", "value": 710.1},
    ...     row | {"measure": "total", "state": "CHN", "value": 5940},
    ... ])
    >>> trade_shares(trade, years=2023)[["year", "share_RUS", "share_CHN"]].round(3)
       year  share_RUS  share_CHN
    0  2023      0.338       0.04
    """
    shares = shares_of(trade, trade, pair, years)
    a, b = pair
    shares = shares.rename(columns={f"base_{a}": f"total_{a}", f"base_{b}": f"total_{b}"})
    return shares[["year", "bilateral", f"total_{a}", f"total_{b}", f"share_{a}", f"share_{b}"]]


def shares_of(trade, base, pair=("RUS", "CHN"), years=None, reporter="china_customs"):
    """Return the trade between two states in proportion to a base of one's choice.

    **Stands for**: `trade_share` if the base is total trade, `dependence_on_gdp` if it is
    GDP. **Leaves out**: that a flow and a base from different offices do not quite match.

    Parameters
    ----------
    trade : DataFrame
        The course's table `trade`, in billion current US$.
    base : DataFrame
        `trade` itself, for its full-year rows of measure "total"; or a table with one row
        per state and year in the columns state, year and value, such as `gdp`, same unit.
    pair : two state codes
        The order sets the order of the columns, and nothing else.
    years : int, iterable of int or None
        None stands for every year that has the flow and both bases.
    reporter : str
        Whose customs count the flow: "china_customs", "russian_customs" or another name
        in the column `reporter`.

    Returns
    -------
    DataFrame
        One row a year, earliest first: year; bilateral, bilateral_low, bilateral_high,
        base_RUS, base_CHN (billion current US$); and for each state share_RUS,
        share_RUS_low, share_RUS_high (no unit). Low and high are filled where the table
        states a range; a flow stated only as a range has a missing bilateral and share.

    Raises
    ------
    ValueError
        If a year is not there (the message names those that are), the pair or reporter is
        unknown, or the table is damaged.

    Examples
    --------
    >>> trade = pd.DataFrame([{"measure": "bilateral", "state": "CHN", "partner": "RUS",
    ...     "year": 2023, "part": None, "value": None, "low": 220, "high": 230,
    ...     "reporter": "russian_customs"}])
    >>> gdp = pd.DataFrame({"state": ["RUS", "CHN"], "year": 2023, "value": [2021.42, 17794.78]})
    >>> seen = shares_of(trade, gdp, reporter="russian_customs")
    >>> seen[["share_RUS", "share_RUS_low", "share_RUS_high"]].round(3)
       share_RUS  share_RUS_low  share_RUS_high
    0        NaN          0.109           0.114
    """
    states = _two_states(pair)
    flows, bases = _flows(trade, states, reporter), _bases(base, states)
    kept = _years_kept(years, flows, bases)
    shares = flows.loc[kept].join(bases.add_prefix("base_"))
    measure = trade_share if "measure" in base.columns else dependence_on_gdp
    for state in states:
        for end in ("", "_low", "_high"):
            flow, whole = shares[f"bilateral{end}"], shares[f"base_{state}"]
            shares[f"share_{state}{end}"] = _shares_of_one(state, flow, whole, measure)
    return shares.reset_index()


def _two_states(pair):
    states = list(pair)
    if len(states) != 2 or states[0] == states[1] or isinstance(pair, str):
        raise ValueError(f'pair must name two states, such as ("RUS", "CHN"), and it is {pair!r}.')
    return states


def _need_columns(table, name, columns):
    missing = [c for c in columns.split() if c not in getattr(table, "columns", [])]
    if missing:
        lacking = " ".join(missing)
        raise ValueError(f"{name} must be a table with all of: {columns}. Missing: {lacking}.")


def _full_years(trade, measure):
    part_of_year = trade["part"].fillna("").astype(str).str.strip() != ""
    return trade[(trade["measure"] == measure) & ~part_of_year]


def _figures(rows, columns):
    """Return the rows with years as whole numbers and figures as floats; empty stays missing."""
    for column in ["year", *columns]:
        try:
            rows[column] = pd.to_numeric(rows[column]).astype(float)
        except (TypeError, ValueError):
            raise ValueError(f"the column {column} holds something that is not a number.") from None
    if rows["year"].isna().any() or (rows["year"] % 1 != 0).any():
        raise ValueError("the column year must hold a whole year in every row.")
    return rows.astype({"year": int}).dropna(how="all", subset=columns)


def _one_row_each(rows, keys):
    """Raise if two rows answer one question: choosing between them is not ours to do."""
    doubled = rows[rows.duplicated(keys)]
    if len(doubled):
        which = " ".join(str(value) for value in doubled[keys].iloc[0])
        raise ValueError(f"the table has two full-year rows for {which}; keep one of them.")


def _flows(trade, states, reporter):
    """Return what one office says of the flow, by year; a row without a figure counts as absent."""
    _need_columns(trade, "trade", "measure state partner year part value low high reporter")
    rows = _full_years(trade, "bilateral")
    rows = rows[rows["state"].isin(states) & rows["partner"].isin(states)]
    rows = rows[rows["state"] != rows["partner"]]
    if reporter not in list(rows["reporter"]):
        known = ", ".join(sorted(rows["reporter"].dropna().unique())) or "nobody"
        tie = " with ".join(states)
        raise ValueError(f"{reporter!r} reports no trade of {tie}; who does: {known}.")
    rows = _figures(rows[rows["reporter"] == reporter], ["value", "low", "high"])
    _one_row_each(rows, ["year"])
    flows = rows.set_index("year")[["value", "low", "high"]]
    flows.columns = ["bilateral", "bilateral_low", "bilateral_high"]
    _check_ranges(flows)
    return flows


def _check_ranges(flows):
    value, low, high = (flows[column] for column in flows)
    half = low.isna() != high.isna()
    outside = (low > high) | (value < low) | (value > high)
    refuse("the range of trade", low, half.to_numpy(), "has one end and not the other")
    refuse("the range of trade", low, outside.to_numpy(), "is upside down or misses its own value")


def _bases(base, states):
    """Return the denominators, by year, one column a state."""
    _need_columns(base, "base", "state year value")
    rows = base
    if "measure" in base.columns:
        _need_columns(base, "base", "part")
        rows = _full_years(base, "total")
    rows = _figures(rows[rows["state"].isin(states)], ["value"])
    _one_row_each(rows, ["state", "year"])
    return rows.pivot(index="year", columns="state", values="value").reindex(columns=states)


def _years_kept(years, flows, bases):
    """Return the years asked for, in order, or name those that can be had."""
    there = sorted(flows.index.intersection(bases.dropna().index))
    if years is None:
        asked = there
    else:
        several = hasattr(years, "__iter__") and not isinstance(years, str)
        asked = list(years) if several else [years]
    absent = [f"{year} ({_lacking(year, flows, bases)})" for year in asked if year not in there]
    if absent or not asked:
        there = ", ".join(str(year) for year in there) or "none"
        raise ValueError(f"no figures for {', '.join(absent) or 'any year'}. Years there: {there}.")
    return [year for year in there if year in asked]


def _lacking(year, flows, bases):
    lacking = [] if year in list(flows.index) else ["trade between the two"]
    for state in bases:
        if year not in list(bases.index[bases[state].notna()]):
            lacking.append(f"the base of {state}")
    return "missing: " + ", ".join(lacking)


def _shares_of_one(state, flow, base, measure):
    """Return one state's shares; a missing flow gives a missing share."""
    flow = flow.dropna()
    try:
        return measure(flow, base[flow.index])
    except ValueError as problem:
        raise ValueError(f"{state}: {problem}") from None
