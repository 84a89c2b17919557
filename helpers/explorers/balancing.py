"""Every rule that fires: balance, pass the buck, or join, and who says so."""

from ipywidgets import Checkbox

from helpers.explorers.controls import choice
from helpers.explorers.panel import Explorer, Step
from helpers.pictures.balancing import every_rule_for

CALM = {
    "polarity": "multipolar",
    "potential_hegemon": False,
    "shared_border": False,
    "someone_else_can_check": True,
    "perceived_advantage": "none",
    "weak_alone_appeasable": False,
    "dissatisfied_with_gain": False,
    "mutual_threat_in_pair": "none",
    "partner_is_the_threat": False,
}
RISING = CALM | {"potential_hegemon": True}
NEXT_DOOR = RISING | {"shared_border": True}

# Judgments of ours, each with the passage it leans on; the student is told to change them.
RUSSIA_AND_CHINA = NEXT_DOOR | {
    "dissatisfied_with_gain": True,
    "mutual_threat_in_pair": "moderate",
    "partner_is_the_threat": True,
}
CHINA_AND_AMERICA = CALM | {"polarity": "bipolar", "someone_else_can_check": False, "mutual_threat_in_pair": "moderate"}

STEPS = (
    Step(
        "1. A hegemon in the making",
        "Several great powers, a threat beyond the sea, and another state that could stop it. Predict: if the threat grows so "
        "strong that it could come to rule its region, will Mearsheimer's answer change? Now switch it on.",
        CALM,
        ("potential_hegemon",),
    ),
    Step(
        "2. One border more",
        "The same strong threat. Switch on one thing: a common land border. Watch which answer fires, and then switch it off again.",
        RISING,
        ("shared_border",),
    ),
    Step(
        "3. What leaders believe",
        "The threat stands at the border. Now choose what the leaders believe about war. For which belief do the authors agree, "
        "and for which not?",
        NEXT_DOOR,
        ("perceived_advantage",),
    ),
    Step(
        "4. Real case: Russia before China",
        "These switches are judgments of ours, not facts. We lean on united_front-c51 (distrust is left: moderate), on the map, "
        "on zhang-c17 (as Zhang reads it, Russia wants more than it has) and on zhang-c49 (with China's help it offset sanctions: "
        "a loss avoided, so weak support for Schweller's gain). That China could come to rule its region is Mearsheimer's fear, "
        "not a finding. Two more we took without a passage: that there are several great powers, and that another, the United "
        "States, could stop China. Which switch would you set otherwise, and on which passage would you rest it?",
        RUSSIA_AND_CHINA,
        ("dissatisfied_with_gain", "shared_border", "mutual_threat_in_pair"),
    ),
    Step(
        "5. Real case: China before the United States",
        "Our judgments again: two great powers, one of the counts in lesson 02; Russia is the partner, and not the threat "
        "(united_front-c18, united_front-c51). For Mearsheimer the United States is already hegemon in its own "
        "hemisphere, and behind an ocean no potential hegemon of Asia: hence the switch. Now count several great powers, then "
        "one. How long does the answer last? With several, ask who would catch the buck, and set that switch as you judge.",
        CHINA_AND_AMERICA,
        ("polarity", "someone_else_can_check"),
    ),
    Step(
        "6. Sandbox",
        "Everything is yours. How many pairs can you make contradict each other? And when does no rule fire at all? Then set a "
        "state of your own region before its strongest neighbour.",
    ),
)


def balance_pass_or_join(first=None):
    """Give the panel "Every rule that fires".

    Parameters
    ----------
    first : BetPanel, optional
        A bet to place before the table is revealed.

    Returns
    -------
    Explorer
        Controls named as the entries of `theory.balancing.Situation`, except that
        `weak_alone_appeasable` stands for Walt's three circumstances at once.

    Examples
    --------
    >>> panel = balance_pass_or_join()
    >>> panel.picture.title
    'One rule fires, and nobody contradicts it'
    >>> panel.chooser.value = "4. Real case: Russia before China"
    >>> panel.picture.title
    'Three rules fire, and three pairs of them contradict each other'
    """
    return Explorer("Every rule that fires", _controls(), every_rule_for, STEPS, first)


def _controls():
    polarity = [("several", "multipolar"), ("two", "bipolar"), ("one", "unipolar")]
    belief = [("neither is easier", "none"), ("attack is easier", "offence"), ("defence is easier", "defence")]
    return {
        "polarity": choice("Great powers", polarity),
        "potential_hegemon": Checkbox(description="The threat could come to rule its region", indent=False),
        "shared_border": Checkbox(description="It has a land border with us", indent=False),
        "someone_else_can_check": Checkbox(description="Another great power could stop it in our place", indent=False),
        "perceived_advantage": choice("Leaders believe that in war", belief),
        "weak_alone_appeasable": Checkbox(
            description="We are weak and without allies, and it could be appeased", indent=False
        ),
        "dissatisfied_with_gain": Checkbox(
            description="We want more than we have, and joining would bring it", indent=False
        ),
        "mutual_threat_in_pair": choice("Threat between us and our partner", ["none", "low", "moderate", "high"]),
        "partner_is_the_threat": Checkbox(description="That partner is the threat itself", indent=False),
    }
