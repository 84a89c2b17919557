"""What the journal tells the student, in plain words."""

from .views import described


def about(journal):
    """What the student should know about the state of the journal as it was read.

    Parameters
    ----------
    journal : helpers.journal.reading.Journal

    Returns
    -------
    list of str
        One message a problem; empty when all is well.

    Examples
    --------
    >>> import pathlib
    >>> from .reading import load
    >>> about(load(pathlib.Path("nowhere")))
    []
    """
    name, where, count = journal.path.name, journal.path.parent, len(journal.entries)
    missing = journal.contents.state == "missing" and count > 0
    cases = [
        (
            journal.newer,
            "journal.json comes from a newer version of the course and is left as it is. What you do now "
            "is kept in journal.2.json, and codings.csv and my_work.md wait. Update the course to have "
            "all of it together.",
        ),
        (
            journal.contents.state == "damaged",
            f"{name} in {where} is damaged. Entries that could be read from it and from its previous copy: "
            f"{count}. The course goes on with these and keeps the damaged file under another name.",
        ),
        (
            missing,
            f"{name} is missing from {where}. The course goes on with what its copies hold, "
            f"entries: {count}. To begin anew, move the whole folder away.",
        ),
    ]
    return [message for holds, message in cases if holds]


def not_saved(why, where, payload):
    """What to tell the student when nothing could be written; it repeats what was given."""
    content = "\n".join(described("", payload))
    return (
        f"Not saved yet: {why}. Your work folder is {where}. "
        "What you gave is kept in this notebook's memory and the next save tries again, "
        f"so leave the notebook open until then. To be quite safe, copy it from here:\n{content}"
    )
