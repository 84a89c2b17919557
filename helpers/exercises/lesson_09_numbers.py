"""The exercises of lesson 09 that are drawn from the tables: two ratios, a table of shares."""

from itertools import combinations

import pandas as pd

from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_number import NumberPart, Numbers
from helpers.exercises.kinds_table import Table
from helpers.exercises.task import Mistake, named
from helpers.exercises.trade_numbers import shares_by_year, told_apart

ONE_FLOW = "One flow, two shares"
THREE_WAYS = "Three ways to say asymmetry"

BENEATH = {"trade": "total trade in goods", "gdp": "GDP"}
OTHER = {"trade": "gdp", "gdp": "trade"}

# Wide enough for ratios of shares that were rounded to one decimal place.
CLOSE = 0.025


def two_ratios(draw):
    base, *years = draw.pick(_pairs("trade") + _pairs("gdp"), course=("trade", 2013, 2023))
    before, after = (shares_by_year(base)[year] for year in years)
    return Exercise(
        id=draw.exercise,
        title="How many times as dependent?",
        concept="asymmetry of dependence",
        level="apply",
        minutes=6,
        points=4,
        question=(
            f"Take the trade between China and Russia in {before.year} and in {after.year}, as China's customs "
            f"count it (table `trade`), and each state's {BENEATH[base]} (table `{base}`). What part of each "
            "total is that trade? For each year, say how many times the share of the more dependent side is as "
            "large as the other's. One decimal place is enough."
        ),
        task=Numbers(
            tuple(
                NumberPart(f"ratio_{year.year}", value=year.ratio, within=CLOSE * year.ratio, unit="times")
                for year in (before, after)
            )
        ),
        right=_why_right(before, after),
        mistakes=_slips_of_a_ratio(base, before, after),
        hints=(
            f"Which column and which rows hold each state's {BENEATH[base]}?",
            "For each year, one division for each state, and one more between the two results.",
        ),
        solution_text=_steps_to_a_ratio(before, after),
        reread=THREE_WAYS,
    )


def _pairs(base) -> list[tuple]:
    """The pairs of years in which the right ratio and each slip can be told apart."""
    shares, others = shares_by_year(base), shares_by_year(OTHER[base])
    clear = [year for year in shares if told_apart(_candidates(shares[year], others.get(year)))]
    return [(base, *years) for years in combinations(clear, 2) if told_apart([shares[year].ratio for year in years])]


def _candidates(year, other) -> list[float]:
    in_per_cent = [year.points, year.rus, year.chn]
    in_shares = [value / 100 for value in in_per_cent]
    of_other_base = [other.ratio] if other else []
    return [year.ratio, 1 / year.ratio, *in_per_cent, *in_shares, *of_other_base]


def _slips_of_a_ratio(base, before, after) -> tuple[Mistake, ...]:
    def answers(value):
        return value(before), value(after)

    mistakes = [
        Mistake(
            "the ratio upside down",
            "You divided the smaller share by the larger. The ratio says how many times more dependent the "
            "more dependent side is, so it cannot fall below one. Which side is that?",
            THREE_WAYS,
            given=(answers(lambda year: 1 / year.ratio),),
        ),
        Mistake(
            "a difference for a ratio",
            "That is the difference between the shares: how far apart they are. The ratio asks how many "
            f"times. Both are used; “{THREE_WAYS}” tells them apart.",
            THREE_WAYS,
            given=(answers(lambda year: year.points), answers(lambda year: year.points / 100)),
        ),
        Mistake(
            "one state's share for the ratio",
            "That is the share of one state. The question compares two: work out the other state's share as "
            "well, and set the one against the other.",
            ONE_FLOW,
            given=(
                answers(lambda year: year.rus),
                answers(lambda year: year.chn),
                answers(lambda year: year.rus / 100),
                answers(lambda year: year.chn / 100),
            ),
        ),
        Mistake(
            "the years exchanged",
            "Both numbers occur, but each stands under the other year. Look which row goes with which name.",
            ONE_FLOW,
            given=((after.ratio, before.ratio),),
        ),
        Mistake(
            "billions for shares",
            "This looks like billions of dollars. A share has no unit: divide by each state's total first, "
            "then compare the shares.",
            ONE_FLOW,
            given=((before.flow, after.flow),),
            when=lambda values: any(min(number.readings) > 50 for number in values),
        ),
    ]
    others = shares_by_year(OTHER[base])
    if before.year in others and after.year in others:
        mistakes.insert(
            2,
            Mistake(
                "another total beneath the line",
                f"You put {BENEATH[OTHER[base]]} beneath the line. That is a fair measure too (Barbieri takes total "
                f"trade, Oneal and Russett take GDP), but the question asks about {BENEATH[base]}: read again what "
                "it divides by.",
                THREE_WAYS,
                given=((others[before.year].ratio, others[after.year].ratio),),
            ),
        )
    return tuple(mistakes)


