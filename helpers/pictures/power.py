"""The pictures of the lesson on power and polarity."""

from dataclasses import dataclass

import pandas as pd

from helpers.charts.power import PARITY, draw_concentration, draw_ratios, draw_shares_by_indicator
from helpers.charts.style import ACTORS
from helpers.figure import finished
from helpers.theory.structure_table import MAJORS_1950_1990, concentration, major_powers, power_transition, shares_from

THREE = ("USA", "CHN", "RUS")
NAMES = {"GBR": "Britain", "FRA": "France", "DEU": "Germany", "JPN": "Japan", "IND": "India"}


@dataclass(frozen=True)
class Indicator:
    """What is counted: its short name, its full name with version, its unit, whose figures."""

    short: str
    full: str
    unit: str
    source: str


INDICATORS = {
    "cinc": Indicator(
        "CINC", "CINC, NMC v6.0", "share of the world in six things",
        "Correlates of War, National Material Capabilities v6.0",
    ),
    "gdp": Indicator("GDP", "GDP, World Bank", "current US$", "World Bank, World Development Indicators"),
    "spending": Indicator(
        "military spending", "military spending, SIPRI", "constant (2023) US$",
        "SIPRI Military Expenditure Database, edition of April 2025, under SIPRI's terms for teaching",
    ),
}  # fmt: skip
TOLD = (1960, 1985, 1995, 2016)  # the years that the lesson lets one choose from
MEASURES = {
    "con_listed": "CON, list of the time",
    "con_five": "CON, same five",
    "n_listed": "effective number, list of the time",
    "n_five": "effective number, same five",
}
SOURCES = "; ".join(f"{one.short}: {one.source}, {one.unit}" for one in INDICATORS.values())


def rows_of(cinc, gdp, military_expenditure):
    """Give the rows of each indicator, one measure each.

    Parameters
    ----------
    cinc, gdp, military_expenditure : pandas.DataFrame
        The tables of these names.

    Returns
    -------
    dict of str to pandas.DataFrame
        "cinc", "gdp" and "spending" (in constant dollars), as `theory.structure_table` takes them.

    Examples
    --------
    >>> from helpers import data
    >>> list(rows_of(*(data.table(name) for name in ("cinc", "gdp", "military_expenditure"))))
    ['cinc', 'gdp', 'spending']
    """
    spending = military_expenditure[military_expenditure["measure"] == "constant_2023"]
    return {"cinc": cinc, "gdp": gdp, "spending": spending}


def shares_by_indicator(cinc, gdp, military_expenditure):
    """Picture the shares of the United States, China and Russia by three indicators.

    Parameters
    ----------
    cinc, gdp, military_expenditure : pandas.DataFrame
        The tables of these names.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from helpers import data
    >>> print(shares_by_indicator(*(data.table(name) for name in ("cinc", "gdp", "military_expenditure"))).title)
    The same three states: China leads in CINC, the United States in GDP and in military spending
    """
    tables = rows_of(cinc, gdp, military_expenditure)
    shares = {name: _shares_over_time(rows) for name, rows in tables.items()}
    last = {name: frame.iloc[-1] for name, frame in shares.items()}
    told = "; ".join(f"{INDICATORS[name].short} {row.name}: {_held(row)}" for name, row in last.items())
    return finished(
        lambda ax: draw_shares_by_indicator(ax, {INDICATORS[name].short: frame for name, frame in shares.items()}),
        title="The same three states: " + _leaders({name: row.idxmax() for name, row in last.items()}),
        subtitle="Shares among the United States, China and Russia (in CINC the Soviet Union before 1992), each series in its own years",
        alt="Three line charts side by side, 1950 to 2024 across, 0 to 100 per cent up, three lines each. "
        + " ".join(_course_of(name, frame) for name, frame in shares.items()),
        sentence=f"{told}. The three are not the whole system: the shares say how they divide what they have together.",
        source=f"{SOURCES}. The shares are our calculation.",
        rows=pd.concat(_per_cent(INDICATORS[name].short, frame) for name, frame in shares.items()),
        size=(10, 4.8),
    )


