"""Saving and finding entries, in files of every version."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import helpers
from helpers import journal


@pytest.fixture(autouse=True)
def work(tmp_path, monkeypatch):
    folder = tmp_path / "work"
    monkeypatch.setenv("COURSE_WORK", str(folder))
    return folder


def on_disk(folder, name="journal.json"):
    return json.loads((folder / name).read_text(encoding="utf-8"))


def entry(number, item="09.2", kind="answer", **payload):
    return {
        "id": f"{number:032x}",
        "time": f"2026-11-02T09:00:{number:02}+00:00",
        "kind": kind,
        "lesson": item[:2],
        "item": item,
        "payload": payload,
    }


def put(folder, content, name="journal.json"):
    folder.mkdir(exist_ok=True)
    if not isinstance(content, bytes):
        content = json.dumps(content).encode()
    (folder / name).write_bytes(content)
    return content


def document(*entries):
    return {"course": "Ally or Alignment?", "format": 2, "entries": list(entries)}


def test_without_the_variable_the_folder_stands_beside_the_course(monkeypatch):
    monkeypatch.delenv("COURSE_WORK")
    assert journal.folder() == Path(helpers.__file__).parents[1] / "work"


def test_reading_makes_no_folder(work):
    assert journal.entries() == [] and journal.latest("bet", "09.a") is None and journal.problems() == []
    assert not work.exists()


def test_a_save_writes_the_entry_as_promised(work):
    saved = journal.save("bet", "09.a", {"answers": [30, 5]})
    assert (saved.ok, saved.message) == (True, "Saved.")
    written = on_disk(work)
    assert (written["course"], written["format"]) == ("Ally or Alignment?", 2)
    assert written["entries"] == [saved.entry]
    only = written["entries"][0]
    assert (only["kind"], only["lesson"], only["item"]) == ("bet", "09", "09.a")
    assert only["payload"] == {"answers": [30, 5]}
    age = datetime.now(UTC) - datetime.fromisoformat(only["time"])
    assert age < timedelta(minutes=1) and len(only["id"]) == 32


def test_older_entries_stay_and_the_newest_is_current():
    for status in ("not yet", "not yet", "right"):
        journal.save("answer", "09.2", {"status": status})
    every = [one["payload"]["status"] for one in journal.entries("answer", "09.2")]
    assert every == ["not yet", "not yet", "right"]
    assert journal.latest("answer", "09.2")["payload"]["status"] == "right"


def test_entries_are_found_by_kind_item_and_lesson():
    journal.save("bet", "09.a", {})
    journal.save("answer", "09.2", {})
    journal.save("coding", "fang-c01", {}, lesson="07")
    assert [one["item"] for one in journal.entries(lesson="09")] == ["09.a", "09.2"]
    assert [one["item"] for one in journal.entries("coding")] == ["fang-c01"]
    assert [one["kind"] for one in journal.entries(item="09.a")] == ["bet"]


def test_a_kind_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="bet, answer, coding, text, prediction"):
        journal.save("bets", "09.a", {})


def test_a_payload_that_is_no_dict_is_kept():
    journal.save("text", "13.1", "A sentence.")
    assert journal.latest("text", "13.1")["payload"] == {"value": "A sentence."}


def test_the_previous_copy_is_one_save_behind(work):
    journal.save("text", "13.1", {"text": "one"})
    before = (work / "journal.json").read_bytes()
    journal.save("text", "13.1", {"text": "two"})
    assert (work / "journal.previous.json").read_bytes() == before


def test_broken_halves_of_characters_and_other_scripts_survive(work):
    journal.save("text", "13.1", {"text": "中俄 \ud800 Союз"})
    assert journal.latest("text", "13.1")["payload"]["text"] == "中俄 \ud800 Союз"
    assert "中俄" in (work / "journal.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("turn", [lambda raw: b"\xef\xbb\xbf" + raw, lambda raw: raw.replace(b"\n", b"\r\n")])
def test_a_mark_at_the_start_or_windows_line_ends_do_no_harm(work, turn):
    journal.save("text", "13.1", {"text": "one"})
    path = work / "journal.json"
    path.write_bytes(turn(path.read_bytes()))
    assert journal.save("text", "13.1", {"text": "two"}).message == "Saved."
    assert [one["payload"]["text"] for one in journal.entries()] == ["one", "two"]


def test_a_line_break_put_into_a_text_by_hand_does_no_harm(work):
    journal.save("text", "13.1", {"text": "one, two"})
    path = work / "journal.json"
    path.write_bytes(path.read_bytes().replace(b"one, two", b"one,\ntwo"))
    assert journal.problems() == []
    assert journal.latest("text", "13.1")["payload"]["text"] == "one,\ntwo"


def test_what_else_a_good_file_says_is_kept(work):
    put(work, {**document(), "name": "Ana"})
    journal.save("bet", "09.a", {})
    assert on_disk(work)["name"] == "Ana"


def test_entries_of_wrong_shape_stay_and_are_passed_over(work):
    odd = ["a line", {"id": "no more"}, {**entry(1), "payload": "no dict"}, None]
    put(work, document(*odd, entry(2)))
    assert [one["id"] for one in journal.entries()] == [entry(2)["id"]]
    assert "could not be understood: 4" in journal.problems()[0]
    assert journal.save("bet", "09.a", {}).ok
    assert on_disk(work)["entries"][:4] == odd


FORMAT_1 = [
    {"when": "2025-10-01T10:00:00+00:00", "kind": "bet", "id": "09.a", "data": {"answers": [20, 5]}},
    {"when": "2025-10-01T10:05:00+00:00", "kind": "text", "id": "memo", "data": "My memo."},
    "a stray line",
]


def test_an_older_file_is_read_and_left_alone_until_a_save(work):
    raw = put(work, FORMAT_1)
    first, second = journal.entries()
    assert (first["lesson"], first["item"], first["payload"]) == ("09", "09.a", {"answers": [20, 5]})
    assert (second["lesson"], second["payload"]) == ("", {"value": "My memo."})
    assert journal.entries() == [first, second]
    assert (work / "journal.json").read_bytes() == raw


def test_an_older_file_is_upgraded_at_the_first_save_and_kept(work):
    raw = put(work, FORMAT_1)
    saved = journal.save("bet", "09.b", {})
    assert saved.ok and "journal.format-1.json" in saved.message
    assert (work / "journal.format-1.json").read_bytes() == raw
    assert on_disk(work)["format"] == 2 and "a stray line" in on_disk(work)["entries"]
    assert [one["item"] for one in journal.entries()] == ["09.a", "memo", "09.b"]
    assert journal.save("bet", "09.b", {}).message == "Saved."


def test_a_second_older_file_does_not_overwrite_the_first_original(work):
    first = put(work, FORMAT_1)
    journal.save("bet", "09.b", {})
    second = put(work, FORMAT_1[:1])
    journal.save("bet", "09.b", {})
    kept = sorted(path.read_bytes() for path in work.glob("journal.format-1*.json"))
    assert kept == sorted([first, second])


NEWER = {"course": "Ally or Alignment?", "format": 3, "records": {"09.a": "something new"}}


def test_a_newer_file_is_never_rewritten(work):
    raw = put(work, NEWER)
    put(work, b"written by the newer version", "my_work.md")
    for answer in ("one", "two"):
        saved = journal.save("text", "13.1", {"text": answer})
        assert saved.ok and "journal.2.json" in saved.message and "Update the course" in saved.message
    assert (work / "journal.json").read_bytes() == raw
    assert (work / "my_work.md").read_bytes() == b"written by the newer version"
    assert [one["payload"]["text"] for one in journal.entries()] == ["one", "two"]
    assert len(on_disk(work, "journal.2.json")["entries"]) == 2


def test_what_was_kept_beside_a_newer_file_comes_back_into_the_journal(work):
    put(work, NEWER)
    journal.save("text", "13.1", {"text": "beside"})
    put(work, document(entry(1)))
    assert len(journal.entries()) == 2
    journal.save("bet", "09.a", {})
    journal.save("bet", "09.a", {})
    assert [one["kind"] for one in on_disk(work)["entries"]] == ["answer", "text", "bet", "bet"]


def test_with_both_files_newer_nothing_is_written(work):
    main, beside = put(work, NEWER), put(work, NEWER, "journal.2.json")
    saved = journal.save("text", "13.1", {"text": "kept in memory"})
    assert not saved.ok and "newer version" in saved.message and "kept in memory" in saved.message
    assert (work / "journal.json").read_bytes() == main
    assert (work / "journal.2.json").read_bytes() == beside
