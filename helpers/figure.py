"""A finished picture: the finding as its title, alt text, a sentence, a source line.

It shows itself in JupyterLab (also from a notebook that is not trusted), in exported
HTML and as plain text.
"""

import base64
import html
import io
from dataclasses import dataclass

from helpers.listing import Listing

MODEL_NOTE = "Illustrative model, not data."


@dataclass(frozen=True)
class Picture:
    """A drawing with all the words it needs.

    Parameters
    ----------
    title : str
        The finding, in one sentence.
    subtitle : str
        What is shown, in which unit, for which period.
    alt : str
        Kind of chart, axes and range, then the pattern; never the title again.
    sentence : str
        What the picture shows, for those who cannot see it or have no pictures.
    source : str
        Who says so. A model's picture says that it is a model instead.
    svg : bytes
        The drawing.
    rows : pandas.DataFrame, optional
        The rows behind the drawing, shown when unfolded; with an `id` column each
        leads to its place with `data.passage(id)`.

    Raises
    ------
    ValueError
        If one of the texts is empty, or the alt text repeats the title.

    Examples
    --------
    >>> picture = Picture("A rises", "index, 2001 to 2003", "Line chart: one line rises.", "A rose.", "made up", b"<svg/>")
    >>> picture
    A rises
    index, 2001 to 2003
    A rose.
    Source: made up
    """

    title: str
    subtitle: str
    alt: str
    sentence: str
    source: str
    svg: bytes
    rows: object = None

    def __post_init__(self):
        for name in ("title", "subtitle", "alt", "sentence", "source"):
            if not getattr(self, name).strip():
                raise ValueError(f"A picture needs its {name}.")
        if self.title.lower() in self.alt.lower():
            raise ValueError("The alt text should describe the picture, not repeat its title.")

    @property
    def source_line(self):
        """The closing line: the source, or the remark that this is a model."""
        return self.source if self.source == MODEL_NOTE else f"Source: {self.source}"

    def __repr__(self):
        return "\n".join((self.title, self.subtitle, self.sentence, self.source_line))

    def _repr_html_(self):
        image = base64.b64encode(self.svg).decode("ascii")
        text = {
            name: html.escape(getattr(self, name)) for name in ("title", "subtitle", "alt", "sentence", "source_line")
        }
        return (
            '<figure style="margin:0.5em 0;max-width:960px">'
            f'<p style="margin:0;font-size:1.35em;line-height:1.3"><strong>{text["title"]}</strong></p>'
            f'<p style="margin:0.2em 0 0.4em 0;font-size:1.1em">{text["subtitle"]}</p>'
            f'<img style="width:100%;background:#ffffff" alt="{text["alt"]}" src="data:image/svg+xml;base64,{image}">'
            f'<figcaption style="text-align:left;font-size:1.1em;line-height:1.4">{text["sentence"]}<br>'
            f'<span style="font-size:0.85em">{text["source_line"]}</span></figcaption>'
            f"{self._rows_html()}</figure>"
        )

    def _rows_html(self):
        if self.rows is None:
            return ""
        table = Listing(self.rows, self.subtitle)._repr_html_()
        return f"<details><summary>The numbers behind this picture</summary>{table}</details>"


def finished(draw, *, title, subtitle, alt, sentence, source, rows=None, size=None):
    """Draw and give a finished picture.

    Parameters
    ----------
    draw : callable
        Takes a matplotlib `Axes` and draws on it.
    title, subtitle, alt, sentence, source : str
        The words of the picture, see `Picture`.
    rows : pandas.DataFrame, optional
        The rows behind it.
    size : tuple of float, optional
        Width and height in inches; the course's 8 by 4.5 if left out.

    Returns
    -------
    Picture

    Examples
    --------
    >>> picture = finished(lambda ax: ax.plot([1, 2]), title="Up", subtitle="no unit", alt="One line from 1 to 2.",
    ...                    sentence="It goes up.", source=MODEL_NOTE)
    >>> picture.svg[:5]
    b'<?xml'
    """
    return Picture(title, subtitle, alt, sentence, source, drawn_as_svg(draw, size), rows)


def drawn_as_svg(draw, size=None):
    """Give the bytes of an SVG of what `draw` puts on a fresh `Axes`, the same at every run."""
    from matplotlib.backends.backend_svg import FigureCanvasSVG  # plotting is slow to import: only when used
    from matplotlib.figure import Figure

    from helpers.charts.style import SIZE, course_style

    with course_style():
        figure = Figure(figsize=size or SIZE, layout="constrained")
        FigureCanvasSVG(figure)
        draw(figure.subplots())
        buffer = io.BytesIO()
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    return buffer.getvalue()
