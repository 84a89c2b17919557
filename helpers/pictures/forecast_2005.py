"""The pictures and the table that set Mearsheimer's forecast of 2005 beside the record."""

import pandas as pd

from helpers.charts.forecast_2005 import FORECAST, draw_arms, draw_ratios
from helpers.figure import finished

STEEP = (2014, 2015)  # the years between which the line of the economy jumps
SAME = 0.1  # two ratios that differ by less than a tenth are told as one size


def times_russia(gdp, spending):
    """Picture China's economy and military spending as multiples of Russia's.

    Parameters
    ----------
    gdp, spending : pandas.DataFrame
        The tables `gdp` and `military_expenditure`.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from helpers import data
    >>> print(times_russia(data.table("gdp"), data.table("military_expenditure")).title)
    In wealth China has left Russia far behind; its lead in military spending is back where it was in 2005
    """
    constant = spending[spending["measure"] == "constant_2023"]
    economy, military = _ratio(gdp), _ratio(constant)
    years = f"{economy.index[0]} to {military.index[-1]}"
    told = (
        f"China's economy went from {_ends(economy)} times Russia's, its military spending from {_ends(military)} times"
    )
    return finished(
        lambda ax: draw_ratios(ax, {"economy": economy, "military\nspending": military}),
        title=f"{_of_wealth(economy)}; {_of_spending(military)}",
        subtitle=f"China's GDP (current US$) and military spending (constant 2023 US$) divided by Russia's, {years}",
        alt=f"Line chart with two lines, years {years} across, 0 to {economy.max():.0f} times up. Economy: {_points(economy, STEEP)}. "
        f"Military spending: {_points(military)}. A vertical line marks {FORECAST}.",
        sentence=f"{told}, after a peak of {military.max():.1f} in {military.idxmax()}. The tables do not have every year.",
        source="GDP, World Bank, World Development Indicators; spending, SIPRI Military Expenditure Database, edition of "
        "April 2025; the ratios are ours.",
        rows=_behind_ratios(gdp, constant),
    )


def arms_to_china(arms):
    """Picture the volume of arms that Russia delivered to China.

    Parameters
    ----------
    arms : pandas.DataFrame
        The table `arms_transfers`.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from helpers import data
    >>> print(arms_to_china(data.table("arms_transfers")).title)
    From 1995 to 2024 Russia armed China most in 2005, the year of the forecast
    """
    rows = arms[arms["measure"] == "russia_to_china"].sort_values("year")
    volume = rows.set_index("year")["value"]
    first, last, most = volume.index[0], volume.index[-1], volume.idxmax()
    late = volume[volume.index > 2010]
    return finished(
        lambda ax: draw_arms(ax, volume),
        title=f"From {first} to {last} Russia armed China most in {most}"
        + (", the year of the forecast" if most == FORECAST else ""),
        subtitle=f"Arms delivered by Russia to China, million trend-indicator values (capability, not money), {first} to {last}",
        alt=f"Bar chart, years {first} to {last} across, 0 to {volume.max():,.0f} million trend-indicator values up. The highest bar is {volume.max():.0f} in {most}; "
        f"from 2011 on the highest is {late.max():.0f} in {late.idxmax()}; the last is {volume[last]:.0f} in {last}. "
        f"The bar of {FORECAST} is darker.",
        sentence=f"Deliveries went from {_turns(volume)}, in trend-indicator values. The fall is real; its reason is not in "
        "the table.",
        source="our own sums over the trade register of the SIPRI Arms Transfers Database, 12 February 2026; not to be "
        "attributed to SIPRI.",
        rows=rows[["id", "year", "value"]].rename(columns={"value": "million trend-indicator values"}),
    )


def beside_the_record(votes, points, trade, spending, drills, treaties):
    """Set what the forecast leads one to look for beside the rows that bear on it.

    Parameters
    ----------
    votes, points, trade, spending, drills, treaties : pandas.DataFrame
        The tables `un_votes`, `ideal_points`, `trade`, `military_expenditure`, `drills`
        and `treaty_obligations`.

    Returns
    -------
    pandas.DataFrame
        bears on (M1 or M2), look at, what would fit, on record, rows (ids, joined by a comma).

    Examples
    --------
    >>> from helpers import data
    >>> names = ("un_votes", "ideal_points", "trade", "military_expenditure", "drills", "treaty_obligations")
    >>> beside_the_record(*(data.table(name) for name in names))["bears on"].tolist()
    ['M1', 'M1', 'M1', 'M1', 'M2', 'M2']
    """
    flow = trade[(trade["measure"] == "bilateral") & (trade["reporter"] == "china_customs") & trade["part"].isna()]
    chinese = spending[(spending["measure"] == "constant_2023") & (spending["state"] == "CHN")]
    rows = [
        ("M1", "treaties of the two", "none, or one that lapses", *_treaty(treaties)),
        ("M1", "joint exercises", "none", *_drills(drills)),
        (
            "M1",
            "trade, billion current US$",
            "held back (our inference: trade feeds a rival)",
            *_then_and_now(flow, FORECAST, 1),
        ),
        (
            "M1",
            "distance in UN votes, all votes",
            "nearer to the United States",
            *_distances(points),
        ),
        ("M2", "China's votes on Ukraine", "stands aside", *_votes(votes)),
        ("M2", "China's military spending, billion constant 2023 US$", "grows on", *_then_and_now(chinese, 2021, 1000)),
    ]
    return pd.DataFrame(rows, columns=["bears on", "look at", "what would fit", "on record", "rows"])


