"""Panels to click: a choice, and a bet. Everything works with the keyboard alone."""

import html

import ipywidgets as widgets
import traitlets

from helpers import journal
from helpers.exercises.betting import Pick
from helpers.exercises.outcome import EDGES, RECORDED, as_html, framed
from helpers.exercises.task import named

WIDE = {"description_width": "initial"}
LINE = widgets.Layout(width="auto", max_width="48em")


class Panel(widgets.VBox):
    """Controls above a line of text, with a text form that is never cut."""

    def __init__(self, controls):
        self.line = widgets.HTML()
        super().__init__([*controls, self.line], layout=widgets.Layout(margin="0.5em 0"))

    def sentence(self) -> str:
        raise NotImplementedError

    def __repr__(self) -> str:
        return self.sentence()

    def _repr_mimebundle_(self, **kwargs):
        bundle = super()._repr_mimebundle_(**kwargs)
        bundle["text/plain"] = repr(self)
        return bundle


class ChoicePanel(Panel):
    """The options of a choice question, a button, and the reply beneath.

    Parameters
    ----------
    exercise : Exercise
        One whose task has options to click.
    """

    def __init__(self, exercise):
        self.exercise = exercise
        self.outcome = None
        self.several = exercise.kind == "several choices"
        self.boxes = self._boxes()
        self.button = widgets.Button(
            description="Check my answer",
            tooltip="Check the answer chosen above; the reply appears below",
            layout=widgets.Layout(width="auto", align_self="flex-start"),
        )
        self.button.on_click(lambda button: self._check())
        super().__init__([*self.boxes, self.button])
        choose = "all that hold" if self.several else "one"
        self.line.value = as_html(f"Choose {choose}, then press the button.")

    def _boxes(self):
        options = self.exercise.task.options
        if self.several:
            return [
                widgets.Checkbox(
                    description=f"{option.key}: {option.text}",
                    indent=False,
                    style=WIDE,
                    layout=LINE,
                    tooltip=f"Option {option.key}",
                )
                for option in options
            ]
        return [
            widgets.RadioButtons(
                options=[(f"{option.key}: {option.text}", option.key) for option in options],
                value=None,
                description="Your answer",
                style=WIDE,
                layout=LINE,
                tooltip="Tab moves between the choices, Space takes one",
            )
        ]

    def chosen(self):
        """The answer as it would be given in code; dots while nothing is chosen."""
        if not self.several:
            return self.boxes[0].value or ...
        pairs = zip(self.exercise.task.options, self.boxes)
        return [option.key for option, box in pairs if box.value] or ...

    def _check(self):
        chosen = self.chosen()
        if chosen is ...:
            self.line.value = as_html("Nothing is chosen yet. Choose first, then press the button.")
            return
        self.outcome = self.exercise.check(chosen)
        self.line.value = self.outcome._repr_html_()

    def sentence(self):
        if self.outcome:
            return repr(self.outcome)
        return f"Exercise {self.exercise.id} ({self.exercise.title}). Nothing chosen yet."


class BetPanel(Panel):
    """The controls of a bet, a button, and a line that says what was recorded.

    Bets are only ever added to the journal: the first one stays, with its date.

    Parameters
    ----------
    bet : Bet
        What is bet on.

    Attributes
    ----------
    placed : bool
        Whether a bet is recorded; a trait, so that an explorer can wait for it.
    question : str
        What is bet on, in words.
    """

    placed = traitlets.Bool(False)

    def __init__(self, bet):
        self.bet, self.question = bet, bet.question
        self.recorded = [entry for entry in journal.entries("bet", bet.id) if self._answers(entry)]
        self.note = ""
        self.controls = [self._control(part) for part in bet.parts]
        self.button = widgets.Button(
            description="This is my bet",
            button_style="primary",
            tooltip="Keep this bet with its date; nothing is revealed before",
            layout=widgets.Layout(width="auto", align_self="flex-start"),
        )
        self.button.on_click(lambda button: self._record())
        question = widgets.HTML(f"<p><strong>{html.escape(bet.question)}</strong></p>")
        way_on = widgets.HTML(as_html(f"{bet.reveal_hint} You can also go on without betting: just run the next cell."))
        super().__init__([question, *self.controls, self.button, way_on])
        self._fill()
        self._tell()

    def _answers(self, entry) -> dict:
        answers = entry["payload"].get("answers")
        return answers if isinstance(answers, dict) else {}

    def _control(self, part):
        if isinstance(part, Pick):
            return widgets.RadioButtons(
                options=part.options,
                value=None,
                description=part.label,
                style=WIDE,
                layout=LINE,
                tooltip="Tab moves between the choices, Space takes one",
            )
        return widgets.IntSlider(
            value=part.start,
            min=part.low,
            max=part.high,
            description=f"{part.label}, {part.unit}",
            style=WIDE,
            layout=LINE,
            continuous_update=False,
            tooltip=f"From {part.low} to {part.high} {part.unit}; the left and right arrows move it by one",
        )

    def _fill(self):
        """Set the controls as they were bet last, as far as the record still fits them."""
        last = self._answers(self.recorded[-1]) if self.recorded else {}
        for part, control in zip(self.bet.parts, self.controls):
            value = last.get(part.name)
            if isinstance(part, Pick):
                control.value = value if value in part.options else None
            elif isinstance(value, (int, float)) and part.low <= value <= part.high:
                control.value = int(value)

    def _record(self):
        if any(control.value is None for control in self.controls):
            self.line.value = as_html("Choose first, then press the button: part of the bet is still open.")
            return
        answers = {part.name: control.value for part, control in zip(self.bet.parts, self.controls)}
        payload = {"answers": answers, "question": self.bet.question, "revisited": list(self.bet.revisited)}
        saved = journal.save("bet", self.bet.id, payload, lesson=self.bet.lesson)
        self.note = saved.remark
        self.recorded.append(saved.entry)
        self._tell()

    def _tell(self):
        self.line.value = framed("Your bet", self._state(), EDGES[RECORDED])
        self.placed = bool(self.recorded)

    def _state(self) -> str:
        if not self.recorded:
            return "No bet recorded yet."
        first, last = self.recorded[0], self.recorded[-1]
        told = [f"Recorded on {_day(first)}: {self.bet.told(self._answers(first))}."]
        if last is not first:
            told.append(f"Your last bet, on {_day(last)}: {self.bet.told(self._answers(last))}. The first one stays.")
        if self.bet.revisited:
            told.append(f"The course comes back to it in {_lessons(self.bet.revisited)}.")
        return "\n\n".join(filter(None, [" ".join(told), self.note]))

    def sentence(self):
        choices = "".join(
            f" {part.label}: {', '.join(part.options)}." for part in self.bet.parts if isinstance(part, Pick)
        )
        return f"Bet {self.bet.id}. {self.bet.question}{choices} {self._state()}"


def _day(entry) -> str:
    return str(entry.get("time", ""))[:10]


def _lessons(numbers) -> str:
    word = "lesson" if len(numbers) == 1 else "lessons"
    return f"{word} {named(numbers)}"
