"""What would count: one tie, and whose definition of alliance one puts to it."""

from ipywidgets import SelectionSlider

from helpers import data
from helpers.explorers.panel import Explorer, Step
from helpers.pictures.definitions import WORDINGS, one_definition
from helpers.theory.definitions import DEFINITIONS, ties_from

AIMED = {"as in our table": "table", "yes, I judge": "yes", "no, I judge": "no"}
USSURI, PYONGYANG, TODAY = "tie-chn-ussr-1969", "tie-rus-prk-2024", "tie-chn-rus-2022"

STEPS = (
    Step(
        "1. One year, two definitions",
        "It is 1969. Shots have fallen on the Ussuri, and the treaty of 1950 is still in force. Change the definition "
        "from narrow to broad. Watch which rows the second one asks for, and which it passes over.",
        {"case": USSURI, "definition": "narrow", "aimed": "table"},
        ("definition",),
    ),
    Step(
        "2. One rule, five ties",
        "Now hold the rule still and change the case. ATOP's rule for an alliance is the widest that asks for a treaty. "
        "Which of the five ties does it leave out?",
        {"case": "tie-chn-ussr-1950", "definition": "atop", "aimed": "table"},
        ("case",),
    ),
    Step(
        "3. The name and the thing",
        "The treaty of Russia and North Korea of 2024 is called a treaty on a comprehensive strategic partnership. "
        "Is it one by Wilkins's definition? Then try the others.",
        {"case": PYONGYANG, "definition": "strategic_partnership", "aimed": "table"},
        ("definition",),
    ),
    Step(
        "4. Your judgment",
        f'China and Russia in 2022. Our table leaves open whether the tie is aimed at outsiders; read data.passage("{TODAY}"), '
        'data.passage("event-2022-02-04") and data.passage("event-2023-03-21"), and judge for yourself. The answers are '
        "judgments, yours and ours. Does yours change the verdict?",
        {"case": TODAY, "definition": "quasi_alliance_sun", "aimed": "table"},
        ("aimed",),
    ),
    Step(
        "5. Sandbox",
        "All three are yours. Look for two definitions that agree on every case, and for two that never do.",
        {"aimed": "table"},
    ),
)


def what_counts(first=None):
    """Give the panel "The definition switch".

    Parameters
    ----------
    first : BetPanel, optional
        A bet to place before anything is shown.

    Returns
    -------
    Explorer
        Controls `case` (the id of a row of the table `ties`), `definition`, and `aimed`:
        whether the tie is aimed at outsiders, by our table or by one's own judgment.

    Examples
    --------
    >>> panel = what_counts()
    >>> panel.controls["definition"].value = "broad"
    >>> panel.picture.title
    "China and the Soviet Union, 1969: not an alliance by Walt's broad definition"
    """
    ties = data.table("ties")
    cases = [(_short(tie), case) for tie, case in zip(ties_from(ties), ties["id"], strict=True)]
    controls = {
        "case": _slider("Case", cases),
        "definition": _slider("Definition", [(WORDINGS[name].short, name) for name in DEFINITIONS]),
        "aimed": _slider("Aimed at outsiders", list(AIMED.items())),
    }
    return Explorer(
        "The definition switch", controls, lambda **state: one_definition(ties, **state), steps=STEPS, first=first
    )


def _short(tie):
    """A case in the few letters that fit beside a slider."""
    pair = tie.pair.replace("the Soviet Union", "USSR").replace("North Korea", "N. Korea")
    return f"{pair.replace(' and ', '-')} {tie.year}"


def _slider(description, options):
    """A slider, because JupyterLab takes the arrow keys up and down away from a list."""
    return SelectionSlider(options=options, description=description, continuous_update=False)
