"""The pictures of the lesson on trade and dependence."""

from dataclasses import dataclass

import pandas as pd

from helpers.charts.dependence import (
    draw_growth,
    draw_one_flow_two_wholes,
    draw_trade_over_time,
    draw_two_shares,
    share_axis_end,
)
from helpers.charts.style import ACTORS
from helpers.figure import finished
from helpers.theory.dependence import asymmetry_ratio, interdependence, trade_share

MIXED_CUSTOMS = (
    "bilateral flow and China's total, China customs; Russia's total, Russian customs or Correlates of War. "
    "For Russia the flow and the total come from two offices."
)
RUSSIAN_FIGURES = (
    " With Russian figures for both, the 2023 share of Russia is 31 to 32 per cent."  # 220 to 230 of 710.1 billion
)
OFFICES = {
    "china_customs": "China customs",
    "russian_customs": "Russian customs",
    "russian_officials": "Russian officials",
}


def trade_over_time(trade):
    """Picture the trade of the two as China's customs count it, year by year.

    Parameters
    ----------
    trade : pandas.DataFrame
        The table `trade`.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from helpers import data
    >>> print(trade_over_time(data.table("trade")).title)
    Trade grew from 11 billion dollars in 2001 to 245 billion in 2024, with two sharp falls
    """
    flow = trade.query(
        "measure == 'bilateral' and reporter == 'china_customs' and part.isna() and year >= 2001"
    ).sort_values("year")
    first, last = flow.iloc[0], flow.iloc[-1]
    falls = flow[flow["value"].pct_change() < -0.1]
    steepest = flow.loc[flow["value"].diff().idxmax(), "year"]
    moved = "grew" if last["value"] > first["value"] else "fell"
    words = {0: "without a sharp fall", 1: "with one sharp fall", 2: "with two sharp falls"}
    when = " and ".join(map(str, falls["year"]))
    lowest = ", ".join(f"{row.value:.0f} in {row.year}" for row in falls.itertuples())
    fell = (
        f"It fell by more than a tenth in {when} (to {lowest})."
        if lowest
        else "It never fell by more than a tenth in a year."
    )
    return finished(
        lambda ax: draw_trade_over_time(ax, flow),
        title=f"Trade {moved} from {first['value']:.0f} billion dollars in {first['year']} to {last['value']:.0f} billion in "
        f"{last['year']}, " + words.get(len(falls), f"with {len(falls)} sharp falls"),
        subtitle=f"Trade in goods between China and Russia, both ways, billion current US$, {first['year']} to {last['year']}",
        alt=f"Line chart. Years {first['year']} to {last['year']} across, 0 to {flow['value'].max():.0f} billion dollars up. "
        f"The line goes from {first['value']:.0f} to {last['value']:.0f}, climbs most in "
        f"{steepest}{f' and drops in {when}' if when else ''}. "
        f"{(flow['confidence'] != 'high').sum()} of {len(flow)} points are hollow because their value is less certain.",
        sentence=f"The flow is {last['value'] / first['value']:.0f} times what it was, in dollars of each year. {fell} Hollow "
        f"points: values we are less sure of.",
        source="China customs, as reported in the pages that the rows name.",
        rows=flow[["id", "year", "value", "confidence"]],
    )


def two_shares(shares):
    """Picture how much of each state's trade the other makes up, in a first and a last year.

    Parameters
    ----------
    shares : pandas.DataFrame
        From `theory.trade_table.trade_shares`, at least two years.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from helpers import data
    >>> from helpers.theory.trade_table import trade_shares
    >>> print(two_shares(trade_shares(data.table("trade"))).title)
    The same 240 billion is one dollar in 3 of Russia's trade and one in 25 of China's
    """
    first, last = shares.iloc[0], shares.iloc[-1]
    years = f"{first['year']:.0f} and {last['year']:.0f}"
    rus, chn = 100 * last["share_RUS"], 100 * last["share_CHN"]
    gaps = [100 * abs(row["share_RUS"] - row["share_CHN"]) for row in (first, last)]
    return finished(
        lambda ax: draw_two_shares(ax, shares),
        title=f"The same {last['bilateral']:.0f} billion is one dollar in {100 / rus:.0f} of Russia's trade and one in "
        f"{100 / chn:.0f} of China's",
        subtitle=f"Share of the other in each state's total trade in goods, per cent, {years}",
        alt=f"Dumbbell chart with two rows, 0 to {share_axis_end(shares):.0f} per cent across. Russia's share with China moves "
        f"from {100 * first['share_RUS']:.0f} per cent in "
        f"{first['year']:.0f} to {rus:.0f} in {last['year']:.0f}; China's share with Russia from {100 * first['share_CHN']:.0f} "
        f"to {chn:.0f}. "
        f"The gap between the rows {'grows' if gaps[1] > gaps[0] else 'shrinks'} from {gaps[0]:.0f} to {gaps[1]:.0f} points.",
        sentence=f"In {last['year']:.0f} China took part in {rus:.1f}% of Russia's trade, Russia in {chn:.1f}% of China's; "
        f"in {first['year']:.0f} it was {100 * first['share_RUS']:.1f}% and {100 * first['share_CHN']:.1f}%.",
        source=MIXED_CUSTOMS + (RUSSIAN_FIGURES if last["year"] == 2023 else ""),
        rows=shares.round(4),
    )


