"""A table to be read: whole texts, left-aligned, with a caption, also as plain text."""

import html
from dataclasses import dataclass


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
        rows = ("; ".join(f"{name}: {_shown(value)}" for name, value in zip(self.frame, row, strict=True)) for row in self._rows())
        return "\n".join([self.caption, *(f"- {row}" for row in rows)])

    def _repr_html_(self):
        cell = "text-align:left;vertical-align:top;padding:0.3em 0.8em;white-space:normal;max-width:28em"
        head = "".join(f'<th scope="col" style="{cell}">{html.escape(str(name))}</th>' for name in self.frame)
        body = "".join(
            "<tr>" + "".join(f'<td style="{cell}">{html.escape(_shown(value))}</td>' for value in row) + "</tr>" for row in self._rows()
        )
        caption = f'<caption style="text-align:left;caption-side:top"><strong>{html.escape(self.caption)}</strong></caption>'
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    def _rows(self):
        return self.frame.itertuples(index=False, name=None)


def _shown(value):
    if value is None or str(value) == "<NA>" or value != value:  # pandas' NA cannot be compared; NaN differs from itself
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value)
