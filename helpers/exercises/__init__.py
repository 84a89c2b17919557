"""The course's exercises and bets.

>>> get("09.2").judge((4.9, 8.4)).status
'right'
"""

import pkgutil
import re
from dataclasses import replace
from importlib import import_module

from helpers.exercises.records import show_bets, show_progress

__all__ = ["bet", "bets", "catalogue", "get", "show_bets", "show_progress"]


def get(exercise_id, variant=None):
    """One exercise, with the course's numbers or those of a class's variant.

    Parameters
    ----------
    exercise_id : str
        Lesson and number, as ``"09.2"``.
    variant : str or None
        A class's name for its set, as ``"autumn-A"``; None for the course's own.

    Returns
    -------
    Exercise
        Or, for an id that does not exist, an object that says so and lists those
        that do, whatever is asked of it.

    Examples
    --------
    >>> get("9.2")
    Exercise 09.2: How many times as dependent? (apply, number, 6 minutes)
    """
    wanted = _tidy(exercise_id)
    build = _declared("EXERCISES", wanted).get(wanted)
    if build is None:
        from helpers.exercises.missing import Missing

        return Missing("exercise", wanted, [exercise.id for exercise in catalogue()])
    return _built(wanted, build, variant)


def catalogue(variant=None):
    """Every exercise of the course, in order.

    Examples
    --------
    >>> catalogue()[0].id
    '00.1'
    """
    builders = _declared("EXERCISES")
    return tuple(_built(wanted, builders[wanted], variant) for wanted in sorted(builders))


def bet(bet_id):
    """The panel of one bet.

    Parameters
    ----------
    bet_id : str
        Lesson and letter, as ``"09.a"``.

    Returns
    -------
    BetPanel
        Or, for an id that does not exist, an object that says so.
    """
    wanted = _tidy(bet_id)
    found = [declared for declared in bets() if declared.id == wanted]
    if not found:
        from helpers.exercises.missing import Missing

        return Missing("bet", wanted, [declared.id for declared in bets()])
    from helpers.exercises.panels import BetPanel

    return BetPanel(found[0])


def bets():
    """Every bet of the course, in order.

    Examples
    --------
    >>> bets()[0].revisited
    ('06', '12', '13')
    """
    return tuple(declared for _, declared in sorted(_declared("BETS").items()))


def _built(wanted, build, variant):
    from helpers.exercises.variants import Draw

    draw = Draw(wanted, variant)
    exercise = build(draw)
    return replace(exercise, id=wanted, variant=variant, varies=draw.varies)


def _declared(name, wanted=None) -> dict:
    """What the lessons' files declare under a name; only one lesson's for an id."""
    files = [module.name for module in pkgutil.iter_modules(__path__)]
    lessons = [file for file in files if re.fullmatch(r"lesson_\d\d", file)]
    if wanted is not None:
        lessons = [file for file in lessons if file == f"lesson_{wanted.partition('.')[0]}"]
    found = {}
    for file in lessons:
        found.update(getattr(import_module(f"{__name__}.{file}"), name))
    return found


def _tidy(name) -> str:
    text = str(name) if type(name) in (str, int, float) else ""
    match = re.fullmatch(r"\s*(\d{1,2})\s*\.\s*(\w+)\s*", text)
    return f"{int(match[1]):02d}.{match[2].lower()}" if match else text.strip()
