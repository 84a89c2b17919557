"""The exercises and bets of lesson 09: trade and dependence."""

from helpers.exercises.betting import Bet, Pick, Slider
from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_choice import Choices, Classification
from helpers.exercises.lesson_09_arguments import WHOSE_NUMBER, not_vice_versa, two_sums
from helpers.exercises.lesson_09_numbers import THREE_WAYS, share_table, two_ratios
from helpers.exercises.task import Mistake, Option

EXPOSURE = "Exposure is not vulnerability"


def what_a_share_measures(draw):
    return Exercise(
        id=draw.exercise,
        title="What does a share tell you?",
        concept="exposure and vulnerability",
        level="recall",
        minutes=5,
        points=2,
        question=(
            "In 2023, trade with China made up 33.8 per cent of Russia's trade in goods. Which of these does "
            "that share tell you? Choose all that hold."
        ),
        task=Choices(
            (
                Option("a", "How large a part of Russia's trade would be touched at once if the flow stopped."),
                Option("b", "What a stop would still cost Russia after it had looked for other partners."),
                Option("c", "How much of Russia's trade went through one partner in that year."),
                Option("d", "Whether China can make Russia give way in a quarrel."),
                Option("e", "How much richer trade with China makes Russia."),
            ),
            accepted=(("a", "c"),),
        ),
        right=(
            "A share measures exposure: what would be touched, and how much goes through one partner. Keohane "
            "and Nye (1977) keep this apart from vulnerability, the cost that remains once a state has adjusted."
        ),
        mistakes=(
            Mistake(
                "vulnerability read from a share",
                "A state may trade much with one partner and replace it in a month, or trade little and be "
                "unable to. A share does not know the alternatives. Keohane and Nye have a word for each; "
                "which one needs more than this number?",
                EXPOSURE,
                given=(("abc",), ("b",), ("bc",)),
                when=lambda values: "b" in values[0],
            ),
            Mistake(
                "leverage read from a share",
                "Giving way needs more: that China would bear the cost of a stop, that Russia finds nobody "
                "else, that the quarrel matters less to it than the trade. The table has one of these at most.",
                EXPOSURE,
                given=(("acd",), ("d",)),
                when=lambda values: "d" in values[0],
            ),
            Mistake(
                "gain read from a share",
                "A share of trade divides trade by trade, so it says nothing about income. What would have to "
                "stand beneath the line for that, and would even that be enough?",
                THREE_WAYS,
                given=(("ace",), ("e",)),
                when=lambda values: "e" in values[0],
            ),
        ),
        hints=(
            "Ask of each sentence: could I read it off the division alone, knowing nothing else about either state?",
            "Words such as “after”, “make” and “richer” need other records: prices, other buyers, income.",
        ),
        solution_text=(
            "a and c. The share is bilateral trade divided by Russia's total, so it says how much went through "
            "one partner and how much a stop would touch at once: exposure, or sensitivity. b is vulnerability, "
            "which depends on the alternatives. d is political leverage (Hirschman 1945), which needs both "
            "sides' alternatives and stakes. e is a matter of income, and the total of trade is not income."
        ),
        reread=EXPOSURE,
    )


def why_two_figures_differ(draw):
    return Exercise(
        id=draw.exercise,
        title="Two figures, one trade?",
        concept="a figure and its origin",
        level="analyse",
        minutes=6,
        points=6,
        question=(
            "The documents and the public record print many numbers for the trade between China and Russia. "
            "For each pair, say why the two figures differ. All are billions of dollars unless something else "
            "is said."
        ),
        task=Classification(
            (
                Option("a", "240 for 2023 (Zhang) and 240.11 for 2023 (China's customs)"),
                Option("b", "240.11 (China's customs, 2023) and 244.8 (China's customs, 2024)"),
                Option("c", "245 for 2024 (EU commentary) and 244.8 for 2024 (China's customs)"),
                Option("d", "244.8 for 2024 and 1.74 trillion yuan for 2024 (both China's customs)"),
                Option("e", "240.11 for 2023 (China's customs) and 220 to 230 for 2023 (Russia's customs)"),
                Option("f", "244.8 for 2024 and 237 for 2024 (both go back to China's customs)"),
            ),
            (
                Option("rounding", "the same datum, rounded"),
                Option("year", "another year"),
                Option("currency", "another currency, or a figure turned from one currency into another"),
                Option("office", "another office that counts"),
            ),
            {
                "a": ("rounding",),
                "b": ("year",),
                "c": ("rounding",),
                "d": ("currency",),
                "e": ("office",),
                "f": ("currency",),
            },
        ),
        right=(
            "So no two of these contradict each other. Before two numbers are called a contradiction, four "
            "things are asked: which year, which unit, whose count, how rounded?"
        ),
        mistakes=(
            Mistake(
                "rounding taken for a disagreement",
                "In a and in c the year and the unit agree, and the longer figure comes from the office that "
                "counted. Does the shorter one say anything else than the longer, or only less exactly?",
                WHOSE_NUMBER,
                given=tuple({item: where} for item in "ac" for where in ("year", "office", "currency")),
            ),
            Mistake(
                "a year's growth taken for rounding",
                "In b the two are near each other, but rounding never moves a figure that far. Look at what stands "
                "in brackets behind each.",
                WHOSE_NUMBER,
                given=({"b": "rounding"}, {"b": "office"}, {"b": "currency"}),
            ),
            Mistake(
                "two offices taken for one",
                "In e the year is the same, and the gap is far too wide for rounding. Exporter and importer "
                "record the same goods at other prices, at other moments, by other rules. Who speaks in each half?",
                WHOSE_NUMBER,
                given=({"e": "rounding"}, {"e": "year"}, {"e": "currency"}),
            ),
            Mistake(
                "money turned into money",
                "In d and in f one office counted once. Follow the unit: what must happen to a sum in yuan "
                "before it can be printed in dollars, and at whose rate?",
                WHOSE_NUMBER,
                given=tuple({item: where} for item in "df" for where in ("office", "year", "rounding")),
            ),
        ),
        hints=(
            "For each pair, compare in turn: the year, the currency, the office, the number of digits. The first that "
            "differs is the reason.",
            "If year, unit and office all agree, only one of the four reasons is left. For f, try what 1.74 trillion "
            "yuan make at about 7.3 yuan to the dollar.",
        ),
        solution_text=(
            "a and c: the same datum, rounded. b: another year. d: the same count in another currency. e: another "
            "office; mirror figures hardly ever agree, because exporter and importer value and time the same goods "
            "differently. f: the yuan figure turned into dollars at the rate of one day, where the customs' own "
            "dollar series uses each month's rate. None of the six is a contradiction."
        ),
        reread=WHOSE_NUMBER,
    )


EXERCISES = {
    "09.1": what_a_share_measures,
    "09.2": two_ratios,
    "09.3": share_table,
    "09.4": why_two_figures_differ,
    "09.5": not_vice_versa,
    "09.6": two_sums,
}

_BETS = (
    Bet(
        "09.a",
        "In 2023, what share of each state's trade in goods was with the other?",
        (
            Slider("russia", "Of Russia's trade, with China", "per cent"),
            Slider("china", "Of China's trade, with Russia", "per cent"),
        ),
        "The next table shows both shares.",
        ("09",),
    ),
    Bet(
        "09.b",
        "From 2013 to 2023, did the trade between China and Russia become more equal, less equal, or did it stay as it was?",
        (Pick("turn", "It became", ("more equal", "less equal", "neither, it stayed")),),
        "The figure that follows sets the two years side by side.",
        ("09", "12"),
    ),
)

BETS = {bet.id: bet for bet in _BETS}
