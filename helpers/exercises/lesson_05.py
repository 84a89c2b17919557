"""The exercises and bets of lesson 05: offensive realism and the forecast of 2005."""

from helpers.exercises.betting import Bet, Pick, Slider
from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_choice import Choices, Classification
from helpers.exercises.lesson_05_forecast import a_forecast_that_can_fail, read_the_record, what_became_of_m1
from helpers.exercises.lesson_05_power import times_russia
from helpers.exercises.task import Mistake, Option

ASSUMPTIONS = "Five assumptions"


def five_assumptions(draw):
    return Exercise(
        id=draw.exercise,
        title="What goes in, and what comes out?",
        concept="assumptions of offensive realism",
        level="recall",
        minutes=5,
        points=2,
        question="Which of these does Mearsheimer **assume**, as the ground from which he reasons? Choose all that hold.",
        task=Choices(
            (
                Option("a", "No government stands above the states."),
                Option("b", "Every great power can do the others some harm."),
                Option("c", "No state can be sure what the others intend."),
                Option("d", "Survival comes before all other goals."),
                Option("e", "Great powers reckon with what follows from their acts."),
                Option("f", "People want power, and those who lead states want it more than others."),
                Option("g", "The other great powers mean harm."),
                Option("h", "Great powers look for chances to gain power over their rivals."),
            ),
            accepted=(("a", "b", "c", "d", "e"),),
        ),
        right=(
            "Not one of the five is warlike. That is the tragedy of his title: five tame assumptions, taken together, "
            "lead states that only want to be safe into a contest for power."
        ),
        mistakes=(
            Mistake(
                "human nature taken for structure",
                "One of your sentences puts the drive for power into people. That is Morgenthau's reason. Mearsheimer's states "
                "would behave in the same way whoever led them.",
                ASSUMPTIONS,
                given=(("abcdef",), ("cf",)),
                when=lambda values: "f" in values[0],
            ),
            Mistake(
                "uncertainty taken for hostility",
                "One of your sentences says that the others are hostile. He assumes less, and it suffices: think of a state "
                "that is friendly today. What can it not promise?",
                ASSUMPTIONS,
                given=(("abcdeg",), ("adg",)),
                when=lambda values: "g" in values[0],
            ),
            Mistake(
                "conclusion taken for assumption",
                "You have put the result among the premises. Ask of each sentence: does he start from it, or does he arrive at it?",
                ASSUMPTIONS,
                given=(("abcdeh",), ("adh",)),
                when=lambda values: "h" in values[0],
            ),
            Mistake(
                "Waltz's states put in place of Mearsheimer's",
                "Something is missing that Waltz does without, since for him competition does the work. Mearsheimer's "
                "states think ahead, and he says so.",
                ASSUMPTIONS,
                given=(("abcd",), ("acd",)),
                when=lambda values: "e" not in values[0],
            ),
        ),
        hints=(
            "Ask of each sentence: does it say what the world is like before anybody acts?",
            "Five do. Of the three others one is about people, one is about enemies, one is a result.",
        ),
        solution_text=(
            "a, b, c, d and e: anarchy, some offensive capability, uncertain intentions, survival first, rational great "
            "powers (The Tragedy of Great Power Politics, 2001, pp. 30-31). f is Morgenthau's human nature. g says more than "
            "he needs: that intentions cannot be known is enough. h is what follows, not what is assumed (p. 32)."
        ),
        reread=ASSUMPTIONS,
    )


