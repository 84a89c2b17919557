"""What every kind of exercise has in common: parts, reading, and three questions."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.exercises.outcome import NOT_YET, RIGHT
from helpers.exercises.reading import Unread, is_untouched, kind_name, label


@dataclass(frozen=True)
class Part:
    """One thing to fill in: its name in the student's cell, and what to put there."""

    name: str
    ask: str = ""


@dataclass(frozen=True)
class Option:
    """One thing to choose: a short key, and the text that stands beside it."""

    key: str
    text: str


@dataclass(frozen=True)
class Mistake:
    """A misunderstanding with a name, and what to say to it.

    Parameters
    ----------
    name : str
        What was mixed up, in a few words; unique within the exercise.
    reply : str
        What the student reads. It never contains the answer.
    reread : str
        The section of the lesson to go back to.
    given : tuple
        Answers that show the mistake, each a tuple with one answer a part
        (for a classification: a dict of the items that are put wrong).
    when : callable or None
        Takes the answers as read and says whether they show the mistake.
        Without it, answers that resemble one of `given` do.

    Examples
    --------
    >>> Mistake("upside down", "Which side is that?", "One flow", given=((0.2,),)).name
    'upside down'
    """

    name: str
    reply: str
    reread: str
    given: tuple
    when: object = None


class Task:
    """The base of all kinds.

    A kind names its `parts`, reads one answer for each with `read_part`, and says
    of what was read whether it `accepts` it, whether it `resembles` an example,
    and what to say `otherwise`.
    """

    kind = ""
    checked = True  # checked work must name at least three mistakes
    clickable = False

    @property
    def parts(self) -> tuple[Part, ...]:
        raise NotImplementedError

    def spread(self, answers: tuple) -> tuple:
        """One answer a part, also where they came together in one list."""
        if len(answers) == 1 and len(self.parts) > 1:
            packed = answers[0]
            sized = type(packed) in (list, tuple) or (type(packed) in (np.ndarray, pd.Series) and packed.ndim == 1)
            if sized and len(packed) == len(self.parts):
                return tuple(packed)
        return answers

    def read(self, answers: tuple) -> tuple:
        return tuple(self.read_part(place, answer) for place, answer in enumerate(answers))

    def read_part(self, place: int, answer):
        raise NotImplementedError

    def accepts(self, values: tuple) -> bool:
        raise NotImplementedError

    def resembles(self, values: tuple, example) -> bool:
        raise NotImplementedError

    def otherwise(self, values: tuple) -> str:
        raise NotImplementedError

    def remark(self, values: tuple) -> str:
        """What to add to a right answer that was given in an unusual form."""
        return ""

    def complete(self, example) -> tuple:
        """An example of a mistake as a student would hand it in."""
        return example

    def keys(self) -> list[tuple]:
        """The accepted answers, each as a student would hand it in."""
        raise NotImplementedError

    def options_text(self) -> str:
        """What the prompt must list, in Markdown."""
        return ""

    def verdict(self, values: tuple, mistakes: tuple[Mistake, ...], right: str):
        """Status, message and the mistake's name for answers that could be read."""
        if self.accepts(values):
            return RIGHT, " ".join(filter(None, (right, self.remark(values)))), None
        for mistake in mistakes:
            if self.shows(mistake, values):
                return NOT_YET, f"{mistake.reply} To reread: {mistake.reread}.", mistake.name
        return NOT_YET, self.otherwise(values), None

    def shows(self, mistake: Mistake, values: tuple) -> bool:
        if mistake.when is not None:
            return bool(mistake.when(values))
        return any(self.resembles(values, example) for example in mistake.given)

    def obstacle(self, answers: tuple) -> str:
        """Why these answers cannot be judged at all, or an empty text."""
        wanted = len(self.parts)
        if len(answers) != wanted:
            return (
                f"This exercise takes {counted(wanted, 'answer')}, "
                f"{named(part.name for part in self.parts)}; you gave {len(answers)}."
            )
        waiting = [part.name for part, answer in zip(self.parts, answers) if is_untouched(answer)]
        return f"Still to be filled in: {named(waiting)}." if waiting else ""

    def unread(self, values: tuple) -> str:
        """What could not be read, part by part, or an empty text."""
        return " ".join(
            f"`{part.name}` {value.problem}" for part, value in zip(self.parts, values) if isinstance(value, Unread)
        )


def find_option(answer, options) -> str | Unread:
    """The key of the option that was named by its key or its text.

    Examples
    --------
    >>> find_option(" B) ", (Option("a", "claim"), Option("b", "evidence")))
    'b'
    """
    keys = named((option.key for option in options), "or")
    if not issubclass(type(answer), str):
        return Unread(f"is of the type {kind_name(answer)}; write {keys} in quotation marks.")
    text = str.__str__(answer)
    for option in options:
        if label(text) in (label(option.key), label(option.text)):
            return option.key
    return Unread(f"is “{text.strip()[:40]}”, which is none of the choices: {keys}.")


def named(words, link: str = "and") -> str:
    """Words as one reads them aloud.

    Examples
    --------
    >>> named(["a", "b", "c"], "or")
    'a, b or c'
    """
    words = list(words)
    return f" {link} ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""


def counted(number: int, thing: str) -> str:
    """A number and its noun.

    Examples
    --------
    >>> counted(1, "answer"), counted(3, "answer")
    ('1 answer', '3 answers')
    """
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
