"""Same trade, different dependence: one flow, and what one chooses to divide it by."""

from ipywidgets import SelectionSlider

from helpers import data
from helpers.explorers.controls import choice
from helpers.explorers.panel import Explorer
from helpers.pictures import dependence


def same_trade():
    """Give the panel "Same trade, different dependence".

    Returns
    -------
    Explorer
        Controls `year`, `base` (total trade or GDP) and `customs` (whose figure for the
        flow). Years in which something is missing can be chosen: the panel says what is
        not in the data.

    Examples
    --------
    >>> panel = same_trade()
    >>> panel.controls["base"].value = "GDP"
    >>> panel.picture.title
    "The same flow weighs 8.8 times as much in Russia's GDP as in China's"
    """
    trade, gdp = data.table("trade"), data.table("gdp")
    controls = {
        "year": SelectionSlider(options=_years(trade, gdp), value=2023, description="Year", continuous_update=False),
        "base": choice("Divide by", dependence.BASES),
        "customs": choice("Flow as counted by", _offices(trade)),
    }
    return Explorer(
        "Same trade, different dependence",
        controls,
        lambda **state: dependence.one_flow_two_wholes(trade, gdp, **state),
    )


def _years(trade, gdp):
    """Years with a flow and at least one whole to divide it by."""
    full_years = trade[trade["part"].isna()]
    flows = set(full_years.loc[full_years["measure"] == "bilateral", "year"])
    wholes = set(full_years.loc[full_years["measure"] == "total", "year"]) | set(gdp["year"])
    return [int(year) for year in sorted(flows & wholes)]


def _offices(trade):
    counted = set(trade.loc[trade["measure"] == "bilateral", "reporter"])
    return [(label, office) for office, label in dependence.OFFICES.items() if office in counted]
