"""What is done, what is open, and where the bets stand."""

from types import SimpleNamespace

import pandas as pd
import pytest

from helpers import journal
from helpers.journal.progress import progress, progress_text


def exercise(id_, title, minutes):
    return SimpleNamespace(id=id_, lesson=id_[:2], title=title, minutes=minutes)


CATALOGUE = [
    exercise("00.1", "Claim or evidence", 5),
    exercise("09.2", "Two ratios", 6),
    exercise("09.3", "A table of shares", 7),
    exercise("09.6", "Two sums", 12),
]
BETS = [
    SimpleNamespace(id="00.a", lesson="00", question="Are they allies?", revisited=("06", "13")),
    SimpleNamespace(id="09.a", lesson="09", question="What share?", revisited="09"),
]


@pytest.fixture(autouse=True)
def work(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_WORK", str(tmp_path / "work"))


@pytest.fixture
def some_work():
    for status in ("not yet", "right", "not yet"):
        journal.save("answer", "09.2", {"status": status})
    journal.save("answer", "09.3", {"status": "not yet"})
    journal.save("answer", "09.6", {"status": "recorded"})
    for word in ("alignment", "alliance"):
        journal.save("bet", "00.a", {"question": "Are they allies?", "answers": {"word": word, "sure": 60}})


def test_an_untouched_course_is_open():
    table = progress(CATALOGUE, BETS)
    assert list(table["state"]) == ["open"] * 6 and table["attempts"].sum() == 0
    assert "0 of 4 exercises. The others take about 30 minutes." in progress_text(CATALOGUE, BETS)
    assert progress_text(CATALOGUE, BETS).count("no bet yet") == 2


def test_once_right_an_exercise_stays_done(some_work):
    table = progress(CATALOGUE, BETS).set_index("id")
    assert dict(table["state"][:4]) == {"00.1": "open", "09.2": "done", "09.3": "begun", "09.6": "done"}
    assert list(table["attempts"]) == [0, 3, 1, 1, 2, 0]
    assert pd.isna(table.loc["00.a", "minutes"]) and table.loc["09.6", "minutes"] == 12


def test_the_first_bet_counts(some_work):
    bet = progress(CATALOGUE, BETS).set_index("id").loc["00.a"]
    assert bet["answer"] == "answers word: alignment; answers sure: 60"
    assert bet["revisited"] == "06, 13" and len(bet["date"]) == 10


def test_the_text_says_what_is_done_and_where_bets_stand(some_work):
    text = progress_text(CATALOGUE, BETS)
    assert text.startswith("You have done 2 of 4 exercises. The others take about 12 minutes.")
    assert "done   09.2  Two ratios (6 minutes, 3 attempts)" in text
    assert "begun  09.3  A table of shares (7 minutes, 1 attempt)" in text
    assert "answers word: alignment; answers sure: 60 (placed 2 times; this is the first). " in text
    assert "Looked at again in lesson 06, 13." in text


def test_the_text_tells_of_a_damaged_journal(tmp_path):
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "journal.json").write_text("")
    assert "journal.json" in progress_text(CATALOGUE, BETS).splitlines()[-1]
