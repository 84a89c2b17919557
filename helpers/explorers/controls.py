"""Controls that work by keyboard inside JupyterLab.

JupyterLab keeps the up and down arrows for moving between cells, so a drop-down list
cannot be changed with them. A row of buttons can: Tab goes to a button, Space presses it.
"""

from ipywidgets import ToggleButtons


def choice(description, options, value=None):
    """Give a row of buttons of which one is pressed.

    Parameters
    ----------
    description : str
        What is chosen.
    options : iterable of str or of (str, value)
        What there is to choose from.
    value : optional
        Which is pressed at first; the first one if left out.

    Returns
    -------
    ToggleButtons

    Examples
    --------
    >>> choice("Divide by", ["total trade", "GDP"]).value
    'total trade'
    """
    options = list(options)
    buttons = ToggleButtons(options=options, description=description)
    if value is not None:
        buttons.value = value
    buttons.style.button_width = "auto"
    return buttons
