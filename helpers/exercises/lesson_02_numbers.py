"""The exercises of lesson 02 that end in a number: an effective number, and a growth."""

from functools import cache
from itertools import combinations

from helpers import data
from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_number import NumberPart, Numbers
from helpers.exercises.task import Mistake, named
from helpers.exercises.trade_numbers import told_apart
from helpers.theory.structure import effective_number_of_poles, hhi

ONE_NUMBER = "From shares to one number"
EXPECTED = "What Waltz expected"

# Three states each, with slips that can be told apart and an answer that is no whole number.
SPREADS = ((60, 20, 20), (60, 25, 15), (40, 40, 20), (45, 35, 20), (55, 35, 10), (60, 30, 10))
NAMES = {"CHN": "China", "USA": "the United States", "RUS": "Russia"}


def effective_number(draw):
    per_cent = draw.pick(SPREADS, course=SPREADS[0])
    shares = [number / 100 for number in per_cent]
    value, squares = effective_number_of_poles(shares), hhi(shares)
    without_brackets = 1 / shares[0] ** 2 + shares[1] ** 2 + shares[2] ** 2
    return Exercise(
        id=draw.exercise,
        title="How many equal powers?",
        concept="effective number",
        level="apply",
        minutes=6,
        points=3,
        question=(
            f"Three states share what there is: {named(map(str, per_cent))} per cent. What is the effective number? "
            "Replace the dots with a number, or with the sum as you would type it into a calculator: Python squares with "
            "`**2`. One decimal place is enough."
        ),
        task=Numbers((NumberPart("number", value=value, within=0.06),)),
        right=(
            "It lies between one, a monopoly, and three, all equal. It is not a count of great powers: it says how many "
            "equal states would be as concentrated as these."
        ),
        mistakes=(
            Mistake(
                "the sum of squares left as it is",
                "That is the concentration, the sum of the squares. It shrinks when power spreads, and the effective number "
                "grows. One step is missing.",
                ONE_NUMBER,
                given=((squares,),),
            ),
            Mistake(
                "states counted instead of weighed",
                "You counted the states, small and large alike. If they were equal that would be right. Are they?",
                ONE_NUMBER,
                given=((len(shares),),),
            ),
            Mistake(
                "a whole number expected",
                "You rounded to a whole number, or asked how many are large. The effective number need not be whole: keep a "
                "decimal place.",
                ONE_NUMBER,
                given=((2,),),
            ),
            Mistake(
                "shares not squared",
                "Shares add up to a whole, whoever holds them, so their plain sum says nothing. What is done to each share "
                "before they are added?",
                ONE_NUMBER,
                given=((1,),),
            ),
            Mistake(
                "per cent squared",
                "You squared per cent. Divide each by a hundred first, so that the shares are parts of one.",
                ONE_NUMBER,
                given=((10_000 * squares,), (1 / (10_000 * squares),)),
            ),
            Mistake(
                "no brackets",
                "Put brackets round the whole sum. Without them Python divides by the first square alone and adds the "
                "others afterwards.",
                ONE_NUMBER,
                given=((without_brackets,),),
            ),
            Mistake(
                "the largest share alone",
                "You turned the largest share upside down. That leaves out how the rest is spread: square each of the "
                "shares, and add the squares first.",
                ONE_NUMBER,
                given=((1 / max(shares),),),
            ),
        ),
        hints=(
            "Two steps: square each share and add the squares; then ask how often that sum goes into one.",
            "The worked example in this part has the same two steps. Put your three shares in the place of its three.",
        ),
        solution_text=(
            "Square, add, and turn upside down:\n\n    number = 1 / ("
            + " + ".join(f"{share:g}**2" for share in shares)
            + f")\n\nThe squares add up to {squares:.3g}, and 1 divided by that is {value:.2f}."
        ),
        reread=ONE_NUMBER,
    )


def growth_of_spending(draw):
    state, first, last = draw.pick(_spans(), course=("CHN", 2000, 2024))
    start, end = (_spending(state)[year] for year in (first, last))
    times = end / start
    return Exercise(
        id=draw.exercise,
        title="Wealth into power?",
        concept="growth of capabilities",
        level="apply",
        minutes=6,
        points=3,
        question=(
            f"By SIPRI, in constant dollars of 2023 (with price rises taken out), {NAMES[state]} spent {start:,.0f} million on its armed forces in {first} "
            f"and {end:,.0f} million in {last}. How many times its spending of {first} is its spending of {last}? "
            f"Replace the dots with a number or a division. Python reads a comma as a gap between two numbers: "
            f"write {end:.0f}, not {end:,.0f}. One decimal place is enough."
        ),
        task=Numbers((NumberPart("times", value=times, within=max(0.06, 0.02 * times), unit="times"),)),
        right=(
            "Constant dollars take rising prices out, so this is growth in what the money could buy. It is evidence for the "
            "means. Whether a state has become a great power is a judgment for which Waltz asks for more than spending."
        ),
        mistakes=(
            Mistake(
                "an increase taken for a multiple",
                "You left the start out: that is how many times the first amount was added to it. The question asks how "
                "many times the first amount the last one is.",
                EXPECTED,
                given=((times - 1,), (100 * (times - 1),)),
            ),
            Mistake(
                "the division upside down",
                "The division is upside down: you divided the earlier amount by the later. Which of the two is measured in "
                "the other?",
                EXPECTED,
                given=((1 / times,), (round(1 / times, 2),), (round(1 / times, 1),)),
            ),
            Mistake(
                "a difference for a multiple",
                "That is the difference, in millions of dollars. A multiple has no dollars in it.",
                EXPECTED,
                given=((end - start,),),
            ),
            Mistake(
                "the burden taken for the amount",
                "That compares the parts of the economy that go to the armed forces. They say how heavy the burden is, not how "
                "much there is to spend.",
                EXPECTED,
                given=((_burden(state)[last] / _burden(state)[first],),),
            ),
        ),
        hints=(
            "The question ends in: is how many times as large? That calls for one operation.",
            "Write the later amount, a slash and the earlier amount where the dots are, and leave the commas out.",
        ),
        solution_text=(
            f"The later amount divided by the earlier:\n\n    times = {end:.0f} / {start:.0f}\n\nwhich is {times:.2f}. "
            f"As a share of its economy the spending went from {_burden(state)[first]:g} to {_burden(state)[last]:g} per cent in the "
            "same years: two measures of one thing, and they need not move together."
        ),
        reread=EXPECTED,
    )


def _spending(state):
    return _series("constant_2023", state, data.data_folder())


def _burden(state):
    return _series("share_of_gdp", state, data.data_folder())


@cache
def _series(measure, state, folder):
    rows = data.table("military_expenditure", folder)
    rows = rows[(rows["measure"] == measure) & (rows["state"] == state)]
    return {int(year): float(value) for year, value in zip(rows["year"], rows["value"], strict=True)}


def _spans():
    """State, first and last year for which the multiple and each slip can be told apart."""
    return [
        (state, first, last)
        for state in NAMES
        for first, last in combinations(sorted(_spending(state)), 2)
        if last - first >= 8 and _clear(state, first, last)
    ]


def _clear(state, first, last):
    times = _spending(state)[last] / _spending(state)[first]
    return times > 1.5 and told_apart([times, times - 1, 1 / times, _burden(state)[last] / _burden(state)[first]])
