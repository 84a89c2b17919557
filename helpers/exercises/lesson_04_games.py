"""Two exercises of lesson 04: which game and letter a deed belongs to, and two wishes reckoned by hand."""

from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_choice import Classification
from helpers.exercises.kinds_number import NumberPart, Numbers
from helpers.exercises.task import Mistake, Option
from helpers.theory.dilemma import Partner, bargaining_gap, preferred_commitment

TWO_GAMES = "Two games at once"
PLAY = "Play: hold tighter or let go"
LETTERS = ("alliance C", "alliance D", "adversary C", "adversary D")

# Dependence and exposure with wishes that are whole tenths and never add up to 1: otherwise
# the dependence itself would pass for the answer.
EAGER = ((0.4, 0.1), (0.9, 0.6), (0.35, 0.15), (0.45, 0.05))
WARY = ((0.15, 0.35), (0.1, 0.4), (0.05, 0.2))
SHARED_LATER = (0.6, 0.4, 0.3)


def which_game(draw):
    return Exercise(
        id=draw.exercise,
        title="Which game, which letter?",
        concept="alliance game and adversary game",
        level="analyse",
        minutes=6,
        points=5,
        question=(
            "For each deed, say in which of the two games it is a move of the state that is **named first**, and which "
            "letter it is there. The last three are made up."
        ),
        task=Classification(
            (
                Option("a", "Russia promises North Korea help if it is attacked (treaty of June 2024)."),
                Option(
                    "b",
                    "China abstains on the war of its partner Russia, which had voted no (General Assembly, 2 March 2022).",
                ),
                Option("c", "State A offers its rival a settlement, over a matter that A's ally cares about."),
                Option(
                    "d",
                    "State A answers the rival's troops at the border with troops of its own, to its ally's relief.",
                ),
                Option("e", "State A tells its ally in private: in your quarrel at sea, do not count on us."),
            ),
            (
                Option("alliance C", "support the partner, or commit oneself to it"),
                Option("alliance D", "withhold support, or commit oneself weakly"),
                Option("adversary C", "conciliate the adversary"),
                Option("adversary D", "stand firm against the adversary"),
            ),
            {
                "a": ("alliance C",),
                "b": ("alliance D",),
                "c": ("adversary C",),
                "d": ("adversary D",),
                "e": ("alliance D",),
            },
        ),
        right=(
            "First one asks whom the deed faces, then what it does. Each move is read in the other game too: the offer in c "
            "may look to the ally like being sold out, and the troops in d may make it bolder."
        ),
        mistakes=(
            Mistake(
                "the game mistaken: a deed that faces the rival",
                "In c and in d the deed is done to the rival. That the ally watches, and is hurt or relieved, is a "
                "consequence. Name the game by the one who is faced.",
                TWO_GAMES,
                given=tuple({item: where} for item in "cd" for where in LETTERS[:2]),
            ),
            Mistake(
                "the game mistaken: the sentence behind closed doors",
                "In e there is a quarrel with a rival, but the rival hears nothing. To whom is the sentence said, and in "
                "which game does one speak to it?",
                TWO_GAMES,
                given=tuple({"e": where} for where in LETTERS[2:]),
            ),
            Mistake(
                "the game mistaken: a deed that faces the partner",
                "A promise to North Korea, an abstention on Russia's war: in a and in b the state deals with its partner. "
                "Which of the two games is played with a partner?",
                TWO_GAMES,
                given=tuple({item: where} for item in "ab" for where in LETTERS[2:]),
            ),
            Mistake(
                "the letters turned in the alliance game",
                "The game is right, the letter is not. Towards a partner, one letter gives and the other holds back: "
                "compare with what the partner itself had done or hoped for.",
                TWO_GAMES,
                given=({"a": "alliance D"}, {"b": "alliance C"}, {"e": "alliance C"}),
            ),
            Mistake(
                "the letters turned in the adversary game",
                "The game is right, the letter is not. Towards a rival, one letter gives way and the other does not.",
                TWO_GAMES,
                given=({"c": "adversary D"}, {"d": "adversary C"}),
            ),
        ),
        hints=(
            "Underline in each sentence the one to whom the deed is done: partner or rival?",
            "Only then ask whether the deed gives or holds back. The same letter stands for giving in both games, and "
            "gives to somebody else.",
        ),
        solution_text=(
            "a: alliance C, a commitment. b: alliance D, since Russia had voted no and China gave less; that it gave "
            "something by not condemning is a fair remark, and a matter of degree. c: adversary C, and the ally may fear "
            "being sold out. d: adversary D, and the ally, reassured, may become bolder. e: alliance D."
        ),
        reread=TWO_GAMES,
    )