def growth_and_gap(shares):
    """Picture that interdependence and asymmetry grew together, first year to last.

    Parameters
    ----------
    shares : pandas.DataFrame
        From `theory.trade_table.trade_shares`, at least two years.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from helpers import data
    >>> from helpers.theory.trade_table import trade_shares
    >>> print(growth_and_gap(trade_shares(data.table("trade"))).title)
    The trade binds the two more, and binds them less equally
    """
    first, last = shares.iloc[0], shares.iloc[-1]
    together = [interdependence(row["share_RUS"], row["share_CHN"]) for row in (first, last)]
    ratio = [asymmetry_ratio(row["share_RUS"], row["share_CHN"]) for row in (first, last)]
    measures = [
        ("interdependence\n(Barbieri)", *together, f"{together[0]:.3f} to {together[1]:.3f}"),
        ("ratio of the\ntwo shares", *ratio, f"{ratio[0]:.1f} to {ratio[1]:.1f}"),
    ]
    grew = [end > start for start, end in (together, ratio)]
    title = {
        (True, True): "The trade binds the two more, and binds them less equally",
        (True, False): "The trade binds the two more, and more equally",
        (False, True): "The trade binds the two less, and less equally",
        (False, False): "The trade binds the two less, and more equally",
    }[tuple(grew)]
    years = f"{first['year']:.0f} to {last['year']:.0f}"
    return finished(
        lambda ax: draw_growth(ax, measures),
        title=title,
        subtitle=f"Two measures of the same trade, {years}, each as a multiple of its first value",
        alt=f"Two horizontal arrows that start at 1. Interdependence goes from {measures[0][3]}, {together[1] / together[0]:.1f} "
        f"times its start; "
        f"the ratio of the shares from {measures[1][3]}, {ratio[1] / ratio[0]:.1f} times its start.",
        sentence=f"From {years} interdependence went from {measures[0][3]}, and the ratio of the two shares from {measures[1][3]}: "
        "both statements are about the same rows.",
        source=MIXED_CUSTOMS,
        rows=pd.DataFrame(
            {
                "year": shares["year"],
                "interdependence (0 to 1)": interdependence(shares["share_RUS"], shares["share_CHN"]),
                "ratio (times)": asymmetry_ratio(shares["share_RUS"], shares["share_CHN"]),
            }
        ).round(3),
        size=(8, 3.6),
    )


@dataclass(frozen=True)
class Base:
    """What a flow is divided by, and how the sentence names it."""

    label: str
    of: str


BASES = {"total trade": Base("total trade in goods", "trade"), "GDP": Base("gross domestic product", "GDP")}


