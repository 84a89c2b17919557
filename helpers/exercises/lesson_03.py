"""The exercises and bets of lesson 03: balancing and its rivals."""

from helpers.exercises.betting import Bet, Pick
from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_choice import Choice, Classification
from helpers.exercises.lesson_03_arguments import of_use_to_china, what_would_count_against
from helpers.exercises.lesson_03_rules import count_the_disagreements, what_turns_the_answer
from helpers.exercises.task import Mistake, Option

WAYS = "Four ways to meet a danger"
AGAINST_WHAT = "Balance against what?"


def what_passing_the_buck_is(draw):
    return Exercise(
        id=draw.exercise,
        title="What is passing the buck?",
        concept="buck-passing",
        level="recall",
        minutes=5,
        points=2,
        question="Four states, four ways to meet a rising rival. Which of them **passes the buck**?",
        task=Choice(
            (
                Option("a", "State A does not mind who wins, and keeps out of the quarrel."),
                Option("b", "State B puts itself under the rival's wing, and hopes to be spared."),
                Option("c", "State C wants the rival held back, and leaves the cost of it to another state."),
                Option("d", "State D raises its own spending on arms, because of the rival."),
            ),
            accepted=("c",),
        ),
        right=(
            "Two things make it passing the buck: the rival is to be checked, and somebody else is to pay for it. For Mearsheimer "
            "this, and not balancing, is what great powers like best."
        ),
        mistakes=(
            Mistake(
                "buck-passing taken for neutrality",
                "That state has no stake in the outcome. The one that passes the buck has: ask what it hopes that another "
                "state will do.",
                WAYS,
                given=(("a",),),
            ),
            Mistake(
                "buck-passing taken for bandwagoning",
                "That state goes over to the rival. Passing the buck is still directed against the rival, only with "
                "somebody else's means.",
                WAYS,
                given=(("b",),),
            ),
            Mistake(
                "buck-passing taken for internal balancing",
                "That state pays itself. Look for the one whose bill goes to another address.",
                WAYS,
                given=(("d",),),
            ),
        ),
        hints=(
            "The buck is a cost. Ask of each state: does it want the rival checked at all, and if so, who pays?",
            "One state does not care, one joins, one pays. What is left?",
        ),
        solution_text=(
            "c. State A is neutral, state B bandwagons in Walt's sense, state D balances by its own means. State C wants what a "
            "balancer wants and leaves the price to somebody else. That works only as long as there is somebody to catch the buck."
        ),
        reread=WAYS,
    )


