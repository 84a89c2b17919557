"""The exercises of lesson 09 that are argued: a judgment, and a note on two sums."""

from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_text import Coding, Judgment, Level, Written

WHOSE_NUMBER = "Whose number is it?"
NOT_VICE_VERSA = "But not vice versa?"


def not_vice_versa(draw):
    return Exercise(
        id=draw.exercise,
        title="“But not vice versa”",
        concept="asymmetry of dependence",
        level="evaluate",
        minutes=8,
        points=4,
        question=(
            "Fang's abstract holds that Russia relies on China more and more, “but not vice "
            "versa”. Is that supported, partly supported, or contradicted by what you have seen in this lesson? "
            "And which row of which table decides it for you?"
        ),
        task=Judgment(
            (
                Coding(
                    "supported",
                    "the tables bear the sentence out",
                    "The shares are on your side: in 2023 the trade was 33.8 per cent of Russia's and 4.0 per cent "
                    "of China's, and the distance has grown. Then what do you make of crude oil, of which China "
                    "took 19 per cent of its imports from Russia in that year? Can a state rely on a partner in "
                    "one good and not in the whole?",
                ),
                Coding(
                    "partly",
                    "one half holds, or it holds with a limit",
                    "You weigh two halves: Russia's growing share bears out the first, and energy, with 19 per "
                    "cent of China's crude imports in 2023, speaks against “not” in the second. How large would "
                    "that have to be before the second half fails altogether? China's share with Russia "
                    "grew as well, from 2.1 to 4.0 per cent: is that “not”, or “less”?",
                ),
                Coding(
                    "contradicted",
                    "the tables speak against the sentence",
                    "The nearest evidence is the energy row: 19 per cent of China's crude imports came from Russia "
                    "in 2023. But the rest of China's trade, and the 33.8 against 4.0 per cent, point the way Fang "
                    "says. Would you rest the whole verdict on one good, of which China had several "
                    "other sellers?",
                    defensible=False,
                ),
            ),
            settle=(
                "what each would pay to do without the other: prices and quantities when a flow was cut or a new "
                "supplier was found, and the terms of contracts such as Power of Siberia 2."
            ),
        ),
        hints=(
            "Split the sentence in two at the comma, and look for a row for each half.",
            "Total trade answers one question, a single good another. Which of them does “rely” ask?",
        ),
        solution_text=(
            "Two verdicts can be defended. Supported: total trade is lopsided, more so in 2023 than in 2013. "
            "Partly: China relies on Russia in some goods, above all energy, so “not” is too strong where “far "
            "less” would hold. Contradicted is hard to defend from these tables, because the energy row is one "
            "good with other sellers. No table here measures what it would cost to do without the other, and "
            "that is what “rely” means in the end."
        ),
        reread=NOT_VICE_VERSA,
    )


def two_sums(draw):
    return Exercise(
        id=draw.exercise,
        title="42 billion and 160 billion",
        concept="a figure and its origin",
        level="create",
        minutes=8,
        points=6,
        question=(
            "The EU commentary reports about 42 billion dollars of financing announced by Russia's VEB bank for projects "
            "with Chinese companies. Zhang reports 79 projects with more than 160 billion dollars of "
            "investment. Write a note of 90 words or more for a reader who has added the two: what each number "
            "is, who says so, why they may not be added, and what record would settle how much was really invested."
        ),
        task=Written(
            90,
            (
                Level(
                    "strong",
                    "Each number has its speaker, its date and its stage (announced, agreed, paid); two "
                    "separate reasons forbid the sum; the record that would settle it is named, "
                    "with who keeps it.",
                ),
                Level(
                    "sound",
                    "The speakers are named and one good reason against the sum is given; the record stays "
                    "general (“official statistics”).",
                ),
                Level("first steps", "It says that the numbers are uncertain, but not what each of them counts."),
            ),
            (
                "The 42 billion are a plan for lending, announced by a Russian state bank in May 2025: neither an "
                "investment made nor a sum from China alone.",
                "The 160 billion are a portfolio of projects of a joint commission, which Russia's foreign ministry "
                "spoke of as early as September 2022; Zhang presents it as agreed Chinese investment.",
                "The sets may overlap: a project of the portfolio may be among those the bank would finance.",
                "Lending and investing are counted differently, and an announcement is not a payment.",
                "What would settle it: yearly direct investment as both central banks record it, and a list of "
                "projects with sums paid.",
            ),
        ),
        hints=(
            "Make four lines first, for each number: who, when, of what, at what stage. Then write.",
            "Ask whether one dollar could be in both numbers, and whether any dollar in either has been paid.",
        ),
        solution_text=(
            "A good note keeps three things apart: an announcement, an agreement and a payment. The 42 billion "
            "are financing that VEB announced; the 160 billion are the volume of a list of projects, and the "
            "document that reports it as Chinese investment gives no source. One project may stand in both, one "
            "is lending and the other a volume of projects, and neither says what was paid. The record to ask for "
            "is direct investment by year from both central banks, beside the list of projects with their state."
        ),
        reread=WHOSE_NUMBER,
    )
