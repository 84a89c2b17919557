"""What a student opens and hands in."""

import csv
import errno
import os

import pandas as pd
import pytest

from helpers import journal


@pytest.fixture(autouse=True)
def work(tmp_path, monkeypatch):
    folder = tmp_path / "work"
    monkeypatch.setenv("COURSE_WORK", str(folder))
    return folder


def page(work):
    return (work / "my_work.md").read_text(encoding="utf-8")


def codings(work):
    with open(work / "codings.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def code(claim, **coding):
    return journal.save("coding", claim, {"claim": claim, **coding}, lesson="07")


def test_codings_hold_the_newest_of_each_claim(work):
    code("fang-c01", concept="dependence", direction="closer", verifiability="B", reason='Two, "or" more\nlines')
    code("hu-c02", concept="alliance")
    code("fang-c01", concept="leverage", direction="mixed", verifiability="C", reason="On second thoughts")
    assert list(codings(work)[0]) == ["coder", "claim", "concept", "direction", "verifiability", "reason"]
    assert [(row["claim"], row["concept"]) for row in codings(work)] == [
        ("fang-c01", "leverage"),
        ("hu-c02", "alliance"),
    ]


def test_two_coders_and_several_claims_of_one_exercise_keep_their_rows(work):
    for coder, claim in (("Ana", "hu-c01"), ("Ben", "hu-c01"), ("Ana", "hu-c02")):
        journal.save("coding", "07.3", {"coder": coder, "claim": claim})
    assert [(row["coder"], row["claim"]) for row in codings(work)] == [
        ("Ana", "hu-c01"),
        ("Ben", "hu-c01"),
        ("Ana", "hu-c02"),
    ]


def test_a_reason_with_commas_quotes_and_lines_comes_back_whole(work):
    reason = 'First, "quoted";\nsecond: 中国'
    code("fang-c01", reason=reason)
    assert codings(work)[0]["reason"] == reason


def test_without_codings_there_is_no_table(work):
    journal.save("bet", "09.a", {})
    assert not (work / "codings.csv").exists() and (work / "my_work.md").exists()


def test_the_page_says_first_that_it_is_a_copy(work):
    journal.save("bet", "09.a", {})
    first = page(work).splitlines()[0]
    assert "codings.csv" in first and "journal.json" in first


def test_the_page_shows_bets_answers_and_whole_texts_by_lesson(work):
    text = "A first line that goes on. " * 400 + "\n\nThe last words."
    journal.save("text", "13.1", {"text": text})
    bet = {"question": "What share?", "answers": {"Russia": 30}, "revisited": ["12", "13"]}
    journal.save("bet", "09.a", bet)
    journal.save("bet", "09.a", {**bet, "answers": {"Russia": 50}})
    journal.save("answer", "09.2", {"status": "not yet", "answers": [0.2]})
    journal.save("answer", "09.2", {"status": "right", "answers": [4.9, 8.4]})
    shown = page(work)
    assert shown.index("## Lesson 09") < shown.index("### Bets") < shown.index("### Answers")
    assert shown.index("### Answers") < shown.index("## Lesson 13")
    assert "- answers Russia: 30\n" in shown and "- answers Russia: 50\n" in shown
    assert "- looked at again in lesson: 12, 13\n" in shown
    assert "attempt 2\n\n- status: right\n- answers: 4.9, 8.4\n" in shown and "not yet" not in shown
    for line in text.splitlines():
        assert f"  > {line}\n" in shown


def test_a_table_is_named_on_the_page_not_spread_out(work):
    journal.save("answer", "09.3", {"answers": [pd.DataFrame({"year": [2013, 2023]})]})
    assert "- answers 1: a table of 2 rows\n" in page(work)


def test_numbers_that_a_student_calls_rows_and_columns_are_shown(work):
    journal.save("answer", "09.3", {"answers": {"rows": 12, "columns": 3}})
    assert "- answers rows: 12\n- answers columns: 3\n" in page(work)


@pytest.mark.parametrize(
    ("name", "kept"), [("codings.csv", "codings.edited-1.csv"), ("my_work.md", "my_work.edited-1.md")]
)
def test_a_page_the_student_has_edited_is_set_aside(work, name, kept):
    code("fang-c01", concept="dependence")
    with open(work / name, "a", encoding="utf-8") as file:
        file.write("my own remark")
    edited = (work / name).read_bytes()
    saved = code("fang-c01", concept="leverage")
    assert saved.ok and kept in saved.message
    assert (work / kept).read_bytes() == edited
    assert b"my own remark" not in (work / name).read_bytes()
    assert code("fang-c01", concept="threat").message == "Saved."


def test_a_second_edited_page_does_not_overwrite_the_first(work):
    for remark in ("first", "second"):
        journal.save("bet", "09.a", {})
        (work / "my_work.md").write_text(remark)
    journal.save("bet", "09.a", {})
    assert (work / "my_work.edited-1.md").read_text() == "first"
    assert (work / "my_work.edited-2.md").read_text() == "second"


def test_a_page_that_was_there_before_the_course_is_kept(work):
    work.mkdir()
    (work / "my_work.md").write_text("mine")
    journal.save("bet", "09.a", {})
    assert (work / "my_work.edited-1.md").read_text() == "mine"


def test_a_deleted_page_comes_back_even_when_nothing_new_stands_in_it(work):
    code("fang-c01", concept="dependence")
    (work / "codings.csv").unlink()
    journal.save("bet", "09.a", {})
    assert codings(work)[0]["concept"] == "dependence"


def test_a_broken_record_of_what_was_written_costs_only_a_copy(work):
    journal.save("bet", "09.a", {"n": 1})
    (work / ".views.json").write_text("no JSON")
    before = (work / "my_work.md").read_bytes()
    assert journal.save("bet", "09.a", {"n": 2}).ok
    assert (work / "my_work.edited-1.md").read_bytes() == before


def test_a_page_that_cannot_be_written_does_not_fail_the_save(work, monkeypatch):
    replace = os.replace

    def replace_all_but_the_page(source, target):
        if os.fspath(target).endswith("my_work.md"):
            raise OSError(errno.ENOSPC, "No space left on device")
        replace(source, target)

    with monkeypatch.context() as broken:
        broken.setattr(os, "replace", replace_all_but_the_page)
        saved = journal.save("bet", "09.a", {})
    assert saved.ok and "my_work.md could not be brought up to date" in saved.message
    assert journal.save("bet", "09.b", {}).message == "Saved."
    assert "**09.a**" in page(work) and "**09.b**" in page(work)


def test_half_a_character_does_not_break_the_page(work):
    journal.save("text", "13.1", {"text": "half \ud800 a character"})
    assert "half ? a character" in page(work)
