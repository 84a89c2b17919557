"""The exercises and bets of lesson 02: power and polarity."""

from helpers.exercises.betting import Bet, Pick
from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_choice import Choice, Classification
from helpers.exercises.lesson_02_arguments import how_many_today, one_power_order
from helpers.exercises.lesson_02_numbers import effective_number, growth_of_spending
from helpers.exercises.task import Mistake, Option

WHAT_IS_COUNTED = "What polarity counts"
THE_SWITCH = "Play: the indicator switch"


def what_polarity_counts(draw):
    return Exercise(
        id=draw.exercise,
        title="One word, one thing counted",
        concept="polarity",
        level="recall",
        minutes=5,
        points=2,
        question="A seminar paper calls the Cold War bipolar. Which question does that word answer, as Waltz uses it?",
        task=Choice(
            (
                Option("a", "Into how many blocs or alliances was the world divided?"),
                Option("b", "How many great powers were there?"),
                Option("c", "Which states were the strongest?"),
                Option("d", "How unevenly was power spread, on a scale from 0 to 1?"),
            ),
            accepted=("b",),
        ),
        right=(
            "So the end of an alliance leaves polarity as it was, and so does a new one. What would change it is a "
            "state that joins the first rank, or drops out of it."
        ),
        mistakes=(
            Mistake(
                "blocs taken for poles",
                "Two blocs can stand in a world of several strong states, as before 1914, and one strong state may have "
                "no bloc at all. What is left to be counted when you take the alliances away?",
                WHAT_IS_COUNTED,
                given=(("a",),),
            ),
            Mistake(
                "a list of the strong taken for structure",
                "Names belong to the units. Waltz's structure would be the same if two other states stood at the top. "
                "What does he keep when he leaves the names out?",
                WHAT_IS_COUNTED,
                given=(("c",),),
            ),
            Mistake(
                "concentration taken for polarity",
                "A scale from 0 to 1 measures how unequal the shares are. Two rivals, or one giant with a tail, can "
                "give one value. Which word ends in a whole number?",
                WHAT_IS_COUNTED,
                given=(("d",),),
            ),
        ),
        hints=(
            "Strip away treaties and names, and look at what remains.",
            "The words unipolar, bipolar and multipolar differ in their first syllables only. What are uni, bi and multi?",
        ),
        solution_text=(
            "b. Polarity is the number of great powers. Option a counts alliances, which are made between units. "
            "Option c gives names, and structure has none. Option d is concentration, a useful measure of another thing."
        ),
        reread=WHAT_IS_COUNTED,
    )


def which_choice_did_it(draw):
    return Exercise(
        id=draw.exercise,
        title="Which choice changed the answer?",
        concept="a result and its basis",
        level="analyse",
        minutes=6,
        points=5,
        question=(
            "Each line gives two results that seem to clash. One choice explains the clash. Put its word between the "
            "quotation marks. The panel above can show you most of them."
        ),
        task=Classification(
            (
                Option(
                    "a",
                    "In 2010, among the United States, China and Russia, the one pole is China. No, it is the "
                    "United States.",
                ),
                Option("b", "By CINC in 2016 there are two poles among seven. No, with India there are five."),
                Option(
                    "c",
                    "By CINC, among the same seven, the pole beside the United States is the Soviet Union. "
                    "No, it is China.",
                ),
                Option("d", "By CINC in 2016, among the seven, there are two poles. No, there are 3.1."),
                Option(
                    "e",
                    "By CINC, from 1985 to 1995, power became more widely spread: the effective number rose from 3.4 "
                    "to 4.7. No, among the United States, Russia, China, Britain and France it stood still.",
                ),
            ),
            (
                Option("indicator", "what was counted"),
                Option("year", "when it was counted"),
                Option("states", "among whom it was counted"),
                Option("reading", "how the shares were turned into a number: a threshold, or an effective number"),
            ),
            {"a": ("indicator",), "b": ("states",), "c": ("year",), "d": ("reading",), "e": ("states",)},
        ),
        right=(
            "Line e is the one that catches people: two years are named, and yet the jump comes from a list that grew from "
            "five to seven. Before you explain a change in the world, rule out a change in the list."
        ),
        mistakes=(
            Mistake(
                "a longer list taken for a change in the world",
                "Time passes in e, but look at its second sentence, where time passes as well and nothing moves. What is "
                "different about the first?",
                THE_SWITCH,
                given=({"e": "year"}, {"e": "indicator"}, {"e": "reading"}),
            ),
            Mistake(
                "a newcomer taken for a riser",
                "In b nobody grew and nobody shrank: one date, one measure. What was done to the hundred per cent?",
                THE_SWITCH,
                given=({"b": "indicator"}, {"b": "year"}, {"b": "reading"}),
            ),
            Mistake(
                "an effective number taken for a count of poles",
                "In d nothing about the shares differs. A count of poles is whole; 3.1 is not. What was done with the "
                "shares afterwards?",
                THE_SWITCH,
                given=({"d": "indicator"}, {"d": "year"}, {"d": "states"}),
            ),
            Mistake(
                "mass taken for money",
                "In a the date is fixed, and the three are named. Set the panel to its second step: which control makes the "
                "pole change its name?",
                THE_SWITCH,
                given=({"a": "states"}, {"a": "year"}, {"a": "reading"}),
            ),
            Mistake(
                "the passing of time overlooked",
                "In c the measure and the seven are the same. Set the panel to its third step: which control is free there?",
                THE_SWITCH,
                given=({"c": "states"}, {"c": "indicator"}, {"c": "reading"}),
            ),
        ),
        hints=(
            "Go through the four words for each line and strike out what stays the same in both results.",
            "In b and e somebody comes in or drops out between the two results.",
        ),
        solution_text=(
            "a: indicator, CINC against GDP or military spending. b: states, India comes in. c: year, 1985 against 1995. "
            "d: reading, a threshold rule against the effective number. e: states; the years are two in both results, but "
            "Germany and Japan join the list in between."
        ),
        reread=THE_SWITCH,
    )


EXERCISES = {
    "02.1": what_polarity_counts,
    "02.2": effective_number,
    "02.3": which_choice_did_it,
    "02.4": one_power_order,
    "02.5": growth_of_spending,
    "02.6": how_many_today,
}

_BETS = (
    Bet(
        "02.a",
        "How many great powers are there today?",
        (Pick("number", "I count", ("one", "two", "three", "four or more")),),
        "No table reveals this one: at the end of the lesson you judge it again.",
        ("02",),
    ),
    Bet(
        "02.b",
        "CINC weighs spending, soldiers, steel, energy and people alike. Which state has the larger CINC in 2016?",
        (
            Pick(
                "state",
                "The larger is",
                ("the United States, clearly", "China, clearly", "neither: less than a tenth apart"),
            ),
        ),
        "The picture that follows shows both.",
        ("02",),
    ),
    Bet(
        "02.c",
        "By CINC in 2016 a common rule counts two poles among seven states. India is added to the list, and nothing else changes. "
        "What does the rule say then?",
        (Pick("answer", "It says", ("still two poles", "only one pole", "three poles or more")),),
        "The panel opens as soon as you have bet.",
        ("02",),
    ),
)

BETS = {bet.id: bet for bet in _BETS}
