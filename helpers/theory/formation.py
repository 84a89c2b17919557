"""Why states ally although all would do as well without alliances, and 2x2 games.

Three games meet in this lesson, and C and D mean other deeds in each: see `MEANINGS`. Glenn
Snyder (1984) reasons with choices and their consequences and prints no payoffs for them.
Every number here is a teaching device, not in the author.
"""

from dataclasses import dataclass, fields
from typing import NamedTuple

import numpy as np
import pandas as pd

# The letters of the formation game are ours: in its dilemma allying is the move that C refrains
# from, so D is to ally there, while C is to support the ally in the alliance game.
MEANINGS = {
    "formation": {"C": "abstain", "D": "ally"},
    "alliance": {"C": "support", "D": "withhold"},
    "adversary": {"C": "conciliate", "D": "stand firm"},
}

# The dilemma needs a gain from allying above 0 and below the cost of everyone else's allying.
# These three are the smallest whole numbers that rank the four corners 4, 3, 2, 1.
ALL_ABSTAIN, GAIN_FROM_ALLYING, COST_OF_ALLIED_OTHERS = 3, 1, 2

OUTCOMES = ("CC", "CD", "DC", "DD")

# From a player's own side: T, I alone choose D; R, both C; P, both D; S, I alone choose C.
ROW_LETTERS = {"DC": "T", "CC": "R", "DD": "P", "CD": "S"}
COLUMN_LETTERS = {"CD": "T", "CC": "R", "DD": "P", "DC": "S"}

# Best first.
NAMED_PREFERENCES = {
    "TRPS": "prisoner's dilemma",
    "RTPS": "stag hunt",
    "TRSP": "chicken",
    "TPRS": "deadlock",
}
NO_NAME = "no name in this course"

WHY_NOT = {
    "no_known_aggressor": (
        "A state has shown openly that it means to expand: the alliance against it is not "
        "self-defeating, so this is no prisoner's dilemma (Glenn Snyder 1984, note 2)."
    ),
    "about_equal": (
        "The states are unequal: the weak have motives of their own to ally, and a dilemma "
        "among equals does not describe them (Glenn Snyder 1984, note 2)."
    ),
    "no_time_later": (
        "A state can still find allies once war has begun, so it can abstain today without fear "
        "of standing alone (our reading: we draw it from the assumption that Glenn Snyder states)."
    ),
}
WHY_SO = (
    "Each gains by allying when others do not and fears isolation when others do, so all ally; "
    "they end no safer than with no alliances, and bear the costs (Glenn Snyder 1984)."
)


@dataclass(frozen=True)
class Assumptions:
    """The three assumptions of the formation dilemma, each one a switch.

    **Stands for**: the assumptions that Glenn Snyder states (1984, *World Politics* 36:4,
    461-495, note 2). **Leaves out**: half-way cases; each holds or does not.

    Parameters
    ----------
    no_known_aggressor : bool
        No state is aggressive, and none can know what the others want.
    about_equal : bool
        The states are about equally strong.
    no_time_later : bool
        Once war has begun it is too late to ally.

    Raises
    ------
    ValueError
        If a switch is neither True nor False.

    Examples
    --------
    >>> Assumptions(about_equal=False).dropped
    ('about_equal',)
    """

    no_known_aggressor: bool = True
    about_equal: bool = True
    no_time_later: bool = True

    def __post_init__(self):
        for field in fields(self):
            if not isinstance(getattr(self, field.name), (bool, np.bool_)):
                raise ValueError(f"{field.name} is a switch: give True or False.")

    @property
    def dropped(self):
        return tuple(field.name for field in fields(self) if not getattr(self, field.name))


@dataclass(frozen=True)
class Verdict:
    """What `formation_dilemma` finds; the two middle fields are None where nothing is known."""

    holds: bool
    allying_dominates: bool | None
    all_ally_is_worse: bool | None
    reasons: tuple[str, ...]


