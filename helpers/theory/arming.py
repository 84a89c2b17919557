"""*Nobody wanted this*: identical states that want only safety, and what they do to each other.

A teaching device, not in any author. It takes from Waltz (1979) self-help under anarchy
(pp. 105-107) and states that wish to survive (p. 121), and nothing else: no state here
wants power, none is told to balance, none has an ally. The balance between offence and
defence is Jervis's (1978, *World Politics* 30:2, 167-214), not Waltz's.
"""

from dataclasses import dataclass
from numbers import Real
from string import ascii_uppercase

import numpy as np
import pandas as pd

# A wish met but for the last binary digits is met.
ROUNDING = 1e-9

# Bounds that keep every strength a number one can put on an axis. They are ours and limit
# the picture, not the argument: sixfold superiority is more than any state here need ask.
MARGINS = (-1, 5)
DEFENCE = (0.2, 5)
STRENGTHS = (0.01, 1000)
RESOURCES = (0.001, 1e6)
MOST_ROUNDS = 100
# Thirtyfold growth, the fastest these bounds allow, stays below this for all rounds.
REACHABLE = (0, 1e200)


@dataclass(frozen=True)
class SafetySeekers:
    """States alike in everything but, if one likes, the margin that makes them feel safe.

    **Stands for**: like units under anarchy; Waltz (1979, pp. 93-97). Teaching device, not
    in the author. **Leaves out**: allies, geography, intentions, trade, mistakes about the
    others' strength, and every wish but safety.

    Parameters
    ----------
    margins : tuple of number
        One a state, two to 26 of them, each -1 to 5. With 0.1 a state feels safe when its
        strength counts for a tenth more than the strongest other; with 0, when it matches.
    start : tuple of number, optional
        Strength at the outset, 0.01 to 1000 each, in one made-up unit; 1 each by default.
    limit : number, optional
        The most that a state can add in one round, 0.001 to 1,000,000; None for no limit.
    ceiling : number, optional
        The most strength that a state's resources can carry, from the greatest start to
        1,000,000; None for resources without end.
    defence : number
        How many units of another's arms one unit of one's own offsets, 0.2 to 5. Above 1
        defence has the advantage, below 1 offence has it.

    Raises
    ------
    ValueError
        If a number is missing or outside its range, or margins and start differ in length.

    Examples
    --------
    >>> SafetySeekers((0.1, 0.1, 0.1)).start
    (1.0, 1.0, 1.0)
    """

    margins: tuple
    start: tuple | None = None
    limit: float | None = None
    ceiling: float | None = None
    defence: float = 1.0

    def __post_init__(self):
        margins = _row("margins", self.margins, MARGINS)
        if not 2 <= len(margins) <= len(ascii_uppercase):
            raise ValueError(f"margins must name 2 to 26 states, and it names {len(margins)}.")
        equal = (1.0,) * len(margins)
        start = _row("start", equal if self.start is None else self.start, STRENGTHS)
        if len(start) != len(margins):
            raise ValueError(f"start has {len(start)} and margins {len(margins)}; match them.")
        object.__setattr__(self, "margins", margins)
        object.__setattr__(self, "start", start)
        _one("defence", self.defence, DEFENCE)
        if self.limit is not None:
            _one("limit", self.limit, RESOURCES)
        if self.ceiling is not None:
            _one("ceiling", self.ceiling, (max(start), RESOURCES[1]))

    @property
    def names(self):
        """The states' names: A, B, C and so on."""
        return tuple(ascii_uppercase[: len(self.margins)])

    @property
    def demands(self):
        """How many times the strongest other each state wants to be: (1 + margin) / defence."""
        return tuple((1 + margin) / self.defence for margin in self.margins)


@dataclass(frozen=True)
class ArmingSummary:
    """Whether arming stopped, when, and why.

    **Stands for**: the outcome of one run of `nobody_wanted_this`. Teaching device, not in
    the author. **Leaves out**: war and peace, of which the model says nothing.

    Parameters
    ----------
    stopped : bool
        True if there was a round in which no state armed.
    round : int or None
        The first such round, counted from 1; None if there was none.
    all_felt_safe : bool
        True if every state felt safe at the end.
    why : str
        The reason in a sentence.

    Examples
    --------
    >>> ArmingSummary(True, 1, True, "Nobody armed.").stopped
    True
    """

    stopped: bool
    round: int | None
    all_felt_safe: bool
    why: str


def wished_strength(world, strengths):
    """Return the strength at which each state would feel safe, given the others' now.

    Each looks at the strongest other, not at all others together. To fear the sum, a state
    would have to expect that the others combine against it, and this world has no
    alliances; to fear a neighbour, it would need a map.

    **Stands for**: self-help; Waltz (1979, pp. 105-107). Teaching device, not in the
    author. **Leaves out**: intentions, and what the others plan to do in the same round.

    Parameters
    ----------
    world : SafetySeekers
        Margins and defence are read from it.
    strengths : sequence of number
        One a state, 0 or more, in the unit of `world.start`.

    Returns
    -------
    array
        The wished strengths, one a state, same unit.

    Raises
    ------
    ValueError
        If there is not one strength a state, or one is missing or negative.

    Examples
    --------
    >>> wished_strength(SafetySeekers((0.5, 0.0)), [1, 2]).tolist()
    [3.0, 1.0]
    """
    now = np.array(_row("strengths", strengths, REACHABLE))
    if len(now) != len(world.margins):
        raise ValueError(f"give one strength for each state: {len(world.margins)}, not {len(now)}.")
    strongest_other = [np.delete(now, place).max() for place in range(len(now))]
    return np.array(world.demands) * strongest_other


