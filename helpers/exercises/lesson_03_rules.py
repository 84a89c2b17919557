"""The exercises of lesson 03 on the table of rules: what turns an answer, and how many disagree."""

from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_choice import Choices
from helpers.exercises.kinds_number import NumberPart, Numbers
from helpers.exercises.task import Mistake, Option

WHEN_TO_BALANCE = "When to balance, and when to pass the buck"
PLAY = "Play: every rule that fires"


def what_turns_the_answer(draw):
    return Exercise(
        id=draw.exercise,
        title="What turns the answer?",
        concept="conditions of buck-passing",
        level="apply",
        minutes=6,
        points=4,
        question=(
            "There are several great powers. One of them could come to rule its region. It has a land border with our state, and "
            "another great power could check it. Mearsheimer expects our state to **balance**. Which single changes turn the "
            "rule that fires to **passing the buck**? Change one thing at a time, and choose all that do it."
        ),
        task=Choices(
            (
                Option("a", "The threat loses so much strength that it can no longer come to rule its region."),
                Option("b", "A sea takes the place of the land border."),
                Option("c", "The other great power can no longer check the threat."),
                Option("d", "All great powers but the threat and our state lose their rank."),
                Option("e", "Our leaders come to believe that attack is easier than defence."),
            ),
            accepted=(("a", "b"),),
        ),
        right=(
            "A weaker threat can be left to others, and so can one that cannot come by land, as long as somebody is there to stop "
            "it. In our table the answer flips. In Mearsheimer it shifts by degrees: the greater the threat, the more balancing. In a "
            "the border still pushes towards balancing; only the yes-or-no rule drops it."
        ),
        mistakes=(
            Mistake(
                "a buck without a catcher",
                "If nobody else can check the threat, to whom would the buck go? Look at the line on “someone else” once more: "
                "which way does it push?",
                WHEN_TO_BALANCE,
                given=(("a", "b", "c"), ("c",)),
                when=lambda values: "c" in values[0],
            ),
            Mistake(
                "two great powers taken for several",
                "Polarity counts great powers. When only the threat and our state are left, who is there to pass anything to?",
                WHEN_TO_BALANCE,
                given=(("a", "b", "d"), ("d",)),
                when=lambda values: "d" in values[0],
            ),
            Mistake(
                "another author's condition",
                "What leaders believe about attack and defence is the condition of Christensen and Jack Snyder. It may matter, but "
                "it is not in Mearsheimer's list; and which way would a belief in attack push?",
                WHEN_TO_BALANCE,
                given=(("a", "b", "e"), ("e",)),
                when=lambda values: "e" in values[0],
            ),
        ),
        hints=(
            "Change one entry in the line `case = ...`, run that cell, then the one titled “The rule that fires”. Then put it back, and "
            'change another. This works for a, b and c. For d the table wants three entries: `"bipolar"`, and `False` for '
            "`potential_hegemon` and for `someone_else_can_check`. For e, look whether the list of considerations names it.",
            "Ask of each change: can our state still be reached by land, and is there still somebody else to do the work?",
        ),
        solution_text=(
            "a and b. With no potential hegemon the others can cope, and with a barrier the state is hard to reach while somebody "
            "else stands nearer. c pushes the other way: nobody catches the buck. d makes the world bipolar, and there is no third "
            "great power. e belongs to Christensen and Jack Snyder, and leads to chain-ganging, not to buck-passing. The yes or no is our table's: "
            "in Mearsheimer the danger of a moves the state by degrees."
        ),
        reread=WHEN_TO_BALANCE,
    )


def count_the_disagreements(draw):
    return Exercise(
        id=draw.exercise,
        title="How many disagree?",
        concept="rules that contradict each other",
        level="apply",
        minutes=6,
        points=4,
        question=(
            "The cell above holds `case`: several great powers, a potential hegemon, a land border. Add three entries to it: "
            '`perceived_advantage="defence"`, `dissatisfied_with_gain=True` and `mutual_threat_in_pair="moderate"`. Put them before '
            "the last bracket, with commas between. Leave everything else. The partner "
            "is somebody other than the threat. How many rules fire now, and how many pairs of them contradict each other? "
            "`len(rules_that_fire(case))` and `len(contradictions(case))` count; say before you run them what you expect."
        ),
        task=Numbers(
            (
                NumberPart("rules", "how many rules fire", value=4),
                NumberPart("pairs", "how many pairs contradict", value=3),
            )
        ),
        right=(
            "Balance, pass the buck and join are three answers to one threat, so each contradicts the two others. Weitsman's rule "
            "fires too, but speaks of the partner, so it stands beside the quarrel and not in it."
        ),
        mistakes=(
            Mistake(
                "a rule about the partner set against rules about the threat",
                "Either each pair was counted from both sides, or the rule about the partner was taken to answer the same "
                "question as the others. Of whom does each rule speak?",
                PLAY,
                given=((4, 6),),
            ),
            Mistake(
                "Weitsman's rule left out",
                "A rule is missing from your first number: the one about the pair. It contradicts nobody here, and yet it fires.",
                PLAY,
                given=((3, 3),),
            ),
            Mistake(
                "offence for defence",
                "With a belief in attack two of the rules would point the same way. The prompt asks for the other belief.",
                PLAY,
                given=((4, 2),),
            ),
            Mistake(
                "an entry lost",
                "A rule that quarrels with others is missing. Are all three new entries in, and does `shared_border=True` still stand?",
                PLAY,
                given=((3, 1),),
                when=lambda values: 3.0 in values[0].readings and 1.0 in values[1].readings,
            ),
            Mistake(
                "the whole table counted",
                "That is every rule there is. How many of them have their condition met?",
                PLAY,
                given=((12, 3), (12, 0)),
                when=lambda values: 12.0 in values[0].readings,
            ),
        ),
        hints=(
            "Copy the line that begins with `case =` and add the three entries before the last bracket, with commas.",
            "List the rules that fire and write beside each of whom it speaks: the threat, or the partner. Only rules that speak of "
            "the same state can contradict each other.",
        ),
        solution_text=(
            "4 rules and 3 pairs. Mearsheimer: balance, for the hegemon is next door. Christensen and Jack Snyder: pass the buck, for "
            "the leaders trust the defence. Schweller: join, for there is something to gain. Weitsman: tether the partner. The first "
            "three answer one question in three ways, which makes three pairs. Set `partner_is_the_threat=True`, and Weitsman's rule "
            "joins the quarrel: then every pair contradicts."
        ),
        reread=PLAY,
    )