def formation_payoffs(n):
    """Return what allying and abstaining bring one of n equal states.

    **Stands for**: the primary phase of the alliance dilemma, Glenn Snyder (1984); the numbers
    are a teaching device, not in the author. With two states they make a prisoner's dilemma
    in which D is to ally. **Leaves out**: who allies with whom. Allying is being ready to
    join; with no other ally there is nobody to join yet.

    Parameters
    ----------
    n : int
        How many states there are, 2 or more.

    Returns
    -------
    DataFrame
        One row for each number of other states that ally, 0 to n - 1: other_allies,
        share_of_others (0 to 1), ally and abstain (payoffs, 1 worst to 4 best, no unit).

    Raises
    ------
    ValueError
        If n is not a whole number, or is below 2.

    Examples
    --------
    >>> formation_payoffs(3)
       other_allies  share_of_others  ally  abstain
    0             0              0.0   4.0      3.0
    1             1              0.5   3.0      2.0
    2             2              1.0   2.0      1.0
    """
    if isinstance(n, bool) or not isinstance(n, (int, np.integer)) or n < 2:
        raise ValueError(f"n counts states: give a whole number, 2 or more, in place of {n!r}.")
    others = np.arange(n)
    share = others / (n - 1)
    abstain = ALL_ABSTAIN - COST_OF_ALLIED_OTHERS * share
    columns = {"other_allies": others, "share_of_others": share}
    return pd.DataFrame(columns | {"ally": abstain + GAIN_FROM_ALLYING, "abstain": abstain})


def formation_dilemma(n, assumptions=Assumptions()):
    """Return whether forming alliances is a prisoner's dilemma among n states, and why.

    **Stands for**: the primary phase of the alliance dilemma, Glenn Snyder (1984), and the
    limits he sets to it. **Leaves out**: payoffs of the changed game. The author gives none,
    so once an assumption is dropped nothing is computed.

    Parameters
    ----------
    n : int
        How many states there are, 2 or more.
    assumptions : Assumptions
        Which of the three hold; all, unless told otherwise.

    Returns
    -------
    Verdict
        holds; allying_dominates and all_ally_is_worse (than all abstaining), both None once
        an assumption is dropped; reasons, one sentence for each assumption dropped.

    Raises
    ------
    ValueError
        If n is not a whole number of 2 or more, or the assumptions are something else.

    Examples
    --------
    >>> formation_dilemma(5).holds
    True
    >>> formation_dilemma(5, Assumptions(about_equal=False)).reasons[0].split(":")[0]
    'The states are unequal'
    """
    if not isinstance(assumptions, Assumptions):
        raise ValueError("assumptions must be given as Assumptions(...), with its three switches.")
    payoffs = formation_payoffs(n)
    if assumptions.dropped:
        return Verdict(False, None, None, tuple(WHY_NOT[name] for name in assumptions.dropped))
    dominates = bool((payoffs["ally"] > payoffs["abstain"]).all())
    worse = bool(payoffs["ally"].iloc[-1] < payoffs["abstain"].iloc[0])
    return Verdict(dominates and worse, dominates, worse, (WHY_SO,))


class Payoffs(NamedTuple):
    """One player's payoffs, 4 best; the first letter is always the row player's choice."""

    CC: float
    CD: float
    DC: float
    DD: float


