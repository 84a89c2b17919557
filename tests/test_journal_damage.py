"""Damaged files, full disks, folders in the way: nothing is lost and nothing raises."""

import errno
import json
import os

import pytest
from filelock import FileLock

from helpers import journal
from helpers.journal import store


@pytest.fixture(autouse=True)
def work(tmp_path, monkeypatch):
    folder = tmp_path / "work"
    monkeypatch.setenv("COURSE_WORK", str(folder))
    return folder


def save_texts(*texts):
    return [journal.save("text", "13.1", {"text": text}) for text in texts]


def texts():
    return [one["payload"]["text"] for one in journal.entries("text")]


def fail_with(number):
    def fail(*_, **__):
        raise OSError(number, os.strerror(number))

    return fail


DAMAGE = {
    "truncated": lambda raw: raw[:-150],
    "empty": lambda raw: b"",
    "zeros": lambda raw: bytes(len(raw)),
    "beginning lost": lambda raw: raw[60:],
    "not UTF-8": lambda raw: raw.replace(b"two", b"t\xffo"),
    "written after its end": lambda raw: raw + b'\n  "payload": {"text": "three"}}]}',
    "a hole in the middle": lambda raw: raw.replace(b'"payload"', b"\x00" * 9, 1),
    "entries gone": lambda raw: b'{"course": "Ally or Alignment?", "format": 2}',
    "another document": lambda raw: b'"hello"',
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_is_set_aside_and_made_good(work, damage):
    save_texts("one", "two", "three")
    path = work / "journal.json"
    damaged = DAMAGE[damage](path.read_bytes())
    path.write_bytes(damaged)

    assert len(texts()) >= 2 and "is damaged" in journal.problems()[0]
    assert path.read_bytes() == damaged
    (saved,) = save_texts("four")
    assert saved.ok and "journal.damaged-1.json" in saved.message
    assert (work / "journal.damaged-1.json").read_bytes() == damaged
    assert texts()[0] == "one" and texts()[-1] == "four"
    assert journal.problems() == [] and save_texts("five")[0].message == "Saved."


def test_the_last_entry_is_rescued_from_the_damaged_file_itself(work):
    save_texts("one", "two", "three")
    path = work / "journal.json"
    path.write_bytes(path.read_bytes().replace(b"two", b"t\nwo").rstrip()[:-3])
    (work / "journal.previous.json").unlink()
    assert texts() == ["one", "t\nwo", "three"]


def test_entries_cut_off_come_back_from_the_previous_copy(work):
    save_texts("one", "two", "three")
    path = work / "journal.json"
    path.write_bytes(path.read_bytes()[:40])
    assert texts() == ["one", "two"]


def test_a_damaged_older_file_is_rescued_too(work):
    work.mkdir()
    old = {"when": "2025-10-01T10:00:00+00:00", "kind": "text", "id": "13.1", "data": {"text": "old"}}
    (work / "journal.json").write_text(json.dumps([old, old])[:-20])
    assert texts() == ["old"]


def test_one_damaged_file_never_overwrites_another(work):
    for number in (1, 2):
        save_texts("text")
        (work / "journal.json").write_text(f"damage {number}")
    save_texts("text")
    assert (work / "journal.damaged-1.json").read_text() == "damage 1"
    assert (work / "journal.damaged-2.json").read_text() == "damage 2"


def test_a_deleted_file_comes_back_from_the_previous_copy(work):
    save_texts("one", "two")
    (work / "journal.json").unlink()
    assert "is missing" in journal.problems()[0]
    save_texts("three")
    assert texts() == ["one", "three"]


def test_a_folder_named_like_the_journal_is_set_aside(work):
    (work / "journal.json").mkdir(parents=True)
    (work / "journal.json" / "mine.txt").write_text("mine")
    assert texts() == []
    (saved,) = save_texts("one")
    assert saved.ok and texts() == ["one"]
    assert (work / "journal.damaged-1.json" / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize(
    ("function", "number", "words"),
    [
        ("fsync", errno.ENOSPC, "the disk is full"),
        ("replace", errno.ENOSPC, "the disk is full"),
        ("replace", errno.EACCES, "may not be written to"),
        ("fsync", errno.EROFS, "can only be read"),
        ("fsync", errno.EIO, "Input/output error"),
    ],
)
def test_a_failed_write_is_told_and_made_up_for(work, monkeypatch, function, number, words):
    save_texts("one")
    before = (work / "journal.json").read_bytes()
    with monkeypatch.context() as broken:
        broken.setattr(os, function, fail_with(number))
        (saved,) = save_texts("A sentence I would not like to lose.")
    assert not saved.ok and words in saved.message and str(work) in saved.message
    assert "A sentence I would not like to lose." in saved.message
    assert (work / "journal.json").read_bytes() == before
    assert not list(work.glob("*.unfinished"))
    assert texts()[-1] == "A sentence I would not like to lose."
    assert "only in this notebook's memory: 1" in journal.problems()[0]

    (saved,) = save_texts("three")
    assert saved.ok and "are saved now too: 1" in saved.message
    on_disk = json.loads((work / "journal.json").read_bytes())["entries"]
    kept = [one["payload"]["text"] for one in on_disk]
    assert kept == ["one", "A sentence I would not like to lose.", "three"]
    assert journal.problems() == []


def test_a_disk_that_fills_while_writing_leaves_the_file_whole(work, monkeypatch):
    save_texts("one")
    before = (work / "journal.json").read_bytes()
    with monkeypatch.context() as broken:
        broken.setattr("helpers.journal.files.open", lambda *_: open("/dev/full", "wb"), raising=False)
        (saved,) = save_texts("two")
    assert not saved.ok and "the disk is full" in saved.message
    assert (work / "journal.json").read_bytes() == before


def test_a_file_where_the_folder_should_be(work):
    work.write_text("I was here first")
    (saved,) = save_texts("one")
    assert not saved.ok and "a file stands where the folder should be" in saved.message
    assert texts() == ["one"] and "could not be read" in journal.problems()[0]
    work.unlink()
    assert save_texts("two")[0].ok and texts() == ["one", "two"]


def test_a_folder_that_cannot_be_made(monkeypatch):
    monkeypatch.setattr("pathlib.Path.mkdir", fail_with(errno.EROFS))
    (saved,) = save_texts("one")
    assert not saved.ok and "can only be read" in saved.message


def test_a_file_that_may_not_be_read_is_not_taken_for_damaged(work, monkeypatch):
    save_texts("one")
    with monkeypatch.context() as broken:
        broken.setattr("pathlib.Path.read_bytes", fail_with(errno.EACCES))
        assert not save_texts("two")[0].ok
        assert texts() == ["two"] and "could not be read" in journal.problems()[0]
    assert save_texts("three")[0].ok and texts() == ["one", "two", "three"]
    assert not list(work.glob("*damaged*"))


def test_what_waits_for_one_folder_is_not_written_to_another(work, monkeypatch, tmp_path):
    work.write_text("in the way")
    save_texts("for the first folder")
    monkeypatch.setenv("COURSE_WORK", str(tmp_path / "second"))
    save_texts("for the second folder")
    assert texts() == ["for the second folder"]


def test_a_save_waits_only_so_long_for_another(work, monkeypatch):
    save_texts("one")
    monkeypatch.setattr(store, "LOCK_SECONDS", 0.1)
    with FileLock(work / "journal.lock"):
        (saved,) = save_texts("two")
    assert not saved.ok and "another notebook is busy" in saved.message and "two" in saved.message
    save_texts("three")
    assert texts() == ["one", "two", "three"]