def two_wishes(draw):
    eager, wary = draw.pick(EAGER, course=EAGER[0]), draw.pick(WARY, course=WARY[0])
    later = draw.pick(SHARED_LATER, course=SHARED_LATER[0])
    russia, china = Partner("Russia", *eager, 0), Partner("China", *wary, 0)
    wants, gap = [preferred_commitment(russia), preferred_commitment(china)], bargaining_gap(russia, china)
    return Exercise(
        id=draw.exercise,
        title="Two wishes, one gap",
        concept="the trade-off of the two fears",
        level="apply",
        minutes=6,
        points=3,
        question=(
            f"Somebody judges: Russia's dependence {eager[0]:g} and exposure {eager[1]:g}; China's dependence {wary[0]:g} and "
            f"exposure {wary[1]:g}. Reckon the commitment that each wants. Then suppose that the interest they share grows from "
            f"0 to {later:g}: how large is the gap between the two wishes now? Python may divide for you. "
            "The formula is our teaching device, not in the author."
        ),
        task=Numbers(
            (
                NumberPart("russia_wants", "the commitment Russia wants, 0 to 1", wants[0], 0.02, "share"),
                NumberPart("china_wants", "the commitment China wants, 0 to 1", wants[1], 0.02, "share"),
                NumberPart("gap_later", "the gap once they share more, 0 to 1", gap, 0.02, "share"),
            )
        ),
        right=(
            "Shared interest multiplies both fears of a state by the same number, so the point where they balance does not "
            "move. There is less to lose, and as much to haggle over."
        ),
        mistakes=(
            Mistake(
                "the fraction upside down",
                "You put exposure on top. A state with much to lose by being left would then hold least. Which of its two "
                "fears should pull its wish towards full commitment?",
                PLAY,
                given=((1 - wants[0], 1 - wants[1], gap),),
            ),
            Mistake(
                "shared interest taken into the gap",
                "You made the gap shrink with the stakes. Write the loss with and without the shared interest and look for "
                "the lowest point of each: what does a factor in front of the whole do to where that point lies?",
                PLAY,
                given=((*wants, gap * (1 - later)), (*wants, gap * later)),
            ),
            Mistake(
                "dependence alone",
                "You took dependence for the wish itself. The wish weighs one fear against the other: what stands beneath the line?",
                PLAY,
                given=((eager[0], wary[0], eager[0] - wary[0]), (eager[0], wary[0], gap)),
            ),
        ),
        hints=(
            "Dependence above the line; dependence and exposure together beneath it. Once for each state.",
            "For the last number, ask whether shared interest stands in that fraction at all.",
        ),
        solution_text=(
            f"Russia: {eager[0]:g} / ({eager[0]:g} + {eager[1]:g}) = {wants[0]:.2f}. China: {wary[0]:g} / ({wary[0]:g} + {wary[1]:g}) = "
            f"{wants[1]:.2f}. The gap is {gap:.2f} before, and {gap:.2f} after: shared interest does not stand in the fraction. "
            f"It lowers what each has to lose, to {1 - later:.1f} of what it was."
        ),
        reread=PLAY,
    )