@dataclass(frozen=True)
class Game:
    """Two players with two choices each, and what each outcome is worth to each of them.

    **Stands for**: a 2x2 game with ranked outcomes; teaching device, not in Glenn Snyder
    (1984), who lists consequences where we put numbers. **Leaves out**: time, talk, and third
    parties. The payoffs are the student's to justify: see `payoffs_without_reason`.

    Parameters
    ----------
    row, column : Payoffs
        What each outcome is worth to each player, as ranks, 4 best. In CD the row player
        chooses C and the column player D, in both tables.
    players : two names
        Row first.
    c_means, d_means : str
        What C and D mean here: `MEANINGS` has the words of the alliance game and of the
        adversary game, which may not be mixed.
    reasons : mapping or pairs
        From (player, outcome) to the text that justifies that payoff; kept as pairs.

    Raises
    ------
    ValueError
        If a payoff is not a finite number, a name or meaning is missing or used twice, a
        meaning belongs to the other choice or game, or a reason is attached to nothing.

    Examples
    --------
    >>> ranks = Payoffs(CC=3, CD=1, DC=4, DD=2), Payoffs(CC=3, CD=4, DC=2, DD=1)
    >>> game = Game(*ranks, ("Russia", "China"), c_means="support", d_means="withhold")
    >>> pure_equilibria(game), named_game(game)
    (['DC'], 'called bluff')
    """

    row: Payoffs
    column: Payoffs
    players: tuple[str, str]
    c_means: str
    d_means: str
    reasons: tuple = ()

    def __post_init__(self):
        _check_payoffs("row", self.row)
        _check_payoffs("column", self.column)
        pair = self.players if isinstance(self.players, (tuple, list)) else ()
        _check_two_words("players", pair)
        _check_two_words("c_means and d_means", (self.c_means, self.d_means))
        _refuse_crossed_meanings({"C": self.c_means, "D": self.d_means})
        object.__setattr__(self, "players", tuple(pair))
        object.__setattr__(self, "reasons", _checked_reasons(self.reasons, self.players))


def outcome_in_words(game, outcome):
    """Return an outcome with the meaning of C and D in this game.

    **Stands for**: the reminder that the letters change their sense from game to game.
    **Leaves out**: what the outcome is worth, and to whom.

    Parameters
    ----------
    game : Game
        The game.
    outcome : str
        "CC", "CD", "DC" or "DD", the row player's choice first.

    Returns
    -------
    str
        Who does what.

    Raises
    ------
    ValueError
        If there is no such outcome.

    Examples
    --------
    >>> ranks = Payoffs(3, 1, 4, 2), Payoffs(3, 4, 2, 1)
    >>> game = Game(*ranks, ("Russia", "China"), c_means="support", d_means="withhold")
    >>> outcome_in_words(game, "DC")
    'Russia: withhold; China: support'
    """
    if outcome not in OUTCOMES:
        raise ValueError(f"{outcome!r} is no outcome; there are {', '.join(OUTCOMES)}.")
    meaning = {"C": game.c_means, "D": game.d_means}
    return "; ".join(f"{who}: {meaning[choice]}" for who, choice in zip(game.players, outcome))


def pure_equilibria(game, strict=False):
    """Return the outcomes that no player gains by leaving alone.

    **Stands for**: Nash equilibrium in pure strategies. **Leaves out**: how the players would
    get there, and which one they would reach where there are several.

    Parameters
    ----------
    game : Game
        The game; only the order of each player's payoffs counts.
    strict : bool
        Matters with ties alone. False keeps an outcome that a player could leave without
        loss or gain; True asks that whoever leaves it alone loses.

    Returns
    -------
    list of str
        From "CC", "CD", "DC", "DD", in that order; it may be empty.

    Examples
    --------
    >>> hunt = Payoffs(CC=4, CD=1, DC=3, DD=2), Payoffs(CC=4, CD=3, DC=1, DD=2)
    >>> pure_equilibria(Game(*hunt, ("A", "B"), c_means="support", d_means="withhold"))
    ['CC', 'DD']
    """
    stay = np.greater if strict else np.greater_equal
    return [
        here
        for here in OUTCOMES
        if all(
            stay(getattr(table, here), getattr(table, _left_by(here, place)))
            for place, table in enumerate((game.row, game.column))
        )
    ]


