"""The exercises and bets of lesson 01: anarchy and structure."""

import math

from helpers.exercises.betting import Bet, Pick
from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_choice import Choice, Choices, Classification
from helpers.exercises.kinds_number import NumberPart, Numbers
from helpers.exercises.lesson_01_arguments import against_limits, only_their_own_upkeep
from helpers.exercises.task import Mistake, Option

THREE_PARTS = "Structure has three parts"
ASSUMES = "What the theory assumes, and what it does not"
PLACES = "Three places to look for a cause"
PLAY = "Play: nobody wanted this"

MARGINS = (25, 50, 40, 45, 35)  # per cent; within the sliders, and no two slips give one number


def what_structure_is(draw):
    return Exercise(
        id=draw.exercise,
        title="What is structure?",
        concept="structure",
        level="recall",
        minutes=5,
        points=2,
        question="Which of these says what **structure** is for Waltz?",
        task=Choice(
            (
                Option("a", "The list of the strongest states and what they want."),
                Option(
                    "b",
                    "How the units stand to one another: the principle by which they are ordered, whether "
                    "their tasks differ, and how capabilities are spread among them.",
                ),
                Option("c", "All states together with everything that passes between them."),
                Option("d", "The chaos that reigns where no government stands above states."),
            ),
            accepted=("b",),
        ),
        right="Arrangement, not inhabitants: the same structure can be filled by other states.",
        mistakes=(
            Mistake(
                "structure taken for the strong states",
                "A list of states, and of their wishes, describes the units. Waltz asks what would stay the same "
                "if other states took their places. Which sentence speaks of places?",
                THREE_PARTS,
                given=(("a",),),
            ),
            Mistake(
                "structure taken for the system",
                "That is the larger word: units and all their dealings belong to it. The word asked for names "
                "only how the units are arranged. Hu mixes up the same pair.",
                THREE_PARTS,
                given=(("c",),),
            ),
            Mistake(
                "anarchy taken for chaos",
                "Having no ruler is not the same as having no order: balances form, and habits hold. And anarchy "
                "is one part of what is asked for, not the whole.",
                THREE_PARTS,
                given=(("d",),),
            ),
        ),
        hints=(
            "Imagine a room full of chairs. Is structure the people, or the way the chairs stand?",
            "Count the parts in each sentence. Waltz names three.",
        ),
        solution_text=(
            "b. The ordering principle, the tasks of the units, and the distribution of capabilities (Waltz 1979, "
            "pp. 88-99). Option a describes units; c is the system, of which structure is one part; d takes anarchy, "
            "the lack of a government, for disorder."
        ),
        reread=THREE_PARTS,
    )


