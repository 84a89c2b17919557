"""Indicator switch: what is counted, in which year and among whom, and how many poles a rule finds."""

from ipywidgets import SelectionSlider

from helpers import data
from helpers.explorers.controls import choice
from helpers.explorers.panel import Explorer, Step
from helpers.pictures.poles import SETS, count_of_poles
from helpers.pictures.power import INDICATORS, rows_of

THREE, FIVE, SEVEN, EIGHT = SETS.values()

STEPS = (
    Step(
        "1. Among whom",
        "CINC, 2016, seven states: two poles. Go up to eight: India comes in. Then go down to five (without India, Germany and "
        "Japan) and to three (without Britain and France too). Before each move: more poles, fewer, or as many?",
        {"indicator": "cinc", "year": 2016, "states": SEVEN}, ("states",),
    ),
    Step(
        "2. What is counted",
        "Three states in 2010, a year that all three series share. Switch from CINC to GDP, then to military spending. "
        "The rule gives the same word each time. Does it mean the same?",
        {"indicator": "cinc", "year": 2010, "states": THREE}, ("indicator",),
    ),
    Step(
        "3. Which year",
        "CINC among seven states in 1985: two poles. Move to 1995; in the years between the table is empty. "
        "The word stays. Who is the other pole now?",
        {"indicator": "cinc", "year": 1985, "states": SEVEN}, ("year",),
    ),
    Step(
        "4. A real case (at home)",
        "Hu writes that a one-power order under the United States arose when the Soviet Union broke up (passage hu-c04). "
        "1995 is our year for it, GDP and the three states are our first choice: all of these are judgments. "
        "Change what is counted and among whom. Which choices bear the sentence out, which do not, and which would you defend?",
        {"indicator": "gdp", "year": 1995, "states": THREE}, ("indicator", "states"),
    ),
    Step("5. Sandbox (at home)", "Everything is yours. Find one year for which you can get two different words, then three."),
)  # fmt: skip


def indicator_switch(first=None):
    """Give the panel "Indicator switch".

    Parameters
    ----------
    first : BetPanel, optional
        A bet to place before anything is shown.

    Returns
    -------
    Explorer
        Controls `indicator` (what is counted), `year` and `states` (the set that makes 100
        per cent). Choices for which a figure is missing can be made: the panel says what is
        not in the data.

    Examples
    --------
    >>> panel = indicator_switch()
    >>> panel.controls["states"].value = SETS["eight states"]
    >>> panel.picture.title
    'CINC in 2016, among eight states: five poles, China, the United States, India, Russia and Japan'
    """
    tables = rows_of(*(data.table(name) for name in ("cinc", "gdp", "military_expenditure")))
    controls = {
        "indicator": choice("What is counted", [(one.short, key) for key, one in INDICATORS.items()], "cinc"),
        "year": _slider("Year", _years(tables), 2016),
        "states": _slider("Among whom", list(SETS.items()), SEVEN),
    }
    return Explorer(
        "Indicator switch", controls, lambda **state: count_of_poles(tables, **state), steps=STEPS, first=first
    )


def _slider(words, options, value):
    return SelectionSlider(options=options, value=value, description=words, continuous_update=False)


def _years(tables):
    """Years in which at least one series has a figure."""
    return [int(year) for year in sorted(set().union(*(rows["year"] for rows in tables.values())))]
