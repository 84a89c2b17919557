"""The pictures of the lesson on balancing and its rivals."""

import re

import pandas as pd

from helpers.charts.balancing import draw_effort, draw_refusal, draw_rules, draw_strategy_ranges
from helpers.charts.style import ACTORS
from helpers.figure import MODEL_NOTE, finished
from helpers.theory.balancing import Situation, all_rules, contradictions, rules_that_fire

SHORT_NAMES = {
    "Kenneth Waltz": "Waltz",
    "John Mearsheimer": "Mearsheimer",
    "Stephen Walt": "Walt",
    "Randall Schweller": "Schweller",
    "Patricia Weitsman": "Weitsman",
    "Thomas Christensen and Jack Snyder": "Christensen and J. Snyder",
}
NUMBERS = "no one two three four five six seven eight nine ten".split()
TALL = (8, 6.6)

AGAINST = ("balancing", "internal_balancing", "soft_balancing")
RIVALS = ("bandwagoning", "buck_passing", "tethering", "hedging")


def every_rule(situation):
    """Picture the whole table of rules, and which of them fire in a situation.

    Parameters
    ----------
    situation : theory.balancing.Situation

    Returns
    -------
    Picture

    Examples
    --------
    >>> print(every_rule(Situation("multipolar", perceived_advantage="offence")).title)
    Two rules fire, and they contradict each other
    """
    fired, pairs = rules_that_fire(situation), contradictions(situation)
    rules = _whole_table(fired)
    return finished(
        lambda ax: draw_rules(ax, rules),
        title=_title(fired, pairs),
        subtitle="Filled: the rule fires, and the number says how many others contradict it. Circle: towards the threat. "
        "Diamond: towards the partner",
        alt=f"Table of {len(rules)} rows, one for each rule, and four columns: resist, leave it to others, join, manage. "
        + f"Filled: {len(fired) or 'none'} of {len(rules)}{_each_filled(fired)}.",
        sentence=_sentence(fired, pairs),
        source=MODEL_NOTE,
        rows=fired[["author", "condition", "prediction", "contradicted_by", "caution"]] if len(fired) else None,
        size=TALL,
    )


def _whole_table(fired):
    counts = dict(zip(fired["rule"], fired["contradicted_by"], strict=True))
    rules = all_rules()
    labels = [
        _on_two_lines_if_long(f"{name.partition(',')[0]} ({SHORT_NAMES[author]})")
        for name, author in zip(rules["rule"], rules["author"], strict=True)
    ]
    contradicted = [counts.get(name, 0) for name in rules["rule"]]
    return rules.assign(label=labels, fires=rules["rule"].isin(list(counts)), contradicted_by=contradicted)


def _on_two_lines_if_long(label):
    """Break a label before its author, so that bold ones leave the columns their room."""
    return label.replace(" (", "\n(") if len(label) > 36 else label


def _title(fired, pairs):
    if not len(fired):
        return "No rule fires: for this situation the table is empty"
    start = f"{NUMBERS[len(fired)].capitalize()} rule{'s fire' if len(fired) > 1 else ' fires'}"
    if len(fired) == 1:
        return f"{start}, and nobody contradicts it"
    if len(fired) == 2 and len(pairs):
        return f"{start}, and they contradict each other"
    if len(pairs):
        return f"{start}, and {_pairs(pairs)}"
    return f"{start}, and no two contradict each other"


def _pairs(pairs):
    return ("two" if len(pairs) == 1 else f"{NUMBERS[len(pairs)]} pairs") + " of them contradict each other"


def _sentence(fired, pairs):
    if not len(fired):
        return f"0 of {len(all_rules())} rules fire. That means that the table has no rule for it, not that nothing will happen."
    count = f"{len(fired)} of {len(all_rules())} rules {'fire' if len(fired) > 1 else 'fires'} ({_listed(fired)})."
    return f"{count} Pairs that contradict each other: {len(pairs)}{_named(pairs)}."