def how_calm(draw):
    margin = draw.pick(MARGINS, course=25)
    other = -100 * (margin / 100) / (1 + margin / 100)
    step_below = -5 * math.ceil(-other / 5)
    between_steps = Mistake(
        "the nearest step of the slider",
        "The slider moves in steps of five, and the limit lies between two of them. Use the rule.",
        PLAY,
        given=((step_below,),),
        when=lambda values: step_below in values[0].readings,
    )
    return Exercise(
        id=draw.exercise,
        title="How calm must the other be?",
        concept="security dilemma",
        level="apply",
        minutes=6,
        points=3,
        question=(
            f"In the model, B feels safe only when it is {margin} per cent stronger than A. Defence has no advantage. "
            "What is the largest margin, in per cent, that A may ask for if arming is to stop by itself? "
            "Below zero means that A is content to be weaker.\n\n"
            "The rule beneath the panel finds it: the two demands, multiplied, may be at most 1."
            + (" Step 2 of the panel shows it too." if margin == 25 else "")
        ),
        task=Numbers((NumberPart("margin_of_a", value=other, within=0.6, unit="per cent"),)),
        right=(
            "Who wants superiority can be safe only beside somebody who accepts inferiority. Neither has to wish the "
            "other harm for this to fail."
        ),
        mistakes=(
            *(() if margin == 25 else (between_steps,)),  # 25 has its limit on a step
            Mistake(
                "equality thought to be enough",
                "Asking for equality sounds modest. But then A follows each step that B takes, and B takes another. "
                "Try it in the panel: what does A's line do?",
                PLAY,
                given=((0,),),
            ),
            Mistake(
                "the margin mirrored",
                "You turned B's margin round. But the two demands are multiplied, not added, so the answer lies "
                "closer to zero. What times B's demand gives 1?",
                PLAY,
                given=((-margin,), (-margin / 100,)),
            ),
            Mistake(
                "the other's margin",
                "That is B's margin, which the question gives. What may A ask for beside it?",
                PLAY,
                given=((margin,),),
            ),
            Mistake(
                "the sign lost",
                "The size is right. Does A ask to be stronger, or is it content with less?",
                PLAY,
                given=((-other,),),
            ),
            Mistake(
                "a demand for a margin",
                "That is the demand: how many times B's strength A may want to be. The margin is what it lies above or "
                "below 1, in per cent.",
                PLAY,
                given=((100 + other,), (1 + other / 100,)),
            ),
        ),
        hints=(
            "In step 2 of the panel B's margin stands at 25: lower A's until both are content, and multiply the two demands. "
            "For another margin of B's do the same by the rule.",
            f"B's demand is {1 + margin / 100:g}. Which number multiplied by it gives 1? How far below 1 is that number?",
        ),
        solution_text=(
            f"B's demand is {1 + margin / 100:g} times A. Both can be content only if A's demand is at most "
            f"1 / {1 + margin / 100:g} = {1 + other / 100:.3g}, which is a margin of {other:.3g} per cent. In the panel "
            "the slider moves in steps of five, so you may meet the nearest step below."
        ),
        reread=PLAY,
    )


def sort_causes(draw):
    return Exercise(
        id=draw.exercise,
        title="Where does the cause lie?",
        concept="structure, unit, interaction",
        level="analyse",
        minutes=7,
        points=5,
        question=(
            "Five claims from the documents, in our words. Each looks for a cause in one of three places. Sort them by "
            "where the claim looks, whether or not you agree with it."
        ),
        task=Classification(
            (
                Option("a", "When the Soviet Union broke up, an order with a single great power arose (Hu)."),
                Option("b", "What counts most for China is that the party stays in power (Zhang)."),
                Option("c", "Russia's break with the West makes it lean on China more and more (Fang)."),
                Option("d", "Leaders in both countries display strength abroad to win support at home (Hu)."),
                Option("e", "With no authority above them, states must look to their own interests (Hu)."),
            ),
            (
                Option(
                    "structure", "in the arrangement of all states: no ruler above them, how capabilities are spread"
                ),
                Option("unit", "inside one state: its regime, its leaders, its ideas"),
                Option("interaction", "in what passes between states: trade, threats, promises, dependence"),
            ),
            {"a": ("structure",), "b": ("unit",), "c": ("interaction",), "d": ("unit",), "e": ("structure",)},
        ),
        right="Claims b and d are rivals of structural theory, and good ones: they say that the inside of states decides.",
        mistakes=(
            Mistake(
                "what states do to each other taken for structure",
                "A break, a purchase, a promise pass between two states. The arrangement of all states need not change "
                "at all for them to happen.",
                PLACES,
                given=({"c": "structure"},),
            ),
            Mistake(
                "a regime taken for structure",
                "Ask whether the sentence would still hold if the same country were governed by others. If not, the "
                "cause lies inside it.",
                PLACES,
                given=({"b": "structure"}, {"d": "structure"}),
            ),
            Mistake(
                "the number of great powers taken for one state's affair",
                "One state broke up, but the claim is about the whole: how many great powers remained.",
                PLACES,
                given=({"a": "unit"},),
            ),
            Mistake(
                "self-help taken for character",
                "The sentence gives the reason itself: nobody stands above them. That is true of all states at once, "
                "whatever they are like inside.",
                PLACES,
                given=({"e": "unit"},),
            ),
            Mistake(
                "domestic support taken for dealings between states",
                "The display is abroad, but who is to be impressed, and where do they live?",
                PLACES,
                given=({"d": "interaction"}, {"b": "interaction"}),
            ),
        ),
        hints=(
            "Ask of each: does it speak of all states, of one state, or of two and what they do to each other?",
            "Two of the five look inside a state, two at the arrangement of all.",
        ),
        solution_text=(
            "a and e speak of the whole arrangement: the distribution of capabilities and the ordering principle. b and d "
            "look inside a state. c looks at a tie between states. None of these places is the right one as such; the "
            "theory of this lesson looks in the first."
        ),
        reread=PLACES,
    )


