"""What is done, what is open, and where the student's bets stand."""

from . import store
from .views import day, described

DONE = {"right", "arguable", "recorded"}
COLUMNS = ("what", "lesson", "id", "title", "minutes", "state", "attempts", "answer", "date", "revisited")


def progress(catalogue, bets):
    """The state of every exercise and every bet, from the student's journal.

    Parameters
    ----------
    catalogue : iterable
        The course's exercises, each with `id`, `lesson`, `title` and `minutes`.
    bets : iterable
        The course's bets, each with `id`, `lesson`, `question` and `revisited`
        (a lesson or several). Without `lesson`, the id says which it is.

    Returns
    -------
    pandas.DataFrame
        One row an exercise or bet, with the columns `what` ("exercise" or
        "bet"), `lesson`, `id`, `title` (a bet's question), `minutes` (missing for
        bets), `state` ("done", "begun" or "open"), `attempts` (for a bet, how
        often it was placed), `answer` and `date` of the first bet, which is
        the one that counts, and `revisited`. An exercise is done once an
        attempt was right, arguable or recorded, whatever came later.

    Examples
    --------
    >>> progress([], []).empty
    True
    """
    import pandas

    rows = [_exercise_row(exercise) for exercise in catalogue] + [_bet_row(bet) for bet in bets]
    return pandas.DataFrame(rows, columns=COLUMNS).astype({"minutes": "Float64", "attempts": "int64"})


def progress_text(catalogue, bets):
    """The same as plain text, for the command line or a panel.

    Parameters
    ----------
    catalogue, bets : iterable
        As for `progress`.

    Returns
    -------
    str
        Lines by lesson, then the bets, then what the student should know about
        the state of the records.

    Examples
    --------
    >>> print(progress_text([], []).splitlines()[0])
    You have done 0 of 0 exercises.
    """
    table = progress(catalogue, bets)
    exercises, placed = table[table["what"] == "exercise"], table[table["what"] == "bet"]
    todo = exercises[exercises["state"] != "done"]
    lines = [f"You have done {len(exercises) - len(todo)} of {len(exercises)} exercises."]
    if len(todo):
        lines[0] += f" The others take about {todo['minutes'].sum():.0f} minutes."
    for lesson, rows in exercises.groupby("lesson"):
        lines += ["", f"Lesson {lesson}", *(_exercise_line(row) for row in rows.itertuples())]
    if len(placed):
        lines += ["", "Your bets", *(_bet_line(row) for row in placed.itertuples())]
    known = store.problems()
    return "\n".join(lines + (["", *known] if known else []))


def _exercise_row(exercise):
    attempts = store.entries("answer", exercise.id)
    done = any(attempt["payload"].get("status") in DONE for attempt in attempts)
    return {
        "what": "exercise",
        "lesson": exercise.lesson,
        "id": exercise.id,
        "title": exercise.title,
        "minutes": exercise.minutes,
        "state": "done" if done else "begun" if attempts else "open",
        "attempts": len(attempts),
        "answer": "",
        "date": "",
        "revisited": "",
    }


def _bet_row(bet):
    placed = store.entries("bet", bet.id)
    again = [bet.revisited] if isinstance(bet.revisited, str) else bet.revisited
    return {
        "what": "bet",
        "lesson": getattr(bet, "lesson", bet.id.partition(".")[0]),
        "id": bet.id,
        "title": bet.question,
        "minutes": None,
        "state": "done" if placed else "open",
        "attempts": len(placed),
        "answer": _in_words(placed[0]["payload"]) if placed else "",
        "date": day(placed[0]["time"]) if placed else "",
        "revisited": ", ".join(map(str, again)),
    }


def _in_words(payload):
    answer = {key: value for key, value in payload.items() if key not in ("question", "revisited")}
    return "; ".join(line.strip(" ->") for line in described("", answer) if line)


def _exercise_line(row):
    tries = "" if row.attempts == 0 else f", {row.attempts} attempt{'s' if row.attempts > 1 else ''}"
    return f"  {row.state:<5}  {row.id}  {row.title} ({row.minutes:.0f} minutes{tries})"


def _bet_line(row):
    stands = f"your bet of {row.date}: {row.answer}" if row.attempts else "no bet yet"
    if row.attempts > 1:
        stands += f" (placed {row.attempts} times; this is the first)"
    later = f" Looked at again in lesson {row.revisited}." if row.revisited else ""
    return f"  {row.id}  {row.title}\n         {stands}.{later}"
