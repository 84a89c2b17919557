"""The exercises and bets of lesson 06: what would count as an alliance."""

from helpers.exercises.betting import Bet, Pick, Slider
from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_choice import Choice, Classification
from helpers.exercises.lesson_06_arguments import own_definition, two_words
from helpers.exercises.lesson_06_numbers import disputes_per_years, how_far_apart
from helpers.exercises.task import Mistake, Option

TWO_WORDS = "An expectation or a promise?"
CODINGS = "Allied by one coding, not by another"
RELATIVES = "Partnership, quasi-alliance, ladder"


def what_alignment_is(draw):
    return Exercise(
        id=draw.exercise,
        title="The word in the title",
        concept="alignment and alliance",
        level="recall",
        minutes=5,
        points=2,
        question="The course is called *Ally or Alignment?* What does Glenn Snyder (*Alliance Politics*, 1997) mean by **alignment**?",
        task=Choice(
            (
                Option("a", "A formal association for the use, or non-use, of force against states outside it."),
                Option(
                    "b", "Mutual expectations of states that they will support, or oppose, one another in the future."
                ),
                Option("c", "A weak alliance, one step short of a treaty."),
                Option("d", "Cooperation on many issues, driven by shared goals, without a promise of defence."),
            ),
            accepted=("b",),
        ),
        right=(
            "An alignment lies in what each expects of the other, so it may exist with a treaty or with none. A treaty "
            "can make the expectation firmer, and it can also stay in force when nobody expects anything of it any more."
        ),
        mistakes=(
            Mistake(
                "alliance taken for alignment",
                "That is the narrower word: it needs a form that both have agreed upon. Which of the others could be "
                "true of two states that have signed nothing?",
                TWO_WORDS,
                given=(("a",),),
            ),
            Mistake(
                "alignment taken for a lesser alliance",
                "This makes one scale out of two different things. A treaty may be strong on paper while nobody counts on "
                "it. What does Glenn Snyder look at instead of the paper?",
                TWO_WORDS,
                given=(("c",),),
            ),
            Mistake(
                "partnership taken for alignment",
                "That is close to another author in this lesson, who describes what two states do together and why. "
                "Glenn Snyder's word is about something that lies in their minds.",
                TWO_WORDS,
                given=(("d",),),
            ),
        ),
        hints=(
            "Strike out every sentence that could not be true of two states without a treaty.",
            "Of what is left, ask: does it speak of what two states do, or of what they count on?",
        ),
        solution_text=(
            "b. Alignment is the wider word and lies in expectations; a is his narrow definition of alliance (p. 4). "
            "Option c is a common slip: an alignment is not an alliance of lesser strength, and a strong treaty may outlive "
            "it. Option d is near to Wilkins's strategic partnership."
        ),
        reread=TWO_WORDS,
    )