def stops_by_itself(world):
    """Return whether arming ends although resources do not.

    It ends exactly if the two greatest demands, multiplied, are at most 1:
    ``(1 + m1) * (1 + m2) <= defence ** 2``, with m1 and m2 the two largest margins. If A
    wants a times B and B wants b times A, both can be content only if a * b is at most 1.
    Of more than two states no third matters: if the two greatest demands multiply to 1 or
    less, the second greatest is at most 1, and so is every demand below it. Starting
    strengths, and a limit to each round, change how long arming lasts and never whether
    it ends. Without such a limit it is over after two rounds of arming, or never.

    **Stands for**: the security dilemma, named by Herz (1950); offence and defence are
    Jervis's (1978). Teaching device, not in the author. **Leaves out**: the ceiling.

    Parameters
    ----------
    world : SafetySeekers
        Margins and defence are read from it.

    Returns
    -------
    bool
        True if it ends by itself.

    Examples
    --------
    >>> stops_by_itself(SafetySeekers((0.25, -0.2))), stops_by_itself(SafetySeekers((0.25, 0)))
    (True, False)
    """
    second, first = sorted(world.demands)[-2:]
    return first * second <= 1 + ROUNDING


def nobody_wanted_this(world, rounds=20):
    """Let the states look and arm, round after round, until none does or the rounds end.

    In each round all look at one another at once. Whoever does not feel safe arms up to
    its wish, as far as limit and ceiling let it; nobody disarms, for a state that is safe
    has no reason to do anything.

    **Stands for**: self-help (Waltz 1979, pp. 105-107) and the security dilemma (Herz
    1950). Teaching device, not in the author. **Leaves out**: allies, disarmament, talks,
    and any chance of war.

    Parameters
    ----------
    world : SafetySeekers
        The states.
    rounds : int
        How many rounds to play at most, 1 to 100.

    Returns
    -------
    history : DataFrame
        One row a round and state: round (0 is the outset), state, strength (unit of
        `world.start`) and felt_safe (judged by the strengths of that round's end). The
        last round is the one in which nobody armed, if there was one.
    summary : ArmingSummary
        Whether it stopped, in which round, and why.

    Raises
    ------
    ValueError
        If rounds is no whole number from 1 to 100.

    Examples
    --------
    >>> history, summary = nobody_wanted_this(SafetySeekers((0.25, -0.2)))
    >>> summary.why
    'Nobody armed in round 2: every state had the strength it wished for.'
    >>> history[history["round"] == 2][["state", "strength", "felt_safe"]]
      state  strength  felt_safe
    4     A      1.25       True
    5     B      1.00       True
    """
    if isinstance(rounds, bool) or not isinstance(rounds, (int, np.integer)):
        raise ValueError(f"rounds must be a whole number, and {rounds!r} is not.")
    _one("rounds", rounds, (1, MOST_ROUNDS))
    played = [np.array(world.start)]
    while len(played) <= rounds and not _at_rest(played):
        played.append(_armed(world, played[-1]))
    return _history(world, played), _summary(world, played)


def _felt_safe(world, strengths):
    return strengths >= wished_strength(world, strengths) * (1 - ROUNDING)


def _armed(world, strengths):
    """Return the strengths after one round."""
    reach = wished_strength(world, strengths)
    if world.limit is not None:
        reach = np.minimum(reach, strengths + world.limit)
    if world.ceiling is not None:
        reach = np.minimum(reach, world.ceiling)
    return np.where(_felt_safe(world, strengths), strengths, reach)


def _at_rest(played):
    return len(played) > 1 and np.array_equal(played[-1], played[-2])


def _history(world, played):
    return pd.DataFrame(
        {
            "round": np.repeat(range(len(played)), len(world.names)),
            "state": world.names * len(played),
            "strength": np.concatenate(played),
            "felt_safe": np.concatenate([_felt_safe(world, strengths) for strengths in played]),
        }
    )


def _summary(world, played):
    safe = _felt_safe(world, played[-1])
    last = len(played) - 1
    if not _at_rest(played):
        return ArmingSummary(False, None, bool(safe.all()), _why_still_arming(world, last))
    if safe.all():
        why = f"Nobody armed in round {last}: every state had the strength it wished for."
        return ArmingSummary(True, last, True, why)
    uneasy = " and ".join(name for name, content in zip(world.names, safe) if not content)
    why = f"resources had run out, and {uneasy} still did not feel safe"
    return ArmingSummary(True, last, False, f"Nobody armed in round {last}: {why}.")


def _why_still_arming(world, last):
    if stops_by_itself(world):
        return f"Still arming in round {last}, but the wishes do not clash, so it will stop."
    ranked = sorted(zip(world.demands, world.names), key=lambda pair: -pair[0])
    (most, one), (next_most, other) = ranked[:2]
    clash = (
        f"{one} wants {most:.4g} times the strongest other and {other} {next_most:.4g} times, "
        "and both cannot have it at once"
    )
    end = "it never stops by itself"
    if world.ceiling is not None:
        end = "only the end of resources will stop it"
    return f"Still arming in round {last}: {clash}, so {end}."


def _one(name, value, bounds):
    """Return a number within its bounds as a float, or say what is wrong with it."""
    low, high = bounds
    if isinstance(value, bool) or not isinstance(value, Real):
        raise ValueError(f"{name} must be a number, and {repr(value)[:40]} is not.")
    number = float(value)
    if not low <= number <= high:
        raise ValueError(f"{name} must lie between {low:g} and {high:g}, and it is {number:g}.")
    return number


def _row(name, values, bounds):
    if isinstance(values, str) or not hasattr(values, "__iter__"):
        raise ValueError(f"{name} must be a list with one number a state, not {repr(values)[:40]}.")
    numbered = enumerate(values, 1)
    return tuple(_one(f"{name} in place {place}", value, bounds) for place, value in numbered)
