"""What an exercise says back, as a page shows it and as plain text."""

import html
import re
from dataclasses import dataclass

NOT_ATTEMPTED = "not attempted"
NOT_YET = "not yet"
RIGHT = "right"
ARGUABLE = "arguable"
RECORDED = "recorded"

# The word always stands beside the colour, so that colour never speaks alone.
EDGES = {
    NOT_ATTEMPTED: "#6b7280",
    NOT_YET: "#b45309",
    RIGHT: "#15803d",
    ARGUABLE: "#1d4ed8",
    RECORDED: "#6d28d9",
}


@dataclass(frozen=True)
class Outcome:
    """The reply to one answer.

    Parameters
    ----------
    status : str
        One of ``not attempted``, ``not yet``, ``right``, ``arguable``, ``recorded``.
    message : str
        What the student reads. Blank lines part paragraphs, ``- `` opens a list item.
    exercise : str
        The id of the exercise, as ``"09.2"``.
    mistake : str or None
        The name of the misunderstanding that was recognised.
    note : str
        What became of the record in the journal, where that needs saying.

    Examples
    --------
    >>> Outcome("not yet", "Which side is that?", "09.2")
    Exercise 09.2, not yet. Which side is that?
    """

    status: str
    message: str
    exercise: str = ""
    mistake: str | None = None
    note: str = ""

    def __post_init__(self):
        if self.status not in EDGES:
            raise ValueError(f"{self.status!r} is not one of {', '.join(EDGES)}")

    @property
    def text(self) -> str:
        return "\n\n".join(filter(None, (self.message, self.note)))

    def __repr__(self) -> str:
        return f"Exercise {self.exercise}, {self.status}. {self.text}"

    def _repr_html_(self) -> str:
        return framed(self.status.capitalize(), self.text, EDGES[self.status])


@dataclass(frozen=True)
class Note:
    """A hint or a solution: a title and a text.

    Examples
    --------
    >>> Note("Hint 1 of 2", "Which two columns hold the totals?")
    Hint 1 of 2. Which two columns hold the totals?
    """

    title: str
    text: str

    def __repr__(self) -> str:
        return f"{self.title}. {self.text}"

    def _repr_html_(self) -> str:
        return framed(self.title, self.text, EDGES[NOT_ATTEMPTED])


def framed(title: str, text: str, edge: str) -> str:
    """HTML of a titled text behind a coloured edge, announced by screen readers.

    Examples
    --------
    >>> "<strong>Right.</strong>" in framed("Right", "Both shares grew.", "#15803d")
    True
    """
    return (
        f'<div role="status" style="border-left:0.3em solid {edge};padding:0.1em 1em;'
        f'max-width:45em;line-height:1.5"><p><strong>{html.escape(title)}.</strong></p>'
        f"{as_html(text)}</div>"
    )


def as_html(text: str) -> str:
    """HTML of a plain text with paragraphs, ``- `` lists, indented code and `code`.

    Examples
    --------
    >>> as_html("Use `len`.\\n\\n- a < b")
    '<p>Use <code>len</code>.</p><ul><li>a &lt; b</li></ul>'
    """
    return "".join(_block(block) for block in re.split(r"\n\s*\n", text.strip("\n")) if block)


def _block(block: str) -> str:
    lines = block.split("\n")
    if all(line.startswith("    ") for line in lines):
        code = "\n".join(line[4:] for line in lines)
        return f"<pre><code>{html.escape(code)}</code></pre>"
    if all(line.startswith("- ") for line in lines):
        items = "".join(f"<li>{_inline(line[2:])}</li>" for line in lines)
        return f"<ul>{items}</ul>"
    return f"<p>{_inline(' '.join(lines))}</p>"


def _inline(text: str) -> str:
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(text, quote=False))