def which_definition_speaks(draw):
    return Exercise(
        id=draw.exercise,
        title="Which definition is speaking?",
        concept="definitions of alliance",
        level="analyse",
        minutes=7,
        points=6,
        question=(
            "Six sentences as one might hear them in a seminar. None says what it means by its words, yet each follows "
            "somebody's definition. Whose? Do not ask whether you agree."
        ),
        task=Classification(
            (
                Option(
                    "a",
                    "China and Russia were already allied in 1993: a standard data set on alliance treaties lists them.",
                ),
                Option("b", "China and Russia are not allied: neither has promised to fight if the other is attacked."),
                Option("c", "Treaty or none, they train together and build arms together. What else is an alliance?"),
                Option(
                    "d",
                    "Japan and South Korea promise each other nothing, yet they belong together: the United States protects both.",
                ),
                Option(
                    "e", "They are no allies. They want a world of many poles, and neither owes the other its wars."
                ),
                Option(
                    "f", "In 1969 they were allies: a treaty stood that named an opponent and said when force was due."
                ),
            ),
            (
                Option("snyder", "Glenn Snyder's narrow definition of alliance"),
                Option("walt", "Walt's broad definition of alliance"),
                Option("atop", "ATOP's rule for an alliance"),
                Option("pact", "the rule for a defence pact"),
                Option("wilkins", "Wilkins's strategic partnership"),
                Option("cha", "Cha's quasi-alliance"),
            ),
            {"a": ("atop",), "b": ("pact",), "c": ("walt",), "d": ("cha",), "e": ("wilkins",), "f": ("snyder",)},
        ),
        right=(
            "All six can be true at once, because each is about another thing. When two people quarrel over whether two "
            "states are allies, ask first whether they mean the same by it."
        ),
        mistakes=(
            Mistake(
                "a listed treaty taken for a promise to fight",
                "In a, look at the year. What was promised in a treaty of that time was not to fight for each other. A "
                "list may count other promises as well.",
                CODINGS,
                given=({"a": "pact"}, {"a": "snyder"}),
            ),
            Mistake(
                "the paper asked for where deeds count",
                "Sentence c begins by waving the treaty aside. Who among the six is content with what two states do?",
                TWO_WORDS,
                given=({"c": "atop"}, {"c": "pact"}, {"c": "snyder"}),
            ),
            Mistake(
                "a missing promise taken for the whole of it",
                "In b one thing alone decides, and it is a clause. Nothing is said of goals, of an opponent, or of what the "
                "two do together. Which rule asks for that clause and is content with it?",
                CODINGS,
                given=({"b": "wilkins"}, {"b": "snyder"}, {"b": "atop"}, {"b": "walt"}),
            ),
            Mistake(
                "the opponent overlooked",
                "Sentence f says more than that a treaty stood: against whom, and when force is due. One definition has "
                "a place for both.",
                TWO_WORDS,
                given=({"f": "pact"}, {"f": "atop"}, {"f": "walt"}),
            ),
            Mistake(
                "a partnership taken for a weak alliance",
                "In e there is a purpose where another sentence has an opponent, and freedom where another has a duty. "
                "That is not less of the same thing.",
                RELATIVES,
                given=({"e": "pact"}, {"e": "walt"}, {"e": "atop"}, {"e": "snyder"}, {"e": "cha"}),
            ),
            Mistake(
                "the third state overlooked",
                "Count the states in d. The tie of the first two runs through another.",
                RELATIVES,
                given=({"d": "wilkins"}, {"d": "walt"}, {"d": "atop"}, {"d": "pact"}, {"d": "snyder"}),
            ),
        ),
        hints=(
            "Underline in each sentence the words that decide: a list, a clause, deeds, a third state, a goal, an opponent.",
            "Begin with d: it is the only one with three states in it. Then find the one that speaks of a list.",
        ),
        solution_text=(
            "a: ATOP, which lists the non-aggression of 1992 to 2000 as an alliance. b: the rule for a defence pact, "
            "because one clause decides. c: Walt, who asks for cooperation, formal or not. d: Cha, two states that are not "
            "allied but share an ally. e: Wilkins, a goal and no promise of defence. f: Glenn Snyder, with a form, stated "
            "circumstances and states outside. All six can hold at the same time."
        ),
        reread=RELATIVES,
    )


EXERCISES = {
    "06.1": what_alignment_is,
    "06.2": which_definition_speaks,
    "06.3": disputes_per_years,
    "06.4": how_far_apart,
    "06.5": two_words,
    "06.6": own_definition,
}

_SAYS = ("yes", "no", "open")
_BETS = (
    Bet(
        "06.a",
        "March 1969: Chinese and Soviet soldiers shoot at each other on the Ussuri. The treaty of 1950 is in force. Were the two allies that year?",
        (
            Pick("narrow", "By Glenn Snyder's narrow definition", _SAYS),
            Pick("broad", "By Walt's broad definition", _SAYS),
        ),
        "The definition switch below shows what each of them looks at.",
        ("06",),
    ),
    Bet(
        "06.b",
        "From 1964 to 1980 China and the Soviet Union were bound by a promise to defend each other. How many militarized disputes began between the two in those years?",
        (Slider("disputes", "Disputes that began", "disputes", 0, 40, 5),),
        "The next picture shows the count.",
        ("06", "08"),
    ),
)

BETS = {bet.id: bet for bet in _BETS}
