"""Where a claim looks for causes: in the structure, in a unit, or in what passes between units.

The division is the course's, after Waltz (1979, ch. 5), who sets structure against units
and their interactions. That an idea belongs to one of the three is our coding. It is not
his three images of 1959 (man, state, system).
"""

LEVELS = ("structure", "unit", "interaction")

# "power" is left to both: the capability of one state belongs to the unit, its
# distribution over all states to the structure (Waltz 1979, pp. 97-99).
LEVEL_OF = {
    "structure": {"anarchy", "polarity", "power"},
    "unit": {"regime", "leaders", "ideology", "norms", "power", "internal_balancing"},
    "interaction": {
        "abandonment", "alignment", "alliance", "balancing", "bandwagoning", "buck_passing", "dependence",
        "entrapment", "hedging", "interdependence", "leverage", "relative_gains", "soft_balancing", "tethering",
        "third_party", "threat",
    },
}  # fmt: skip


def levels_of(concepts):
    """Say at which levels a claim can be placed, given the concepts one can defend for it.

    **Stands for**: structure, unit and interaction, a division of ours after Waltz (1979, ch. 5). **Leaves out**: that one
    sentence may name causes at two levels at once.

    Parameters
    ----------
    concepts : str
        Codes of the table `claims`, joined by ``|``, as in its column `concept_range`.

    Returns
    -------
    set of str
        One or more of `LEVELS`; empty for a claim about none of them.

    Examples
    --------
    >>> sorted(levels_of("polarity|balancing"))
    ['interaction', 'structure']
    """
    codes = set(concepts.split("|"))
    return {level for level in LEVELS if codes & LEVEL_OF[level]}
