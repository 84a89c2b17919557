"""Exercises that are answered in words: a term, a coding with its reason, an argument."""

import re
from dataclasses import dataclass

from helpers.exercises.outcome import ARGUABLE, NOT_YET, RECORDED
from helpers.exercises.reading import Unread, as_text, label, unwrap
from helpers.exercises.task import Option, Part, Task, counted, find_option, named

DENIALS = frozenset({"not", "no", "never", "isn't", "without"})


@dataclass(frozen=True)
class ShortText(Task):
    """A term or a few words.

    Parameters
    ----------
    accepted : tuple of str
        The terms that are right; case, hyphens and outer marks do not count.
    most_words : int
        In how many words the term may be wrapped.

    Examples
    --------
    >>> task = ShortText(("buck-passing",))
    >>> task.accepts(task.read(("It is Buck Passing.",)))
    True
    """

    accepted: tuple[str, ...]
    most_words: int = 8
    kind = "short text"

    @property
    def parts(self):
        return (Part("term", "a few words in quotation marks"),)

    def read_part(self, place, answer):
        return as_text(answer)

    def accepts(self, values):
        return any(self._says(values[0], term) for term in self.accepted)

    def resembles(self, values, example):
        return self._says(values[0], example[0])

    def _says(self, text, term) -> bool:
        said, wanted = label(re.sub(r"[“”‘\"()]", " ", text)), label(term)
        words = said.split()
        denied = DENIALS & set(words) - set(wanted.split())
        return said == wanted or (len(words) <= self.most_words and not denied and f" {wanted} " in f" {said} ")

    def otherwise(self, values):
        if len(values[0].split()) > self.most_words:
            return f"That is a whole sentence. The answer fits in {self.most_words} words or fewer."
        return "Not this term. Look where the lesson first uses the word you need, or take a hint."

    def keys(self):
        return [(term,) for term in self.accepted]


@dataclass(frozen=True)
class Coding(Option):
    """One way to code a statement, and the reply to it.

    `reply` says what the coding has for it and presses with the counter-evidence;
    `defensible` says whether it lies inside the range one can defend.
    """

    reply: str = ""
    defensible: bool = True


@dataclass(frozen=True)
class Judgment(Task):
    """A coding with a range that one can defend, and the reason for it.

    Parameters
    ----------
    codings : tuple of Coding
        The verdicts one may give.
    settle : str
        The evidence that could decide the matter; ends every reply.
    reason_words : int
        How short a reason may be.

    Examples
    --------
    >>> task = Judgment((Coding("partly", "partly", "How large must it be?"),), "A price series.")
    >>> task.verdict(task.read(("partly", "the row for energy says so")), (), "")[0]
    'arguable'
    """

    codings: tuple[Coding, ...]
    settle: str
    reason_words: int = 5
    kind = "judgment"
    checked = False

    @property
    def parts(self):
        words = named((f'"{coding.key}"' for coding in self.codings), "or")
        return (
            Part("verdict", words),
            Part("reason", f'what decides it, and why: {self.reason_words} words or more between """ and """'),
        )

    def read_part(self, place, answer):
        return find_option(unwrap(answer), self.codings) if place == 0 else as_text(answer)

    def verdict(self, values, mistakes, right):
        key, reason = values
        if len(reason.split()) < self.reason_words:
            return NOT_YET, self._more_reason(), None
        coding = next(coding for coding in self.codings if coding.key == key)
        stand = (
            "Inside the range one can defend from what you have seen."
            if coding.defensible
            else "Hard to defend: outside the range we could defend from what you have seen."
        )
        message = f"{stand} {coding.reply}\n\nWhat could settle it: {self.settle}"
        return ARGUABLE, message, None

    def _more_reason(self):
        least = counted(self.reason_words, "word")
        return f"A verdict is worth its reason. Say in a sentence, of {least} or more, what decides it."

    def keys(self):
        reason = "the row that decides it is named here"
        return [(coding.key, reason) for coding in self.codings if coding.defensible]

    def options_text(self):
        return "\n".join(f"- `{coding.key}`: {coding.text}" for coding in self.codings)


@dataclass(frozen=True)
class Level:
    """One level of a rubric: its name, and how work of that level reads."""

    name: str
    text: str


@dataclass(frozen=True)
class Written(Task):
    """An argument in sentences, kept as it is, with a rubric to judge oneself by.

    Parameters
    ----------
    words : int
        The fewest words that count as an answer.
    levels : tuple of Level
        From the best to the first.
    makes : tuple of str
        The points a good answer makes.

    Examples
    --------
    >>> task = Written(3, (Level("strong", "names what would change it"),), ("It names a word.",))
    >>> task.verdict(task.read(("They are partners.",)), (), "")[0]
    'recorded'
    """

    words: int
    levels: tuple[Level, ...]
    makes: tuple[str, ...]
    kind = "written"
    checked = False

    @property
    def parts(self):
        return (Part("text", 'your sentences between """ and """'),)

    def read_part(self, place, answer) -> str | Unread:
        return as_text(answer)

    def verdict(self, values, mistakes, right):
        number = len(re.findall(r"\w+(?:['’.,-]\w+)*", values[0]))
        if number < self.words:
            return NOT_YET, self._longer(number), None
        return RECORDED, f"{counted(number, 'word')}. Now judge your own text.\n\n{self.rubric()}", None

    def _longer(self, number):
        return (
            f"A beginning: {counted(number, 'word')} so far, and {self.words} are asked for. "
            "Which part of the question is still open? Add it and run the cell again."
        )

    def rubric(self) -> str:
        """Levels and points, as paragraphs and lists."""
        levels = "\n".join(f"- {level.name}: {level.text}" for level in self.levels)
        points = "\n".join(f"- {point}" for point in self.makes)
        return f"The levels:\n\n{levels}\n\nA good answer makes these points:\n\n{points}"

    def keys(self):
        return [("word " * self.words,)]
