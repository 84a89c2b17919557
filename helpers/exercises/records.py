"""The student's own records, shown again: progress, and the bets a lesson comes back to."""

from helpers.exercises.outcome import Note


def show_progress():
    """Show what is done, what is open, and where the bets stand.

    Returns
    -------
    Note

    Examples
    --------
    >>> show_progress().title
    'Your work so far'
    """
    from helpers import journal
    from helpers.exercises import bets, catalogue
    from helpers.journal.progress import progress

    state = progress(catalogue(), bets())
    exercises, placed = state[state["what"] == "exercise"], state[state["what"] == "bet"]
    done = exercises["state"] == "done"
    lines = [_lesson_line(lesson, rows) for lesson, rows in exercises.groupby("lesson")]
    told = f"You have done {done.sum()} of {len(exercises)} exercises; the others take about {exercises.loc[~done, 'minutes'].sum():g} minutes."
    bet_line = f"You have placed {(placed['state'] == 'done').sum()} of {len(placed)} bets."
    return Note("Your work so far", "\n\n".join([told, "\n".join(lines), bet_line, *journal.problems()]))


def _lesson_line(lesson, rows):
    still_open = rows.loc[rows["state"] != "done", "id"]
    what = "all done" if still_open.empty else "open: " + ", ".join(still_open)
    return f"- Lesson {lesson}: {what}"


def show_bets(lesson):
    """Show the bets that a lesson placed or comes back to, as they were first recorded.

    Parameters
    ----------
    lesson : str
        Two digits, as ``"09"``.

    Returns
    -------
    Note

    Examples
    --------
    >>> show_bets("09").title
    'Your bets, as you placed them'
    """
    from helpers.exercises import bets

    lines = [_line(bet) for bet in bets() if lesson in (bet.lesson, *bet.revisited)]
    return Note("Your bets, as you placed them", "\n\n".join(lines) or "This lesson has no bets.")


def _line(bet):
    from helpers import journal

    placed = journal.entries("bet", bet.id)
    if not placed:
        return f'{bet.id}. {bet.question} No bet is recorded. You can still place one: run `bet("{bet.id}")`.'
    first = placed[0]
    answers = bet.told(first["payload"].get("answers", first["payload"]))
    return f"{bet.id}. {bet.question} On {first['time'][:10]} you said: {answers}."
