"""What a definition of alliance looks at, and how far a tie is from falling under it.

Both are read off the rules in `definition_rules`, so that nothing here can say otherwise.
"""

from dataclasses import replace
from itertools import combinations, product

from helpers.theory.definitions import DEFINITIONS, FEATURES, judge


def features_asked(definition):
    """Return the features that a definition looks at; all others leave its verdict as it is.

    **Stands for**: what counts as an alliance; the author of the definition. **Leaves out**:
    how much each feature weighs.

    Parameters
    ----------
    definition : str
        A name in `DEFINITIONS`, such as "narrow".

    Returns
    -------
    tuple of str
        Names in the order of `FEATURES`.

    Raises
    ------
    ValueError
        If the definition is not known.

    Examples
    --------
    >>> features_asked("defense_pact")
    ('promise_to_defend', 'formal_treaty')
    """
    if definition not in DEFINITIONS:
        raise ValueError(f"no definition {definition!r}; there are: {', '.join(DEFINITIONS)}.")
    seen = _Seen()
    DEFINITIONS[definition].decide(seen)
    return tuple(name for name in FEATURES if name in seen.names)


class _Seen:
    """A tie of which nothing is known, and which notes what is asked of it."""

    def __init__(self):
        self.names = set()

    def __getattr__(self, name):
        self.names.add(name)


def fewest_changes(tie, definition):
    """Return the fewest features that would have to change for the verdict to be yes.

    **Stands for**: how far apart two definitions lie in one case. **Leaves out**: how hard
    each change would be; a word in a treaty and an integrated command count alike here.

    Parameters
    ----------
    tie : Tie
        The pair, the year, and what can be seen.
    definition : str
        A name in `DEFINITIONS`.

    Returns
    -------
    tuple of str
        The features, empty where the verdict is yes already. An open one that becomes a yes
        or a no counts as a change.

    Raises
    ------
    ValueError
        If `tie` is not a `Tie`, or the definition is not known.

    Examples
    --------
    >>> from helpers.theory.ties import Tie
    >>> fewest_changes(Tie("A and B", 2000, formal_treaty=True), "defense_pact")
    ('promise_to_defend',)
    """
    judge(tie, definition)  # says what is wrong with the two, if anything is
    asked = features_asked(definition)
    for many in range(len(asked) + 1):
        for names in combinations(asked, many):
            for values in product((True, False), repeat=many):
                changed = replace(tie, **dict(zip(names, values, strict=True)))
                if judge(changed, definition).verdict == "yes":
                    return names
    raise AssertionError(f"no tie falls under {definition}")
