"""Which states a rule of polarity counts: the picture that the indicator switch draws."""

import pandas as pd

from helpers.charts.power import draw_count, draw_nothing
from helpers.figure import finished
from helpers.pictures.power import INDICATORS, THREE, capital, label_of, listed, name_of
from helpers.theory.structure_table import MAJORS_1950_1990, MAJORS_1991_2016, REASONS, polarity

# Each set has one or two states more than the one before: Britain and France, Germany and Japan, India.
SETS = {
    "three states": THREE,
    "five states": MAJORS_1950_1990,
    "seven states": MAJORS_1991_2016,
    "eight states": (*MAJORS_1991_2016, "IND"),
}
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")
THRESHOLDS = "Thresholds after Modelski (1974), Rapkin and others (1979) and Thompson (1988), approximate; shares and reading are ours."


def count_of_poles(tables, indicator="cinc", year=2016, states=MAJORS_1991_2016):
    """Picture which states a rule of polarity counts: the state of the explorer, drawn.

    Parameters
    ----------
    tables : dict of str to pandas.DataFrame
        From `pictures.power.rows_of`.
    indicator : {"cinc", "gdp", "spending"}
        What is counted.
    year : int
        Calendar year.
    states : sequence of str
        The set of states that make 100 per cent, three or more.

    Returns
    -------
    Picture
        Where a figure is not in the data, the picture says so.

    Examples
    --------
    >>> from helpers import data
    >>> from helpers.pictures.power import rows_of
    >>> tables = rows_of(*(data.table(name) for name in ("cinc", "gdp", "military_expenditure")))
    >>> print(count_of_poles(tables).title)
    CINC in 2016, among seven states: two poles, China and the United States
    >>> print(count_of_poles(tables, states=SETS["eight states"]).title)
    CINC in 2016, among eight states: five poles, China, the United States, India, Russia and Japan
    """
    what, among = INDICATORS[indicator], f"among {NUMBERS[len(states)]} states"
    if not set(states) <= _present(tables[indicator], year):
        return _nothing_to_count(tables[indicator], what, year, states)
    found = polarity(tables[indicator], what.full, year, states)
    soviet = indicator == "cinc" and year < 1992  # CINC carries the Soviet Union on under Russia's code
    bars = _bars(found, soviet)
    poles = [name_of(state, soviet) for state in found.poles]
    counted = f"{NUMBERS[len(poles)]} pole{'s' * (len(poles) != 1)}"
    return finished(
        lambda ax: draw_count(ax, bars),
        title=f"{capital(what.short)} in {year}, {among}: {', '.join(filter(None, (counted, listed(poles))))}",
        subtitle=f"Per cent of what these {NUMBERS[len(states)]} have together, and whom the rule counts; {what.full}, {what.unit}, {year}",
        alt="Horizontal bars, 0 to 100 per cent across, with dotted lines at 5, 25, 45 and 50. "
        f"From the top: {_held(bars)}. {_filled(poles)}",
        sentence=f"By {what.short} in {year}, {among}, the rule says {found.rule}: {REASONS[found.rule]} ({_held(bars[bars['pole']])}).",
        source=f"{what.source}. {THRESHOLDS}",
        rows=_told(bars),
        size=(8, 1.7 + 0.4 * len(bars)),
    )


def _bars(found, soviet):
    bars = pd.DataFrame({"state": found.states, "share": found.shares})
    bars = bars.assign(name=[label_of(state, soviet) for state in bars["state"]], pole=bars["state"].isin(found.poles))
    return bars.sort_values("share", ascending=False, kind="stable")


def _told(bars):
    """The rows as they are read: names for codes, per cent as in the picture."""
    share = (100 * bars["share"]).round(1)
    pole = bars["pole"].map({True: "yes", False: "no"})
    return pd.DataFrame({"state": bars["name"], "per cent of the set": share, "counted as a pole": pole})


def _filled(poles):
    if not poles:
        return "No bar is filled: the rule counts no pole."
    return f"{capital(listed(poles))} {'is' if len(poles) == 1 else 'are'} filled: the pole{'s' * (len(poles) != 1)}."


def _held(bars):
    return ", ".join(f"{bar.name} {bar.share:.1%}" for bar in bars.itertuples(index=False))


def _present(rows, year):
    return set(rows.loc[rows["year"] == year, "state"])


def _nothing_to_count(rows, what, year, states):
    number = NUMBERS[len(states)]
    lacking = listed([name_of(state) for state in states if state not in _present(rows, year)])
    full = [str(one) for one in sorted(set(rows["year"])) if set(states) <= _present(rows, one)]
    way_on = (
        f"It has all {number} in {listed(full)}." if full else f"It has all {number} in no year: choose a smaller set."
    )
    return finished(
        lambda ax: draw_nothing(ax, f"{what.short}: no figure in {year} for all {number}"),
        title=f"{capital(what.short)} in {year}, among {number} states: nothing to count",
        subtitle=f"{what.full}, {what.unit}, {year}",
        alt="An empty chart with one line of text.",
        sentence=f"Our table of {what.short} has no figure in {year} for {lacking}. Missing is not zero. {way_on}",
        source=f"{what.source}.",
        size=(8, 2.5),
    )
