"""A tie between two states, as a list of things one can look for.

What a tie is called is left out on purpose: the name is what `definitions` decides, and each
author decides it differently from the same list.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from numbers import Real
from types import MappingProxyType

import pandas as pd

# Each feature as it reads in a sentence after "there is".
FEATURES = {
    "promise_to_defend": "a promise to defend",
    "promise_not_to_attack": "a promise not to attack",
    "promise_to_consult": "a promise to consult",
    "formal_treaty": "a formal treaty",
    "directed_against_outsiders": "a target outside the pair",
    "regular_consultation": "regular consultation",
    "military_technical_cooperation": "military-technical cooperation",
    "regular_drills": "a regular round of drills",
    "confidence_building": "agreed confidence-building",
    "integrated_command": "an integrated command",
    "joint_deployment": "a joint placing of troops or bases",
    "common_defence_policy": "a common defence policy",
    "shared_patron": "a common protector",
    "goal_driven": "a common goal as the driver",
}

# How a table of ties may write yes and no; whatever is empty stays unknown.
WRITTEN = {"true": True, "false": False, "": None}


@dataclass(frozen=True)
class Tie:
    """Two states in one year, and what can be seen between them.

    A promise counts while it is in force on paper, kept or not; drills, consultation and the
    rest count only if they happen.

    **Stands for**: the features that the definitions of alliance ask for. **Leaves out**:
    trade, ideology, how much each feature weighs, and what nobody outside can see.

    Parameters
    ----------
    pair : str
        The two states, as they are to read in a sentence.
    year : int
        The year the features are judged for.
    promise_to_defend, promise_not_to_attack, promise_to_consult : bool or None
        What each has promised the other. None, here and below: not known, or contested.
    formal_treaty : bool or None
        Whether a treaty between the two is in force.
    directed_against_outsiders : bool or None
        Whether the tie is aimed at states outside it.
    regular_consultation, military_technical_cooperation, regular_drills : bool or None
        What the two armed forces and ministries do together as a habit.
    confidence_building : bool or None
        Whether they have agreed on measures that lower the fear of each other's forces.
    integrated_command, joint_deployment, common_defence_policy : bool or None
        How far the two forces act as one; troops or bases placed together are enough for
        `joint_deployment`.
    shared_patron : bool or None
        Whether one stronger state protects both by an alliance with each.
    goal_driven : bool or None
        Whether a goal for the system, such as multipolarity, drives the tie rather than a
        threat.
    grounds : mapping of str to str
        For each feature, what the judgment rests on. Grounds for a feature that is None say
        why it is contested.

    Raises
    ------
    ValueError
        If the pair is empty, the year not a whole number, a feature not True, False or
        None, or grounds are given for what is not a feature.

    Examples
    --------
    >>> tie = Tie("Japan and South Korea", 1990, promise_to_defend=False, shared_patron=True)
    >>> tie.regular_drills is None
    True
    """

    pair: str
    year: int
    promise_to_defend: bool | None = None
    promise_not_to_attack: bool | None = None
    promise_to_consult: bool | None = None
    formal_treaty: bool | None = None
    directed_against_outsiders: bool | None = None
    regular_consultation: bool | None = None
    military_technical_cooperation: bool | None = None
    regular_drills: bool | None = None
    confidence_building: bool | None = None
    integrated_command: bool | None = None
    joint_deployment: bool | None = None
    common_defence_policy: bool | None = None
    shared_patron: bool | None = None
    goal_driven: bool | None = None
    grounds: Mapping = field(default_factory=dict, hash=False)

    def __post_init__(self):
        if not isinstance(self.pair, str) or not self.pair.strip():
            raise ValueError(f"pair must name two states, and {repr(self.pair)[:60]} does not.")
        if type(self.year) is not int:
            raise ValueError(f"year must be a whole number, and {repr(self.year)[:60]} is not.")
        for name in FEATURES:
            value = getattr(self, name)
            if value is not None and type(value) is not bool:
                given = repr(value)[:60]
                raise ValueError(f"{name} must be True, False or None, and {given} is not.")
        object.__setattr__(self, "grounds", MappingProxyType(_checked_grounds(self.grounds)))


def ties_from(table):
    """Return the ties that a table describes, one a row, in its order.

    **Stands for**: nothing of its own; it reads the course's table `ties`. **Leaves out**:
    every column it does not know.

    Parameters
    ----------
    table : DataFrame
        Columns pair and year; each feature of `Tie`, true, false or empty; and for each
        feature a column of the same name after ``grounds_``, text or empty.

    Returns
    -------
    list of Tie
        An empty cell is None: missing is not no.

    Raises
    ------
    ValueError
        If a column is missing, a cell says something else than true or false, or a true or
        false stands without its grounds.

    Examples
    --------
    >>> row = dict.fromkeys([*FEATURES, *(f"grounds_{name}" for name in FEATURES)])
    >>> row |= {"pair": "China and Russia", "year": 2001, "promise_to_defend": False,
    ...         "grounds_promise_to_defend": "no such article in the treaty of 2001"}
    >>> ties_from(pd.DataFrame([row]))[0].promise_to_defend
    False
    """
    wanted = ["pair", "year", *FEATURES, *(f"grounds_{name}" for name in FEATURES)]
    missing = [column for column in wanted if column not in getattr(table, "columns", [])]
    if missing:
        raise ValueError(f"ties must be a table, and lacks the columns: {', '.join(missing)}.")
    return [_tie(row, place) for place, row in enumerate(table.to_dict("records"), start=1)]


def _tie(row, place):
    where = f"row {place} ({row['pair']}, {row['year']})"
    features = {name: _yes_or_no(row[name], name, where) for name in FEATURES}
    grounds = {name: row[f"grounds_{name}"] for name in FEATURES}
    grounds = {name: text for name, text in grounds.items() if not _empty(text)}
    for name, value in features.items():
        if value is not None and name not in grounds:
            raise ValueError(f"{where}: {name} is {value} without grounds; say what it rests on.")
    year = row["year"]
    if isinstance(year, Real) and year == year // 1:
        year = int(year)
    try:
        return Tie(row["pair"], year, grounds=grounds, **features)
    except ValueError as problem:
        raise ValueError(f"{where}: {problem}") from None


def _yes_or_no(value, name, where):
    if _empty(value):
        return None
    written = str(value).strip().lower()
    if written not in WRITTEN:
        raise ValueError(f"{where}: {name} must be true, false or empty, and {value!r} is not.")
    return WRITTEN[written]


def _empty(value):
    return bool(pd.isna(value)) or str(value).strip() == ""


def _checked_grounds(grounds):
    unknown = [name for name in grounds if name not in FEATURES]
    if unknown:
        known = ", ".join(FEATURES)
        raise ValueError(f"grounds speak of {unknown[0]!r}; the features are: {known}.")
    return dict(grounds)
