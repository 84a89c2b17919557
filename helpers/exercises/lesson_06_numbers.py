"""The exercises of lesson 06 that are worked out from the tables: a rate, and a distance."""

import pandas as pd

from helpers import data
from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_number import NumberPart, Numbers
from helpers.exercises.kinds_table import Table
from helpers.exercises.task import Mistake
from helpers.theory.definition_asks import features_asked, fewest_changes
from helpers.theory.definitions import ties_from

ON_PAPER = "On paper: promises from 1950 to 2018"
PLAY = "Play: the definition switch"
TWO_WORDS = "An expectation or a promise?"
CODINGS = "Allied by one coding, not by another"

BASES = (5, 10, 20, 25, 50)
CLOSE = 0.06  # wide enough for a rate that was rounded to one decimal place


def disputes_per_years(draw):
    base = draw.pick(BASES, course=10)
    spells = [(int(row.start), int(row.end), float(row.value)) for row in data.table("disputes").itertuples()]
    return Exercise(
        id=draw.exercise,
        title="Thirteen in how long?",
        concept="a count and a rate",
        level="apply",
        minutes=8,
        points=4,
        question=(
            "The three periods in the table `disputes` are not equally long, so their counts cannot be compared as they "
            "stand. Build a DataFrame with one row for each period, in the order of the table, and three columns: `start`; "
            "`years`, how many years the period has, the first and the last included; and `rate`, how many disputes "
            f'began per {base} years, to two decimal places. Start from `my_rates = data.table("disputes")`, with the columns '
            "`start`, `end` and `value` (the count)."
        ),
        task=Table("my_rates", _frame(spells, base, _years), within=CLOSE),
        right=(
            "The quiet period in the middle has no treaty at all, and the loudest has the strongest one. That does not show "
            "that treaties make quarrels: the first period begins in 1964, when the two had fallen out already, and the "
            "years in which the alliance worked have no row."
        ),
        mistakes=(
            Mistake(
                "a year lost at the end",
                "You took the first year from the last. Count a short period on your fingers, say from 2001 to 2003: how many "
                "years have you touched?",
                ON_PAPER,
                given=((_frame(spells, base, lambda start, end: end - start),),),
            ),
            Mistake(
                "the count for the rate",
                "Your last column holds the counts themselves. Periods of different length need a common measure: what "
                "must each count be divided by?",
                ON_PAPER,
                given=((_frame(spells, base, _years, lambda number, years: number),),),
            ),
            Mistake(
                "the rate upside down",
                "You divided years by disputes. That is how long one waits for a dispute; the question asks how many begin "
                "in a given time.",
                ON_PAPER,
                given=((_frame(spells, base, _years, lambda number, years: years / number),),),
            ),
            Mistake(
                "the rate of a single year",
                "That is the rate for one year. It is sound, but the question names a longer stretch of time.",
                ON_PAPER,
                given=((_frame(spells, base, _years, lambda number, years: number / years),),),
            ),
        ),
        hints=(
            "Count the years with the first and the last included: the difference of the two falls one short.",
            "For the rate: the count, divided by the years, times the length of time that the question names.",
            '`my_rates["end"]-my_rates["start"]` takes one column from another. At the end keep the three columns with '
            "two brackets, as in the example.",
        ),
        solution_text=(
            "One way:\n\n"
            '    my_rates = data.table("disputes")\n'
            '    my_rates["years"] = my_rates["end"]-my_rates["start"] + 1\n'
            f'    my_rates["rate"] = (my_rates["value"] / my_rates["years"] * {base}).round(2)\n'
            '    my_rates = my_rates[["start", "years", "rate"]]\n\n'
            f"{_told(spells, base)} Before 1964 and after 2010 the table has no row: that is missing, and not zero. "
            "And a count says nothing of how grave a dispute was."
        ),
        reread=ON_PAPER,
    )


def _years(start, end):
    return end - start + 1


def _frame(spells, base, years, rate=None):
    rate = rate or (lambda number, length: base * number / length)
    rows = [(start, years(start, end), rate(number, years(start, end))) for start, end, number in spells]
    return pd.DataFrame(rows, columns=["start", "years", "rate"])


