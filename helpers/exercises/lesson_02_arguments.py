"""The exercises of lesson 02 that are argued: Hu's one-power order, and a count of one's own."""

from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_text import Coding, Judgment, Level, Written

THE_SWITCH = "Play: the indicator switch"
EXPECTED = "What Waltz expected"


def one_power_order(draw):
    return Exercise(
        id=draw.exercise,
        title="A one-power order?",
        concept="polarity and its basis",
        level="evaluate",
        minutes=8,
        points=4,
        question=(
            "Hu holds that a one-power order, with the United States in the lead, arose when the Soviet Union broke up "
            "(hu-c04). Hold it against the rows for 1992 and 1995 above. Supported, partly, or contradicted? "
            "Which row decides it, counted among whom?"
        ),
        task=Judgment(
            (
                Coding(
                    "supported",
                    "the rows bear the sentence out",
                    "Money and arms are with you: of the three states' GDP in 1995 the United States held 87 per cent, of their "
                    "military spending in 1992 90 per cent. But three states are not the system. What would Japan and Germany "
                    "do to these shares, of which our tables say nothing?",
                ),
                Coding(
                    "partly",
                    "it holds by some measures or in some respects",
                    "You keep two kinds of rows apart. GDP and military spending put the United States far ahead of the other "
                    "two; CINC has it level with China in 1995, at 40.5 and 41.3 per cent among three, and at 29 and 30 among "
                    "seven. Which of them would you trust for 1995, and could you say why without looking at the answer it gives?",
                ),
                Coding(
                    "contradicted",
                    "the rows speak against it",
                    "CINC is your row: in 1995 it has China a hair above the United States. But CINC counts people, steel and "
                    "energy, and no quality of anything. On which other ground would you have called China America's equal in that "
                    "year? Would you rest the verdict on one index?",
                    defensible=False,
                ),
            ),
            settle=(
                "spending and wealth for all major powers of 1995, which our tables lack, and a stated reason for the choice "
                "of indicator that was written down before the result was known."
            ),
        ),
        hints=(
            "Ask first what each series counts, and only then what it says about 1995.",
            "Whom does the word order include? Compare your set of states with the seven of the panel.",
        ),
        solution_text=(
            "Two verdicts can be defended. Supported: money and arms, the usual grounds for speaking of one power, point the "
            "same way, and strongly. Partly: they do so among three states only, and CINC disagrees. Contradicted rests on "
            "CINC alone, which measures mass. Note that Hu says the reverse elsewhere: that American dominance had weakened "
            "when the Cold War ended (hu-c72). No rule settles it, and Waltz, who counts by judgment, uses none."
        ),
        reread=THE_SWITCH,
    )


def how_many_today(draw):
    return Exercise(
        id=draw.exercise,
        title="Your own count",
        concept="a judgment with its basis",
        level="create",
        minutes=7,
        points=4,
        question=(
            "How many great powers are there today? In 40 words or more: your number and their names; the grounds, with "
            "indicator, year and set of states; one ground on which somebody could count differently; and what would make you "
            "change your number."
        ),
        task=Written(
            40,
            (
                Level(
                    "strong",
                    "Every figure comes with indicator, year and set. The text says why this indicator was chosen, "
                    "takes a rival count seriously, and ends with something that can be looked up in a later year.",
                ),
                Level(
                    "sound",
                    "There is a number with a ground, and its basis is named, but the rival count is waved aside or the "
                    "last sentence stays general.",
                ),
                Level("first steps", "There is a number, and no way for a reader to arrive at it or at another one."),
            ),
            (
                "It says whether it follows Waltz (six things together), Mearsheimer (a serious fight), a threshold, or something else.",
                "It does not take an effective number for a count of great powers, or blocs for poles.",
                "It admits that our tables end in 2016 for CINC, in 2023 for GDP and in 2024 for military spending.",
                "It names one observation that would count against it.",
            ),
        ),
        hints=(
            "Begin with: I count ..., by ... in ..., among .... The dots after “by”, “in” and “among” are the basis.",
            "For the rival count, switch one control of the panel and defend what it then says.",
        ),
        solution_text=(
            "No number is right by itself. A strong text might run: I count two, the United States and China. By GDP in 2023, "
            "among these two and Russia, they hold 58 and 38 per cent; Russia's 4 does not pay for a serious fight against the "
            "strongest. Mearsheimer (2019) counts three, with Russia; I leave its nuclear forces out because deterrence is not reach. If "
            "China's share fell for a decade, or India's spending passed half of China's, I would count again."
        ),
        reread=EXPECTED,
    )
