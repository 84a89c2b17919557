"""The exercises of lesson 06 that are argued: a document's two words, and a definition of one's own."""

from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_text import Coding, Judgment, Level, Written

CODINGS = "Allied by one coding, not by another"
CRITICS = "What the critics say"


def two_words(draw):
    return Exercise(
        id=draw.exercise,
        title="One text, two words",
        concept="definitions of alliance",
        level="evaluate",
        minutes=6,
        points=4,
        question=(
            "The EU commentary (document 003) says in its third paragraph that China and Russia have no formal military "
            "alliance (eu_commentary-c16), and calls the same pair an alliance in paragraphs 2, 8 and 9 (eu_commentary-c07, -c44 "
            "and -c51). It defines neither. What do you make of it?"
        ),
        task=Judgment(
            (
                Coding(
                    "contradiction",
                    "the text denies a thing and then asserts it",
                    "You hold a writer to one word, one meaning, and that is a sound rule: a reader cannot know which is "
                    "meant where. But “formal military” narrows the word in the third paragraph. Would you "
                    "still see a contradiction if the other places had said informal alliance?",
                ),
                Coding(
                    "two_meanings",
                    "the word has a narrow sense in one place and a broad one in the others",
                    "You read generously: narrow where it is denied, broad in Walt's sense where it is used. Both can "
                    "then be true. What in the text shows that the author meant two things, and did not slip? If nothing "
                    "does, you have mended the text rather than read it.",
                ),
                Coding(
                    "hidden",
                    "there is an alliance that the two keep secret",
                    "Nothing in the text says so, and a word that changes in a commentary is no evidence of a treaty. "
                    "Zhang does report an agreement to keep the word from the public (zhang-c53), without a source. Would "
                    "you rest the claim on that?",
                    defensible=False,
                ),
            ),
            settle="a sentence in which the author says what counts as an alliance, or a second text by the same author that does.",
        ),
        hints=(
            "Try each definition of this lesson on each of the places. Under which does each sentence come out true?",
            "Then ask what the text itself tells you, and what you have added.",
        ),
        solution_text=(
            "Two verdicts can be defended. Contradiction: a text that defines nothing has one word with one meaning, and it "
            "denies and asserts it. Two meanings: “formal military” points to a narrow sense, and the other places are true "
            "in a broad one. A secret alliance cannot be read out of a choice of words. Either way the remedy is the same: "
            "replace each “alliance” by a defined term, and see whether the sentence still holds."
        ),
        reread=CODINGS,
    )


def own_definition(draw):
    return Exercise(
        id=draw.exercise,
        title="Your own definition",
        concept="definitions of alliance",
        level="create",
        minutes=8,
        points=6,
        question=(
            "From here on you need a word that you can answer for. In 80 words or more: write the definition of *alliance* "
            "that you will use in this course. Which of the five ties fall under it? Which one does it handle badly, and "
            "why do you keep it all the same?"
        ),
        task=Written(
            80,
            (
                Level(
                    "strong",
                    "Somebody else could apply it to a sixth tie and get your answer; all five ties are sorted by it; the case "
                    "it handles badly is named, with a reason for keeping the definition.",
                ),
                Level(
                    "sound",
                    "It can be applied to most of the five, but one of its words (“close”, “serious”) leaves the "
                    "answer to taste, or no weak spot is named.",
                ),
                Level(
                    "first steps",
                    "It says what alliances are like, but does not let one decide whether a given tie is one.",
                ),
            ),
            (
                "It says whether paper, practice or expectation decides.",
                "It says what it does with 1969, where paper and practice part.",
                "It says what it does with 2022, where they part the other way.",
                "It does not make a strategic partnership into a weak alliance without a reason.",
                "It names whose definition it is nearest to.",
            ),
        ),
        hints=(
            "Begin with: “Two states are allies in a given year if ...”, and put something after it that one can look for.",
            "Test it on 1969 first and on 2022 second. Those two pull a definition in opposite ways.",
        ),
        solution_text=(
            "There is no right definition; a useful one can be applied by somebody else. One that works: two states are allies "
            "in a year if a treaty in force obliges each to fight when the other is attacked. It takes in 1950, 1969 and 2024, and "
            "leaves out 2001 and 2022. It handles 1969 badly, because nobody then expected help. One may keep it "
            "because a treaty can be looked up and an expectation cannot, and use alignment for the rest."
        ),
        reread=CRITICS,
    )
