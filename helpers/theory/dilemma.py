"""Abandonment and entrapment: how closely to hold an ally that one may lose or have to follow.

The quadratic model is a teaching device, not in the author. The two tables of rules and
consequences paraphrase Glenn Snyder (1984, *World Politics* 36:4, 461-495). C and D are
other deeds in the alliance game than in the adversary game: both tables say which.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.theory.formation import MEANINGS

# Enough points for a smooth curve, with one at each hundredth.
CURVE_POINTS = 101

GLENN_SNYDER_1984 = {"author": "snyder_g", "work": "The Security Dilemma in Alliance Politics (1984)"}
FACTORS_PAGE = "about pp. 471-475"
FIGURE_PAGE = "about p. 469"
NO_PAGE = "the article; page not checked"

NOT_STATED = "not stated"
BY_AUTHOR, BY_US = "author's rule", "drawn by us from the rule"

# factor, change, for whom, fear of abandonment, fear of entrapment, why, basis, page
RULES = (
    (
        "dependence",
        "a state depends more on the alliance",
        "that state",
        "up",
        NOT_STATED,
        "it has more to lose if it is left; of the five factors this one weighs most",
        BY_AUTHOR,
        FACTORS_PAGE,
    ),
    (
        "dependence",
        "a state depends more on the alliance",
        "its partner",
        "down",
        NOT_STATED,
        "a state with fewer ways out is less likely to change sides",
        BY_US,
        FACTORS_PAGE,
    ),
    (
        "strategic interest",
        "a state needs to keep its partner out of the adversary's hands",
        "its partner",
        "down",
        NOT_STATED,
        "a threat to leave it is hard to believe, so it can be bolder",
        BY_AUTHOR,
        FACTORS_PAGE,
    ),
    (
        "strategic interest",
        "a state needs to keep its partner out of the adversary's hands",
        "that state",
        NOT_STATED,
        "up",
        "a bolder partner may pull it into a quarrel",
        BY_US,
        FACTORS_PAGE,
    ),
    (
        "explicitness",
        "the promise becomes vaguer",
        "both",
        "up",
        "down",
        "neither can be sure of help, and neither is bound to every quarrel of the other",
        BY_AUTHOR,
        FACTORS_PAGE,
    ),
    (
        "shared interest",
        "the two share more of the interest in dispute",
        "both",
        "down",
        "down",
        "each would act for its own sake, and the quarrel is less the other's alone",
        BY_AUTHOR,
        FACTORS_PAGE,
    ),
    (
        "past behaviour",
        "one has stood by the other before, or has not",
        "both",
        NOT_STATED,
        NOT_STATED,
        "one of the five factors; read the record and write down which way it points",
        BY_AUTHOR,
        FACTORS_PAGE,
    ),
    (
        "adversary game",
        "a state stands firm (D in the adversary game)",
        "that state",
        "down",
        "up",
        "its partner is reassured, and may be emboldened",
        BY_AUTHOR,
        NO_PAGE,
    ),
    (
        "adversary game",
        "a state stands firm (D in the adversary game)",
        "its partner",
        "down",
        NOT_STATED,
        "it sees that it is not being sold out",
        BY_AUTHOR,
        NO_PAGE,
    ),
    (
        "adversary game",
        "a state conciliates (C in the adversary game)",
        "that state",
        "up",
        "down",
        "its partner is held back, but may fear a deal at its cost and move first",
        BY_AUTHOR,
        NO_PAGE,
    ),
    (
        "adversary game",
        "a state conciliates (C in the adversary game)",
        "its partner",
        "up",
        NOT_STATED,
        "it may fear being sold out",
        BY_AUTHOR,
        NO_PAGE,
    ),
)
RULE_COLUMNS = "factor change for_whom abandonment_fear entrapment_fear why basis page".split()

# game, choice, gains, costs
CONSEQUENCES = (
    (
        "alliance",
        "C",
        "a name for loyalty; less risk of abandonment",
        "more risk of entrapment; less leverage over the partner; other partners ruled out; the opposing "
        "coalition draws together",
    ),
    (
        "alliance",
        "D",
        "the partner is restrained and the risk of entrapment falls; more leverage; other "
        "partners remain possible; the opposing coalition may loosen",
        "more risk of abandonment; a name for disloyalty",
    ),
    (
        "adversary",
        "C",
        "tension falls; a settlement is possible",
        "the adversary may take it for weakness; a name for resolve suffers",
    ),
    (
        "adversary",
        "D",
        "the adversary is deterred or gives way; a name for resolve",
        "provocation; a spiral of hostility",
    ),
)

WIDER_FOR_THE_EAGER = "wider, unless it wants less commitment than the other: then narrower until they meet"
WIDER_FOR_THE_WARY = "wider, unless it wants more commitment than the other: then narrower until they meet"

# input, moves, preferred commitment, least loss, gap to a partner whose inputs stay
DIRECTIONS = (
    ("dependence", "up", "up", "up", WIDER_FOR_THE_EAGER),
    ("dependence", "down", "down", "down", WIDER_FOR_THE_WARY),
    ("exposure", "up", "down", "up", WIDER_FOR_THE_WARY),
    ("exposure", "down", "up", "down", WIDER_FOR_THE_EAGER),
    ("shared_interest", "up", "unchanged", "down", "unchanged"),
    ("shared_interest", "down", "unchanged", "up", "unchanged"),
)
DIRECTION_COLUMNS = "input moves preferred_commitment least_loss gap".split()


@dataclass(frozen=True)
class Partner:
    """One of two partners, with what it would lose by too little and by too much commitment.

    **Stands for**: the two fears of Glenn Snyder (1984); the three numbers are a teaching
    device, not in the author. **Leaves out**: the adversary and the other partner's choice;
    and that a state that needs its ally finds it harder to stay out of the ally's quarrels.

    Parameters
    ----------
    name : str
        The state.
    dependence : float
        What being left would cost it, above 0 and up to 1, no unit; a judgment.
    exposure : float
        What its partner's quarrels would cost it, above 0 and up to 1, no unit; a judgment.
    shared_interest : float
        How much of the interest in dispute it shares, 0 up to but not including 1.

    Raises
    ------
    ValueError
        If the name is empty, or a number is missing or outside its range.

    Examples
    --------
    >>> preferred_commitment(Partner("Russia", dependence=0.8, exposure=0.2, shared_interest=0))
    0.8
    """

    name: str
    dependence: float
    exposure: float
    shared_interest: float

    def __post_init__(self):
        if not isinstance(self.name, str) or not self.name.strip():
            raise ValueError("name must be a text that says who the partner is.")
        for field in ("dependence", "exposure", "shared_interest"):
            object.__setattr__(self, field, _number(field, getattr(self, field)))
        if self.dependence == 0 or self.exposure == 0:
            raise ValueError("dependence and exposure must be above 0: at 0 there is no dilemma.")
        if self.shared_interest == 1:
            raise ValueError("shared_interest must be below 1: at 1 nothing is left to lose.")

    @property
    def stakes(self):
        """Return what is not shared, 1 minus the shared interest."""
        return 1 - self.shared_interest


def loss(partner, commitment):
    """Return what a partner expects to lose at a given commitment.

    **Stands for**: the trade-off of the two fears, Glenn Snyder (1984). The formula is a
    teaching device, not in the author: ``stakes * (D * (1 - c)**2 + E * c**2)``.
    **Leaves out**: any measure of D and E. No index gives them.

    Parameters
    ----------
    partner : Partner
        Whose loss it is.
    commitment : number, array or Series
        0 (none) to 1 (full).

    Returns
    -------
    float, array or Series
        The loss, 0 to 1, no unit; comparable between partners only as far as the inputs are.

    Raises
    ------
    ValueError
        If a commitment is missing or outside 0 to 1.

    Examples
    --------
    >>> round(loss(Partner("Russia", 0.8, 0.2, shared_interest=0), 0.8), 4)
    0.16
    """
    left, drawn_in = _two_losses(partner, commitment)
    return left + drawn_in


def preferred_commitment(partner):
    """Return the commitment at which a partner loses least.

    **Stands for**: the point where the two fears balance; teaching device, not in the author:
    ``D / (D + E)``. **Leaves out**: shared interest, which cancels. It shrinks what is at stake
    and leaves the wish for commitment where it was.

    Parameters
    ----------
    partner : Partner
        Whose wish it is.

    Returns
    -------
    float
        0 to 1, no unit.

    Examples
    --------
    >>> round(preferred_commitment(Partner("China", 0.2, 0.6, shared_interest=0)), 4)
    0.25
    """
    return partner.dependence / (partner.dependence + partner.exposure)


def least_loss(partner):
    """Return what a partner loses even at the commitment it prefers.

    **Stands for**: the dilemma itself, which no choice takes away; teaching device, not in the
    author: ``stakes * D * E / (D + E)``. **Leaves out**: that the two must settle on one
    commitment, so that at least one of them usually loses more.

    Parameters
    ----------
    partner : Partner
        Whose loss it is.

    Returns
    -------
    float
        0 to 0.5, no unit.

    Examples
    --------
    >>> round(least_loss(Partner("China", 0.2, 0.6, shared_interest=0)), 4)
    0.15
    """
    return partner.stakes * partner.exposure * preferred_commitment(partner)


def bargaining_gap(one, other):
    """Return how far apart the commitments are that two partners prefer.

    **Stands for**: that two partners want different alliances; teaching device, not in the
    author. **Leaves out**: who gives way, for which Glenn Snyder (1997, ch. 6) looks at
    dependence, commitment and interest at stake.

    Parameters
    ----------
    one, other : Partner
        In either order.

    Returns
    -------
    float
        0 (they want the same) up to 1, no unit.

    Examples
    --------
    >>> russia = Partner("Russia", 0.8, 0.2, shared_interest=0)
    >>> round(bargaining_gap(russia, Partner("China", 0.2, 0.6, shared_interest=0)), 4)
    0.55
    """
    return abs(preferred_commitment(one) - preferred_commitment(other))


def loss_curves(*partners):
    """Return the loss of each partner over all commitments, for drawing.

    **Stands for**: `loss`, with its two parts; teaching device, not in the author.
    **Leaves out**: what `loss` leaves out.

    Parameters
    ----------
    *partners : Partner
        One or more, with different names.

    Returns
    -------
    DataFrame
        One row for each partner and hundredth of commitment: partner, commitment (0 to 1),
        abandonment, entrapment and their sum loss (0 to 1, no unit).

    Raises
    ------
    ValueError
        If there is no partner, or two have one name.

    Examples
    --------
    >>> curve = loss_curves(Partner("Russia", 0.8, 0.2, shared_interest=0))
    >>> curve.iloc[[0, 80, 100]].round(2)
        partner  commitment  abandonment  entrapment  loss
    0    Russia         0.0         0.80        0.00  0.80
    80   Russia         0.8         0.03        0.13  0.16
    100  Russia         1.0         0.00        0.20  0.20
    """
    names = [partner.name for partner in partners]
    if not names or len(set(names)) < len(names):
        raise ValueError("give one Partner or more, each with a name of its own.")
    commitment = np.linspace(0, 1, CURVE_POINTS)
    curves = []
    for partner in partners:
        left, drawn_in = _two_losses(partner, commitment)
        columns = {"partner": partner.name, "commitment": commitment}
        curves.append(pd.DataFrame(columns | {"abandonment": left, "entrapment": drawn_in}))
    table = pd.concat(curves, ignore_index=True)
    return table.assign(loss=table["abandonment"] + table["entrapment"])


def directions_of_change():
    """Return which way the model answers when one input of one partner moves.

    **Stands for**: the directions of `preferred_commitment`, `least_loss` and
    `bargaining_gap`; teaching device, not in the author. **Leaves out**: how far: the sizes
    come from our formula and carry no meaning.

    Returns
    -------
    DataFrame
        input ("dependence", "exposure" or "shared_interest"); moves ("up" or "down");
        preferred_commitment and least_loss ("up", "down" or "unchanged"); gap (in words).

    Examples
    --------
    >>> directions_of_change().query("moves == 'up'").drop(columns="gap")
                 input moves preferred_commitment least_loss
    0       dependence    up                   up         up
    2         exposure    up                 down         up
    4  shared_interest    up            unchanged       down
    """
    return pd.DataFrame(DIRECTIONS, columns=DIRECTION_COLUMNS)


def direction_rules():
    """Return which change moves whose fear which way: an aid for coding sources.

    **Stands for**: what sets the size of the two fears, and the effects of the adversary game
    on them, Glenn Snyder (1984), in our words. **Leaves out**: strength. Two rules that fire
    together are not added up.

    Returns
    -------
    DataFrame
        factor; change; for_whom ("that state", "its partner", "both"); abandonment_fear and
        entrapment_fear ("up", "down", or "not stated", which does not mean unchanged); why
        (our gloss); basis of the direction ("author's rule" or "drawn by us from the rule");
        author, work, page (approximate).

    Examples
    --------
    >>> rules = direction_rules().query("factor == 'explicitness'")
    >>> rules[["change", "abandonment_fear", "entrapment_fear"]].values.tolist()
    [['the promise becomes vaguer', 'up', 'down']]
    """
    rules = pd.DataFrame(RULES, columns=RULE_COLUMNS).assign(**GLENN_SNYDER_1984)
    return rules[[*RULE_COLUMNS[:-1], "author", "work", "page"]]


def composite_dilemma():
    """Return what each choice in the two games brings and costs.

    **Stands for**: the composite dilemma of Glenn Snyder (1984), in our words. **Leaves out**:
    weights. He lists good and bad consequences and gives no payoffs.

    Returns
    -------
    DataFrame
        One row a choice: game ("alliance" or "adversary"), choice ("C" or "D"), means (what
        the letter means in that game), gains, costs, author, work, page (approximate).

    Examples
    --------
    >>> composite_dilemma()[["game", "choice", "means"]]
            game choice       means
    0   alliance      C     support
    1   alliance      D    withhold
    2  adversary      C  conciliate
    3  adversary      D  stand firm
    """
    table = pd.DataFrame(CONSEQUENCES, columns=["game", "choice", "gains", "costs"])
    meanings = [MEANINGS[game][choice] for game, choice in zip(table["game"], table["choice"])]
    table.insert(2, "means", meanings)
    return table.assign(**GLENN_SNYDER_1984, page=FIGURE_PAGE)


def _two_losses(partner, commitment):
    """Return the loss by abandonment and the loss by entrapment."""
    given = _within_0_and_1("commitment", commitment)
    if isinstance(commitment, pd.Series):
        given = pd.Series(given, index=commitment.index)
    left = partner.stakes * partner.dependence * (1 - given) ** 2
    drawn_in = partner.stakes * partner.exposure * given**2
    return (left, drawn_in) if np.ndim(given) else (float(left), float(drawn_in))


def _number(name, value):
    if np.ndim(value) or isinstance(value, (bool, str)):
        raise ValueError(f"{name} must be one number from 0 to 1, and {value!r} is not.")
    return float(_within_0_and_1(name, value))


def _within_0_and_1(name, values):
    try:
        series = isinstance(values, pd.Series)
        numbers = values.to_numpy(float, na_value=np.nan) if series else np.asarray(values, float)
    except (TypeError, ValueError):
        problem = f"{name} must be a number or a row of numbers, and {repr(values)[:60]} is not."
        raise ValueError(problem) from None
    if np.isnan(numbers).any():
        raise ValueError(f"{name} is missing, and missing is not zero: give a number from 0 to 1.")
    if (numbers < 0).any() or (numbers > 1).any():
        raise ValueError(f"{name} must lie between 0 and 1; divide per cent by 100.")
    return numbers