def one_flow_two_wholes(trade, gdp, year=2023, base="total trade", customs="china_customs"):
    """Picture one flow as a piece of two wholes: the state of the explorer, drawn.

    Parameters
    ----------
    trade, gdp : pandas.DataFrame
        The tables of these names.
    year : int
        Calendar year.
    base : {"total trade", "GDP"}
        What the flow is divided by.
    customs : str
        Whose figure for the flow: a `reporter` of the table `trade`.

    Returns
    -------
    Picture
        Where the flow or a whole is not in the data, the picture says so.

    Examples
    --------
    >>> from helpers import data
    >>> print(one_flow_two_wholes(data.table("trade"), data.table("gdp")).title)
    The same flow weighs 8.4 times as much in Russia's trade as in China's
    """
    flows = _only(trade, year, measure="bilateral", reporter=customs)
    if flows.empty:
        return _nothing_to_draw(trade, year, customs)
    flow = _ends_of(flows.iloc[0])
    rows = _only(gdp, year) if base == "GDP" else _only(trade, year, measure="total")
    wholes = {
        state: float(value)
        for state, value in zip(rows["state"], rows["value"], strict=True)
        if state in ("RUS", "CHN")
    }
    ends = {
        state: tuple(trade_share(end, wholes[state]) for end in flow) for state in ("RUS", "CHN") if state in wholes
    }
    printed = {state: _per_cent(*shares) for state, shares in ends.items()}
    lengths = "; ".join(
        f"{ACTORS[state].name}'s whole is {wholes[state]:.0f} billion, of which {printed[state]} is filled"
        for state in ends
    )
    return finished(
        lambda ax: draw_one_flow_two_wholes(ax, flow, wholes, printed, base),
        title=_title(ends, base),
        subtitle=f"Flow by {OFFICES[customs]}, divided by each state's {BASES[base].label}, billion current US$, {year}",
        alt=f"Three horizontal bars on one scale of billions of dollars. The flow is {_amount(*flow)} billion. "
        f"{lengths or 'No whole is drawn'}. "
        "The filled piece has the same length in every bar.",
        sentence=_sentence(year, customs, flow, ends, printed, base),
        source=f"flow, {OFFICES[customs]}; total trade, China customs and Russian customs or Correlates of War; GDP, World Bank.",
        rows=pd.concat([flows, rows[rows["state"].isin(ends)]])[["id", "year", "value"]],
    )


def _only(rows, year, **wanted):
    """Full-year rows of one year with the wanted values."""
    if "part" in rows:
        rows = rows[rows["part"].isna()]
    for column, value in wanted.items():
        rows = rows[rows[column] == value]
    return rows[rows["year"] == year]


def _ends_of(row):
    return (row["value"], row["value"]) if pd.notna(row["value"]) else (row["low"], row["high"])


def _amount(low, high):
    return f"{low:.0f}" if low == high else f"{low:.0f} to {high:.0f}"


def _per_cent(low, high):
    return f"{100 * low:.1f}%" if low == high else f"{100 * low:.1f} to {100 * high:.1f}%"


def _title(ends, base):
    if len(ends) < 2:
        known = [ACTORS[state].name for state in ends]
        return f"Only {known[0]}'s whole is known for this year" if known else "The flow is known, neither whole is"
    larger, smaller, ratio = _compared(ends)
    return f"The same flow weighs {ratio:.1f} times as much in {larger}'s {BASES[base].of} as in {smaller}'s"


def _compared(ends):
    """Who has the larger share, who the smaller, and how many times as large it is."""
    larger, smaller = sorted(("RUS", "CHN"), key=lambda state: ends[state], reverse=True)
    return ACTORS[larger].name, ACTORS[smaller].name, asymmetry_ratio(ends[larger][0], ends[smaller][0])


def _sentence(year, customs, flow, ends, printed, base):
    start = f"In {year} the flow was {_amount(*flow)} billion dollars ({OFFICES[customs]})."
    missing = [ACTORS[state].name for state in ("RUS", "CHN") if state not in ends]
    if missing:
        known = " ".join(f"It was {printed[state]} of {ACTORS[state].name}'s {BASES[base].of}." for state in ends)
        unknown = (
            f"The {BASES[base].label} of {' and '.join(missing)} in {year} is not in our data: missing is not zero."
        )
        return " ".join(part for part in (start, known, unknown) if part)
    larger, smaller, ratio = _compared(ends)
    of = BASES[base].of
    shares = f"That is {printed['RUS']} of Russia's {of} and {printed['CHN']} of China's"
    return f"{start} {shares}: {larger}'s share is {ratio:.1f} times {smaller}'s."


def _nothing_to_draw(trade, year, customs):
    rows = trade[(trade["measure"] == "bilateral") & trade["part"].isna() & (trade["reporter"] == customs)]
    years = ", ".join(map(str, sorted(rows["year"])))
    sentence = f"{OFFICES[customs]} give no figure for {year} in our data. They do for: {years}. Missing is not zero."

    def draw(ax):
        ax.set_axis_off()
        ax.annotate(f"no figure for {year}", (0.5, 0.5), xycoords="axes fraction", ha="center", size=18)

    return finished(
        draw,
        title=f"Nothing to divide: no figure for {year} from {OFFICES[customs]}",
        subtitle="Flow of trade between China and Russia",
        alt="An empty chart with one line of text.",
        sentence=sentence,
        source=f"table trade, rows of {OFFICES[customs]}.",
    )
