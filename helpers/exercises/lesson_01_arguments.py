"""The exercises of lesson 01 that are argued: a judgment on Hu, and a test for the theory."""

from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_text import Coding, Judgment, Level, Written

ASSUMES = "What the theory assumes, and what it does not"
EXPECTS = "What one should then see"


def only_their_own_upkeep(draw):
    return Exercise(
        id=draw.exercise,
        title="A sentence of Hu's",
        concept="self-help",
        level="evaluate",
        minutes=6,
        points=3,
        question=(
            "Hu writes of structural realists that, with no authority above them, states must put their own interests "
            "first and care `only` about preserving themselves. Is that a fair account of "
            "Waltz? Choose, and say which word decides it for you."
        ),
        task=Judgment(
            (
                Coding(
                    "fair",
                    "it gives the idea of self-help as Waltz has it",
                    "The first half is on your side: without a protector states must look after themselves, and Waltz "
                    "calls that self-help. But look at “only”. He writes that states seek at the least their own survival "
                    "and at the most to rule all others (p. 118). What is left of “only” then?",
                ),
                Coding(
                    "overstated",
                    "the idea is there, and pushed too far",
                    "You can point to “only”: Waltz leaves open how much more than survival a state wants (p. 118). Still, "
                    "press your own reading: is a student's summary wrong if it drops a qualification that most textbooks "
                    "drop too?",
                ),
                Coding(
                    "wrong",
                    "Waltz holds something else",
                    "The sentence begins where Waltz begins, with the lack of a government, and ends near him, with "
                    "survival as the least that states seek (p. 118). What in it would he have to deny outright? "
                    "You would need a passage, not a shade of meaning.",
                    defensible=False,
                ),
            ),
            settle="the passage itself: Waltz 1979, p. 118, on what states seek at the least and at the most.",
        ),
        hints=(
            "Read the sentence once without the word “only”. Does your verdict change?",
            "Waltz gives a minimum and a maximum of what states seek. Which of the two does the sentence keep?",
        ),
        solution_text=(
            "Fair and overstated can both be defended; overstated is the stronger. Self-help is given correctly, but "
            "“only” turns a minimum into the whole. Wrong is hard to defend: nothing in the sentence contradicts the "
            "core of the idea."
        ),
        reread=ASSUMES,
    )


def against_limits(draw):
    return Exercise(
        id=draw.exercise,
        title="What would count against it?",
        concept="a test for a theory",
        level="create",
        minutes=8,
        points=4,
        question=(
            "W2 says that cooperation stays limited, because each worries about the other's gains and about its own "
            "dependence. In 60 words or more, before you have seen any evidence: what would you have to see between "
            "China and Russia to say that W2 has failed? Name a record in which it could be seen, and a period."
        ),
        task=Written(
            60,
            (
                Level(
                    "strong",
                    "The observation could really happen, stands in a named record, has a period, and would "
                    "embarrass the theory whatever its defenders say.",
                ),
                Level(
                    "sound", "There is an observation that counts against W2, but the record or the period is missing."
                ),
                Level(
                    "first steps",
                    "It says what W2 means, or what would support it, and nothing that would count against it.",
                ),
            ),
            (
                "It says what would be seen if worry about dependence did not matter: for instance, one side lets its "
                "share with the other grow far beyond the reverse and turns offers of other suppliers down.",
                "It names where to look: shares of trade, contracts for gas and oil, votes.",
                "It sets a period beforehand, so that “not yet” cannot save the theory for ever.",
                "It says what would not count, such as growing trade as such.",
            ),
        ),
        hints=(
            "Begin with “W2 has failed if, between … and …, …”.",
            "Growing trade alone is no test: the theory allows trade. What does it say should *limit* it?",
        ),
        solution_text=(
            "One good answer: W2 has failed if, between 2015 and 2025, one of the two let its dependence on the other "
            "grow several times over, had other partners on offer, and took no step to limit it. I would look at each "
            "state's share of trade with the other, and at whether new suppliers were refused. Russia's growing share "
            "alone would not do, because after 2022 it may have had no other offer."
        ),
        reread=EXPECTS,
    )
