"""The exercise of lesson 00 that counts the days between two events."""

from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_number import NumberPart, Numbers
from helpers.exercises.task import Mistake

CELLS = "Your first code cell"

# Two days of one month, so that no calendar is needed to subtract them.
INTERVALS = (
    ("February 2022", 4, "the joint statement of China and Russia", 24, "Russia's full-scale invasion of Ukraine"),
    ("March 2022", 2, "the UN General Assembly's first vote on the invasion", 24, "its second"),
    (
        "September 2022",
        15,
        "the meeting of Xi and Putin in Samarkand",
        30,
        "Russia's claim to have annexed four Ukrainian regions",
    ),
    (
        "May 2025",
        8,
        "VEB bank's announcement of about 42 billion dollars of financing",
        31,
        "Kaja Kallas's remarks on China and Russia in Singapore",
    ),
    ("March 2014", 18, "the Moscow treaty on Crimea", 27, "the UN General Assembly's vote on it"),
)


def days_between(draw):
    month, first, what_first, second, what_second = draw.pick(INTERVALS, course=INTERVALS[0])
    days = second - first
    return Exercise(
        id=draw.exercise,
        title="Change one value",
        concept="a date as evidence",
        level="apply",
        minutes=5,
        points=2,
        question=(
            f"On {first} {month} came {what_first}, on {second} {month} {what_second}. How many days "
            "lie between them? The day after the first event counts as day 1.\n\n"
            "Replace the three dots in the cell below with a number. A small sum works as well: Python "
            "reckons it for you. Then hold Shift and press Enter."
        ),
        task=Numbers((NumberPart("days", value=days, within=0.01, unit="days"),)),
        right=(
            "The dates are evidence, and the number follows from them. That one event caused or announced "
            "the other does not follow: it would be an inference, and it needs more than a calendar."
        ),
        mistakes=(
            Mistake(
                "both ends counted",
                "You counted the day of the first event as well. The question starts to count on the day after it.",
                CELLS,
                given=((days + 1,),),
            ),
            Mistake(
                "only the days in the middle counted",
                "You left out both ends. The day of the second event counts, the day of the first does not.",
                CELLS,
                given=((days - 1,),),
            ),
            Mistake(
                "subtracted the wrong way round",
                "The sign says that time runs backwards: you took the later date away from the earlier one.",
                CELLS,
                given=((-days,),),
            ),
            Mistake(
                "a date instead of a distance",
                "That is the day of the month on which the second event fell. The question asks how far it "
                "lies from the first.",
                CELLS,
                given=((second,),),
            ),
            Mistake(
                "weeks instead of days",
                "That looks like weeks. A week has seven of what is asked for.",
                CELLS,
                given=((days / 7,), (round(days / 7, 1),)),
            ),
        ),
        hints=(
            "Both events fall in the same month, so the two days of the month are all you need.",
            "Write the later day, a minus sign and the earlier day where the dots are.",
        ),
        solution_text=(
            f"The later day minus the earlier one:\n\n    days = {second} - {first}\n\n"
            f"which is {days}. Counting starts on the day after the first event, so the first day itself is "
            "day 0. Whoever counts both ends has one more: a small thing, but the five documents differ "
            "over counting rules too, and lesson 10 comes back to that."
        ),
        reread=CELLS,
    )