def preferences(game):
    """Return how each player ranks the outcomes, and the game in which players rank so.

    **Stands for**: ordinal preference, by the letters T, R, P, S of the field. **Leaves out**:
    how much better one outcome is than the next.

    Parameters
    ----------
    game : Game
        The game.

    Returns
    -------
    DataFrame
        One row a player, row player first: player; order (outcomes, best first, with "="
        between equals); ranks_as ("prisoner's dilemma", "stag hunt", "chicken", "deadlock",
        or "no name in this course", as whenever two outcomes tie).

    Examples
    --------
    >>> ranks = Payoffs(3, 1, 4, 2), Payoffs(3, 4, 2, 1)
    >>> preferences(Game(*ranks, ("Russia", "China"), c_means="support", d_means="withhold"))
       player              order            ranks_as
    0  Russia  DC > CC > DD > CD  prisoner's dilemma
    1   China  CD > CC > DC > DD             chicken
    """
    ranked = [_ranking(game.row, ROW_LETTERS), _ranking(game.column, COLUMN_LETTERS)]
    table = pd.DataFrame(ranked, columns=["order", "ranks_as"])
    table.insert(0, "player", game.players)
    return table


def named_game(game):
    """Return the name of the game that two players with these preferences play.

    **Stands for**: the common names of 2x2 games. **Leaves out**: most of the 78 games with
    strict ranks, which have no name here. A name is a resemblance and no evidence.

    Parameters
    ----------
    game : Game
        The game.

    Returns
    -------
    str
        One of the four names if both rank alike; "called bluff" if one ranks as in a
        prisoner's dilemma and the other as in chicken; "asymmetric: ..." for another pair of
        the four; else "no name in this course".

    Examples
    --------
    >>> dilemma = Payoffs(CC=3, CD=1, DC=4, DD=2), Payoffs(CC=3, CD=4, DC=1, DD=2)
    >>> named_game(Game(*dilemma, ("A", "B"), c_means="conciliate", d_means="stand firm"))
    "prisoner's dilemma"
    """
    names = list(preferences(game)["ranks_as"])
    if NO_NAME in names:
        return NO_NAME
    if names[0] == names[1]:
        return names[0]
    if set(names) == {"prisoner's dilemma", "chicken"}:
        return "called bluff"
    return "asymmetric: " + ", ".join(f"{who} {name}" for who, name in zip(game.players, names))


def mixed_equilibria(game):
    """Return the equilibria in which both players mix C and D, solved by Nashpy.

    **Stands for**: Nash equilibrium in mixed strategies. **Leaves out**: that the payoffs are
    ranks. A mix needs distances between payoffs; other numbers in the same order give other
    weights. A weight is no forecast and no chance that anything happens.

    Parameters
    ----------
    game : Game
        The game, without ties between a player's replies to one choice.

    Returns
    -------
    list of dict
        For each equilibrium, the weight of C for each player, above 0 and below 1, no unit.
        The list has one entry at most.

    Raises
    ------
    ValueError
        If two replies tie: such a game can have endlessly many mixed equilibria.

    Examples
    --------
    >>> chicken = Payoffs(CC=3, CD=2, DC=4, DD=1), Payoffs(CC=3, CD=4, DC=2, DD=1)
    >>> mixed_equilibria(Game(*chicken, ("A", "B"), c_means="conciliate", d_means="stand firm"))
    [{'A': 0.5, 'B': 0.5}]
    """
    _refuse_tied_replies(game)
    import nashpy  # Brings in scipy, which is slow to load and needed nowhere else here.

    tables = [np.reshape(table, (2, 2)) for table in (game.row, game.column)]
    found = nashpy.Game(*tables).support_enumeration(non_degenerate=True)
    mixes = [[float(weights[0]) for weights in equilibrium] for equilibrium in found]
    return [dict(zip(game.players, mix)) for mix in mixes if all(0 < c < 1 for c in mix)]


