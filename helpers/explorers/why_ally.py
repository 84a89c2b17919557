"""Why ally at all: three assumptions as switches, and a dilemma that needs all of them."""

from ipywidgets import Checkbox

from helpers.explorers.panel import Explorer
from helpers.pictures.formation import IN_WORDS, formation


def why_ally(first=None):
    """Give the panel "Why ally at all".

    Parameters
    ----------
    first : BetPanel, optional
        A bet to place before the picture is shown.

    Returns
    -------
    Explorer
        Controls `no_known_aggressor`, `about_equal` and `no_time_later`, each on or off.

    Examples
    --------
    >>> panel = why_ally()
    >>> panel.controls["about_equal"].value = False
    >>> panel.picture.title
    'One assumption gone, and it is no longer this dilemma'
    """
    controls = {name: Checkbox(value=True, description=words, indent=False) for name, words in IN_WORDS.items()}
    return Explorer("Why ally at all", controls, formation, first=first)
