"""After you: how many could act, what acting costs, and who does."""

from ipywidgets import IntSlider

from helpers.explorers.controls import choice
from helpers.explorers.panel import Explorer, Step
from helpers.pictures.after_you import BORDERS, MOST, THREATS, waiting_for_others

STEPS = (
    Step(
        "1. How many",
        "Only the number of states can be moved. Go down to one, then up, one at a time: the curves are drawn as you go. "
        "Watch in how many rounds nobody checks. Each newcomer could help. Does the group get safer?",
        {"states": 2, "cost": 25, "threat": THREATS[0], "border": BORDERS[1]},
        ("states",),
    ),
    Step(
        "2. What it costs",
        "Four states, and only the cost can be moved. Predict before you move: if checking becomes cheap, "
        "does the curve still climb with the number of states?",
        {"states": 4, "cost": 25},
        ("cost",),
    ),
    Step(
        "3. Where the threat is",
        "Now only the threat and the border can be changed. Does either number of rounds change? "
        "Then read the lines beneath the chart: they are Mearsheimer's, and they have no numbers.",
        {"states": 4, "cost": 25, "threat": THREATS[0], "border": BORDERS[1]},
        ("threat", "border"),
    ),
    Step(
        "4. A real case: Russia before a rising China",
        "The values are judgments of ours, not data. The forecast of 2005 names six neighbours of China and the United States; "
        "we judge that four of the seven are strong enough to matter most: the United States, Russia, India and Japan. "
        "That China is near hegemony is a judgment too; it rests on the rows gdp-2023-chn and milex-2024-chn-constant_2023, "
        "which you can open with data.passage. Russia has the border. Which line speaks for passing the buck, and to whom?",
        {"states": 4, "threat": THREATS[1], "border": BORDERS[0]},
    ),
    Step(
        "5. Sandbox",
        "Everything can be moved. Find the case in which the toy and all of Mearsheimer's lines point the same way.",
    ),
)


def after_you(first=None):
    """Give the panel "After you".

    Parameters
    ----------
    first : BetPanel, optional
        A bet to place before anything is shown.

    Returns
    -------
    Explorer
        Controls `states` (1 to 10), `cost` (5 to 95 per cent of the loss), `threat` and
        `border`. The last two move Mearsheimer's words, not the toy.

    Examples
    --------
    >>> panel = after_you()
    >>> panel.controls["states"].value = 4
    >>> panel.picture.title
    'More defenders, less defence: with 4 states nobody checks in 157 rounds of the toy, with 3 in 125'
    """
    controls = {
        "states": IntSlider(
            2, min=1, max=MOST, description="States that could check the threat", continuous_update=False
        ),
        "cost": IntSlider(
            25, min=5, max=95, step=5, description="Checking costs, in per cent of the loss", continuous_update=False
        ),
        "threat": choice("Among the great powers", THREATS),
        "border": choice("The state looked at has", BORDERS),
    }
    return Explorer("After you", controls, waiting_for_others, steps=STEPS, first=first)