def _told(spells, base):
    rows = [
        f"from {start} to {end}, {_years(start, end)} years, {base * number / _years(start, end):.2f}"
        for start, end, number in spells
    ]
    return f"Disputes begun per {base} years: {'; '.join(rows)}."


def how_far_apart(draw):
    ties = data.table("ties")
    tie = ties_from(ties[ties["id"] == "tie-chn-rus-2022"])[0]
    names = {"broad": "broad", "narrow": "narrow", "pact": "defense_pact", "deep": "korolev_deep"}
    changes = {name: fewest_changes(tie, definition) for name, definition in names.items()}
    asked = {name: features_asked(definition) for name, definition in names.items()}
    return Exercise(
        id=draw.exercise,
        title="How far apart are the words?",
        concept="definitions of alliance",
        level="analyse",
        minutes=6,
        points=4,
        question=(
            "Take China and Russia in 2022, as our table has them, and four definitions: Walt's broad one, Glenn Snyder's "
            "narrow one, the rule for a defence pact, and the deep stage of Korolev's ladder (a list of steps, explained below). For each: how many features "
            "would have to change, at the least, before its answer is a clear yes? A feature that is open and would "
            "have to become a yes counts as a change. Use the definition switch; what is a yes already needs none."
        ),
        task=Numbers(tuple(NumberPart(name, value=float(len(changes[name])), within=0.01) for name in names)),
        right=(
            "One pair, one year, and the distance runs from nothing to three. So “not yet an alliance” says little until "
            "one adds by whose definition. The numbers weigh nothing: a clause and a common command count alike."
        ),
        mistakes=(
            Mistake(
                "a treaty asked of the broad definition",
                "Walt's word needs no treaty and no promise. Look at what he asks for, and at which of it is there in that year.",
                TWO_WORDS,
                given=(_slip(changes, broad=1),),
            ),
            Mistake(
                "an open feature passed over",
                "Look at `narrow` once more, row by row. If one row that is not a yes were mended, would the answer be a clear yes?",
                PLAY,
                given=(_slip(changes, narrow=1),),
            ),
            Mistake(
                "an open feature counted as there",
                "In the deep stage something is contested. Contested is not yet there: would the answer be a clear yes without it?",
                PLAY,
                given=(_slip(changes, deep=2),),
            ),
            Mistake(
                "open features taken both ways",
                "In `narrow` and in `deep` something is open. Open is not yet a yes. Go through both once more, row by row.",
                PLAY,
                given=(_slip(changes, narrow=1, deep=2),),
            ),
            Mistake(
                "an alliance in the data taken for a defence pact",
                "By ATOP's wider rule the pair counts as allied in 2022. That rule takes promises of other kinds. Which promise "
                "does the rule for a pact insist on?",
                CODINGS,
                given=(_slip(changes, pact=0),),
            ),
            Mistake(
                "a new treaty counted as well",
                "A treaty is in force between the two already. It does not lack its existence, it lacks a clause.",
                CODINGS,
                given=(_slip(changes, pact=2),),
            ),
            Mistake(
                "every feature asked for was counted",
                "You counted what each definition looks at. Some of it is there already, and some definitions are content "
                "with one of several. Count what is still in the way.",
                PLAY,
                given=(tuple(float(len(asked[name])) for name in names),),
            ),
        ),
        hints=(
            "Set the switch to China and Russia, 2022, and read off, for each definition, which rows are not a yes.",
            "Then ask whether the definition wants all of its rows or is content with any of them.",
        ),
        solution_text=(
            f"Broad: {len(changes['broad'])}, since cooperation takes place. Narrow: {len(changes['narrow'])}, a promise to defend and a target "
            f"outside; both are needed, because the promise not to attack is arguable alone. Defence pact: {len(changes['pact'])}, the promise. "
            f"Deep stage: {len(changes['deep'])}, command, joint troops or bases, and common policy, of which the last is contested. In code:\n\n"
            "    from helpers.theory.definition_asks import fewest_changes\n"
            "    from helpers.theory.definitions import ties_from\n"
            '    fewest_changes(ties_from(ties)[3], "narrow")'
        ),
        reread=PLAY,
    )


def _slip(changes, **wrong):
    return tuple(float(wrong.get(name, len(found))) for name, found in changes.items())
