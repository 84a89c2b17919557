"""Drawings for the words that the documents use."""

import numpy as np

from helpers.charts.style import INK, MUTED, PAPER


def draw_words(ax, counts):
    """Draw how often each document uses each word of the pair, as numbers on discs.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    counts : pandas.DataFrame
        Documents as rows, words as columns, whole numbers; 0 where the word does not occur.
    """
    rows, columns = counts.shape
    for y in range(rows):
        for x in range(columns):
            number = int(counts.iat[y, x])
            if number:
                ax.scatter([x], [y], s=330 + 75 * number, color=INK)
            look = {"color": PAPER, "weight": "bold"} if number else {"color": MUTED}
            ax.annotate(str(number), (x, y), ha="center", va="center", **look)
    ax.set(xticks=np.arange(columns), xticklabels=counts.columns, yticks=np.arange(rows), yticklabels=counts.index)
    ax.set(xlim=(-0.6, columns - 0.4), ylim=(rows - 0.4, -0.6))
    ax.tick_params(length=0)
    ax.xaxis.tick_top()
    for side in ("left", "bottom"):
        ax.spines[side].set_visible(False)