def what_waltz_assumes(draw):
    return Exercise(
        id=draw.exercise,
        title="What does Waltz need to assume?",
        concept="assumptions",
        level="recall",
        minutes=5,
        points=3,
        question="Which of these does Waltz (1979) need in order to expect balances of power? Choose all that hold.",
        task=Choices(
            (
                Option("a", "No government stands above states."),
                Option("b", "States are rational."),
                Option("c", "States wish to survive."),
                Option("d", "States seek as much power as they can get."),
                Option("e", "States are in a constant war of all against all."),
            ),
            accepted=(("a", "c"),),
        ),
        right="Two requirements, and only two (p. 121). He also treats states as unitary, as a simplification (p. 118).",
        mistakes=(
            Mistake(
                "rationality added",
                "Waltz expects that those who copy what works do better and those who do not fall behind. Nobody has to "
                "reckon well for that. It is Mearsheimer who assumes that great powers are rational.",
                ASSUMES,
                given=(("abc",), ("b",), ("bc",), ("ab",)),
                when=lambda values: "b" in values[0],
            ),
            Mistake(
                "power maximisation added",
                "That is offensive realism. For Waltz states seek at the least to survive; some want more, and the theory "
                "does not need it.",
                ASSUMES,
                given=(("acd",), ("d",), ("cd",)),
                when=lambda values: "d" in values[0],
            ),
            Mistake(
                "anarchy taken for war",
                "Under anarchy war may come at any time, which is not to say that it is always there. Nor is anarchy "
                "chaos: the balance is an order without an orderer.",
                ASSUMES,
                given=(("ace",), ("e",), ("ae",)),
                when=lambda values: "e" in values[0],
            ),
        ),
        hints=(
            "He needs very little: one thing about the world, one thing about its inhabitants.",
            "If an option would turn modest states into greedy or clever ones, he can do without it.",
        ),
        solution_text=(
            "a and c. Balance-of-power politics needs anarchy and units that wish to survive (Waltz 1979, p. 121). "
            "Rationality is replaced by socialisation and competition (pp. 74-77); the wish for as much power as "
            "possible belongs to Mearsheimer; war is always possible, not constant."
        ),
        reread=ASSUMES,
    )


EXERCISES = {
    "01.1": what_structure_is,
    "01.2": how_calm,
    "01.3": sort_causes,
    "01.4": what_waltz_assumes,
    "01.5": only_their_own_upkeep,
    "01.6": against_limits,
}

_BETS = (
    Bet(
        "01.a",
        "Two states want nothing but safety, and neither wants to attack. Each arms when it feels weaker than it should be. "
        "Will the arming stop by itself?",
        (
            Pick("ends", "It will stop", (
                "always, since nobody wants more than safety",
                "if both ask for no more than equality, or one accepts less",
                "if at least one of them asks for no more than equality",
                "never",
            )),
        ),
        "The panel shows it once the bet is placed.",
        ("01",),
    ),
)  # fmt: skip

BETS = {bet.id: bet for bet in _BETS}