def _named(pairs):
    names = (f"{SHORT_NAMES[pair.author]} against {SHORT_NAMES[pair.other_author]}" for pair in pairs.itertuples())
    return f" ({'; '.join(names)})" if len(pairs) else ""


def _each_filled(fired):
    marks = (
        f"{SHORT_NAMES[row.author]}, {_briefly(row.prediction)}, in the column {row.stance}"
        for row in fired.itertuples()
    )
    return f": {'; '.join(marks)}" if len(fired) else ""


def _briefly(prediction):
    return re.split("[:,]", prediction)[0]


def _listed(fired):
    return "; ".join(f"{SHORT_NAMES[row.author]}: {_briefly(row.prediction)}" for row in fired.itertuples())


def every_rule_for(**switches):
    """Picture the rules for switches as an explorer sets them, which may not fit together.

    Parameters
    ----------
    **switches
        The entries of `theory.balancing.Situation`, except that `weak_alone_appeasable`
        stands for Walt's three circumstances at once.

    Returns
    -------
    Picture
        Where the switches cannot all be true, the picture says which, and why.

    Examples
    --------
    >>> print(every_rule_for(polarity="bipolar", someone_else_can_check=True).title)
    These switches cannot all be true
    """
    walt = switches.pop("weak_alone_appeasable", False)
    refusal = _what_cannot_be(switches)
    if refusal:
        return finished(
            lambda ax: draw_refusal(ax, "these switches cannot all be true"),
            title="These switches cannot all be true",
            subtitle="No rule is looked up until they fit together",
            alt="An empty chart with one line of text.",
            sentence=refusal,
            source=MODEL_NOTE,
            size=(8, 2),
        )
    return every_rule(Situation(weak=walt, without_allies=walt, threat_appeasable=walt, **switches))


def _what_cannot_be(switches):
    if switches["polarity"] != "multipolar":
        if switches["someone_else_can_check"]:
            return (
                "With fewer than three great powers nobody is left who could check the threat for you: "
                "switch that off, or count the great powers again."
            )
        if switches["potential_hegemon"]:
            return "A hegemon in the making is a matter of several great powers here: switch it off, or count the great powers again."
    if switches["partner_is_the_threat"] and switches["mutual_threat_in_pair"] == "none":
        return "If the partner is the threat itself, the two threaten each other at least a little: choose low, moderate or high."
    return ""


def strategy_counts(claims, sources):
    """Count the claims on working against a stronger state, and on the rivals of doing so.

    Parameters
    ----------
    claims, sources : pandas.DataFrame
        The tables of these names.

    Returns
    -------
    pandas.DataFrame
        One row a document and family, with document, family ("against" or "rivals") and three
        numbers of claims: fewest, where no other reading can be defended; ours, the main code;
        most, where a reading of the family can be defended.

    Examples
    --------
    >>> from helpers import data
    >>> counts = strategy_counts(data.table("claims"), data.table("sources"))
    >>> counts.groupby("family")["ours"].sum().to_dict()
    {'against': 41, 'rivals': 7}
    """
    readings = claims["concept_range"].str.split("|").map(set)
    rows = []
    for document in sources.itertuples():
        here = claims["source"] == document.id
        for family, codes in (("against", set(AGAINST)), ("rivals", set(RIVALS))):
            fewest = sum(reading <= codes for reading in readings[here])
            most = sum(bool(reading & codes) for reading in readings[here])
            rows.append(
                (document.short_title, family, fewest, int(claims.loc[here, "concept"].isin(codes).sum()), most)
            )
    return pd.DataFrame(rows, columns=["document", "family", "fewest", "ours", "most"])


