"""The declaration of an exercise, and what a student can do with it."""

import re
from dataclasses import dataclass, replace

from helpers.exercises import attempts
from helpers.exercises.outcome import NOT_ATTEMPTED, NOT_YET, Note, Outcome, as_html
from helpers.exercises.reading import is_untouched
from helpers.exercises.task import Mistake, Task

LEVELS = ("recall", "apply", "analyse", "evaluate", "create")
FEWEST_MINUTES = 5  # under this, reading the prompt alone breaks the lesson's clock
FEWEST_MISTAKES = 3
FEWEST_HINTS = 2
UNTOUCHED = (
    "Nothing to check yet: the dots still stand where your answer goes. "
    "Replace them, run the cell again, and the reply appears here."
)
UNCHECKABLE = (
    "I could not make sense of this answer. Give plain numbers, texts in quotation marks, "
    "or a table, as the prompt asks, and run the cell again."
)


@dataclass(frozen=True)
class Exercise:
    """One exercise, declared once.

    Parameters
    ----------
    id : str
        Lesson and number, as ``"09.2"``.
    title, concept : str
        What it is called, and the idea it exercises.
    level : str
        One of recall, apply, analyse, evaluate, create.
    minutes, points : int
        At least five minutes; at least one point.
    question : str
        The prompt's text, in Markdown.
    task : Task
        The kind of answer, with what is accepted.
    hints : tuple of str
        At least two, in order.
    solution_text : str
        The answer with its reasons; opens after an attempt.
    reread : str
        The section of the lesson it belongs to.
    right : str
        What a right answer is told: the reason it is right.
    mistakes : tuple of Mistake
        At least three for every checked exercise.
    variant : str or None
        The class's variant, or None for the course's own numbers.
    varies : bool
        Whether other variants have other numbers.

    Examples
    --------
    >>> from helpers.exercises import get
    >>> get("00.2").judge(("twenty",)).status
    'not yet'
    """

    id: str
    title: str
    concept: str
    level: str
    minutes: int
    points: int
    question: str
    task: Task
    hints: tuple[str, ...]
    solution_text: str
    reread: str
    right: str = ""
    mistakes: tuple[Mistake, ...] = ()
    variant: str | None = None
    varies: bool = False

    def __post_init__(self):
        problems = list(_problems(self))
        if problems:
            raise ValueError(f"Exercise {self.id}: {'; '.join(problems)}")

    @property
    def lesson(self) -> str:
        return self.id.partition(".")[0]

    @property
    def kind(self) -> str:
        return self.task.kind

    @property
    def prompt(self) -> str:
        """The Markdown that stands in the notebook."""
        facts = f"*{self.level.capitalize()}, {self.minutes} minutes, {self.points} points.*"
        blocks = [f"### Exercise {self.id}: {self.title}", facts, self.question.strip()]
        blocks.append(self.task.options_text())
        if self.task.clickable:
            blocks.append(
                f'Choose your answer below, or give it in code, between the quotation marks: `{self._call()}.check("")`.'
            )
        return "\n\n".join(filter(None, blocks))

    @property
    def stub(self) -> str:
        """The code cell that a student gets."""
        lines = [f"{self._call()}.panel()"] if self.task.clickable else self._blanks()
        lines.append(f"# {self._call()}.hint()        take the # away for a hint")
        lines.append(f"# {self._call()}.solution()    opens after a first try")
        return "\n".join(lines)

    def _blanks(self) -> list[str]:
        parts = self.task.parts
        comments = ["replace the dots" + (f": {parts[0].ask}" if parts[0].ask else "")]
        comments += [part.ask for part in parts[1:]]
        lines = [
            f"{part.name} = ...     # {comment}" if comment else f"{part.name} = ..."
            for part, comment in zip(parts, comments)
        ]
        return [*lines, f"{self._call()}.check({', '.join(part.name for part in parts)})"]

    def _call(self) -> str:
        variant = f', variant="{self.variant}"' if self.variant else ""
        return f'get("{self.id}"{variant})'

    def judge(self, answers: tuple = ()) -> Outcome:
        """The outcome for these answers. Records nothing, and never raises.

        Parameters
        ----------
        answers : tuple
            One answer for each part.

        Returns
        -------
        Outcome
        """
        try:
            return Outcome(*self._judged(tuple(answers)))
        except Exception:  # a student meets a reply, never a traceback
            return Outcome(NOT_YET, UNCHECKABLE, self.id)

    def _judged(self, answers: tuple) -> tuple:
        answers = self.task.spread(answers)
        if all(is_untouched(answer) for answer in answers):
            return NOT_ATTEMPTED, UNTOUCHED, self.id
        obstacle = self.task.obstacle(answers)
        if obstacle:
            return NOT_YET, obstacle, self.id
        values = self.task.read(answers)
        unread = self.task.unread(values)
        if unread:
            return NOT_YET, unread, self.id
        status, message, mistake = self.task.verdict(values, self.mistakes, self.right)
        return status, message, self.id, mistake

    def check(self, *answers) -> Outcome:
        """Judge the answers, and keep the attempt in the journal."""
        outcome = self.judge(answers)
        if outcome.status == NOT_ATTEMPTED:
            return outcome
        return replace(outcome, note=attempts.record(self, outcome, answers))

    def hint(self) -> Note:
        """The next hint."""
        place = attempts.next_hint(self)
        return Note(f"Hint {place + 1} of {len(self.hints)}", self.hints[place])

    def solution(self) -> Note:
        """The answer with its reasons, once there was an attempt."""
        if attempts.has_tried(self):
            return Note(f"Solution of {self.id}", self.solution_text)
        return Note(
            f"Solution of {self.id}",
            "It opens after a first try, a wrong one too. A hint is there at any time.",
        )

    def panel(self):
        """The question as a panel to click, where its kind allows it."""
        if not self.task.clickable:
            return Note(f"Exercise {self.id}", "This one is answered in code: see the cell's dots.")
        from helpers.exercises.panels import ChoicePanel

        return ChoicePanel(self)

    def summary(self) -> dict:
        """What a catalogue lists about the exercise."""
        names = ("id", "lesson", "title", "concept", "level", "kind", "minutes", "points", "varies")
        return {name: getattr(self, name) for name in names}

    def __repr__(self) -> str:
        variant = f", variant {self.variant}" if self.variant else ""
        return f"Exercise {self.id}{variant}: {self.title} ({self.level}, {self.kind}, {self.minutes} minutes)"

    def _repr_html_(self) -> str:
        return as_html(repr(self))


def _problems(exercise):
    """What is wrong with a declaration, one sentence each."""
    if not re.fullmatch(r"\d\d\.\d+", exercise.id):
        yield "the id is not of the form 09.2"
    if exercise.level not in LEVELS:
        yield f"{exercise.level!r} is not one of {', '.join(LEVELS)}"
    if exercise.minutes < FEWEST_MINUTES or exercise.points < 1:
        yield f"it needs {FEWEST_MINUTES} minutes and a point at least"
    if len(exercise.hints) < FEWEST_HINTS:
        yield f"it needs {FEWEST_HINTS} hints"
    if exercise.task.checked and len(exercise.mistakes) < FEWEST_MISTAKES:
        yield f"it needs {FEWEST_MISTAKES} named mistakes"
    if exercise.task.checked and not exercise.right:
        yield "a right answer needs its reason"
    if len({mistake.name for mistake in exercise.mistakes}) < len(exercise.mistakes):
        yield "two mistakes have one name"
    texts = ("title", "concept", "question", "solution_text", "reread")
    yield from (f"{name} is empty" for name in texts if not getattr(exercise, name).strip())
