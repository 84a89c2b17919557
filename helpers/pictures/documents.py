"""The pictures of the five documents."""

from helpers.charts.words import draw_words
from helpers.figure import finished

FAMILIES = {
    "alliance": "alliance\nor ally",
    "alignment": "alignment\nor align",
    "partnership": "partnership\nor partner",
    "axis": "axis",
}

NONE_SHARED = "none of these four words is used by all"


def words_for_the_pair(labels, sources):
    """Picture which words each document uses of the two, leaving out uses that deny the word.

    Parameters
    ----------
    labels, sources : pandas.DataFrame
        The tables of these names.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from helpers import data
    >>> print(words_for_the_pair(data.table("labels"), data.table("sources")).title)
    Five documents, one relationship, and none of these four words is used by all
    """
    used = labels.assign(said=labels["of_pair"] - labels["rejected"])
    counts = used.pivot_table(index="source", columns="family", values="said", aggfunc="sum", fill_value=0)
    counts = counts.reindex(index=sources["id"], columns=list(FAMILIES), fill_value=0).astype(int)
    names = sources.set_index("id")["short_title"]
    told = "; ".join(f"{names[document]} {_list(row)}" for document, row in counts.iterrows())
    denied = used.loc[used["rejected"].gt(0) & used["family"].eq("alliance"), "source"].unique()
    users = (counts > 0).sum()
    shared = [word for word in FAMILIES if users[word] == len(counts)]
    most = [word for word in FAMILIES if users[word] == users.max()]
    shown = counts.rename(index=names, columns=FAMILIES)
    return finished(
        lambda ax: draw_words(ax, shown),
        title="Five documents, one relationship, and "
        + (
            f"{'one word' if len(shared) == 1 else 'words'} that all five use for it: {_and(shared)}"
            if shared
            else NONE_SHARED
        ),
        subtitle="How often each document uses the word of China and Russia, without the places that deny it",
        alt=f"Table of discs, documents down, four families of words across; the number stands in the disc, which grows with it. {told}.",
        sentence=f"The {'word' if len(most) == 1 else 'words'} used by most documents ({users.max()} of {len(counts)}) "
        f"{'is' if len(most) == 1 else 'are'} {_and(most)}. "
        f"{_denials([names[document] for document in denied])}The texts differ in length, so compare along a row, not down a column.",
        source="our count in the five documents, titles and notes included (table labels).",
        rows=_rows(used[used["family"].isin(FAMILIES)], names),
        size=(8, 4.2),
    )


def _rows(used, names):
    shown = used.assign(document=used["source"].map(names))
    shown = shown[["id", "document", "word", "count", "of_pair", "rejected", "paragraphs"]]
    heads = {"count": "uses", "of_pair": "of China and Russia", "rejected": "of these denied"}
    return shown.rename(columns=heads)


def _list(row):
    return ", ".join(f"{word} {number}" for word, number in row.items())


def _denials(names):
    if not names:
        return ""
    return f"{_and(names)} {'uses' if len(names) == 1 else 'use'} alliance or ally to deny it. "


def _and(names):
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