def whose_bandwagoning(draw):
    return Exercise(
        id=draw.exercise,
        title="Whose bandwagoning is it?",
        concept="three senses of bandwagoning",
        level="analyse",
        minutes=6,
        points=5,
        question=(
            "Five invented states, each with a stronger or more dangerous one about. By whose meaning of the word does the state **bandwagon**? "
            "If by nobody's, say so. Hold fast to what each author makes the test: strength, danger, or gain."
        ),
        task=Classification(
            (
                Option(
                    "a",
                    "It fears one neighbour above all, which is not the strongest state about, and has no ally. It grants that "
                    "neighbour a naval base, in order to be spared.",
                ),
                Option(
                    "b",
                    "Nobody threatens it. Of two equally strong sides at war it joins the one that promises it a province.",
                ),
                Option(
                    "c",
                    "It fears neither of two coalitions more than the other, and neither promises it anything. It joins the "
                    "one with more power.",
                ),
                Option("d", "It buys gas from a great power at a good price, and quarrels with nobody."),
                Option(
                    "e",
                    "It fears its large neighbour, and joins a bloc further away that is stronger than the neighbour and "
                    "threatens nobody in its eyes.",
                ),
            ),
            (
                Option("waltz", "it joins the stronger coalition"),
                Option("walt", "it aligns with the source of danger"),
                Option("schweller", "it joins for gain"),
                Option("none", "by nobody's meaning"),
            ),
            {"a": ("walt",), "b": ("schweller",), "c": ("waltz",), "d": ("none",), "e": ("waltz",)},
        ),
        right=(
            "State e is the one to keep in mind: it joins the stronger side, which is bandwagoning for Waltz, and it does so against "
            "the danger, which is balancing for Walt. One move, two opposite names. So the name must come with its author."
        ),
        mistakes=(
            Mistake(
                "cooperation taken for bandwagoning",
                "In d nobody is joined: a good trade with a strong partner is trade. Is there a coalition, a danger, or a share "
                "of somebody's victory?",
                AGAINST_WHAT,
                given=({"d": "waltz"}, {"d": "walt"}, {"d": "schweller"}),
            ),
            Mistake(
                "strength and danger taken for one",
                "In e the strong ones and the feared one are not the same. Ask of each meaning in turn: whom did the state "
                "join, and is that the one it fears?",
                AGAINST_WHAT,
                given=({"e": "walt"}, {"e": "none"}, {"e": "schweller"}),
            ),
            Mistake(
                "fear taken for appetite",
                "In a the state wants to lose nothing; in b it wants to win something. Which of the two is the test, and for whom?",
                AGAINST_WHAT,
                given=({"a": "schweller"}, {"b": "walt"}, {"b": "none"}, {"a": "none"}),
            ),
            Mistake(
                "the stronger side seen everywhere",
                "For Waltz only the side counts. In a and b, is it the stronger one?",
                AGAINST_WHAT,
                given=({"a": "waltz"}, {"b": "waltz"}),
            ),
            Mistake(
                "a motive added",
                "In c the text rules out both fear and gain. What is the only thing left by which it chose?",
                AGAINST_WHAT,
                given=({"c": "walt"}, {"c": "schweller"}, {"c": "none"}),
            ),
        ),
        hints=(
            "Ask three things of each line. Is the side that it joins the stronger one? Is it the one that it fears? Is there a "
            "prize? In one line nobody is joined at all.",
            "For e, ask two questions apart: is what it joins the stronger side? Is what it joins the one it fears?",
        ),
        solution_text=(
            "a: Walt, since it aligns with the source of danger, which is not the strongest. b: Schweller, since it joins for gain; "
            "nobody threatens it, and neither side is the stronger. c: Waltz, since it joins the stronger coalition. d: nobody; to cooperate with a strong partner is not to bandwagon. e: "
            "Waltz, since the bloc is the stronger side; for Walt the same state balances, against the neighbour."
        ),
        reread=AGAINST_WHAT,
    )


EXERCISES = {
    "03.1": what_passing_the_buck_is,
    "03.2": what_turns_the_answer,
    "03.3": whose_bandwagoning,
    "03.4": count_the_disagreements,
    "03.5": of_use_to_china,
    "03.6": what_would_count_against,
}

_BETS = (
    Bet(
        "03.a",
        "Several great powers; one is so strong that it could come to rule its region; a sea lies between it and us, and another great "
        "power could stop it. Now put a land border in place of the sea, and change nothing else. What does Mearsheimer expect of us?",
        (
            Pick(
                "answer",
                "We",
                (
                    "pass the buck before, and balance after",
                    "balance before, and pass the buck after",
                    "balance before and after",
                    "pass the buck before and after",
                ),
            ),
            Pick(
                "others",
                "When several authors' rules fire for one real case, they mostly",
                ("agree", "contradict each other"),
            ),
        ),
        "The tables that follow show the first, the panel further down shows both.",
        ("03",),
    ),
    Bet(
        "03.b",
        "We coded 362 claims by the idea that each bears on most. Which of these is the main idea of no claim at all, and which "
        "document speaks most of balancing?",
        (
            Pick("never", "No claim is mainly about", ("bandwagoning", "buck-passing", "hedging", "tethering")),
            Pick("most", "Most claims of balancing are in", ("Fang", "Hu", "United front", "EU commentary", "Zhang")),
        ),
        "The next table and chart show both.",
        ("03",),
    ),
)

BETS = {bet.id: bet for bet in _BETS}
