"""After you: why more defenders can mean less defence.

A volunteer's dilemma (Diekmann 1985) as an analogy to buck-passing: a teaching device, not in
Mearsheimer. What he says himself stands in `balancing.mearsheimer_shifts`, without numbers.
"""

from dataclasses import dataclass
from math import isfinite
from numbers import Integral, Real

import pandas as pd


@dataclass(frozen=True)
class Defenders:
    """States that would all be safe if any one of them checked an aggressor.

    **Stands for**: the volunteer's dilemma; Andreas Diekmann (1985, *Journal of Conflict
    Resolution* 29:4, 605-610). As a picture of buck-passing it is an analogy of ours, a
    teaching device, not in Mearsheimer. **Leaves out**: borders, power and size (all states
    are alike), talk and agreements, time, and whether one state is enough.

    Parameters
    ----------
    states : int
        How many could act, 1 or more.
    cost : float
        What checking costs the state that does it, above 0 and below the loss.
    loss : float
        What each state loses if nobody checks, in the same unit as the cost.

    Raises
    ------
    ValueError
        If `states` is not a whole number of at least 1, or not 0 < cost < loss.

    Examples
    --------
    >>> Defenders(states=2, cost=1, loss=4)
    Defenders(states=2, cost=1, loss=4)
    """

    states: int
    cost: float
    loss: float

    def __post_init__(self):
        whole = isinstance(self.states, Integral) and not isinstance(self.states, bool)
        if not whole or self.states < 1:
            given = repr(self.states)[:60]
            raise ValueError(f"states must be a whole number of at least 1, and {given} is not.")
        _check_amount("cost", self.cost)
        _check_amount("loss", self.loss)
        if self.cost >= self.loss:
            raise ValueError(
                f"cost is {self.cost:g} and loss {self.loss:g}; the cost must be below the loss, "
                "or no state would ever check the aggressor, alone or not."
            )


def toy_chance_of_holding_back(defenders):
    """Return the chance that one state holds back, inside the toy.

    In the equilibrium where all states do the same, each is indifferent: checking costs
    `cost`, holding back risks `loss` if all the others hold back too. A probability inside
    a toy, never a probability of war or of an alliance.

    **Stands for**: waiting for someone else to act; Diekmann (1985). **Leaves out**: the
    equilibria where one named state always acts, and all that `Defenders` leaves out.

    Parameters
    ----------
    defenders : Defenders
        How many there are, what checking costs, what is lost if nobody does.

    Returns
    -------
    float
        ``(cost / loss) ** (1 / (states - 1))``, 0 to 1; 0 for a state that is alone,
        because it has nobody to wait for.

    Raises
    ------
    ValueError
        If `defenders` is not a `Defenders`.

    Examples
    --------
    >>> toy_chance_of_holding_back(Defenders(states=3, cost=1, loss=4))
    0.5
    """
    _check_defenders(defenders)
    if defenders.states == 1:
        return 0.0
    return (defenders.cost / defenders.loss) ** (1 / (defenders.states - 1))


def toy_chance_that_nobody_checks(defenders):
    """Return the chance that all states hold back at once, inside the toy.

    It rises with the number of states, towards ``cost / loss``: more defenders, less
    defence. A probability inside a toy, never a probability of war or of an alliance.

    **Stands for**: the buck that nobody catches; Diekmann (1985). **Leaves out**: what the
    aggressor does then, and all that `Defenders` leaves out.

    Parameters
    ----------
    defenders : Defenders
        How many there are, what checking costs, what is lost if nobody does.

    Returns
    -------
    float
        ``(cost / loss) ** (states / (states - 1))``, 0 to 1; 0 for a state that is alone.

    Raises
    ------
    ValueError
        If `defenders` is not a `Defenders`.

    Examples
    --------
    >>> toy_chance_that_nobody_checks(Defenders(states=2, cost=1, loss=4))
    0.0625
    >>> toy_chance_that_nobody_checks(Defenders(states=3, cost=1, loss=4))
    0.125
    """
    return toy_chance_of_holding_back(defenders) ** defenders.states


def after_you(cost, loss, most=10):
    """Return the toy for 1, 2, 3 states and so on, ready to draw.

    **Stands for**: more defenders, less defence; Diekmann (1985). A teaching device, not in
    Mearsheimer. **Leaves out**: all that `Defenders` leaves out.

    Parameters
    ----------
    cost, loss : float
        As in `Defenders`, one unit, 0 < cost < loss.
    most : int
        The largest number of states, 1 or more.

    Returns
    -------
    DataFrame
        One row a number of states: states, each_holds_back, nobody_checks (0 to 1, inside
        the toy), and limit, the value ``cost / loss`` that nobody_checks never passes.

    Raises
    ------
    ValueError
        If `most` is not a whole number of at least 1, or not 0 < cost < loss.

    Examples
    --------
    >>> after_you(cost=1, loss=4, most=3)
       states  each_holds_back  nobody_checks  limit
    0       1             0.00         0.0000   0.25
    1       2             0.25         0.0625   0.25
    2       3             0.50         0.1250   0.25
    """
    Defenders(most, cost, loss)
    groups = [Defenders(states, cost, loss) for states in range(1, most + 1)]
    return pd.DataFrame(
        {
            "states": [group.states for group in groups],
            "each_holds_back": [toy_chance_of_holding_back(group) for group in groups],
            "nobody_checks": [toy_chance_that_nobody_checks(group) for group in groups],
            "limit": cost / loss,
        }
    )


def _check_amount(name, value):
    number = isinstance(value, Real) and not isinstance(value, bool)
    if not number or not isfinite(value) or value <= 0:
        raise ValueError(f"{name} must be a number above 0, and {repr(value)[:60]} is not.")


def _check_defenders(defenders):
    if not isinstance(defenders, Defenders):
        raise ValueError(f"give Defenders, such as Defenders(3, 1, 4), not {repr(defenders)[:60]}.")