def _shares_over_time(rows):
    years = [
        int(year) for year in sorted(set(rows["year"])) if set(THREE) <= set(rows.loc[rows["year"] == year, "state"])
    ]
    return pd.DataFrame({year: shares_from(rows, year, THREE) for year in years}).T.rename_axis("year")


def _per_cent(name, shares):
    told = shares.mul(100).round(1).rename(columns=lambda state: f"{ACTORS[state].name}, per cent").reset_index()
    told.insert(0, "indicator", name)
    return told


def _held(shares):
    return ", ".join(f"{ACTORS[state].name} {share:.0%}" for state, share in shares.items())


def _leaders(leaders):
    """China leads in A, the United States in B and in C."""
    by_state = {}
    for name, state in leaders.items():
        by_state.setdefault(state, []).append(f"in {INDICATORS[name].short}")
    told = [f"{name_of(state)} leads {' and '.join(where)}" for state, where in by_state.items()]
    return ", ".join([told[0], *(clause.replace(" leads", "", 1) for clause in told[1:])])


def _course_of(name, shares):
    first, last = shares.iloc[0], shares.iloc[-1]
    ways = ", ".join(
        f"{ACTORS[state].name} from {100 * first[state]:.0f} to {100 * last[state]:.0f}" for state in shares
    )
    return f"{capital(INDICATORS[name].short)}, {shares.index[0]} to {shares.index[-1]}: {ways}."


def concentration_over_time(cinc):
    """Picture CON and the effective number by CINC, among the list of the time and the same five.

    Parameters
    ----------
    cinc : pandas.DataFrame
        The table of this name.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from helpers import data
    >>> print(concentration_over_time(data.table("cinc")).title)
    Least concentrated by the list of the time: 1995; among the same five states: 1960
    """
    measured = pd.DataFrame([_two_sets(cinc, int(year)) for year in sorted(set(cinc["year"]))])
    least = {column: int(measured.loc[measured[column].idxmin(), "year"]) for column in ("con_listed", "con_five")}
    n_listed, n_five = (_told_at(measured, column, (1985, 1995)) for column in ("n_listed", "n_five"))
    ways = {column: _told_at(measured, column, TOLD) for column in measured.columns[1:]}
    return finished(
        lambda ax: draw_concentration(ax, measured),
        title=f"Least concentrated by the list of the time: {least['con_listed']}; among the same five states: {least['con_five']}",
        subtitle="CON and effective number by CINC, NMC v6.0, 1950 to 2016, among the major powers "
        "as the Correlates of War list them (five until 1990, seven from 1991) and among the same five throughout",
        alt="Two line charts, 1950 to 2016 across, two lines each. Left, CON from 0 to 0.6: in "
        f"{listed(list(map(str, TOLD)))}: {ways['con_listed']} by the list of the time, {ways['con_five']} among the same five. Right, effective number "
        f"from 0 to 5.5: in the same years {ways['n_listed']} by the list, {ways['n_five']} among the same five.",
        sentence=f"The effective number in 1985 and in 1995: {n_listed} by the list of the time, {n_five} among the same five.",
        source="Correlates of War, National Material Capabilities v6.0; CON and effective number are our calculation.",
        rows=measured.round(3).rename(columns=MEASURES),
        size=(10, 4.6),
    )


def _told_at(measured, column, years):
    return listed([f"{measured.set_index('year').loc[year, column]:.2f}" for year in years])


def _two_sets(cinc, year):
    listed, five = (
        concentration(cinc, "CINC, NMC v6.0", year, states) for states in (major_powers(year), MAJORS_1950_1990)
    )
    return {
        "year": year,
        "con_listed": listed.con,
        "con_five": five.con,
        "n_listed": listed.n_eff,
        "n_five": five.n_eff,
    }


