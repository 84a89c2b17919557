"""The student's own prediction table: what it asks, and how the journal keeps it.

One entry of the kind "prediction" for each observation and theorist, as
``trade-waltz``, and one of the kind "text" for what would change one's mind, as
``trade-change``. Entries are only ever added, so the first ones stay.
"""

import pandas as pd

from helpers import data, journal
from helpers.exercises.outcome import Note
from helpers.exercises.reading import Unread, as_text, is_untouched, kind_name, label
from helpers.exercises.task import named
from helpers.listing import Listing

LESSON = "06"
THEORISTS = {"waltz": "Waltz", "snyder_g": "Glenn Snyder", "mearsheimer": "Mearsheimer"}
OBSERVATIONS = {
    "trade": "The volume of trade of the two, 2013 to 2024",
    "arms": "The volume of Russian arms delivered to China, 2005 to 2024",
    "drills": "Joint military exercises of the two, 2003 to 2024",
    "votes": "Nearness in votes of the UN General Assembly, 1995 to 2024",
    "treaty": "A promise in a treaty to fight if the other is attacked, 1992 to 2025",
    "ukraine": "China's support for Russia in the war in Ukraine, from 2022",
    "north_korea": "A treaty of Russia and North Korea with a promise to defend, after 2022",
}
CHOICES = {
    "rises": "rises",
    "falls": "falls",
    "present": "is present",
    "absent": "is absent",
    "vague": "stays vague",
    "mixed": "mixed, pulls both ways",
    "silent": "says nothing",
}
CHANGE = "change_my_mind"
COLUMNS = (*THEORISTS, CHANGE)
EVERY_CHOICE = len(OBSERVATIONS) * len(THEORISTS)


def empty_predictions():
    """Give the table to fill in code, one row for each observation.

    Returns
    -------
    pandas.DataFrame
        Observations as index; columns `waltz`, `snyder_g`, `mearsheimer` and
        `change_my_mind`; every cell an empty text.

    Examples
    --------
    >>> mine = empty_predictions()
    >>> mine.loc["trade", "waltz"] = "mixed"
    >>> mine.shape
    (7, 4)
    """
    return pd.DataFrame("", index=pd.Index(list(OBSERVATIONS), name="observation"), columns=list(COLUMNS), dtype=object)


def my_predictions(first=False):
    """Give what the student has recorded, in the form of `empty_predictions`.

    Parameters
    ----------
    first : bool
        As first recorded, and not as it stands now.

    Returns
    -------
    pandas.DataFrame
        A cell that was not recorded, or cannot be read, is an empty text.

    Examples
    --------
    >>> list(my_predictions().columns)
    ['waltz', 'snyder_g', 'mearsheimer', 'change_my_mind']
    """
    table = empty_predictions()
    for kind in ("prediction", "text"):
        found = journal.entries(kind, lesson=LESSON)
        for entry in found[::-1] if first else found:  # the last one set is the one that stays
            place = _place(entry["item"])
            if place:
                table.at[place] = _content(kind, entry["payload"], table.at[place])
    return table


def _place(item):
    observation, _, column = item.partition("-")
    column = CHANGE if column == "change" else column
    return (observation, column) if observation in OBSERVATIONS and column in COLUMNS else None


def _content(kind, payload, otherwise):
    value = payload.get("expects" if kind == "prediction" else "text")
    if not isinstance(value, str) or (kind == "prediction" and value not in CHOICES):
        return otherwise
    return value


def keep(table):
    """Record every cell that differs from what is recorded already.

    Parameters
    ----------
    table : pandas.DataFrame
        In the form of `empty_predictions`, with known choices.

    Returns
    -------
    list of str
        What the student should know about the saving; empty when all went well.
    """
    now, remarks = my_predictions(), []
    for observation in OBSERVATIONS:
        for column in COLUMNS:
            value = table.at[observation, column]
            if value and value != now.at[observation, column]:
                remarks.append(_save(observation, column, value).remark)
    return list(dict.fromkeys(filter(None, remarks)))


