"""The exercises of lesson 05 on the forecast of 2005: read the record, judge, rewrite."""

from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_choice import Classification
from helpers.exercises.kinds_text import Coding, Judgment, Level, Written
from helpers.exercises.task import Mistake, Option

FORECAST = "The forecast of 2005"
RESCUE = "Can it be rescued?"


def read_the_record(draw):
    return Exercise(
        id=draw.exercise,
        title="For it, against it, or neither?",
        concept="evidence for and against a prediction",
        level="analyse",
        minutes=8,
        points=6,
        question=(
            "Six findings, each beside the proposition it is held against. Say what each finding does to its proposition "
            "*taken alone*. Use the columns of the list above: what counts for it, what against it. A column counts only if the "
            "finding shows what it says: “withholds” is more than “fell”."
        ),
        task=Classification(
            (
                Option(
                    "a",
                    "M1: from 2003 to 2024 Russia and China held 66 or 102 joint exercises, by two ways of counting, some with third states.",
                ),
                Option(
                    "b",
                    "M1: Russian arms to China fell from 3,066 million trend-indicator values (TIV) in 2005 to 30 in 2024.",
                ),
                Option("c", "M1: in the UN Russia moved nearer to China and away from the United States."),
                Option(
                    "d",
                    "M2: on eight resolutions, seven of them about the war, China abstained five times, and its own military spending grew on.",
                ),
                Option("e", "M3: the war has lasted for more than three years, and China's trade has grown."),
                Option(
                    "f",
                    "M1: the two signed a treaty of non-aggression and consultation in 2001 and extended it in 2021.",
                ),
            ),
            (
                Option("supports", "what one would expect if the proposition were true"),
                Option("contradicts", "what one would not expect if the proposition were true"),
                Option("undecided", "could be so either way, or the theory says nothing of it"),
            ),
            {
                "a": ("contradicts",),
                "b": ("undecided",),
                "c": ("undecided",),
                "d": ("supports",),
                "e": ("undecided",),
                "f": ("contradicts",),
            },
        ),
        right=(
            "Half of the six decide nothing, and that is the usual yield of evidence. Note d: it fits M2, but "
            "Glenn Snyder's fear of entrapment leads to the same conduct, so it does not tell the two apart."
        ),
        mistakes=(
            Mistake(
                "a fall taken for a policy",
                "In b you read a reason into a fall. A seller may withhold, and a buyer may have learnt to build for itself. "
                "What would you see in the table in either case?",
                FORECAST,
                given=({"b": "supports"}, {"b": "contradicts"}),
            ),
            Mistake(
                "votes taken for balancing",
                "In c the movement is real. But what does a vote change in the distribution of power, and what does the "
                "theory say of votes?",
                FORECAST,
                given=({"c": "contradicts"}, {"c": "supports"}),
            ),
            Mistake(
                "a pattern taken for a motive",
                "In e the pattern is there. M3 says more: that China would not hurry the end. What in this finding "
                "tells you what Beijing wants?",
                FORECAST,
                given=({"e": "supports"}, {"e": "contradicts"}),
            ),
            Mistake(
                "a rescue applied too early",
                "In a and in f you may be thinking of reasons why Russia acted so. Keep them for the next section. Taken alone: "
                "would a state that balances against a neighbour train and sign with it?",
                FORECAST,
                given=({"a": "undecided"}, {"f": "undecided"}, {"a": "supports"}, {"f": "supports"}),
            ),
            Mistake(
                "aloofness taken for the opposite of passing the buck",
                "In d, ask what a state does that leaves the cost to another: does it stand in front, or aside? And what does "
                "it do meanwhile?",
                FORECAST,
                given=({"d": "contradicts"}, {"d": "undecided"}),
            ),
        ),
        hints=(
            "For each finding, finish the sentence: if the proposition were false, I would have seen … That another theory "
            "expects the finding too does not matter here.",
            "Three of the six decide nothing. One leaves the reason open, one leaves the motive open, and of one the theory "
            "does not speak.",
        ),
        solution_text=(
            "a and f contradict M1: a state that balances against a neighbour does not train with it for two decades, nor extend "
            "a treaty of consultation with it; in f the extension of 2021 is what counts, since the treaty itself is older than the "
            "forecast. b is undecided: China's own arms industry explains the fall as well, and in 2005 "
            "itself the volume stood at its height. c is undecided, since the theory says nothing of votes. d supports M2, and "
            "supports Glenn Snyder's fear of entrapment no less. e is undecided: the motive needs evidence of its own."
        ),
        reread=FORECAST,
    )


