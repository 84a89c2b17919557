"""The pattern of every explorer: bet, reveal, one control at a time, a real case, sandbox.

State in, picture out: the drawing is a pure function of the controls, so tests call it
without a browser. The controls are ordinary widgets, so each works by keyboard. No
`Output` widget is used: what changes is the value of `HTML` widgets.
"""

import html
from dataclasses import dataclass, field

from ipywidgets import HTML, Button, Layout, VBox

from helpers.explorers.controls import choice

HOW_TO = "Keyboard: Tab moves between the controls, the left and right arrows move a slider, Space presses a button."
WIDE = "min(640px, 98%)"


@dataclass(frozen=True)
class Step:
    """One stage on the way through an explorer.

    Parameters
    ----------
    name : str
        Shown in the list of steps, such as "1. Dependence" or "Sandbox".
    text : str
        What to try, and what to watch.
    start : dict
        Values the controls take when the step begins, by name; others stay.
    free : tuple of str or None
        The controls one may move; None for all of them.

    Examples
    --------
    >>> Step("Sandbox", "Everything is yours.").free is None
    True
    """

    name: str
    text: str
    start: dict = field(default_factory=dict)
    free: tuple | None = None


class Explorer(VBox):
    """A panel with controls, the picture they call for, and its sentence.

    Parameters
    ----------
    name : str
        What the panel is called, shown above it.
    controls : dict of str to Widget
        Each with a `value` and a `description`; the keys are the arguments of `draw`.
    draw : callable
        Takes the controls' values by name and gives a `Picture`. It must not raise for
        any combination the controls allow.
    steps : sequence of Step, optional
        The way through the panel; without it all controls are free.
    first : BetPanel, optional
        A bet to place before anything is revealed: a widget with a trait `placed`
        and a `question`.

    Attributes
    ----------
    picture : Picture
        What the controls call for now.
    revealed : bool
        Whether it is shown.

    Examples
    --------
    >>> from ipywidgets import IntSlider
    >>> from helpers.figure import MODEL_NOTE, Picture
    >>> def draw(n):
    ...     return Picture(f"n is {n}", "no unit", "Nothing drawn.", f"You chose {n}.", MODEL_NOTE, b"<svg/>")
    >>> panel = Explorer("Example", {"n": IntSlider(3, description="n")}, draw)
    >>> panel.controls["n"].value = 5
    >>> panel
    Example. n: 5. You chose 5.
    """

    def __init__(self, name, controls, draw, steps=(), first=None):
        self.name, self.controls, self._draw = name, controls, draw
        self.steps, self.first = {step.name: step for step in steps}, first
        self.revealed = self._setting = False
        self._shown, self._spoken, self._task = HTML(), HTML(), HTML()
        heading = HTML(f"<strong>{html.escape(name)}</strong><br><small>{HOW_TO}</small>")
        for control in controls.values():
            control.style.description_width = "initial"
            control.layout = Layout(width=WIDE)
            control.tooltip = control.description
            control.observe(self._refresh, names="value")
        self._play = [*self._step_chooser(), *controls.values(), self._spoken, self._shown]
        super().__init__([heading])
        self._heading = heading
        self._open_or_wait()

    @property
    def state(self):
        """The controls' values by name."""
        return {name: control.value for name, control in self.controls.items()}

    def reveal(self):
        """Show the controls and the picture."""
        self.revealed = True
        self.children = [self._heading, *([self.first] if self.first else []), *self._play]
        self._refresh()

    def _open_or_wait(self):
        if self.first is None or self.first.placed:
            self.reveal()
            return
        self.first.observe(lambda change: self.reveal(), names="placed")
        skip = Button(
            description="Look without a bet",
            tooltip="Show the model without recording a bet",
            layout=Layout(width="auto", align_self="flex-start"),
        )
        skip.on_click(lambda button: self._look_without())
        self.children = [self._heading, self.first, skip]

    def _look_without(self):
        """Leave the bet out, so that controls and picture stand together; running the cell again brings it back."""
        self.first = None
        self.reveal()

    def _step_chooser(self):
        if not self.steps:
            return []
        self.chooser = choice("Step", self.steps)
        self.chooser.style.description_width = "initial"
        self.chooser.observe(lambda change: self._begin(self.steps[change["new"]]), names="value")
        self._begin(next(iter(self.steps.values())))
        return [self.chooser, self._task]

    def _begin(self, step):
        self._setting = True  # one redraw for the whole step, not one for each control
        for name, value in step.start.items():
            self.controls[name].value = value
        self._setting = False
        held = [] if step.free is None else [name for name in self.controls if name not in step.free]
        for name, control in self.controls.items():
            control.disabled = name in held
            control.layout.display = "none" if name in held else None
        self._task.value = _paragraphs(step.text, self._told(held))
        self._refresh()

    def _told(self, held):
        """The controls that this step holds fixed, in words: they are hidden, not gone."""
        fixed = [f"{self.controls[name].description}: {_label(self.controls[name])}" for name in held]
        return f"Held fixed: {'; '.join(fixed)}." if fixed else ""

    def _refresh(self, change=None):
        if self._setting or not self.revealed:
            return
        self.picture = self._draw(**self.state)
        self._shown.value = self.picture._repr_html_()
        self._spoken.value = (
            f'<p role="status" aria-live="polite" style="font-size:1.15em">{html.escape(self.picture.sentence)}</p>'
        )

    def __repr__(self):
        if not self.revealed:
            return f"{self.name}. Place your bet first, or look without one. {self.first.question}"
        chosen = " ".join(f"{control.description}: {_label(control)}." for control in self.controls.values())
        step = f" Step: {self.chooser.value}." if self.steps else ""
        return f"{self.name}.{step} {chosen} {self.picture.sentence}"

    def _repr_mimebundle_(self, **kwargs):
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        if data is not None:
            # ipywidgets would cut it after 110 characters; the hint is for a copy that was not run yet
            data["text/plain"] = f"{self!r} (Run this cell to move the controls.)"
        return bundle


def _paragraphs(*texts):
    style = "max-width:45em;font-size:1.1em;line-height:1.4"
    return "".join(f'<p style="{style}">{html.escape(text)}</p>' for text in texts if text)


def _label(control):
    if isinstance(control.value, bool):
        return "yes" if control.value else "no"
    return getattr(control, "label", None) or control.value
