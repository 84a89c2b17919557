"""From any number or claim back to where it stands: one step, in the notebook."""

import pandas as pd

from helpers.data.package import DataProblem, data_folder, read_package
from helpers.data.tables import table


def passage(record_id):
    """Say where a row of the data comes from.

    Parameters
    ----------
    record_id : str
        The `id` of any row in any table, such as "fang-c05" or "gdp-2023-rus".

    Returns
    -------
    Passage
        Shows itself as a few lines of text: the record, the document and paragraph
        (with a phrase to search for) or the public source, and its caveats.

    Raises
    ------
    DataProblem
        If no table has a row of this id.

    Examples
    --------
    >>> print(passage("gdp-2023-rus").place)
    World Bank, World Development Indicators, indicator NY.GDP.MKTP.CD
    """
    for resource in read_package(data_folder())["resources"]:
        rows = table(resource["name"])
        if "id" not in rows:
            continue
        match = rows[rows["id"] == record_id]
        if len(match):
            return Passage(match.iloc[0], rows.attrs)
    raise DataProblem(
        "data", "", f"no row called {record_id!r}", "the id of a row", "Copy the id from the table you look at."
    )


def beside(figure_ids):
    """Set numbers from the documents beside the public figures that test them.

    Parameters
    ----------
    figure_ids : str or iterable of str
        Ids of the table `figures`.

    Returns
    -------
    pandas.DataFrame
        One row for each number and each public figure that tests it: id, document,
        paragraph, says (with its hedge and unit), for (period), on record (value and
        unit; says so where there is none), record (the id of that row), verdict. What
        a document says and what is on record never share a column.

    Raises
    ------
    DataProblem
        If an id is not in the table.

    Examples
    --------
    >>> beside(["fang-f13"])["on record"].item()
    '240.11 billion current US$'
    """
    figures = table("figures").set_index("id")
    names = table("sources").set_index("id")["short_title"]
    rows = []
    for figure_id in [figure_ids] if isinstance(figure_ids, str) else figure_ids:
        if figure_id not in figures.index:
            found = f"no row called {figure_id!r}"
            raise DataProblem(
                "figures.csv", "column id", found, "the id of a row", "Copy the id from the table figures."
            )
        row = figures.loc[figure_id]
        said = (figure_id, names[row["source"]], row["paragraph"], _said(row.dropna()), row["period"])
        tests = row["context"].split("|") if isinstance(row["context"], str) else [""]
        # The verdict is on the number as a whole, so it stands once.
        verdicts = [row["verdict"], *[""] * (len(tests) - 1)]
        rows += [(*said, _value_on_record(test), test, verdict) for test, verdict in zip(tests, verdicts)]
    return pd.DataFrame(rows, columns=["id", "document", "paragraph", "says", "for", "on record", "record", "verdict"])


def _said(row):
    """Hedge, number and unit as the document has them; a number it does not give is left out."""
    hedge = "" if row["hedge"] == "none" else row["hedge"]
    number = _number(row["value"]) if "value" in row else ""
    if "value_high" in row:
        number += f" to {_number(row['value_high'])}"
    return " ".join(part for part in (hedge, number, row["unit"]) if part)


def _number(value):
    return f"{value:.12g}"


def _value_on_record(context_id):
    if not context_id:
        return "no public figure in our data"
    found = passage(context_id)
    record = found.record
    if "event" in record:
        return f"{record['date_on_record']}: {record['event']}"
    column = next(name for name in ("value", "at_least", "low") if name in record)
    amount = _number(record[column])
    if column == "at_least":
        amount = f"at least {amount}"
    elif column == "low":
        amount = f"{amount} to {_number(record['high'])}"
    return f"{amount} {record.get('unit', found.units.get(column, ''))}{_period(record)}"


def _period(record):
    """The period of a count, for the tables whose rows cover several years."""
    if "end" not in record:
        return ""
    years = f"{record['start']} to {record['end']}" if "start" in record else f"to {record['end']}"
    return f" ({', '.join(filter(None, (years, record.get('period_note'))))})"


class Passage:
    """One record with its place; `place` says where it stands, `record` holds the row."""

    def __init__(self, record, attributes):
        self.record = record.dropna()
        self.table = attributes["name"]
        self.place = self._place(attributes)
        self.units = attributes["units"]

    def _place(self, attributes):
        row = self.record
        if "source" in row:
            document = table("sources").set_index("id").loc[row["source"]]
            name = f"{document['short_title']} (document {document['file_number']})"
            if "paragraphs" in row:
                return f"{name}, paragraphs {row['paragraphs'].replace('|', ', ')}"
            phrase = f', at the words "{row["anchor"]}"' if "anchor" in row else ""
            return f"{name}, paragraph {row['paragraph']}{phrase}"
        origin = "; ".join(attributes["sources"])
        return f"{origin}; seen at {row['where']}" if "where" in row else origin

    def __repr__(self):
        skip = {"id", "source", "paragraph", "paragraphs", "anchor", "where"}
        lines = [f"{self.record['id']} in table {self.table}", f"  stands in: {self.place}"]
        lines += [f"  {name}: {value}" for name, value in self.record.items() if name not in skip]
        return "\n".join(lines)
