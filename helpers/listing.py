"""A table to be read: whole texts, left-aligned, with a caption, also as plain text."""

import html
from dataclasses import dataclass

CELL = "text-align:left;vertical-align:top;padding:0.3em 0.8em;white-space:normal;max-width:28em"
HEADS = {"is_not": "it does not mean"}


@dataclass(frozen=True)
class Listing:
    """A table that shows all of its text.

    pandas cuts long cells and aligns them to the right, which suits numbers and not
    sentences. Whole numbers and short decimals are shown as they are; missing cells
    stay empty.

    Parameters
    ----------
    frame : pandas.DataFrame
        What to show; the index is left out.
    caption : str
        Says what one row is.

    Examples
    --------
    >>> import pandas as pd
    >>> Listing(pd.DataFrame({"word": ["axis"], "times": [2]}), "Words in document 004")
    Words in document 004
    - word: axis; times: 2
    """

    frame: object
    caption: str

    def __repr__(self):
        rows = (
            "; ".join(f"{name}: {_shown(value)}" for name, value in zip(self._heads(), row, strict=True))
            for row in self._rows()
        )
        return "\n".join([self.caption, *(f"- {row}" for row in rows)])

    def _repr_html_(self):
        head = "".join(f'<th scope="col" style="{CELL}">{html.escape(name)}</th>' for name in self._heads())
        body = "".join(f"<tr>{_row(row)}</tr>" for row in self._rows())
        caption = (
            f'<caption style="text-align:left;caption-side:top"><strong>{html.escape(self.caption)}</strong></caption>'
        )
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    def _heads(self):
        return [HEADS.get(name, str(name).replace("_", " ")) for name in self.frame]

    def _rows(self):
        return self.frame.itertuples(index=False, name=None)


def _row(values):
    first, *others = (html.escape(_shown(value)) for value in values)
    cells = "".join(f'<td style="{CELL}">{text}</td>' for text in others)
    return f'<th scope="row" style="{CELL};font-weight:normal">{first}</th>{cells}'


def _shown(value):
    """A cell as a reader sees and hears it: nothing where it is missing, codes parted by commas."""
    if value is None or str(value) == "<NA>" or value != value:  # NA cannot be compared; NaN differs from itself
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value).replace("|", ", ")
