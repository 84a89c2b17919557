"""The pictures of the lesson on what counts as an alliance."""

from dataclasses import dataclass, replace

import pandas as pd

from helpers.charts.definitions import draw_rows, draw_treaty_lanes, draw_verdicts, height_of_rows
from helpers.figure import finished
from helpers.theory.definition_asks import features_asked
from helpers.theory.definitions import DEFINITIONS, FEATURES, judge, ties_from, verdicts

NUMBERS = ("none", "one", "two", "three", "four", "five")
ANSWERS = {True: "yes", False: "no", None: "open"}
NO_GROUNDS = "Not known: we have seen no source for a yes or a no."


@dataclass(frozen=True)
class Wording:
    """How a definition reads in a title and in a list."""

    thing: str
    by: str
    short: str


WORDINGS = {
    "narrow": Wording("an alliance", "Glenn Snyder's narrow definition", "narrow (Glenn Snyder)"),
    "broad": Wording("an alliance", "Walt's broad definition", "broad (Walt)"),
    "atop": Wording("an alliance", "ATOP's rule", "ATOP alliance"),
    "defense_pact": Wording("a defense pact", "ATOP's rule for one", "ATOP defense pact"),
    "strategic_partnership": Wording("a strategic partnership", "Wilkins's definition", "partnership (Wilkins)"),
    "quasi_alliance_cha": Wording("a quasi-alliance", "Cha's sense", "quasi-alliance (Cha)"),
    "quasi_alliance_sun": Wording("a quasi-alliance", "Sun's sense", "quasi-alliance (Sun)"),
    "korolev_moderate": Wording("at the moderate stage", "Korolev's ladder", "ladder, moderate (Korolev)"),
    "korolev_deep": Wording("at the deep stage", "Korolev's ladder", "ladder, deep (Korolev)"),
}
MEANINGS_OF_ALLIANCE = ("narrow", "broad", "atop", "defense_pact")
PROMISES = {"defence": "defence", "nonaggression": "no attack", "consultation": "consultation"}


def case_label(tie):
    """Say how a case reads in a list.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> case_label(SimpleNamespace(pair="China and Russia", year=2001))
    'China and Russia, 2001'
    """
    return f"{tie.pair}, {tie.year}"


def one_definition(ties, case="tie-chn-ussr-1950", definition="narrow", aimed="table"):
    """Picture what one definition asks of one tie, what it finds, and on what grounds.

    Parameters
    ----------
    ties : pandas.DataFrame
        The table `ties`.
    case : str
        The id of a row.
    definition : str
        A name in `theory.definitions.DEFINITIONS`.
    aimed : {"table", "yes", "no"}
        Whether the tie is aimed at states outside it: as the table has it, or as the
        student judges.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from helpers import data
    >>> print(one_definition(data.table("ties")).title)
    China and the Soviet Union, 1950: an alliance by Glenn Snyder's narrow definition
    """
    tie = _judged_by_student(_tie(ties, case), aimed)
    judgment, wording = judge(tie, definition), WORDINGS[definition]
    rows = [_row(tie, name, name in judgment.decided_by) for name in features_asked(definition)]
    foot = _not_asked(definition)
    told = {"yes": "", "no": "not ", "open": "open whether this is "}[judgment.verdict]
    listed = "; ".join(
        f"{row['feature']}, {row['there']}{', decides' if row['decides'] else ''}. Grounds: {row['grounds'].rstrip('.')}"
        for row in rows
    )
    return finished(
        lambda ax: draw_rows(ax, rows, foot),
        title=f"{case_label(tie)}: {told}{wording.thing} by {wording.by}",
        subtitle="What the definition looks at, what we find, and on what grounds; features that decide are marked",
        alt=f"Table of {len(rows)} rows with the feature, the answer and its grounds. {listed}.",
        sentence=f"{judgment.sentence}{_own_judgment(aimed, definition, case)} {foot}",
        source=f"table ties, row {case}, our reading of treaty texts and public record; the rule follows {judgment.author}, {judgment.work}, as we apply it.",
        rows=pd.DataFrame(rows).drop(columns="grounds").assign(id=case),
        size=(8, height_of_rows(rows, foot)),
    )


def _tie(ties, case):
    return ties_from(ties[ties["id"] == case])[0]


def _judged_by_student(tie, aimed):
    if aimed == "table":
        return tie
    said = {"directed_against_outsiders": f"Your own judgment: {aimed}. Whose words would you show for it?"}
    return replace(tie, directed_against_outsiders=aimed == "yes", grounds=dict(tie.grounds) | said)


def _own_judgment(aimed, definition, case):
    if aimed == "table":
        return f' Our grounds: data.passage("{case}").'
    counts = "directed_against_outsiders" in features_asked(definition)
    return f" Aimed at outsiders: {aimed}, by your judgment." + (
        "" if counts else " This definition does not ask for it."
    )


def _row(tie, name, decides):
    there = ANSWERS[getattr(tie, name)]
    return {"feature": FEATURES[name], "there": there, "decides": decides, "grounds": tie.grounds.get(name, NO_GROUNDS)}


def _not_asked(definition):
    asked = features_asked(definition)
    others = [phrase for name, phrase in FEATURES.items() if name not in asked]
    return f"It does not ask about: {', '.join(others)}."


