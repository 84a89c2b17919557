"""The prediction table as a panel: seven observations, three theorists, one's own words.

It is placed before any evidence of Part II. `prediction_records` keeps it.
"""

import html

import ipywidgets as widgets

from helpers.exercises import prediction_records as records
from helpers.exercises.outcome import EDGES, RECORDED, framed
from helpers.exercises.panels import WIDE, Panel
from helpers.exercises.prediction_records import (
    CHANGE,
    CHOICES,
    OBSERVATIONS,
    THEORISTS,
    course_predictions,
    empty_predictions,
    my_predictions,
    record_predictions,
)

__all__ = ["course_predictions", "empty_predictions", "my_predictions", "prediction_table", "record_predictions"]

OPEN = "not chosen"
NAME = "Your prediction table"
HOW_TO = "Keyboard: the left and right arrows choose; Tab, pressed twice, goes on to the next choice; Space presses the button."
ALIGNED = {"description_width": "14em"}
SUBJECTS = {"treaty": "a treaty", "ukraine": "Ukraine", "north_korea": "North Korea"}


class PredictionPanel(Panel):
    """For each observation three choices and a field for text, a button, and a line of state.

    The choices are sliders, because JupyterLab takes the arrow keys up and down away from a
    list, and a letter typed in a list is a command to the notebook. A slider has no name for
    those who hear the page, so the line of state says what was chosen for whom.

    What is in the journal is filled in again. Entries are only ever added, so the first
    prediction stays, whatever is changed later.
    """

    def __init__(self):
        self.note = ""
        self.cells = {(row, column): self._cell(row, column) for row in OBSERVATIONS for column in records.COLUMNS}
        self.button = widgets.Button(
            description="Record my predictions",
            button_style="primary",
            layout=widgets.Layout(width="auto"),
            tooltip="Keep what is filled in, with its date; the rest can follow",
        )
        self.button.on_click(lambda button: self._record())
        how_to = widgets.HTML(f"<small>{HOW_TO}</small>")
        super().__init__([how_to, *(self._row(row) for row in OBSERVATIONS), self.button])
        self._fill()
        self._tell()
        for row, column in self.cells:
            if column in THEORISTS:
                self.cells[row, column].observe(self._say, names="value")

    def _cell(self, row, column):
        subject = SUBJECTS.get(row, row)
        if column == CHANGE:
            return widgets.Textarea(
                description=f"What would change my mind on {subject}",
                style=WIDE,
                rows=2,
                layout=widgets.Layout(width="min(760px, 98%)"),
                placeholder="An event or a record that could really come",
            )
        options = [(OPEN, ""), *((words, key) for key, words in CHOICES.items())]
        return widgets.SelectionSlider(
            options=options,
            description=f"{THEORISTS[column]} on {subject}",
            continuous_update=False,
            style=ALIGNED,
            layout=widgets.Layout(width="min(640px, 98%)"),
        )

    def _row(self, row):
        heading = widgets.HTML(f"<strong>{html.escape(OBSERVATIONS[row])}</strong>")
        return widgets.VBox(
            [heading, *(self.cells[row, column] for column in records.COLUMNS)],
            layout=widgets.Layout(margin="0 0 0.8em 0"),
        )

    def _fill(self):
        recorded = my_predictions()
        for (row, column), cell in self.cells.items():
            value = recorded.at[row, column]
            if value:
                cell.value = value

    def _record(self):
        table = empty_predictions()
        for place, cell in self.cells.items():
            table.at[place] = cell.value.strip()
        self.note = " ".join(records.keep(table))
        self._tell()

    def _say(self, change):
        cell = change["owner"]
        chosen = f"Chosen: {cell.description}, {cell.label}. The button records it."
        self.line.value = framed(NAME, f"{chosen}\n\n{self._state()}", EDGES[RECORDED])

    def _tell(self):
        self.line.value = framed(NAME, self._state(), EDGES[RECORDED])

    def _state(self):
        return "\n\n".join(filter(None, [records.standing(), self.note]))

    def sentence(self):
        """The state, and every recorded cell in words."""
        recorded = my_predictions()
        told = [
            f"{OBSERVATIONS[row]}: {self._told(recorded.loc[row])}." for row in OBSERVATIONS if recorded.loc[row].any()
        ]
        return "\n".join([f"{NAME}. {self._state()}", *told])

    def _told(self, row):
        choices = [f"{name} {CHOICES[row[key]]}" for key, name in THEORISTS.items() if row[key]]
        text = row[CHANGE]
        return "; ".join([*choices, *([f"would change my mind: {text.rstrip('.')}"] if text else [])])


def prediction_table():
    """Give the panel in which the student records her predictions.

    Returns
    -------
    PredictionPanel

    Examples
    --------
    >>> len(prediction_table().cells)
    28
    """
    return PredictionPanel()
