"""The exercises of lesson 03 that are argued: a claim to code, and a pattern that would count against a theory."""

from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_text import Coding, Judgment, Level, Written

DOCUMENTS = "What the documents call it"
WHEN = "A balance will come: when?"


def of_use_to_china(draw):
    return Exercise(
        id=draw.exercise,
        title="Of use to China: which strategy?",
        concept="buck-passing and its evidence",
        level="evaluate",
        minutes=7,
        points=4,
        question=(
            "Zhang (document 004, claim zhang-c46) holds, in our words, that the war in Ukraine has been of much use to "
            "China. How would you code this claim by the idea it bears on? Give your verdict, and in a sentence the words "
            "that decide it."
        ),
        task=Judgment(
            (
                Coding(
                    "buck_passing",
                    "others bear the cost of checking a rival, and China stands aside",
                    "You follow Mearsheimer: Russia draws America's effort, and China saves its own. (That both sides bleed is what "
                    "he calls bloodletting, another strategy.) But passing the buck is a choice, with a rival whom one wants checked and somebody who catches the buck. Which words of the claim say "
                    "that China chose anything? To have gained from a fire is not to have lit it.",
                ),
                Coding(
                    "relative_gains",
                    "China gains; no strategy is ascribed (our nearest code)",
                    "Our own code: the claim says who gains, and not what anybody intended. Strictly a gain, not a relative one; "
                    "Zhang's next sentences name cheap oil and gas and an opened market. Then why does Zhang write it, in an "
                    "article on what China's leader wants? If he means a plan, your reading is too modest. Is there a sentence "
                    "near by that names one?",
                ),
                Coding(
                    "bandwagoning",
                    "China joins Russia's side for what it can win",
                    "Schweller's sense comes nearest: joining for gain. But the claim does not say that China joined anything, and "
                    "other claims in the document say that it keeps out. Does every gain show a side that was taken?",
                    defensible=False,
                ),
                Coding(
                    "balancing",
                    "China works against the United States by way of the war",
                    "China may do so, and other claims say it. This one speaks of use alone. If every advantage counts as "
                    "balancing, what would not be balancing?",
                    defensible=False,
                ),
            ),
            settle=(
                "a record of intention made before the gain: what China's leaders wanted from the war, what they paid to "
                "lengthen or to end it, and whether they would act the same if it cost them something."
            ),
            reason_words=8,
        ),
        hints=(
            "Read the claim in the question once more, and strike out of your reading every word that is yours and not the claim's.",
            "What must be there before one may speak of a strategy? An aim, a choice, and somebody towards whom it is taken.",
        ),
        solution_text=(
            "Two codes can be defended. `relative_gains`, our own and only the nearest: the claim says that China "
            "profits, not that it profits more, and profit is not a plan. "
            "`buck_passing`: in an article on what Beijing wants, one may read the remark as part of a plan that lets others pay. "
            "`bandwagoning` and `balancing` bring in a side that was taken, or an aim, and the claim has neither. One can "
            "draw from Mearsheimer, if there are several great powers (the application is ours), that China passes the buck to "
            "Russia. That the war was of use fits this, but so it would if China had planned nothing."
        ),
        reread=DOCUMENTS,
    )


def what_would_count_against(draw):
    return Exercise(
        id=draw.exercise,
        title="Write the pattern that would count against it",
        concept="a prediction that can fail",
        level="create",
        minutes=10,
        points=6,
        question=(
            "Choose W6 (American preponderance and the enlargement of NATO push Russia towards China) or W7 (a balance against "
            "the leading state will come). In 60 words or more, and **before you go on to the record**, write the pattern that "
            "would count against it: what one would have to see, in which record, between which years, and how large it would "
            "have to be. End with one rescue that you will not accept from its defenders, and say why."
        ),
        task=Written(
            60,
            (
                Level(
                    "strong",
                    "Record, years and size are named, so that two readers would agree whether the pattern is there; it "
                    "could really occur; the rescue that is ruled out is one that would save the theory from anything.",
                ),
                Level(
                    "sound",
                    "There is a pattern and a record, but the years or the size stay open, so that a defender could "
                    "always ask for more time.",
                ),
                Level(
                    "first steps",
                    "It says that the theory is wrong or vague, but not what one would see if it were wrong.",
                ),
            ),
            (
                "It names years in advance. W7 sets no date, so the date must be yours.",
                "It says what counts: arming, aligning, or either; and against whom.",
                "It compares: before and after a step of enlargement, or the years with one and the years without.",
                "It allows for another cause of the same pattern, such as the price of oil, or sanctions.",
                "The rescue it rules out is “not yet”, or one that turns every outcome into a success.",
            ),
        ),
        hints=(
            "Begin with “If between … and … the record of … shows …, then I give it up, because …”.",
            "Give your text to a friend of the theory in your head. If she can answer “not yet”, which word of yours let her?",
        ),
        solution_text=(
            "One of many. W6, on the enlargements of 1999 and 2004: If in 2000-01 and in 2005-06 the distance between Russia and China "
            "in the full series of votes is no smaller than in 1997-98 and in 2002-03, then enlargement is not what moves them. I would not accept “the effect came later”, since with any delay allowed some later step will always fit. W7: If in "
            "the thirty years after 1991 the leader keeps its lead, and no second power either spends a larger part of its wealth on "
            "arms or binds itself to another, then no balance came. I would not accept “not yet”: thirty years are a generation of "
            "leaders, and a forecast that outlives all its readers cannot help any of them."
        ),
        reread=WHEN,
    )
