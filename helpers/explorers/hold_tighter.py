"""Hold tighter or let go: one commitment, two dependences, and the gap between two wishes."""

from ipywidgets import FloatSlider

from helpers.explorers.panel import Explorer, Step
from helpers.pictures.two_fears import hold_or_let_go

START = {
    "commitment": 0.4, "dependence_rus": 0.8, "dependence_chn": 0.2, "exposure_rus": 0.2, "exposure_chn": 0.6, "shared_interest": 0.0,
}  # fmt: skip
WORDS = {
    "commitment": "How closely they are bound",
    "dependence_rus": "Russia's dependence: cost of being left",
    "dependence_chn": "China's dependence: cost of being left",
    "exposure_rus": "Russia's exposure to China's quarrels",
    "exposure_chn": "China's exposure to Russia's quarrels",
    "shared_interest": "Interest in dispute that they share",
}
RANGES = {"commitment": (0, 1), "shared_interest": (0, 0.9)}
STEP = 0.05

STEPS = (
    Step(
        "1. Commitment",
        "Bind them closer, from 0.40 to 0.60. Each has two fears. Whose sum falls, and whose rises?",
        START,
        ("commitment",),
    ),
    Step(
        "2. Dependence",
        "Raise China's dependence until China wants what Russia wants. How far do you get?",
        START,
        ("dependence_chn",),
    ),
    Step(
        "3. Shared interest",
        "Let the two share more and more of the interest in dispute. Watch what each expects to lose, then the gap.",
        START,
        ("shared_interest",),
    ),
    Step(
        "4. A case, our judgment",
        "The values are ours, not measured. Fang says that Russia relies on China more and more (fang-c17), but not the other "
        "way round (fang-c18), and that China may be drawn into Russia's conflicts (fang-c19). Russia's exposure rests on no "
        "passage. Russia's dependence starts at 0.50, as if before the war. Raise it to 0.80. What happens to China's loss, "
        "and should it?",
        {**START, "dependence_rus": 0.5},
        ("dependence_rus",),
    ),
    Step(
        "5. Sandbox",
        "Everything is yours. Find a pair with no gap. For each value you set, say which passage it rests on.",
    ),
)


def hold_tighter(first=None):
    """Give the panel "Hold tighter or let go".

    Parameters
    ----------
    first : BetPanel, optional
        A bet to place before anything is shown.

    Returns
    -------
    Explorer
        Controls `commitment`, `dependence_rus`, `dependence_chn`, `exposure_rus`, `exposure_chn`
        and `shared_interest`, all in steps of 0.05. The values are judgments, not measures.

    Examples
    --------
    >>> panel = hold_tighter()
    >>> panel.controls["shared_interest"].value = 0.5
    >>> panel.picture.title
    'Russia would hold tighter and China would let go: their wishes lie 0.55 apart'
    """
    controls = {name: _slider(name) for name in START}
    return Explorer("Hold tighter or let go", controls, hold_or_let_go, steps=STEPS, first=first)


def _slider(name):
    low, high = RANGES.get(name, (STEP, 1))  # a dependence or exposure of 0 is no dilemma
    slider = {"value": START[name], "min": low, "max": high, "step": STEP, "description": WORDS[name]}
    return FloatSlider(**slider, readout_format=".2f", continuous_update=False)