def china_beside_the_us(cinc, gdp, military_expenditure):
    """Picture China in proportion to the United States by three indicators, with the band of parity.

    Parameters
    ----------
    cinc, gdp, military_expenditure : pandas.DataFrame
        The tables of these names.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from helpers import data
    >>> print(china_beside_the_us(*(data.table(name) for name in ("cinc", "gdp", "military_expenditure"))).title)
    Past the United States in CINC (2016), below parity in GDP (2023) and in military spending (2024)
    """
    tables = rows_of(cinc, gdp, military_expenditure)
    found = {name: _transition(rows, INDICATORS[name].full) for name, rows in tables.items()}
    series = {
        INDICATORS[name].short: pd.Series({one.year: one.ratio for one in stages}) for name, stages in found.items()
    }
    last = {name: stages[-1] for name, stages in found.items()}
    told = "; ".join(f"{INDICATORS[name].short} {one.ratio:.2f} in {one.year}" for name, one in last.items())
    level = [one.year for one in found["cinc"] if one.stage == "parity"]
    return finished(
        lambda ax: draw_ratios(ax, series),
        title=_stages_told(last),
        subtitle="China in proportion to the United States (1 is level), by three indicators, each in its own years, 1950 to 2024",
        alt="Line chart, 1950 to 2024 across, China divided by the United States, 0 to 2, up, with a grey band from 0.8 to 1.2 "
        "for parity. " + " ".join(_way_of(name, line) for name, line in series.items()),
        sentence=f"China divided by the United States: {told}. "
        f"By CINC the years of parity in our table are {listed(list(map(str, level)))}.",
        source=f"{SOURCES}. The ratios are our calculation; the band is that of later coding.",
        rows=pd.concat(
            pd.DataFrame({"indicator": name, "year": line.index, "China, if the United States is 1": line.round(3)})
            for name, line in series.items()
        ),
        size=(9, 4.8),
    )


def _way_of(name, line):
    """A line from its first year to its last, with its visits to the band, and its peak where that lies between."""
    low, high = PARITY
    level = line[line.between(low, high)]
    inside = (
        f"inside the band in {listed([f'{year} ({ratio:.2f})' for year, ratio in level.items()])}"
        if len(level)
        else "never in the band"
    )
    peak = f"peak {line.max():.2f} in {line.idxmax()}" if line.index[0] < line.idxmax() < line.index[-1] else ""
    first, last = (f"{line.iloc[place]:.2f} in {line.index[place]}" for place in (0, -1))
    return f"{capital(name)}: {', '.join(filter(None, (first, inside, peak, last)))}."


def _transition(rows, indicator):
    return [power_transition(rows, indicator, year, "CHN", "USA") for year in _years(rows)]


def _years(rows):
    both = rows[rows["state"].isin(["CHN", "USA"])].groupby("year")["state"].nunique()
    return [int(year) for year in both.index[both == 2]]


def _stages_told(last):
    """The finding in words, indicators of one stage together."""
    words = {
        "overtaken": "past the United States",
        "parity": "level with the United States",
        "preponderance": "below parity",
    }
    by_stage = {}
    for name, one in last.items():
        by_stage.setdefault(one.stage, []).append(f"in {INDICATORS[name].short} ({one.year})")
    return capital(", ".join(f"{words[stage]} {' and '.join(where)}" for stage, where in by_stage.items()))


def label_of(state, soviet=False):
    """Give a state's name; with `soviet`, the Soviet Union stands for Russia."""
    if state == "RUS" and soviet:
        return "Soviet Union"
    return ACTORS[state].name if state in ACTORS else NAMES[state]


def name_of(state, soviet=False):
    """Give a state's name as it stands in a sentence."""
    label = label_of(state, soviet)
    return f"the {label}" if label in ("United States", "Soviet Union") else label


def listed(words):
    """Give words as one reads them aloud.

    Examples
    --------
    >>> listed(["China", "Russia", "India"])
    'China, Russia and India'
    """
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def capital(text):
    """Give a text with a capital at its beginning, the rest unchanged."""
    return text[:1].upper() + text[1:]
