"""The exercises and bets of lesson 04: abandonment and entrapment."""

from helpers.exercises.betting import Bet, Pick
from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_choice import Choice, Choices
from helpers.exercises.lesson_04_arguments import borne_out, payoffs_with_reasons
from helpers.exercises.lesson_04_games import two_wishes, which_game
from helpers.exercises.task import Mistake, Option

TWO_FEARS = "Two fears, one choice"
BACKWARDS = "The sentence that is read backwards"


def what_abandonment_is(draw):
    return Exercise(
        id=draw.exercise,
        title="What counts as abandonment?",
        concept="abandonment",
        level="recall",
        minutes=5,
        points=3,
        question="Which of these would Glenn Snyder (1984) call abandonment? Choose all that hold.",
        task=Choices(
            (
                Option("a", "The partner changes sides."),
                Option(
                    "b",
                    "The partner keeps every clause of the treaty, and gives no support in a crisis in which it was counted on.",
                ),
                Option("c", "The partner gives notice and leaves the alliance."),
                Option("d", "The partner starts a quarrel of its own, and one is pulled into it."),
                Option("e", "The partner costs more money than was expected."),
            ),
            accepted=(("a", "b", "c"),),
        ),
        right=(
            "Realignment, leaving, a promise not honoured, support not given where it was expected: all four are "
            "abandonment. The last needs no treaty at all, which is why partners without a pact can fear it too."
        ),
        mistakes=(
            Mistake(
                "entrapment taken for abandonment",
                "In one of your choices the partner does not go away. It pulls. Which of the two fears is that?",
                TWO_FEARS,
                given=(("abcd",), ("d",), ("ad",)),
                when=lambda values: "d" in values[0],
            ),
            Mistake(
                "any cost of an alliance",
                "Alliances cost many things. The two fears are narrower: one is about losing the partner's help, the "
                "other about being pulled into its conflict. Is money either of them?",
                TWO_FEARS,
                given=(("abce",), ("e",)),
                when=lambda values: "e" in values[0],
            ),
            Mistake(
                "only a broken treaty counts",
                "You look for a broken or ended tie. Read the definition to its end: what may a partner fail to do "
                "that no paper obliges it to?",
                TWO_FEARS,
                given=(("ac",), ("c",), ("a",)),
                when=lambda values: "b" not in values[0],
            ),
        ),
        hints=(
            "Ask of each: does the partner's help go away, or does its conflict come nearer?",
            "The definition in the lesson has four parts, and only two of them need a formal tie.",
        ),
        solution_text=(
            "a, b and c. a is realignment, c is leaving the tie, b is support not given where it was expected. d is "
            "entrapment, as far as one does not share the interests in the quarrel. e is a cost, and neither fear."
        ),
        reread=TWO_FEARS,
    )


def what_fang_says(draw):
    return Exercise(
        id=draw.exercise,
        title="Whose fear, and which way?",
        concept="abandonment",
        level="analyse",
        minutes=6,
        points=3,
        question="Fang lists the phrase of paragraph 18 among the drivers of cooperation. Which of these says the same in other words?",
        task=Choice(
            (
                Option(
                    "a", "The war gave China more reason to fear that Russia would leave it, and so China came closer."
                ),
                Option("b", "Russia feared that China would leave it, and the war has eased that fear."),
                Option(
                    "c",
                    "A Russia cut off from the West can hardly change sides, so China has less to fear on that score, and cooperates more.",
                ),
                Option("d", "China's fear is gone, because Russia is now bound by a treaty of alliance."),
            ),
            accepted=("c",),
        ),
        right=(
            "Three steps: Russia's other options shrink; so a Russian turn to the West becomes harder to believe; so "
            "China's fear of being left falls, and cooperation looks safer. Mitigation means that a thing becomes milder. "
            "It is Fang's inference: nobody has observed the fear."
        ),
        mistakes=(
            Mistake(
                "the direction turned round",
                "This is how many readers remember it. Look up the first noun of the phrase: does a thing that is "
                "mitigated become larger or smaller? Then ask where else Russia could have gone.",
                BACKWARDS,
                given=(("a",),),
            ),
            Mistake(
                "the owner of the fear exchanged",
                "Two names stand in the phrase. One has the fear, the other is what is feared. Which is which? "
                "And who, after 2022, had fewer places to go?",
                BACKWARDS,
                given=(("b",),),
            ),
            Mistake(
                "milder taken for gone, and a treaty added",
                "Two things here stand nowhere in the abstract: that nothing of the fear remains, and a treaty. Fang "
                "holds a formal alliance to be unlikely. What, without any treaty, makes changing sides hard?",
                BACKWARDS,
                given=(("d",),),
            ),
        ),
        hints=(
            "Split the phrase: who fears, what is feared, and what happens to the fear?",
            "Use the rule for dependence: when one side depends more, what does its partner have less reason to expect of it?",
        ),
        solution_text=(
            "c. The fear is China's; what is feared is that Russia leaves; and the fear is mitigated, made milder. The "
            "chain is: break with the West, fewer options, more dependence, a change of sides hard to believe. So Fang "
            "counts it among the reasons for closer cooperation. The reverse, that the break raised China's fear, is "
            "the commonest misreading of this document."
        ),
        reread=BACKWARDS,
    )


EXERCISES = {
    "04.1": what_abandonment_is,
    "04.2": which_game,
    "04.3": two_wishes,
    "04.4": what_fang_says,
    "04.5": borne_out,
    "04.6": payoffs_with_reasons,
}

_BETS = (
    Bet(
        "04.a",
        "Five equal states. None wants war, none can read the others' minds, and once war begins it is too late to "
        "ally. What will they do?",
        (Pick("outcome", "They end", ("with no alliances", "some allied, some not", "all allied")),),
        "The picture that follows shows what each of them gains.",
        ("04",),
    ),
    Bet(
        "04.b",
        "Russia and China discover that they share more of the interest in dispute. Whose fears fall, and what becomes "
        "of the gap between the "
        "commitments they want?",
        (
            Pick("whose", "Fears fall for", ("Russia alone", "China alone", "both", "neither")),
            Pick("gap", "The gap", ("narrows", "stays as it is", "widens")),
        ),
        "Step 3 of the panel shows it.",
        ("04",),
    ),
    Bet(
        "04.c",
        "In 2022 Russia breaks with the West. By Glenn Snyder's rules, what does that do to China's fear of being left by Russia?",
        (Pick("turn", "China's fear", ("rises", "falls", "does not change")),),
        "The next cells show what one of the documents says.",
        ("04", "12"),
    ),
)

BETS = {bet.id: bet for bet in _BETS}