def strategies_by_document(claims, sources):
    """Picture how often each document speaks of balancing and of its rivals, with the range.

    Parameters
    ----------
    claims, sources : pandas.DataFrame
        The tables of these names.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from helpers import data
    >>> print(strategies_by_document(data.table("claims"), data.table("sources")).title)
    Balancing outnumbers its rivals, 41 claims to 7, and only in Hu do the ranges stay apart
    """
    counts = strategy_counts(claims, sources)
    against, rivals = (counts[counts["family"] == family].set_index("document") for family in ("against", "rivals"))
    apart = [document for document in against.index if against.loc[document, "fewest"] > rivals.loc[document, "most"]]
    ours = against["ours"].sum(), rivals["ours"].sum()
    told = "; ".join(
        f"{row.document} {row.family} {row.ours}, range {row.fewest} to {row.most}" for row in counts.itertuples()
    )
    return finished(
        lambda ax: draw_strategy_ranges(ax, counts),
        title=f"Balancing {'outnumbers' if ours[0] > ours[1] else 'does not outnumber'} its rivals, {ours[0]} claims to {ours[1]}, and "
        + (
            f"only in {' and '.join(apart)} do the ranges stay apart"
            if apart
            else "in no document do the ranges stay apart"
        ),
        subtitle="Claims by main idea. Circle: balancing, own arms and growth, soft balancing. Square: bandwagoning, buck-passing, "
        "tethering, hedging. Line: what one can defend",
        alt=f"Marks with range lines, five documents down, 0 to {counts['most'].max()} claims across. {told}.",
        sentence=f"In our coding {ours[0]} claims are of balancing in some form and {ours[1]} of its rivals. The ranges are wide: most "
        "of these claims can also be read in another way, for instance as claims about threat or polarity. Hedging is the everyday "
        "word here, not Weitsman's.",
        source="our coding of the five documents (table claims, columns concept and concept_range).",
        rows=counts,
        size=(8, 5),
    )


def spending_and_effort(spending, first=2000, last=2024):
    """Picture how far military spending grew, in amount and as a share of GDP.

    Parameters
    ----------
    spending : pandas.DataFrame
        The table `military_expenditure`.
    first, last : int
        Calendar years.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from helpers import data
    >>> print(spending_and_effort(data.table("military_expenditure")).title)
    China spends 7.5 times as much on its forces as in 2000, and no larger part of its economy
    """
    growth = pd.DataFrame({"state": ["CHN", "RUS", "USA"]})
    for column, measure in (("amount", "constant_2023"), ("share", "share_of_gdp")):
        growth[column] = [
            _value(spending, measure, state, last) / _value(spending, measure, state, first)
            for state in growth["state"]
        ]
    leads = [_value(spending, "constant_2023", "USA", year) / _both(spending, year) for year in (first, last)]
    shares = {
        state: " to ".join(f"{_value(spending, 'share_of_gdp', state, year):.2f}" for year in (first, last))
        for state in ("CHN", "RUS")
    }
    china = growth.iloc[0]
    told = "; ".join(
        f"{ACTORS[row.state].name} amount {row.amount:.1f} times, share {row.share:.1f} times"
        for row in growth.itertuples()
    )
    return finished(
        lambda ax: draw_effort(ax, growth),
        title=f"China spends {china['amount']:.1f} times as much on its forces as in {first}, and "
        + ("no larger part of its economy" if china["share"] <= 1 else "a larger part of its economy"),
        subtitle=f"Military spending, {last} as a multiple of {first}. Filled: amount in constant 2023 US$. Hollow: share of GDP",
        alt=f"Dumbbell chart with three rows, 0 to {1.1 * growth['amount'].max():.0f} times across. {told}.",
        sentence=f"In {first} the United States spent {leads[0]:.1f} times what China and Russia spent together, in {last} "
        f"{leads[1]:.1f} times. China's share of GDP went from {shares['CHN']} per cent, Russia's from {shares['RUS']}.",
        source="SIPRI Military Expenditure Database, edition of April 2025; the ratios are ours.",
        rows=growth.round(2),
    )


def _value(spending, measure, state, year):
    return float(spending.query("measure == @measure and state == @state and year == @year")["value"].item())


def _both(spending, year):
    return sum(_value(spending, "constant_2023", state, year) for state in ("CHN", "RUS"))