def _save(observation, column, value):
    if column == CHANGE:
        return journal.save(
            "text", f"{observation}-change", {"about": OBSERVATIONS[observation], "text": value}, lesson=LESSON
        )
    payload = {"observation": OBSERVATIONS[observation], "theorist": THEORISTS[column], "expects": value}
    return journal.save("prediction", f"{observation}-{column}", payload, lesson=LESSON)


def record_predictions(table):
    """Record a prediction table that was filled in code.

    Parameters
    ----------
    table : pandas.DataFrame
        In the form of `empty_predictions`; empty cells are left for later.

    Returns
    -------
    Note
        What was recorded, and what could not be read. Never raises.

    Examples
    --------
    >>> print(record_predictions(3).text)
    I need a table such as `empty_predictions()` gives, and got a thing of the type int. Nothing was recorded.
    """
    if type(table) is not pd.DataFrame:
        problem = f"I need a table such as `empty_predictions()` gives, and got a thing of the type {kind_name(table)}."
        return Note("Your predictions", f"{problem} Nothing was recorded.")
    frame, readable, problems = _by_observation(table), empty_predictions(), []
    for observation in OBSERVATIONS:
        for column in COLUMNS:
            value = _read_cell(frame, observation, column)
            if isinstance(value, Unread):
                problems.append(f"`{observation}`, `{column}`: {value.problem}")
            else:
                readable.at[observation, column] = value
    remarks = keep(readable)
    return Note("Your predictions", "\n\n".join([standing(), *problems, *remarks]))


def _by_observation(frame):
    if "observation" in frame.columns:
        frame = frame.drop_duplicates("observation").set_index("observation")
    return frame[~frame.index.duplicated()].loc[:, ~frame.columns.duplicated()]


def _read_cell(frame, observation, column):
    """The choice or text in a cell, an empty text where there is none, or what is wrong with it."""
    if observation not in frame.index or column not in frame.columns:
        return ""
    value = frame.at[observation, column]
    if is_untouched(value) or value is pd.NA or (isinstance(value, float) and value != value):
        return ""
    text = as_text(value)
    if isinstance(text, Unread) or column == CHANGE or not text.strip():
        return text if isinstance(text, Unread) else text.strip()
    for key, words in CHOICES.items():
        if label(text) in (label(key), label(words)):
            return key
    return Unread(f"“{text.strip()[:40]}” is none of the choices: {named(CHOICES, 'or')}.")


def standing():
    """Say how much of the table is recorded."""
    chosen, texts = _recorded()
    if not chosen and not texts:
        return f"Nothing is recorded yet: {EVERY_CHOICE} choices and {len(OBSERVATIONS)} texts are open."
    return f"Recorded: {chosen} of {EVERY_CHOICE} choices, and what would change your mind for {texts} of {len(OBSERVATIONS)} rows."


def _recorded():
    filled = my_predictions() != ""
    return int(filled[list(THEORISTS)].to_numpy().sum()), int(filled[CHANGE].sum())


def course_predictions():
    """Show the course's own predictions beside the student's, once hers are recorded.

    Returns
    -------
    Note or Listing
        A note that says what is still open; or the table, without the record, which is
        for Part II.

    Examples
    --------
    >>> course_predictions().title
    "The course's own predictions"
    """
    chosen, _ = _recorded()
    if chosen < EVERY_CHOICE:
        todo = f"{chosen} of {EVERY_CHOICE} choices are recorded"
        return Note(
            "The course's own predictions",
            f"They open when yours are complete, so that they cannot lead you: {todo}. “Says nothing” is a choice too.",
        )
    mine = my_predictions()
    rows = data.table("predictions")
    rows = rows[rows["observation"].isin(OBSERVATIONS) & rows["theory"].isin(THEORISTS)]
    shown = pd.DataFrame(
        {
            "observation": rows["observation"],
            "theorist": rows["theory"].map(THEORISTS),
            "you": [CHOICES[mine.at[row.observation, row.theory]] for row in rows.itertuples()],
            "the course": rows["expects"].map(CHOICES),
            "how firmly": rows["strength"],
            "why": rows["why"],
        }
    )
    same = int((shown["you"] == shown["the course"]).sum())
    return Listing(
        shown,
        f"Your predictions beside the course's: {same} of {EVERY_CHOICE} alike. Where they differ, either may be right.",
    )
