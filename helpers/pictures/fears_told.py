"""Who is said to fear what: statements of the documents placed between the two fears."""

from dataclasses import dataclass

import pandas as pd

from helpers.charts.fears_told import draw_fears_told
from helpers.figure import finished

LEFT, EITHER, DRAWN_IN = 0, 1, 2
FEARS = ("abandonment", "entrapment")
PLACES = ("being left", "either", "being drawn in")
WHOSE = {"CHN": "China", "RUS": "Russia", "both": "both states"}


@dataclass(frozen=True)
class Told:
    """A statement or an act: its row's id, whose fear it tells of, and the line it stands in.

    Whose fear it is, and that an act tells of one, is our judgment. Which fear a statement
    tells of comes from the coding in the table `claims`.
    """

    id: str
    whose: str
    line: str
    fell: bool = False


UNITED_FRONT, HU = "United front, Sept. 2022", "Hu, 2023"
FU_CONG, ZHANG, FANG = "Fu Cong, 5 April 2023", "Zhang, 2024", "Fang, Nov. 2025"
ABSTENTION, TREATY = "China abstains, 2 March 2022", "Russia and North Korea, June 2024"
LINES = (ABSTENTION, UNITED_FRONT, HU, FU_CONG, ZHANG, TREATY, FANG)

STATEMENTS = (
    Told("united_front-c56", "CHN", UNITED_FRONT),
    Told("united_front-c57", "CHN", UNITED_FRONT),
    Told("hu-c117", "CHN", HU),
    Told("zhang-c29", "CHN", FU_CONG),
    Told("zhang-c33", "RUS", ZHANG),
    Told("zhang-c34", "RUS", ZHANG),
    Told("zhang-c61", "both", ZHANG),
    Told("zhang-c64", "RUS", ZHANG),
    Told("fang-c07", "CHN", FANG, fell=True),
    Told("fang-c08", "CHN", FANG, fell=True),
    Told("fang-c19", "CHN", FANG),
    Told("fang-c26", "CHN", FANG),
)
# Coded as entrapment, but by Glenn Snyder's definition they tell of no fear of it.
LEFT_OUT = {
    "united_front-c55": "a cost: harm to a name",
    "zhang-c52": "a cost: harm to trade",
    "zhang-c24": "a partner grown bolder",
    "zhang-c21": "a war foreseen",
    "united_front-c06": "worries that are not named",
}
# Acts have no coding: S2 and S4 say how a realist of Glenn Snyder's kind would read them.
ACTS = ((Told("vote-es-11-1", "CHN", ABSTENTION), DRAWN_IN), (Told("event-2024-06-19", "RUS", TREATY), LEFT))


def statements_placed(claims):
    """Give the claims that tell of one of the two fears, with their place between them; `LEFT_OUT` says which do not.

    Parameters
    ----------
    claims : pandas.DataFrame
        The table `claims`.

    Returns
    -------
    pandas.DataFrame
        id, paraphrase, line (who and when), whose ("CHN", "RUS", "both"; our judgment),
        column (0 being left, 1 either, 2 being drawn in) and fell (the statement says that
        the fear became smaller).

    Examples
    --------
    >>> from helpers import data
    >>> len(statements_placed(data.table("claims")))
    12
    """
    coded = claims[claims["concept"].isin(FEARS)].set_index("id")
    rows = [
        (told.id, coded.loc[told.id, "paraphrase"], told.line, told.whose, _column(coded.loc[told.id]), told.fell)
        for told in STATEMENTS
    ]
    return pd.DataFrame(rows, columns=["id", "paraphrase", "line", "whose", "column", "fell"])


def fears_told(claims):
    """Picture who is said to fear what, from 2022 to 2025.

    Parameters
    ----------
    claims : pandas.DataFrame
        The table `claims`.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from helpers import data
    >>> print(fears_told(data.table("claims")).title)
    Of Russia no fear of being drawn in is told; of China both fears are
    """
    placed = statements_placed(claims)
    count = pd.crosstab(placed["whose"], placed["column"]).reindex(
        index=["CHN", "RUS", "both"], columns=[0, 1, 2], fill_value=0
    )
    china, russia = count.loc["CHN"], count.loc["RUS"]
    return finished(
        lambda ax: draw_fears_told(ax, discs(placed), list(LINES)),
        title=_title(china, russia),
        subtitle=f"{len(placed)} statements of the documents (discs, numbered) and two acts (hollow), March 2022 to November 2025",
        alt=f"Dot chart. {len(LINES)} dated rows, three columns: {', '.join(PLACES)}. "
        f"{'; '.join(f'{WHOSE[state]} {_counted(count.loc[state])}' for state in WHOSE)} statements. "
        "Two acts: China's abstention of 2 March 2022 under being drawn in; Russia's treaty with North Korea of June 2024 "
        "under being left.",
        sentence=f"Of {china.sum()} statements about a fear of China's, {china[2]} tell of being drawn in, {china[0]} "
        f"of being left (both in one sentence of Fang, "
        f"which says that this fear fell), {china[1]} could be either. Of {russia.sum()} about "
        f"Russia's, {russia[0]} tell of being left, {russia[1]} could be either. "
        f"Left out: {len(LEFT_OUT)} claims coded as entrapment that tell of costs or of other things.",
        source="our coding of the five documents (table claims); whose fear it is, our judgment; UN vote and treaty, public record.",
        rows=_told_in_words(placed),
        size=(9, 7),
    )


def _column(claim):
    named = {claim["concept"], *str(claim["concept_range"]).split("|")}
    return EITHER if named >= set(FEARS) else LEFT if claim["concept"] == "abandonment" else DRAWN_IN


def _title(china, russia):
    if russia[DRAWN_IN] == 0 and china[DRAWN_IN] and china[LEFT]:
        return "Of Russia no fear of being drawn in is told; of China both fears are"
    return f"Being drawn in is told of China {china[DRAWN_IN]} times and of Russia {russia[DRAWN_IN]} times"


def _counted(counts):
    return ", ".join(str(number) for number in counts)


def _told_in_words(placed):
    """The statements and the two acts as a table to be read."""
    said = placed.assign(fell=placed["fell"].map({True: "yes", False: ""}))
    acts = pd.DataFrame(
        [(act.id, "an act, not a statement", act.line, act.whose, column, "") for act, column in ACTS],
        columns=said.columns,
    )
    rows = pd.concat([said, acts], ignore_index=True)
    rows = rows.assign(whose=rows["whose"].map(WHOSE), column=rows["column"].map(dict(enumerate(PLACES))))
    return rows.rename(columns={"line": "document and date", "column": "tells of", "fell": "said to have fallen"})


def discs(placed):
    """Give what `charts.fears_told` draws: statements of one line, column and state as one disc, then the acts.

    Parameters
    ----------
    placed : pandas.DataFrame
        From `statements_placed`.

    Returns
    -------
    pandas.DataFrame
        row, column, whose, count, act and fell, and the line in words.
    """
    said = placed.groupby(["line", "column", "whose", "fell"], as_index=False).size().rename(columns={"size": "count"})
    acts = pd.DataFrame([(act.line, column, act.whose, False, 1) for act, column in ACTS], columns=said.columns)
    cells = pd.concat([said.assign(act=False), acts.assign(act=True)], ignore_index=True)
    return cells.assign(row=cells["line"].map(LINES.index))