def payoffs_without_reason(game):
    """Return the payoffs that nobody has justified yet.

    **Stands for**: the rule of this course that payoffs are argued from the sources before a
    game is solved. **Leaves out**: whether a reason is a good one.

    Parameters
    ----------
    game : Game
        The game.

    Returns
    -------
    list of tuple
        (player, outcome) for each payoff with no reason or a blank one; empty if none is left.

    Examples
    --------
    >>> ranks = Payoffs(3, 1, 4, 2), Payoffs(3, 4, 2, 1)
    >>> texts = {("Russia", outcome): "see the text" for outcome in ("CC", "CD", "DC", "DD")}
    >>> game = Game(*ranks, ("Russia", "China"), "support", "withhold", reasons=texts)
    >>> payoffs_without_reason(game)
    [('China', 'CC'), ('China', 'CD'), ('China', 'DC'), ('China', 'DD')]
    """
    given = {key for key, text in game.reasons if text.strip()}
    every = [(player, outcome) for player in game.players for outcome in OUTCOMES]
    return [key for key in every if key not in given]


def _left_by(outcome, place):
    """Return the outcome after the player in that place (0 row, 1 column) alone has changed."""
    choices = list(outcome)
    choices[place] = "D" if choices[place] == "C" else "C"
    return "".join(choices)


def _ranking(table, letters):
    """Return the outcomes from best to worst, in words, and the name of such a preference."""
    best_first = sorted(OUTCOMES, key=lambda outcome: getattr(table, outcome), reverse=True)
    order = best_first[0]
    for better, worse in zip(best_first, best_first[1:]):
        tie = getattr(table, better) == getattr(table, worse)
        order += f" {'=' if tie else '>'} {worse}"
    ranking = "".join(letters[outcome] for outcome in best_first)
    return order, NO_NAME if "=" in order else NAMED_PREFERENCES.get(ranking, NO_NAME)


def _check_payoffs(name, payoffs):
    if not isinstance(payoffs, Payoffs):
        raise ValueError(f"{name} must be given as Payoffs(CC=..., CD=..., DC=..., DD=...).")
    for outcome, value in zip(OUTCOMES, payoffs):
        number = isinstance(value, (int, float, np.integer, np.floating))
        if isinstance(value, bool) or not number or not abs(value) < np.inf:
            raise ValueError(f"{name}: {outcome} must be a finite number, and {value!r} is not.")


def _check_two_words(name, words):
    told = [word for word in words if isinstance(word, str) and word.strip()]
    if len(words) != 2 or len(told) != 2 or told[0].strip() == told[1].strip():
        raise ValueError(f"{name} must be two different texts, neither of them empty.")


def _refuse_crossed_meanings(meant):
    """Refuse support as D, or support beside stand firm: each word has its game and its letter."""
    homes = {word: (name, letter) for name in MEANINGS for letter, word in MEANINGS[name].items()}
    told = {letter: words.strip().lower() for letter, words in meant.items()}
    known = [(letter, *homes[word]) for letter, word in told.items() if word in homes]
    if len({name for _, name, _ in known}) > 1 or any(here != home for here, _, home in known):
        games = "; ".join(f"{name} game, C {m['C']}, D {m['D']}" for name, m in MEANINGS.items())
        raise ValueError(f"C {meant['C']} and D {meant['D']} cross two games or choices: {games}.")


def _checked_reasons(reasons, players):
    try:
        given = dict(reasons)
    except (TypeError, ValueError):
        raise ValueError("reasons must map (player, outcome) to a text.") from None
    every = [(player, outcome) for player in players for outcome in OUTCOMES]
    for key, text in given.items():
        if key not in every:
            who = " and ".join(players)
            raise ValueError(f"reasons: {key!r} is no payoff of {who}; give (player, outcome).")
        if not isinstance(text, str):
            raise ValueError(f"reasons: the reason for {key!r} must be a text.")
    return tuple((key, given[key]) for key in every if key in given)


def _refuse_tied_replies(game):
    for place, table in enumerate((game.row, game.column)):
        for outcome in OUTCOMES:
            other = _left_by(outcome, place)
            if getattr(table, outcome) == getattr(table, other):
                pair = f"{game.players[place]} ranks {outcome} and {other} alike"
                raise ValueError(f"{pair}: there may be endlessly many mixes. Break the tie first.")
