"""Balance, pass the buck, or join: every rule that fires, never one answer.

The rules are a teaching synthesis: each is one author's, and the table is nobody's. They can
disagree, and then all of them stand and the disagreements are counted. What Mearsheimer says
of balancing and buck-passing stands apart, in words, in `mearsheimer_shifts`.
"""

from dataclasses import dataclass, fields
from itertools import combinations

import numpy as np
import pandas as pd

from helpers.theory.balancing_rules import MEARSHEIMER, RULES, TRAGEDY, Rule

CHOICES = {
    "polarity": ("bipolar", "multipolar", "unipolar"),
    "perceived_advantage": ("none", "offence", "defence"),
    "mutual_threat_in_pair": ("none", "low", "moderate", "high"),
}


@dataclass(frozen=True)
class Situation:
    """A state before a stronger or more threatening one, as the student judges it.

    Every entry is a judgment to be argued from the sources, not a measurement.

    **Stands for**: the conditions that the authors in `all_rules` name. **Leaves out**: how
    strong each is, leaders, regimes, and what the sources do not let one judge.

    Parameters
    ----------
    polarity : {"bipolar", "multipolar", "unipolar"}
        How many great powers there are, not how many blocs; of the system or the region.
    potential_hegemon : bool
        Whether one great power is strong enough to have a chance of ruling its region.
    shared_border : bool
        Whether the state borders the threat by land. False means a barrier: water,
        mountains, or a state in between.
    someone_else_can_check : bool
        Whether another great power could stop the threat in this one's place.
    perceived_advantage : {"none", "offence", "defence"}
        What the leaders believe to be easier in war, not what is.
    weak, without_allies, threat_appeasable : bool
        Walt's three circumstances: the state is weak, has nobody to turn to, and the
        threat looks as if it could be bought off.
    dissatisfied_with_gain : bool
        Whether the state wants more than it has and could get it by joining.
    mutual_threat_in_pair : {"none", "low", "moderate", "high"}
        How far the state and its partner threaten each other.
    partner_is_the_threat : bool
        Whether that partner is the very state that the other rules speak of.

    Raises
    ------
    ValueError
        If an entry is not one of those above, or the entries cannot all be true: a
        potential hegemon or a buck-catcher without a third great power.

    Examples
    --------
    >>> Situation("multipolar", potential_hegemon=True).shared_border
    False
    """

    polarity: str
    potential_hegemon: bool = False
    shared_border: bool = False
    someone_else_can_check: bool = False
    perceived_advantage: str = "none"
    weak: bool = False
    without_allies: bool = False
    threat_appeasable: bool = False
    dissatisfied_with_gain: bool = False
    mutual_threat_in_pair: str = "none"
    partner_is_the_threat: bool = False

    def __post_init__(self):
        for entry in fields(self):
            _check_entry(entry.name, getattr(self, entry.name))
        if self.polarity != "multipolar":
            self._refuse_what_needs_three()
        if self.partner_is_the_threat and self.mutual_threat_in_pair == "none":
            raise ValueError(
                "partner_is_the_threat is true and mutual_threat_in_pair is 'none'; "
                "say how far the two threaten each other: low, moderate or high."
            )

    def _refuse_what_needs_three(self):
        if self.potential_hegemon:
            reasons = {
                "bipolar": "the other great power is in the way, and no rule has a row for it",
                "unipolar": "the only great power is no longer a potential one",
            }
            raise ValueError(
                f"potential_hegemon cannot be true in a {self.polarity} world here: "
                f"{reasons[self.polarity]}. Set it to False, or count the great powers again."
            )
        if self.someone_else_can_check:
            raise ValueError(
                f"someone_else_can_check cannot be true in a {self.polarity} world: there is no "
                "third great power to pass the buck to. Set it to False, or count the great "
                "powers again."
            )


def all_rules():
    """Return the whole table of rules, whether they fire or not.

    **Stands for**: balancing and its rivals; the authors named in each row. **Leaves out**:
    what would make one author outweigh another. The synthesis is a teaching device, not in
    the authors; Weitsman's overwhelming threat, where a state gives in, has no row.

    Returns
    -------
    DataFrame
        One row a rule: rule, condition, prediction; stance, what the prediction comes down
        to (resist, leave it to others, join, manage); about, whom it is taken towards
        (threat or partner); author, work, caution. All text.

    Examples
    --------
    >>> len(all_rules())
    12
    """
    return _table(RULES)


def rules_that_fire(situation):
    """Return every rule that fires, never one answer.

    **Stands for**: balancing and its rivals; the authors named in each row. **Leaves out**:
    which rule wins. That needs evidence, and the rules do not hold it.

    Parameters
    ----------
    situation : Situation
        The state's case, as judged.

    Returns
    -------
    DataFrame
        The rows of `all_rules` that fire, in its order, and contradicted_by: how many
        other rows disagree (0 or more). Without rows where nothing fires, which means
        that these authors give no rule, not that nothing will happen.

    Raises
    ------
    ValueError
        If `situation` is not a `Situation`.

    Examples
    --------
    >>> case = Situation("multipolar", perceived_advantage="offence")
    >>> rules_that_fire(case)[["rule", "stance", "contradicted_by"]]
                       rule              stance  contradicted_by
    0  no potential hegemon  leave it to others                1
    1  offence looks easier              resist                1
    """
    fired = _fired(situation)
    pairs = _opposed(fired, situation)
    counts = [sum(rule in pair for pair in pairs) for rule in fired]
    return _table(fired).assign(contradicted_by=pd.Series(counts, dtype=int))