def _ratio(rows):
    wide = rows.pivot_table(index="year", columns="state", values="value")
    return (wide["CHN"] / wide["RUS"]).dropna()


def _ends(ratio):
    return f"{ratio[FORECAST]:.1f} ({FORECAST}) to {ratio.iloc[-1]:.1f} ({ratio.index[-1]})"


def _points(ratio, more=()):
    """The ends of a line, the year of the forecast, the peak and what else is named, in order of time."""
    years = sorted({ratio.index[0], FORECAST, ratio.idxmax(), ratio.index[-1], *more})
    return ", ".join(f"{ratio[year]:.1f} in {year}" for year in years)


def _behind_ratios(gdp, spending):
    """The values with their units, and the ratios to the nearest half, as one can read them off the lines."""
    columns = {}
    for name, rows, unit in (
        ("GDP, billion US$", gdp, 1),
        ("military spending, billion constant 2023 US$", spending, 1000),
    ):
        for state, whose in (("CHN", "China's"), ("RUS", "Russia's")):
            columns[f"{whose} {name}"] = (rows[rows["state"] == state].set_index("year")["value"] / unit).round(1)
    for name, rows in (("economy", gdp), ("spending", spending)):
        columns[f"{name}, times Russia's, to the nearest half"] = (2 * _ratio(rows)).round() / 2
    return pd.DataFrame(columns).sort_index().rename_axis("year").reset_index()


def _of_wealth(ratio):
    grown = ratio.iloc[-1] / ratio[FORECAST]
    return "In wealth China has left Russia far behind" if grown > 2 else "In wealth the distance has not doubled"


def _of_spending(ratio):
    if abs(ratio.iloc[-1] / ratio[FORECAST] - 1) < SAME:
        return f"its lead in military spending is back where it was in {FORECAST}"
    return f"its lead in military spending is {'larger' if ratio.iloc[-1] > ratio[FORECAST] else 'smaller'} than in {FORECAST}"


def _turns(volume):
    """The first value, the low before the forecast, the forecast's, the low and high of 2011 to 2020, and the last."""
    before, after = volume[volume.index < FORECAST], volume[volume.index > FORECAST]
    late = after[(after.index > 2010) & (after.index < 2021)]
    rise = late.idxmax()
    years = (volume.index[0], before.idxmin(), FORECAST, late[late.index < rise].idxmin(), rise, volume.index[-1])
    first, *middle, last = [f"{volume[year]:,.0f} in {year}" for year in years]
    return f"{first.replace(' in', ' million in', 1)} to {', '.join(middle)} and {last}"


def _then_and_now(rows, start, unit):
    rows = rows.sort_values("year")
    then, now = rows[rows["year"] == start].iloc[0], rows.iloc[-1]
    return (
        f"{then['value'] / unit:.1f} in {start}, {now['value'] / unit:.1f} in {now['year']}",
        f"{then['id']}, {now['id']}",
    )


def _treaty(treaties):
    row = treaties.set_index("id").loc["treaty-chn-rus-2001"]
    has = [name for name in ("defence", "offence", "nonaggression", "consultation") if row[name]]
    words = " and ".join(has).replace("nonaggression", "non-aggression")
    return (
        f"{words} from {row['start']}, no promise of defence; the coding ends in {row['end']}",
        "treaty-chn-rus-2001, event-2001-07-16",
    )


def _drills(drills):
    wide, narrow = (
        drills.set_index("id").loc[name] for name in ("drills-chinapower-2003-2024", "drills-euiss-2003-2024")
    )
    told = f"{wide['value']:.0f} or {narrow['value']:.0f} from {wide['start']} to {wide['end']}, by two ways of counting, some with third states"
    return told, f"{wide.name}, {narrow.name}"


def _distances(points):
    wide = points[points["series"] == "all_votes"].pivot_table(index="year", columns="state", values="value")
    last = wide.index[-1]
    told = []
    for name, state in (("China", "CHN"), ("the United States", "USA")):
        apart = (wide["RUS"] - wide[state]).abs()
        told.append(f"Russia to {name}: {apart[FORECAST]:.2f} in {FORECAST}, {apart[last]:.2f} in {last}")
    return "; ".join(told), f"ideal-{FORECAST}-rus-all_votes, ideal-{last}-rus-all_votes"


def _votes(votes):
    counts = votes["china"].value_counts()
    against = ((votes["china"] == "yes") & (votes["russia"] == "no")).sum()
    told = f"of {len(votes)}: {counts['abstain']} abstentions, {counts['no']} with Russia, {against} yes to a text Russia refused"
    return told, f"{votes['id'].iloc[0]} to {votes['id'].iloc[-1]}"
