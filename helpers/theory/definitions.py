"""The definition switch: is this tie an alliance? It depends on who defines the word.

Each definition is one author's and reads the same features of a `Tie`. What is not known or
is contested stays so: for a definition that needs it the answer is open.
"""

from dataclasses import dataclass

import pandas as pd

from helpers.theory.definition_rules import DEFINITIONS, LADDER
from helpers.theory.ties import FEATURES, Tie, ties_from

__all__ = [
    "DEFINITIONS",
    "FEATURES",
    "Judgment",
    "Tie",
    "all_definitions",
    "judge",
    "judge_all",
    "rungs",
    "ties_from",
    "verdicts",
]

VERDICTS = {True: "yes", False: "no", None: "open"}

# The last year that ATOP v5.1 codes; after it only its rule can be applied.
ATOP_LAST_YEAR = 2018


@dataclass(frozen=True)
class Judgment:
    """What one definition says of one tie: yes, no or open, and by what."""

    definition: str
    verdict: str
    decided_by: tuple
    sentence: str
    author: str
    work: str


def all_definitions():
    """Return the definitions one can switch between.

    **Stands for**: what counts as an alliance; the authors named in each row.
    **Leaves out**: which of them is right. A definition is useful or not, not true or false.

    Returns
    -------
    DataFrame
        One row a definition: definition, label, author, work, asks. All text.

    Examples
    --------
    >>> len(all_definitions())
    9
    """
    columns = ["name", "label", "author", "work", "asks"]
    rows = [[getattr(one, column) for column in columns] for one in DEFINITIONS.values()]
    return pd.DataFrame(rows, columns=columns).rename(columns={"name": "definition"})


def judge(tie, definition):
    """Return what one definition says of a tie, and which features decided.

    **Stands for**: what counts as an alliance; the author of the definition. Narrow: Glenn
    Snyder (1997, p. 4). He says use *or non-use* of force, against states outside. The
    China-Russia treaty of 2001 forbids force between the two and names no third state, so
    whether it falls under his words is arguable, and the answer is open.
    Broad: Walt (1987, p. 1 n. 1), read here as cooperation that takes place.
    **Leaves out**: stated circumstances, offence and neutrality pacts, how much is
    promised, and whether a promise will be kept.

    Parameters
    ----------
    tie : Tie
        The pair, the year, and what can be seen.
    definition : str
        A name in `DEFINITIONS`, such as "narrow", "broad", "atop" or "defense_pact".

    Returns
    -------
    Judgment
        definition, verdict ("yes", "no" or "open"), decided_by (names of the
        features), sentence (with the author), author, work.

    Raises
    ------
    ValueError
        If `tie` is not a `Tie`, or the definition is not known (the message names them).

    Examples
    --------
    >>> tie = Tie("China and the Soviet Union", 1969, formal_treaty=True, promise_to_defend=True)
    >>> judge(tie, "defense_pact").verdict
    'yes'
    >>> print(judge(tie, "quasi_alliance_sun").sentence)
    By the Chinese-language sense of quasi-alliance (Sun 2007), no: there is a promise to defend.
    >>> judge(tie, "broad").verdict
    'open'
    """
    if not isinstance(tie, Tie):
        raise ValueError(f"give a Tie, such as one from ties_from(table), not {repr(tie)[:60]}.")
    if not isinstance(definition, str) or definition not in DEFINITIONS:
        known = ", ".join(DEFINITIONS)
        raise ValueError(f"no definition {repr(definition)[:60]}; there are: {known}.")
    chosen = DEFINITIONS[definition]
    value, names = chosen.decide(tie)
    sentence = _sentence(tie, chosen, value, names)
    return Judgment(definition, VERDICTS[value], names, sentence, chosen.author, chosen.work)