def _steps_to_a_ratio(before, after) -> str:
    return (
        f"One division for each state and year, then one between the results:\n\n"
        f"    share_rus = 100 * {after.flow:g} / total_rus     # {after.rus:.1f} per cent in {after.year}\n"
        f"    share_chn = 100 * {after.flow:g} / total_chn     # {after.chn:.2f} per cent\n"
        f"    ratio = share_rus / share_chn          # {after.ratio:.1f} times\n\n"
        f"In {before.year} the shares are {before.rus:.1f} and {before.chn:.2f} per cent, so the ratio is "
        f"{before.ratio:.1f}. The flow is the same above both lines, so the ratio is that of the two totals: "
        "it moves when they grow at a different pace, whatever the flow itself does."
    )


def _why_right(before, after) -> str:
    both_grew = after.rus > before.rus and after.chn > before.chn
    shares = "Both shares grew" if both_grew else "The shares moved"
    turn = "more" if after.ratio > before.ratio else "less"
    return (
        f"{shares}, and the trade became {turn} one-sided. The flow stands above both lines, so the ratio "
        "depends on the two totals beneath them alone. Exposure is not yet vulnerability."
    )


def share_table(draw):
    others = [("gdp", *years) for years in combinations(shares_by_year("gdp"), 3)]
    base, *years = draw.pick(others, course=("trade", 2013, 2022, 2023))
    rows = [shares_by_year(base)[year] for year in years]
    return Exercise(
        id=draw.exercise,
        title="Build the table yourself",
        concept="share of trade as a measure",
        level="apply",
        minutes=8,
        points=4,
        question=(
            f"Build a table: one row for each of the years {named(map(str, years))}, in this order, and the columns "
            f"`year`, `share_rus` and `share_chn`. The shares say how large the trade between China and Russia is, as "
            f"China's customs count it, beside each state's {BENEATH[base]}, in **per cent**. "
            f"Start from `{_source_of_shares(base, years)}`, and do as the cell above does."
        ),
        task=Table("my_shares", _frame(rows, lambda row: (row.rus, row.chn)), within=0.06, unit="per cent"),
        right=(
            "Each column divides the same flow by another total. Whoever reads only one of them tells half "
            "the story; the table lets a reader see both."
        ),
        mistakes=_slips_of_a_table(base, rows),
        hints=(
            "The cell above makes a table with `pd.DataFrame`: a name and a column for each. Yours has three names.",
            "The shares you start from run from 0 to 1. What makes per cent of them?",
        ),
        solution_text=_steps_to_a_table(base, rows),
        reread=ONE_FLOW,
    )


def _frame(rows, shares) -> pd.DataFrame:
    cells = [(row.year, *shares(row)) for row in rows]
    return pd.DataFrame(cells, columns=["year", "share_rus", "share_chn"])


def _slips_of_a_table(base, rows) -> tuple[Mistake, ...]:
    mistakes = [
        Mistake(
            "a share instead of per cent",
            "These are shares between 0 and 1. They are sound, but the heads promise per cent: a reader would "
            "take them for a hundredth of what they are.",
            ONE_FLOW,
            given=((_frame(rows, lambda row: (row.rus / 100, row.chn / 100)),),),
        ),
        Mistake(
            "the two states exchanged",
            "The columns stand under each other's name. Which state has the smaller total, and so the larger share?",
            ONE_FLOW,
            given=((_frame(rows, lambda row: (row.chn, row.rus)),),),
        ),
        Mistake(
            "billions for per cent",
            "That is the trade itself, in billions of dollars. It is one number for both states; a share sets "
            "it beside each state's own total.",
            ONE_FLOW,
            given=((_frame(rows, lambda row: (row.flow, row.flow)),),),
        ),
        Mistake(
            "the division upside down",
            "You divided the total by the trade. The result says how many times the total holds the trade; a "
            "share asks the reverse.",
            ONE_FLOW,
            given=(
                (_frame(rows, lambda row: (100 / row.rus, 100 / row.chn)),),
                (_frame(rows, lambda row: (10_000 / row.rus, 10_000 / row.chn)),),
            ),
        ),
    ]
    others = shares_by_year(OTHER[base])
    if all(row.year in others for row in rows):
        mistakes.append(
            Mistake(
                "another total beneath the line",
                f"You divided by {BENEATH[OTHER[base]]}. A fair measure, but not the one asked for: the question "
                f"names {BENEATH[base]}.",
                THREE_WAYS,
                given=((_frame([others[row.year] for row in rows], lambda row: (row.rus, row.chn)),),),
            )
        )
    return tuple(mistakes)


def _source_of_shares(base, years) -> str:
    if base == "trade":
        return f"trade_shares(trade, years={years})"
    return f"shares_of(trade, gdp, years={years})"


def _steps_to_a_table(base, rows) -> str:
    years = [row.year for row in rows]
    told = "; ".join(f"{row.year}: {row.rus:.1f} and {row.chn:.2f}" for row in rows)
    return (
        "Three columns, two of them multiplied by a hundred:\n\n"
        f"    found = {_source_of_shares(base, years)}\n"
        "    my_shares = pd.DataFrame({\n"
        '        "year": found["year"],\n'
        '        "share_rus": 100 * found["share_RUS"],\n'
        '        "share_chn": 100 * found["share_CHN"],\n    })\n\n'
        f"In per cent, Russia's share first: {told}. The flow is the same in both columns; only the total "
        "beneath it differs."
    )
