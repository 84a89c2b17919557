"""Nobody wanted this: two states that want only safety, and whether they can stop."""

from ipywidgets import FloatSlider

from helpers.explorers.controls import choice
from helpers.explorers.panel import Explorer, Step
from helpers.pictures.arming import ENDS, arming

STEPS = (
    Step("1. One asks for a little more", "Both ask for no more than equality, and nobody arms. Raise B's margin to 0.05. "
         "A has not changed its mind about anything: watch what A does.",
         {"margin_a": 0.0, "margin_b": 0.0, "defence": 1.0, "resources": "without end"}, ("margin_b",)),
    Step("2. How calm must the other be?", "B wants to be a quarter stronger. Lower A's margin until arming stops. "
         "Predict first: is it enough that A asks for equality?",
         {"margin_a": 0.0, "margin_b": 0.25, "defence": 1.0, "resources": "without end"}, ("margin_a",)),
    Step("3. When defence is easier than attack", "Both want a tenth more, and it does not stop. Now let one unit of arms offset more than "
         "one of the other's. How much is needed?",
         {"margin_a": 0.1, "margin_b": 0.1, "defence": 1.0, "resources": "without end"}, ("defence",)),
    Step("4. When the money runs out", "Two states that each want a quarter more. Set resources to an end. What stops, and what does not?",
         {"margin_a": 0.25, "margin_b": 0.25, "defence": 1.0, "resources": "without end"}, ("resources",)),
    Step("5. A real case, as you judge it", "China and the Soviet Union on their border in the late 1960s. Hu tells of millions of troops "
        "there (hu-c41); other figures are far lower, and we have checked none. Set the margins that you think each "
        "asked for, and say why: these are judgments, not data. In March 1969 they fought there. Does “neither wants "
        "to attack” still fit?",
         {"margin_a": 0.1, "margin_b": 0.3, "defence": 1.0, "resources": "without end"}, ("margin_a", "margin_b", "defence")),
    Step("6. Sandbox", "Everything is yours. Find two states that both want more than equality and still stop.",
         {"margin_a": 0.0, "margin_b": 0.0, "defence": 1.0, "resources": "without end"}),
)  # fmt: skip


def nobody_wanted_this(first=None):
    """Give the panel "Nobody wanted this".

    Parameters
    ----------
    first : BetPanel, optional
        A bet to place before the picture is shown.

    Returns
    -------
    Explorer
        Controls `margin_a`, `margin_b`, `defence` and `resources`.

    Examples
    --------
    >>> panel = nobody_wanted_this()
    >>> panel.controls["margin_b"].value = 0.05
    >>> panel.picture.title
    'Both want only safety, and arming does not stop'
    """
    controls = {
        "margin_a": _slider("Margin that makes A feel safe", -0.5, 0.5, 0.05),
        "margin_b": _slider("Margin that makes B feel safe", -0.5, 0.5, 0.05),
        "defence": _slider("One unit of arms offsets", 0.8, 1.5, 0.05),
        "resources": choice("Resources", ENDS),
    }
    return Explorer("Nobody wanted this", controls, _draw, STEPS, first)


def _slider(description, low, high, step):
    return FloatSlider(
        min=low, max=high, step=step, value=max(low, 0), description=description, continuous_update=False
    )


def _draw(margin_a, margin_b, defence, resources):
    # A slider counts in binary fractions: 0.15000000000000002 is meant as 0.15.
    return arming(round(margin_a, 2), round(margin_b, 2), round(defence, 2), resources)
