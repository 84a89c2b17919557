"""The exercises and bets of lesson 00: claim, evidence, inference."""

from helpers.exercises.betting import Bet, Pick, Slider
from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_choice import Choice, Classification
from helpers.exercises.kinds_text import Level, Written
from helpers.exercises.lesson_00_dates import days_between
from helpers.exercises.task import Mistake, Option

STEPS = "Claim, evidence, inference"
FIRST_BET = "Your first bet"


def what_an_inference_is(draw):
    return Exercise(
        id=draw.exercise,
        title="Three words to work with",
        concept="claim, evidence, inference",
        level="recall",
        minutes=5,
        points=2,
        question=(
            "The course uses three words all the time: *claim*, *evidence*, *inference*. "
            "Which of these sentences says what an **inference** is?"
        ),
        task=Choice(
            (
                Option("a", "A statement that somebody puts forward as true."),
                Option("b", "Something that can be looked up or observed, and that bears on a statement."),
                Option("c", "A step of reasoning that leads from what is known to a statement."),
                Option("d", "A statement that has been proved beyond doubt."),
            ),
            accepted=("c",),
        ),
        right=(
            "An inference is the step, the “because … therefore”. It can be weak although the evidence is "
            "sound, and that is where most of this course's arguments are won or lost."
        ),
        mistakes=(
            Mistake(
                "inference taken for claim",
                "That describes what is put forward. Ask how somebody got there: what would you call the way "
                "from the facts to such a statement?",
                STEPS,
                given=(("a",),),
            ),
            Mistake(
                "inference taken for evidence",
                "That describes what one can check, a figure or a dated event, before anybody concludes "
                "anything from it. The word asked for comes after it.",
                STEPS,
                given=(("b",),),
            ),
            Mistake(
                "inference taken for proof",
                "Proof beyond doubt is rare in this field, and none of the three words promises it. "
                "Which of the other sentences names something that can be done well or badly?",
                STEPS,
                given=(("d",),),
            ),
        ),
        hints=(
            "Find the sentence that describes something one does, rather than something one has.",
            "Think of the word “therefore”. Which of the three words does it announce?",
        ),
        solution_text=(
            "c. A claim is put forward, evidence can be looked up, and an inference leads from the one to "
            "the other. Option a is a claim, b is evidence. Option d would be proof, which the course does "
            "without: it asks how well a claim is supported, and what would change our mind."
        ),
        reread=STEPS,
    )


def sort_statements(draw):
    return Exercise(
        id=draw.exercise,
        title="What kind of statement is this?",
        concept="claim, evidence, inference",
        level="analyse",
        minutes=6,
        points=4,
        question=(
            "Here are four statements, in our words, as the documents make them. Sort each by what it does "
            "in its text. Do not ask whether it is true: ask what it offers the reader."
        ),
        task=Classification(
            (
                Option(
                    "a",
                    "China's customs recorded goods worth 240.11 billion dollars between the two "
                    "countries in 2023 (in Fang's reference list).",
                ),
                Option("b", "Russia is the only ally that matters to China (an expert quoted in United front)."),
                Option(
                    "c",
                    "The war has deepened the imbalance of the two and the limits on what they can do; a "
                    "formal alliance is therefore unlikely (Fang).",
                ),
                Option(
                    "d",
                    "The two governments have agreed never to call themselves allies in public "
                    "(Zhang, who names no source for it).",
                ),
            ),
            (
                Option("claim", "put forward as true, with nothing beside it that a reader could check"),
                Option("evidence", "can be looked up: who counted or saw what, and when"),
                Option("inference", "a step from something given to something concluded"),
            ),
            {"a": ("evidence",), "b": ("claim",), "c": ("inference",), "d": ("claim",)},
        ),
        right=(
            "Statement d is the hard one: it reads like a reported fact, but a reader has nothing to look up. "
            "A record of that agreement would change its kind, and not a word of it."
        ),
        mistakes=(
            Mistake(
                "an unsourced report taken for a fact",
                "Statement d sounds as if somebody had been in the room. Who says it, and what could you look "
                "up? If nothing, the sentence asks for your trust.",
                STEPS,
                given=({"d": "evidence"},),
            ),
            Mistake(
                "an expert's word taken for a fact",
                "Statement b comes from an expert. That makes it worth hearing, and still gives you nothing to look up: what would you "
                "search for, and where?",
                STEPS,
                given=({"b": "evidence"},),
            ),
            Mistake(
                "an argument taken for its last line",
                "Statement c does not only put something forward. Look for the word that joins its two halves, "
                "and ask what each half does.",
                STEPS,
                given=({"c": "claim"}, {"c": "evidence"}),
            ),
            Mistake(
                "a counted figure taken for an opinion",
                "Statement a names an office, a year, a unit and a number. The office may count badly; still, "
                "what can a reader do with a sentence of this kind?",
                STEPS,
                given=({"a": "claim"}, {"a": "inference"}),
            ),
            Mistake(
                "a step seen where there is none",
                "In b and in d nothing is given from which something else would follow. Look for a “because” "
                "or a “therefore”: without one, no step is taken.",
                STEPS,
                given=({"b": "inference"}, {"d": "inference"}),
            ),
        ),
        hints=(
            "Look for joining words such as “because” and “therefore”. Only one of the four has one.",
            "Of the other three, ask: if I doubted it, is there an office, a year or a page that I could turn to?",
        ),
        solution_text=(
            "a is evidence: office, year and unit are named, so it can be checked. b is a claim: an expert's "
            "word, with nothing to look up. c is an inference: it goes from imbalance and limits to an unlikely "
            "alliance, and “therefore” marks the step. d is a claim too: it reads like a report, but the text "
            "names no document and no witness."
        ),
        reread=STEPS,
    )