def contradictions(situation):
    """Return each pair of rules that fire and disagree.

    Two rules disagree if their stances differ and they speak of the same state. Weitsman's
    speak of the partner, so they meet the others only if the partner is the threat.

    **Stands for**: the disagreement of the authors named. **Leaves out**: how deep it goes.

    Parameters
    ----------
    situation : Situation
        The state's case, as judged.

    Returns
    -------
    DataFrame
        One row a pair: rule, author, prediction; other_rule, other_author,
        other_prediction. As many rows as contradictions, 0 or more.

    Raises
    ------
    ValueError
        If `situation` is not a `Situation`.

    Examples
    --------
    >>> russia = Situation("multipolar", potential_hegemon=True, shared_border=True,
    ...                    mutual_threat_in_pair="moderate", partner_is_the_threat=True)
    >>> contradictions(russia)[["author", "prediction", "other_author"]]
                 author prediction       other_author
    0  John Mearsheimer    balance  Patricia Weitsman
    """
    rows = [
        [one.name, one.author, one.prediction, other.name, other.author, other.prediction]
        for one, other in _opposed(_fired(situation), situation)
    ]
    columns = "rule author prediction other_rule other_author other_prediction".split()
    return pd.DataFrame(rows, columns=columns, dtype=str)


def mearsheimer_shifts(situation):
    """Return what, in Mearsheimer's own terms, pushes a great power one way or the other.

    **Stands for**: balancing or buck-passing; Mearsheimer, *The Tragedy of Great Power
    Politics* (2001), ch. 8. **Leaves out**: how much each consideration weighs. He gives no numbers, so there are none.

    Parameters
    ----------
    situation : Situation
        Only polarity, potential_hegemon, shared_border and someone_else_can_check are read.

    Returns
    -------
    DataFrame
        One row a consideration: consideration, here, shifts_towards ("balancing",
        "buck-passing" or "neither"), because, author, work. All text.

    Raises
    ------
    ValueError
        If `situation` is not a `Situation`.

    Examples
    --------
    >>> island = Situation("multipolar", potential_hegemon=True, someone_else_can_check=True)
    >>> mearsheimer_shifts(island)[["consideration", "shifts_towards"]]
            consideration shifts_towards
    0  chance of hegemony      balancing
    1           geography   buck-passing
    2        someone else   buck-passing
    """
    _check_situation(situation)
    rows = [_chance_of_hegemony(situation), _geography(situation), _someone_else(situation)]
    columns = ["consideration", "here", "shifts_towards", "because"]
    return pd.DataFrame(rows, columns=columns).assign(author=MEARSHEIMER, work=TRAGEDY)


def _check_entry(name, value):
    if name in CHOICES:
        if not isinstance(value, str) or value not in CHOICES[name]:
            choices = ", ".join(CHOICES[name])
            raise ValueError(f"{name} must be one of {choices}, and {repr(value)[:60]} is not.")
    elif not isinstance(value, (bool, np.bool_)):
        raise ValueError(f"{name} must be True or False, and {repr(value)[:60]} is neither.")


def _check_situation(situation):
    if not isinstance(situation, Situation):
        example = 'Situation("multipolar")'
        raise ValueError(f"give a Situation, such as {example}, not {repr(situation)[:60]}.")


def _table(rules):
    columns = [entry.name for entry in fields(Rule) if entry.name != "fires"]
    rows = [[getattr(rule, column) for column in columns] for rule in rules]
    return pd.DataFrame(rows, columns=columns, dtype=str).rename(columns={"name": "rule"})


def _fired(situation):
    _check_situation(situation)
    return [rule for rule in RULES if rule.fires(situation)]


def _opposed(fired, situation):
    """Return the pairs of rules that disagree about one and the same state."""

    def meet(one, other):
        return one.about == other.about or situation.partner_is_the_threat

    pairs = combinations(fired, 2)
    return [(one, other) for one, other in pairs if one.stance != other.stance and meet(one, other)]


def _chance_of_hegemony(situation):
    name = "chance of hegemony"
    if situation.polarity == "unipolar":
        because = "the chapter compares two great powers with several"
        return name, "one great power", "neither", because
    if situation.polarity == "bipolar":
        because = "there is no third great power to pass the buck to"
        return name, "two great powers", "balancing", because
    if situation.potential_hegemon:
        because = "so strong a threat is hard for others to hold"
        return name, "several, one of them near hegemony", "balancing", because
    because = "others can cope, and then the cost is theirs"
    return name, "several, none of them near hegemony", "buck-passing", because


def _geography(situation):
    here = "shared border" if situation.shared_border else "barrier"
    if situation.polarity != "multipolar":
        because = "without a third great power a border does not make the choice"
        return "geography", here, "neither", because
    if situation.shared_border:
        because = "the threat can come by land, and the state can strike back"
        return "geography", here, "balancing", because
    because = "the state is hard to reach, and others stand nearer to the threat"
    return "geography", here, "buck-passing", because


def _someone_else(situation):
    name = "someone else"
    if situation.polarity == "unipolar":
        because = "no other great power could take the buck"
        return name, "nobody of the same rank", "neither", because
    if situation.someone_else_can_check:
        because = "there is somebody to catch the buck"
        return name, "another can check the threat", "buck-passing", because
    because = "a buck that nobody catches comes back"
    return name, "nobody else can check the threat", "balancing", because