def all_verdicts(ties):
    """Picture the answer of every definition for every tie.

    Parameters
    ----------
    ties : pandas.DataFrame
        The table `ties`.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from helpers import data
    >>> print(all_verdicts(data.table("ties")).title)
    Of five ties, two are alliances by all four meanings of the word; the others depend on who defines it
    """
    told = verdicts(ties_from(ties)).assign(id=ties["id"].to_numpy())
    everywhere = told[list(MEANINGS_OF_ALLIANCE)].eq("yes").all(axis=1)
    heads = [
        pair.replace(" and the ", " and ").replace(" and ", ",\n") + f"\n{year}"
        for pair, year in zip(told["pair"], told["year"], strict=True)
    ]
    grid = (
        told[list(DEFINITIONS)]
        .T.set_axis(heads, axis=1)
        .rename(index={name: words.short for name, words in WORDINGS.items()})
    )
    by_row = "; ".join(f"{name}: {', '.join(row)}" for name, row in zip(grid.index, grid.to_numpy(), strict=True))
    return finished(
        lambda ax: draw_verdicts(ax, grid),
        title=f"Of {NUMBERS[len(told)]} ties, {NUMBERS[everywhere.sum()]} are alliances by all four meanings of the word; "
        "the others depend on who defines it",
        subtitle="Nine definitions, five ties; open: contested or not known",
        alt=f"Grid of words, nine definitions down, five ties across, in the order {'; '.join(told['pair'] + ' ' + told['year'].astype(str))}. {by_row}.",
        sentence=_where_paper_and_practice_part(told),
        source="table ties (our judgments, with grounds) and the authors' definitions as we apply them.",
        rows=told[["id", "pair", "year", *DEFINITIONS]],
        size=(8.6, 5.6),
    )


def _where_paper_and_practice_part(told):
    only_paper = told[(told["defense_pact"] == "yes") & (told["broad"] == "no")]
    only_practice = told[(told["defense_pact"] == "no") & (told["broad"] == "yes")]
    return (
        f"A promise to fight without cooperation: {_years(only_paper)}. Cooperation without a promise to fight: {_years(only_practice)}. "
        "The answers in a column must not be added up: that would count authors."
    )


def _years(rows):
    return " and ".join(rows["year"].astype(str)) or "none of them"


def treaty_on_paper(treaties, disputes):
    """Picture the promises in force between China and Russia (or the Soviet Union), and the disputes.

    Parameters
    ----------
    treaties, disputes : pandas.DataFrame
        The tables `treaty_obligations` and `disputes`.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from helpers import data
    >>> print(treaty_on_paper(data.table("treaty_obligations"), data.table("disputes")).title)
    13 disputes began from 1964 to 1980, under a promise to defend each other
    """
    pair = treaties.query("state_a == 'CHN' and state_b == 'RUS'").sort_values("start")
    lanes = {words: _spells(pair[pair[name]]) for name, words in PROMISES.items()}
    counted = [(int(row.start), int(row.end), int(row.value)) for row in disputes.itertuples()]
    start, end, number = max(counted, key=lambda spell: spell[2])
    under = "under" if any(first <= start and end <= last for first, last in lanes["defence"]) else "without"
    told = "; ".join(f"{words} {_listed(spells)}" for words, spells in lanes.items())
    begun = "; ".join(f"{number} from {first} to {last}" for first, last, number in counted)
    return finished(
        lambda ax: draw_treaty_lanes(ax, lanes, counted, int(pair["end"].max())),
        title=f"{number} disputes began from {start} to {end}, {under} a promise to defend each other",
        subtitle=f"China and the Soviet Union, from 1992 Russia: promises coded by ATOP, {pair['start'].min()} to {pair['end'].max()}; militarized disputes begun",
        alt=f"Bars over the years 1950 to 2018 in three lanes: {told}. In a lane beneath, disputes that began: {begun}. No figure before {counted[0][0]} or after {counted[-1][1]}.",
        sentence=f"On paper: {told}. Disputes that began: {begun}; for other years our table has no figure, which is not a zero. Left out: ATOP's offence code of 1950, the last year of an older pact.",
        source="ATOP version 5.1 (Leeds and others 2002); Gibler, Miller and Little 2016, version 2.2.1, our count.",
        rows=_behind_the_bars(pair, disputes),
        size=(8.4, 4.4),
    )


def _behind_the_bars(pair, disputes):
    """Promises as words; a period of disputes leaves them empty, and the other way round."""
    in_words = pair.assign(**{name: pair[name].map({True: "yes", False: "no"}) for name in PROMISES})
    counted = disputes.rename(columns={"value": "disputes_begun"})
    both = pd.concat([in_words[["id", "start", "end", *PROMISES]], counted[["id", "start", "end", "disputes_begun"]]])
    return both.rename(columns=PROMISES)


def _spells(rows):
    """First and last years, those that follow each other joined."""
    joined = []
    for start, end in zip(rows["start"].astype(int), rows["end"].astype(int), strict=True):
        if joined and joined[-1][1] + 1 == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _listed(spells):
    return " and ".join(f"{first} to {last}" for first, last in spells)