def defend_the_first_word(draw):
    return Exercise(
        id=draw.exercise,
        title="Three sentences on your first bet",
        concept="a judgment that could change",
        level="evaluate",
        minutes=8,
        points=4,
        question=(
            "You have bet on a word for what China and Russia are to each other. In three sentences, 40 words "
            "or more: which word did you choose, why, and what would change your mind? Lessons 06 and 13 will "
            "show you this text again."
        ),
        task=Written(
            40,
            (
                Level(
                    "strong",
                    "The word is told apart from the one next to it, the reason can be checked, and "
                    "the last sentence names an event or a record that could really happen.",
                ),
                Level(
                    "sound",
                    "There is a word, a reason and something that would change your mind, but one of "
                    "the three stays general (“if relations got worse”).",
                ),
                Level(
                    "first steps",
                    "There is a word and a feeling for it, but no reason that another student could check.",
                ),
            ),
            (
                "It says what the chosen word means, for instance whether it needs a treaty.",
                "It keeps what is known apart from what is concluded.",
                "It names something that would count against it, and not only for it.",
            ),
        ),
        hints=(
            "Begin with “I chose … rather than …, because …”. The word you did not choose makes the reason sharper.",
            "For the last sentence, imagine next year's newspaper. Which headline would make you take the word back?",
        ),
        solution_text=(
            "There is no right word yet; lesson 06 shows how each definition gives another answer. A strong "
            "text might run: I chose alignment rather than alliance, because I know of no promise to fight for "
            "each other. Votes and shared exercises make me think that each expects the other's support. A "
            "published clause of mutual defence would change my mind, and so would open Chinese support for a "
            "demand that Russia finds against its interest."
        ),
        reread=FIRST_BET,
    )


EXERCISES = {
    "00.1": what_an_inference_is,
    "00.2": days_between,
    "00.3": sort_statements,
    "00.4": defend_the_first_word,
}

_BETS = (
    Bet(
        "00.a",
        "Are China and Russia allies? Choose the word you would defend today.",
        (
            Pick(
                "word",
                "They are",
                (
                    "none of these",
                    "strategic partners",
                    "aligned",
                    "allies without a treaty",
                    "allies with a treaty",
                ),
            ),
            Slider("sure", "How sure you are", "per cent"),
        ),
        "No answer is revealed here: the whole course works on it.",
        ("06", "12", "13"),
    ),
    Bet(
        "00.b",
        "If the United States and China eased their quarrel, how likely is it that China's support for Russia would fall?",
        (Slider("falls", "It would fall, with a probability of", "per cent"),),
        "Nobody knows the answer yet: it is kept for the last lesson.",
        ("13",),
    ),
)

BETS = {bet.id: bet for bet in _BETS}