def judge_all(tie):
    """Return what every definition says of one tie.

    **Stands for**: the same pair is an ally by one rule and not by another.
    **Leaves out**: a verdict over the verdicts; counting them would weigh the authors.

    Parameters
    ----------
    tie : Tie
        The pair, the year, and what can be seen.

    Returns
    -------
    DataFrame
        One row a definition: definition, verdict, decided_by (text), sentence, author, work.

    Raises
    ------
    ValueError
        If `tie` is not a `Tie`.

    Examples
    --------
    >>> pair = Tie("Japan and South Korea", 1990, promise_to_defend=False, shared_patron=True)
    >>> told = judge_all(pair).set_index("definition")["verdict"]
    >>> told[["defense_pact", "quasi_alliance_cha", "quasi_alliance_sun"]].tolist()
    ['no', 'yes', 'open']
    """
    judgments = pd.DataFrame([vars(judge(tie, name)) for name in DEFINITIONS])
    return judgments.assign(decided_by=judgments["decided_by"].map(", ".join))


def verdicts(ties):
    """Return the verdict of every definition on every tie, side by side.

    **Stands for**: the same pair is an ally by one rule and not by another.
    **Leaves out**: the reasons; `judge_all` gives them.

    Parameters
    ----------
    ties : sequence of Tie
        For instance what `ties_from` returns.

    Returns
    -------
    DataFrame
        One row a tie: pair, year, and a column for each definition, in text.

    Raises
    ------
    ValueError
        If one of them is not a `Tie`.

    Examples
    --------
    >>> verdicts([Tie("China and Russia", 2001, promise_to_defend=False)])[["year", "defense_pact"]]
       year defense_pact
    0  2001           no
    """
    columns = ["pair", "year", *DEFINITIONS]
    rows = [[judge(tie, name).verdict for name in DEFINITIONS] for tie in ties]
    heads = [[tie.pair, tie.year] for tie in ties]
    return pd.DataFrame([head + row for head, row in zip(heads, rows)], columns=columns)


def rungs(tie):
    """Return where a tie stands on the ladder, rung by rung.

    **Stands for**: Korolev's ladder (2019, *Asian Security* 15:3, 233-252); the wording of
    the stages differs in his book of 2022, so check before quoting. **Leaves out**: whether
    rungs are climbed in order, and whether more drills mean more will to fight.

    Parameters
    ----------
    tie : Tie
        The pair, the year, and what can be seen.

    Returns
    -------
    DataFrame
        One row a rung: stage (moderate, deep), rung, there ("yes", "no", "open"),
        grounds (text, empty where none are given).

    Raises
    ------
    ValueError
        If `tie` is not a `Tie`.

    Examples
    --------
    >>> ladder = rungs(Tie("China and Russia", 2001, regular_drills=False))
    >>> ladder.loc[3, ["rung", "there"]].tolist()
    ['regular_drills', 'no']
    """
    judge(tie, "korolev_moderate")
    rows = [
        [stage, name, VERDICTS[getattr(tie, name)], tie.grounds.get(name, "")]
        for stage, names in LADDER.items()
        for name in names
    ]
    return pd.DataFrame(rows, columns=["stage", "rung", "there", "grounds"])


def _sentence(tie, chosen, value, names):
    reasons = "; ".join(_reasons(tie, value, names))
    told = f"By {chosen.label} ({chosen.short}), {VERDICTS[value]}: {reasons}."
    if chosen.name == "atop" and tie.year > ATOP_LAST_YEAR:
        told += f" ATOP's own data end in {ATOP_LAST_YEAR}; here only its rule is applied."
    return told


def _reasons(tie, value, names):
    """Yield the deciding features in words, those of one kind together."""
    there = [FEATURES[name] for name in names if getattr(tie, name)]
    absent = [_bare(FEATURES[name]) for name in names if getattr(tie, name) is False]
    open_ones = [name for name in names if getattr(tie, name) is None]
    contested = [FEATURES[name] for name in open_ones if name in tie.grounds]
    unknown = [FEATURES[name] for name in open_ones if name not in tie.grounds]
    if there:
        arguable = ", and it is arguable whether that counts" if value is None else ""
        yield f"there is {_listed(there, 'and')}{arguable}"
    if absent:
        yield f"there is no {_listed(absent, 'or')}"
    if contested:
        yield f"it is contested whether there is {_listed(contested, 'or')}"
    if unknown:
        yield f"it is not known whether there is {_listed(unknown, 'or')}"


def _bare(phrase):
    return phrase.removeprefix("a ").removeprefix("an ")


def _listed(words, last):
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"
