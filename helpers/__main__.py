"""The command line of the course: `python -m helpers --help`.

Each command imports what it needs when it runs, so that `check` can speak even
where a package is missing.
"""

import argparse
import json
import sys
from pathlib import Path

LOOK_AGAIN = "To see what the course needs and what is here: python -m helpers check"


def main(arguments=None):
    """Run one command.

    Parameters
    ----------
    arguments : list of str, optional
        The command and its options; those the program was started with if left out.

    Returns
    -------
    int
        0 if all is well, 1 if something is not; what it is has been printed.

    Examples
    --------
    >>> main(["exercises", "--lesson", "99"]) # doctest: +ELLIPSIS
    Lesson 99 has no exercises. Lessons that have some: 00, ...
    1
    """
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except ModuleNotFoundError as error:
        return _failed(f"The package {error.name} is not installed. {LOOK_AGAIN}")
    except OSError as error:
        return _failed(f"{error.filename}: {error.strerror}." if error.filename else str(error))
    except _data_problem() as problem:
        return _failed(str(problem))


def _data_problem():
    """The class, fetched only once something has gone wrong: pandas comes with it."""
    from helpers.data import DataProblem

    return DataProblem


def _failed(message):
    print(message, file=sys.stderr)
    return 1


def _parser():
    parser = argparse.ArgumentParser(
        prog="python -m helpers", description="Ally or Alignment?: the course from the command line."
    )
    parser.set_defaults(run=lambda options: parser.print_help() or 0)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    check = _command(commands, "check", _check, "see whether everything the course needs is here")
    check.add_argument("--details", action="store_true", help="list all that was looked at, with versions")
    verify = _command(
        commands, "verify-sources", _verify_sources, "hold the tables against the five documents, if you have them"
    )
    verify.add_argument("folder", metavar="DIR", type=Path, help="the folder with the documents as they were received")
    _add_data_commands(commands)
    exercises = _command(commands, "exercises", _exercises, "list the exercises")
    exercises.add_argument("--lesson", metavar="NN", help="only those of one lesson, such as 09")
    exercises.add_argument("--json", action="store_true", help="as JSON, for another program")
    _command(commands, "progress", _progress, "see what you have done, and your bets")
    return parser


def _command(commands, name, run, summary):
    command = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
    command.set_defaults(run=run)
    return command


def _add_data_commands(commands):
    data = commands.add_parser("data", help="look after the tables", description="Look after the tables.")
    data.set_defaults(run=lambda options: data.print_help() or 0)
    actions = data.add_subparsers(title="commands", metavar="COMMAND")
    check = _command(actions, "check", _data_check, "list every row that does not agree with datapackage.json")
    check.add_argument(
        "folder",
        metavar="DIR",
        type=Path,
        nargs="?",
        help="a folder with a datapackage.json; the course's own if left out",
    )
    _command(actions, "stamp", _data_stamp, "record the tables as they are now, after a change that is meant")


def _check(options):
    from helpers.check import environment_report

    report = environment_report()
    print(report.details if options.details else report)
    return 0 if report.ok else 1


def _verify_sources(options):
    from helpers.data.verify import verify_sources

    mismatches, checked = verify_sources(options.folder)
    print(*mismatches, sep="\n", end="\n" if mismatches else "")
    if mismatches:
        print(f"Looked up {checked} rows; {len(mismatches)} things do not agree with the documents (see above).")
        return 1
    print(f"Looked up {checked} rows; each stands where its table says.")
    return 0


def _data_check(options):
    from helpers.data import data_folder
    from helpers.data.diagnosis import problems_in
    from helpers.data.package import read_package

    folder = options.folder or data_folder()
    names = [resource["name"] for resource in read_package(folder)["resources"]]
    problems = [problem for name in names for problem in problems_in(folder, name)]
    print(*problems, sep="\n", end="\n" if problems else "")
    if problems:
        print(f"Looked at {len(names)} tables and found this many problems: {len(problems)}.")
        return 1
    print(f"Looked at {len(names)} tables; every row agrees with datapackage.json.")
    return 0


def _data_stamp(_):
    from helpers.data import data_folder
    from helpers.data.package import stamp

    changed = stamp(data_folder())
    print(f"Recorded as they are now: {', '.join(changed)}." if changed else "Nothing to record: no table has changed.")
    return 0


def _exercises(options):
    from helpers.exercises import catalogue

    exercises = catalogue()
    lessons = sorted({exercise.lesson for exercise in exercises})
    if options.lesson is not None:
        wanted = options.lesson.zfill(2)
        exercises = [exercise for exercise in exercises if exercise.lesson == wanted]
        if not exercises:
            print(f"Lesson {wanted} has no exercises. Lessons that have some: {', '.join(lessons)}.")
            return 1
    print(_as_json(exercises) if options.json else "\n".join(map(_exercise_line, exercises)))
    return 0


def _as_json(exercises):
    facts = ("id", "lesson", "title", "level", "kind", "concept", "minutes", "points")
    return json.dumps([{fact: getattr(exercise, fact) for fact in facts} for exercise in exercises], indent=1)


def _exercise_line(exercise):
    facts = f"{exercise.level}, {exercise.kind}, {exercise.minutes} minutes, points: {exercise.points}"
    return f"{exercise.id}  {exercise.title} ({facts})"


def _progress(_):
    from helpers.exercises import bets, catalogue
    from helpers.journal.progress import progress_text

    print(progress_text(catalogue(), bets()))
    return 0


if __name__ == "__main__":
    # A Windows console that knows few characters shall show a ? and not fail.
    sys.stdout.reconfigure(errors="replace")
    sys.stderr.reconfigure(errors="replace")
    sys.exit(main())