def what_became_of_m1(draw):
    return Exercise(
        id=draw.exercise,
        title="What became of the forecast?",
        concept="a failed prediction and its rescues",
        level="evaluate",
        minutes=8,
        points=4,
        question=(
            "M1 says that Russia balances against China, together with the United States. By the end of our record, in 2025, "
            "what has become of it? Give your verdict, and name the row or the rescue that decides it."
        ),
        task=Judgment(
            (
                Coding(
                    "failed",
                    "twenty years, one named state, the opposite direction",
                    "The exercises and the extension of the treaty in 2021 are on your side; the arms of 2005 less, for deliveries fill "
                    "orders placed years before. Then press yourself: the article speaks of the next "
                    "few decades, and the rest of its list may have done better. Does one name out of six sink a theory, or one forecast?",
                ),
                Coding(
                    "repaired",
                    "the forecast failed, the theory survives with the first rescue",
                    "It is his own line since 2014: the United States and NATO became the nearer danger. Now say what it costs. "
                    "If distance and wealth do not fix who is the danger, something else does. Walt would say perceived "
                    "intentions, and then whose theory have you saved?",
                ),
                Coding(
                    "open",
                    "not yet due",
                    "The text bears you out: it speaks of decades, and in 2019 he still expected Russia to switch. But a forecast that "
                    "is never due cannot fail. Which year would you write down, and would you have written it in 2005?",
                ),
                Coding(
                    "fulfilled",
                    "Russia balances against China, if one looks closely",
                    "The nearest evidence is the fall in arms, and what is reported of hedging in Central Asia and of arms for India. "
                    "The first has another reason at hand, the second no table here measures. Would you rest the verdict on it "
                    "against two decades of joint exercises?",
                    defensible=False,
                ),
            ),
            settle=(
                "what Russia does if the quarrel with the United States eases while China goes on growing; and records of how Moscow "
                "plans for its border with China."
            ),
        ),
        hints=(
            "Keep two questions apart: did the forecast come true, and does the theory stand or fall with it?",
            "Ask of each rescue whether it could have been written down in 2005. If not, it explains after the event.",
        ),
        solution_text=(
            "Three verdicts can be defended. Failed: the record points the other way for twenty years. Repaired: the greater danger "
            "was elsewhere, at the price of taking threat on board. Open: decades are not over, at the price of a forecast that "
            "names no date. Fulfilled cannot be defended from these tables."
            " Which of the three you hold depends on what you are ready to pay."
        ),
        reread=RESCUE,
    )


def a_forecast_that_can_fail(draw):
    return Exercise(
        id=draw.exercise,
        title="Write the forecast so that it can fail",
        concept="falsifiability",
        level="create",
        minutes=8,
        points=6,
        question=(
            "Rewrite M1, for the years to come, so that a reader can one day say that it failed. In 70 words or more: under "
            "which condition, who does what, by which year, which record would show it, and which rescue you give up in advance."
        ),
        task=Written(
            70,
            (
                Level(
                    "strong",
                    "Condition, conduct, year and record are all named, an opponent could check them, and one rescue is "
                    "given up in so many words.",
                ),
                Level(
                    "sound",
                    "There is a year and a record, but the conduct stays soft (“relations cool”) or every rescue stays open.",
                ),
                Level(
                    "first steps",
                    "It says what will happen, without a date or without a record that could show the opposite.",
                ),
            ),
            (
                "It states the condition that must hold first, such as China's further growth, and how one would see it.",
                "It names conduct that costs something: forces moved, arms withheld, an exercise with others, not a mood.",
                "It sets a year, and says why not earlier.",
                "It names a record that somebody else keeps.",
                "It gives up one of the three rescues, or says exactly when it would count.",
            ),
        ),
        hints=(
            "Begin with “If …, then by …, Russia will …, which … would show.” Fill the gaps, then read it as somebody who "
            "wants you to be wrong.",
            "Choose the rescue you find weakest and write: should that happen, I shall not say that …",
        ),
        solution_text=(
            "One way: If China's economy is still more than eight times Russia's, and no new war divides Russia from the West, then by "
            "2040 Russia will have held more exercises with the United States or India than with China over five years running, or will "
            "have moved forces to the Chinese border, as the yearly surveys of a research institute would show. If neither is seen, I "
            "shall not say that it was too early. The year and the number are ours, and open to argument; that is their use."
        ),
        reread=RESCUE,
    )