def whose_sentence(draw):
    return Exercise(
        id=draw.exercise,
        title="Whose sentence is it?",
        concept="why states want power",
        level="analyse",
        minutes=6,
        points=5,
        question=(
            "Five sentences, in our words. The first is how Hu (document 001) sums up Mearsheimer; something is wrong with it. "
            "For each sentence, say in whose theory its **reason** belongs. If none of the three authors would sign it, say so."
        ),
        task=Classification(
            (
                Option(
                    "a",
                    "Hu on Mearsheimer: great powers want more than survival; something inborn makes them gather all the "
                    "power they can, to be safe.",
                ),
                Option(
                    "b",
                    "Since nobody can be sure of the others, the safest thing is to be by far the strongest in the region.",
                ),
                Option(
                    "c",
                    "Power is a means. What states want first is safety, and too much power can bring the others together "
                    "against one.",
                ),
                Option("d", "A great power that is strong enough should try to rule the whole world, and can."),
                Option("e", "A great power expands whenever it is able to."),
            ),
            (
                Option("waltz", "Kenneth Waltz"),
                Option("mearsheimer", "John Mearsheimer"),
                Option("morgenthau", "Hans Morgenthau"),
                Option("nobody", "none of the three"),
            ),
            {"a": ("morgenthau",), "b": ("mearsheimer",), "c": ("waltz",), "d": ("nobody",), "e": ("nobody",)},
        ),
        right=(
            "To repair Hu's sentence one replaces a single word: not something inborn, but the structure. The course's "
            "audit lists it as an error of which we are sure; the next cell shows where it stands."
        ),
        mistakes=(
            Mistake(
                "a name taken for a reason",
                "Sentence a names one author and gives another's reason. Look at the word that says where the drive comes from: "
                "is it in people, or in the position of states?",
                ASSUMPTIONS,
                given=({"a": "mearsheimer"}, {"a": "waltz"}, {"a": "nobody"}),
            ),
            Mistake(
                "global hegemony held to be within reach",
                "In sentence d, think of what lies between the continents, and of what an army needs. Who of the three holds that "
                "the whole world can be ruled?",
                "How much power, and where does it stop?",
                given=({"d": "mearsheimer"}, {"d": "waltz"}, {"d": "morgenthau"}),
            ),
            Mistake(
                "expansion at any price",
                "Sentence e leaves out the bill. A state that reckons with what follows from its acts will ask what an "
                "expansion costs. Does any of them drop that question?",
                ASSUMPTIONS,
                given=({"e": "mearsheimer"}, {"e": "morgenthau"}, {"e": "waltz"}),
            ),
            Mistake(
                "defensive and offensive realism exchanged",
                "In b and in c both authors reason from anarchy. The difference is how much power is enough. "
                "Which sentence fears too little power, and which too much?",
                ASSUMPTIONS,
                given=(
                    {"b": "waltz"},
                    {"b": "morgenthau"},
                    {"b": "nobody"},
                    {"c": "mearsheimer"},
                    {"c": "morgenthau"},
                    {"c": "nobody"},
                ),
            ),
        ),
        hints=(
            "Ask of each sentence two things: where does the wish for power come from, and when does it stop?",
            "Two of the five are common slips about offensive realism that no author of the three would sign.",
        ),
        solution_text=(
            "a: Morgenthau, who puts the drive into human nature; for Mearsheimer it comes from the structure. b: Mearsheimer, "
            "who thinks of the region. c: Waltz; a state that grows too strong is balanced against. d: nobody of the three; for "
            "Mearsheimer global hegemony is all but out of reach, because of the stopping power of water. e: nobody; Mearsheimer's "
            "states expand when the gain is worth the cost."
        ),
        reread=ASSUMPTIONS,
    )


EXERCISES = {
    "05.1": five_assumptions,
    "05.2": whose_sentence,
    "05.3": times_russia,
    "05.4": read_the_record,
    "05.5": what_became_of_m1,
    "05.6": a_forecast_that_can_fail,
}

_BETS = (
    Bet(
        "05.a",
        "How many times as large as Russia's is China's economy (2023), and how many times as large is its military spending (2024)?",
        (
            Slider("economy", "China's economy", "times Russia's", 1, 20, 5),
            Slider("spending", "China's military spending", "times Russia's", 1, 20, 5),
        ),
        "The next picture shows both.",
        ("05",),
    ),
    Bet(
        "05.b",
        "In the toy, two states could check a threat. One is enough, and it bears the cost alone, a quarter of what each loses "
        "if nobody acts. Now two more join, so that four could act. What happens to the chance that nobody does?",
        (Pick("turn", "It", ("falls", "stays the same", "rises")),),
        "Move the number of states, and see.",
        ("05",),
    ),
)

BETS = {bet.id: bet for bet in _BETS}
