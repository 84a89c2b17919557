"""The command line and the look at the environment, on good and on bad input."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import check, journal
from helpers.__main__ import main

COURSE = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def work(tmp_path, monkeypatch):
    folder = tmp_path / "work"
    monkeypatch.setenv("COURSE_WORK", str(folder))
    return folder


def change(file, before, after):
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1
    file.write_text(text.replace(before, after), encoding="utf-8", newline="\n")


def run(*arguments, **environment):
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=COURSE, env=os.environ | environment, capture_output=True, text=True, encoding="utf-8"
    )


def problems(report):
    return [(line.kind, line.name) for line in report.lines if not line.ok]


def test_a_good_machine_gets_one_sentence_without_versions_or_paths(work):
    report = check.environment_report()
    assert report.ok
    packages = sum(line.kind == "package" for line in report.lines)
    tables = sum(line.kind == "table" for line in report.lines)
    assert packages >= 10 and tables >= 22
    assert repr(report) == (
        f"Everything the course needs is here: Python, {packages} packages, the widgets, {tables} tables, a folder for your work."
    )
    assert report._repr_html_() == f"<p>{report}</p>"
    assert list(work.iterdir()) == []


def test_the_details_hold_versions_and_places(capsys, work):
    assert main(["check", "--details"]) == 0
    details = capsys.readouterr().out
    assert f"Python: {sys.version.split()[0]}" in details
    assert "package pandas: 3." in details
    assert str(work) in details


def test_a_missing_package_is_named_with_what_to_do(monkeypatch, capsys):
    present = check.metadata.version

    def version(name):
        if name == "nashpy":
            raise check.metadata.PackageNotFoundError(name)
        return present(name)

    monkeypatch.setattr(check.metadata, "version", version)
    assert main(["check"]) == 1
    assert capsys.readouterr().out == f"{check.NOT_READY}\n- package nashpy: not installed. {check.INSTALL}\n"


def test_a_package_that_is_too_old_is_named_with_what_is_needed(monkeypatch):
    present = check.metadata.version
    monkeypatch.setattr(check.metadata, "version", lambda name: "2.3.1" if name == "pandas" else present(name))
    report = check.environment_report()
    assert problems(report) == [("package", "pandas")]
    assert "version 2.3.1, but the course needs" in str(report)


def test_an_old_python_is_told_first_and_alone(monkeypatch):
    monkeypatch.setattr(check, "OLDEST_PYTHON", (99, 0))
    report = check.environment_report()
    assert problems(report) == [("Python", "")]
    assert len(report.lines) == 1
    assert "Install Python 99.0 or newer" in str(report)


def test_a_damaged_table_is_named_with_row_and_column(own_data):
    change(own_data / "context" / "gdp.csv", "gdp-1990-chn,CHN,1990,", "gdp-1990-chn,CHN,199x,")
    report = check.environment_report()
    assert problems(report) == [("table", "gdp")]
    assert "row 2, column year: found '199x', expected a whole number. Correct the cell" in str(report)


def test_a_number_changed_in_a_table_does_not_go_unseen(own_data):
    change(own_data / "context" / "gdp.csv", "gdp-1990-chn,CHN,1990,360.86", "gdp-1990-chn,CHN,1990,460.86")
    assert problems(check.environment_report()) == [("table", "gdp")]


def test_missing_data_are_told(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_DATA", str(tmp_path))
    assert problems(check.environment_report()) == [("table", "datapackage.json")]


def test_a_work_folder_that_cannot_be_made_is_told(work):
    work.write_text("a file in the way", encoding="utf-8")
    report = check.environment_report()
    assert problems(report) == [("work folder", "")]
    assert "Move or rename that file." in str(report)


def test_a_work_folder_that_may_not_be_written_to_is_told(monkeypatch):
    def refused(**_):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(check.tempfile, "TemporaryFile", refused)
    report = check.environment_report()
    assert problems(report) == [("work folder", "")]
    assert "may not be written to. Allow it" in str(report)


def test_missing_widgets_are_told(monkeypatch):
    monkeypatch.setattr(check, "WIDGET_FILES", {"jupyterlab_widgets": "labextensions/nowhere.json"})
    assert problems(check.environment_report()) == [("widgets", "jupyterlab_widgets")]


def test_an_incomplete_course_folder_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr(check, "COURSE_FOLDER", tmp_path)
    assert problems(check.environment_report()) == [("course folder", "")]


def test_what_is_wrong_is_escaped_in_a_notebook():
    report = check.EnvironmentReport([check.Line("table", "gdp", "found <b>", "Correct it.")])
    assert "<li>table gdp: found &lt;b&gt;. Correct it.</li>" in report._repr_html_()


def test_without_its_packages_the_course_still_says_what_is_missing():
    """`-S` leaves site-packages out, as on a machine where nothing was installed."""
    checked = run("-S", "-m", "helpers", "check", PYTHONPATH=str(COURSE))
    assert checked.returncode == 1
    assert "not installed" in checked.stdout and checked.stderr == ""
    asked = run("-S", "-m", "helpers", "data", "check", PYTHONPATH=str(COURSE))
    assert asked.returncode == 1
    assert "is not installed" in asked.stderr and "Traceback" not in asked.stderr


@pytest.mark.parametrize("command", [[], ["data"]])
def test_without_a_command_the_help_is_shown(command, capsys):
    assert main(command) == 0
    assert "usage: python -m helpers" in capsys.readouterr().out


def test_an_unknown_command_is_refused(capsys):
    with pytest.raises(SystemExit) as refused:
        main(["chekc"])
    assert refused.value.code == 2
    assert "invalid choice: 'chekc'" in capsys.readouterr().err


def test_verify_sources_without_the_folder_says_what_to_give(capsys, tmp_path):
    assert main(["verify-sources", str(tmp_path / "nowhere")]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "nowhere is not a folder. Give the folder that holds the five documents." in told.err


def test_verify_sources_without_the_documents_lists_each(capsys, tmp_path):
    assert main(["verify-sources", str(tmp_path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("sources, fang: no file that begins with 000")]
    assert lines[-1] == "Looked up 0 rows; 5 things do not agree with the documents (see above)."


@pytest.mark.skipif(
    not (COURSE.parent / "shared" / "sources").is_dir(), reason="the five documents are not here: they do not ship"
)
def test_verify_sources_finds_every_row_in_the_documents(capsys):
    assert main(["verify-sources", str(COURSE.parent / "shared" / "sources")]) == 0
    assert "each stands where its table says" in capsys.readouterr().out


def test_data_check_passes_the_course_s_own_tables(capsys):
    assert main(["data", "check"]) == 0
    assert "every row agrees with datapackage.json" in capsys.readouterr().out


def test_data_check_prints_every_problem_of_every_table(own_data, capsys):
    change(own_data / "context" / "gdp.csv", "gdp-1990-chn,CHN,1990,", "gdp-1990-chn,CHN,199x,")
    change(own_data / "context" / "gdp.csv", "gdp-1990-rus,RUS,", "gdp-1990-rus,RSU,")
    change(own_data / "context" / "cinc.csv", "cinc-1950-usa,USA,1950,", "cinc-1950-usa,,1950,")
    assert main(["data", "check", str(own_data)]) == 1
    lines = capsys.readouterr().out.splitlines()
    places = [line.partition(":")[0] for line in lines[:-1]]
    assert places == [
        "context/gdp.csv, row 2, column year",
        "context/gdp.csv, row 3, column state",
        "context/cinc.csv, row 2, column state",
    ]
    assert lines[-1].endswith("tables and found this many problems: 3.")


def test_data_check_says_that_a_table_is_missing(own_data, capsys):
    (own_data / "context" / "gdp.csv").unlink()
    assert main(["data", "check", str(own_data)]) == 1
    assert "context/gdp.csv" in capsys.readouterr().out


def test_data_check_of_a_folder_without_tables_says_so(tmp_path, capsys):
    assert main(["data", "check", str(tmp_path)]) == 1
    assert "datapackage.json: found no such file" in capsys.readouterr().err


def test_data_stamp_records_a_change_once(own_data, capsys):
    change(own_data / "context" / "gdp.csv", "gdp-1990-chn,CHN,1990,360.86", "gdp-1990-chn,CHN,1990,460.86")
    assert main(["data", "stamp"]) == 0
    assert main(["data", "stamp"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Recorded as they are now: gdp.",
        "Nothing to record: no table has changed.",
    ]
    assert check.environment_report().ok


def test_data_stamp_of_a_missing_table_says_which(own_data, capsys):
    (own_data / "context" / "gdp.csv").unlink()
    assert main(["data", "stamp"]) == 1
    assert "context/gdp.csv: found no such file" in capsys.readouterr().err


def test_data_stamp_refuses_a_table_that_is_not_sound(own_data, capsys):
    change(own_data / "context" / "gdp.csv", "gdp-1990-chn,CHN,1990,", "gdp-1990-chn,CHN,199x,")
    assert main(["data", "stamp"]) == 1
    assert "context/gdp.csv, row 2, column year" in capsys.readouterr().err
    assert not check.environment_report().ok


def test_a_damaged_table_under_another_command_gives_a_message(own_data, capsys, tmp_path):
    change(own_data / "sources.csv", "\nfang,", "\nFang!,")
    assert main(["verify-sources", str(tmp_path)]) == 1
    assert "sources.csv, row 2, column id" in capsys.readouterr().err


def test_exercises_as_text_and_as_json_list_the_same(capsys):
    assert main(["exercises"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert main(["exercises", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [line.split()[0] for line in lines] == [row["id"] for row in rows]
    assert set(rows[0]) == {"id", "lesson", "title", "level", "kind", "concept", "minutes", "points"}


@pytest.mark.parametrize("written", ["9", "09"])
def test_exercises_of_one_lesson(written, capsys):
    assert main(["exercises", "--lesson", written, "--json"]) == 0
    assert {row["lesson"] for row in json.loads(capsys.readouterr().out)} == {"09"}


def test_a_lesson_without_exercises_names_those_that_have_some(capsys):
    assert main(["exercises", "--lesson", "42"]) == 1
    assert "Lesson 42 has no exercises. Lessons that have some: 00, " in capsys.readouterr().out


def test_progress_counts_what_was_done(capsys):
    journal.save("answer", "09.1", {"status": "right", "answers": []})
    assert main(["progress"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("You have done 1 of ")
    assert "done   09.1" in told


def test_a_console_that_knows_few_characters_still_gets_its_answer(work):
    told = run("-m", "helpers", "exercises", PYTHONIOENCODING="ascii", COURSE_WORK=str(work))
    assert told.returncode == 0, told.stderr
    assert "09.1" in told.stdout
