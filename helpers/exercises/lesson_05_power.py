"""The exercise of lesson 05 that is computed: wealth and military spending as multiples of Russia's."""

from functools import cache

from helpers import data
from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_number import NumberPart, Numbers
from helpers.exercises.task import Mistake

HOW_MUCH = "How much power, and where does it stop?"
YEARS = (2010, 2013, 2018, 2019, 2022)  # not those whose values the picture tells


@cache
def _values(folder):
    """Value by state and year, for the economy and for military spending."""
    spending = data.table("military_expenditure", folder)
    spending = spending[spending["measure"] == "constant_2023"]
    return tuple(rows.set_index(["state", "year"])["value"].to_dict() for rows in (data.table("gdp", folder), spending))


def times_russia(draw):
    year = draw.pick(YEARS, course=2018)
    economy, spending = (
        {state: table[state, year] for state in ("CHN", "RUS", "USA")} for table in _values(data.data_folder())
    )
    rich, armed = (table["CHN"] / table["RUS"] for table in (economy, spending))
    return Exercise(
        id=draw.exercise,
        title="How many times as rich, how many times as armed?",
        concept="latent and military power",
        level="apply",
        minutes=6,
        points=4,
        question=(
            f"Take the year {year}. In the table `gdp`, how many times as large as Russia's is China's economy? In the table `spending` "
            "(military spending in constant dollars), how many times as large is China's? One decimal is enough. "
            f'The line `gdp[gdp["year"] == {year}]` shows the rows of that year, and the same works for `spending`.'
        ),
        task=Numbers(
            (
                NumberPart("economy", "China's GDP, as so many times Russia's", value=rich, within=0.06, unit="times"),
                NumberPart("military", "the same for military spending", value=armed, within=0.06, unit="times"),
            )
        ),
        right=(
            "The first number speaks of latent power, the second of what has been made of it. Wealth can "
            "become military power, and it need not."
        ),
        mistakes=(
            Mistake(
                "upside down",
                "You divided Russia's value by China's. Asked for is how many times the larger one holds the smaller, "
                "so the answer cannot fall below one. Which state stands above the line?",
                HOW_MUCH,
                given=_as_written(1 / rich, 1 / armed),
            ),
            Mistake(
                "the strongest taken for the neighbour",
                "You compared China with the United States. That matters for hegemony; the question asks about the land neighbour.",
                HOW_MUCH,
                given=_as_written(economy["CHN"] / economy["USA"], spending["CHN"] / spending["USA"]),
            ),
            Mistake(
                "latent and military power exchanged",
                "The two numbers stand in each other's place. Which table holds what a state could build power from, and which "
                "holds what it spends on it?",
                HOW_MUCH,
                given=_as_written(armed, rich),
            ),
            Mistake(
                "what is more taken for how many times",
                "You say by how much more, as a multiple; the question asks how many times as large. Twice as large is once more.",
                HOW_MUCH,
                given=_as_written(rich - 1, armed - 1),
            ),
        ),
        hints=(
            "In the rows of the year, the column `state` says whose row it is (CHN, RUS), and `value` holds the number.",
            "Two divisions, with China above the line both times. The units cancel out, so it does not matter that one table "
            "counts billions and the other millions.",
        ),
        solution_text=(
            f"In {year} China's GDP was {economy['CHN']:.0f} billion dollars and Russia's {economy['RUS']:.0f}: {rich:.2f} times. "
            f"Military spending was {spending['CHN'] / 1000:.0f} and {spending['RUS'] / 1000:.0f} billion constant dollars: "
            f"{armed:.2f} times. "
            "GDP is in current dollars, so a weak rouble makes Russia look poorer than it lives."
        ),
        reread=HOW_MUCH,
    )


def _as_written(*values):
    """The values as students write them: in full, with two decimals, with one."""
    return (values, *(tuple(round(value, places) for value in values) for places in (2, 1)))
