"""The panels, without a browser: state in, sentence out."""

import pytest

from helpers import journal
from helpers.exercises import attempts, bet, bets, catalogue, get


@pytest.fixture(autouse=True)
def fresh_records(monkeypatch, tmp_path):
    monkeypatch.setenv("COURSE_WORK", str(tmp_path))
    monkeypatch.setattr(attempts, "_tried", set())


def test_a_choice_is_answered_by_clicking_and_recorded():
    panel = get("00.1").panel()
    panel.boxes[0].value = "c"
    panel.button.click()
    assert "Right." in panel.line.value
    assert journal.latest("answer", "00.1")["payload"]["answers"] == ["c"]
    assert repr(panel) == repr(get("00.1").judge(("c",)))


def test_clicking_and_code_give_one_reply():
    panel = get("09.1").panel()
    for place in (0, 1):
        panel.boxes[place].value = True
    panel.button.click()
    assert panel.outcome == get("09.1").judge(("a, b",))
    assert panel.outcome.mistake == "vulnerability read from a share"


@pytest.mark.parametrize("wanted", ["00.1", "09.1"])
def test_nothing_chosen_is_no_attempt(wanted):
    panel = get(wanted).panel()
    panel.button.click()
    assert "Nothing is chosen yet" in panel.line.value
    assert journal.entries() == []


@pytest.mark.parametrize("wanted", ["00.1", "09.1"])
def test_every_option_stands_in_the_panel(wanted):
    panel, exercise = get(wanted).panel(), get(wanted)
    shown = str([box.description for box in panel.boxes] + [getattr(panel.boxes[0], "options", "")])
    assert all(option.text.split("'")[0] in shown for option in exercise.task.options)


def test_an_exercise_in_code_says_so_instead_of_a_panel():
    assert "answered in code" in get("09.2").panel().text


def set_all(panel):
    for control in panel.controls:
        control.value = control.options[1] if hasattr(control, "options") else 30


@pytest.mark.parametrize("declared", bets(), ids=lambda declared: declared.id)
def test_a_bet_is_recorded_with_its_question_and_told(declared):
    panel = bet(declared.id)
    assert "No bet recorded yet" in panel.line.value
    set_all(panel)
    panel.button.click()
    entry = journal.latest("bet", declared.id)
    assert entry["payload"]["question"] == declared.question
    assert entry["payload"]["revisited"] == list(declared.revisited)
    assert entry["time"][:10] in panel.line.value
    assert declared.told(entry["payload"]["answers"]) in repr(panel)


@pytest.mark.parametrize("declared", bets(), ids=lambda declared: declared.id)
def test_a_bet_opened_again_shows_the_first_one(declared):
    panel = bet(declared.id)
    set_all(panel)
    panel.button.click()
    again = bet(declared.id)
    assert repr(again) == repr(panel)
    assert [control.value for control in again.controls] == [control.value for control in panel.controls]


def test_betting_again_adds_and_the_first_bet_stays():
    panel = bet("09.a")
    for russia in (20, 40):
        panel.controls[0].value = russia
        panel.button.click()
    answers = [entry["payload"]["answers"]["russia"] for entry in journal.entries("bet", "09.a")]
    assert answers == [20, 40]
    assert "Of Russia's trade, with China: 20 per cent" in repr(panel)
    assert "Your last bet" in repr(panel)


def test_half_a_bet_is_not_recorded():
    panel = bet("00.a")
    panel.button.click()
    assert "still open" in panel.line.value
    assert journal.entries() == []


def test_a_failed_save_is_told(monkeypatch):
    entry = {"time": "2026-11-02T09:00:00+00:00", "payload": {"answers": {"falls": 30}}}
    lost = journal.Saved(False, "The disk is full.", entry)
    monkeypatch.setattr(journal, "save", lambda *args, **kwargs: lost)
    panel = bet("00.b")
    panel.button.click()
    assert "The disk is full." in panel.line.value


@pytest.mark.parametrize(
    "payload", [{}, {"answers": 3}, {"answers": {"russia": 900, "china": "x"}}, {"answers": {"old": 1}}]
)
def test_a_record_that_does_not_fit_is_passed_over(payload):
    journal.save("bet", "09.a", payload, lesson="09")
    panel = bet("09.a")
    assert [control.value for control in panel.controls] == [50, 50]


def all_panels():
    clickable = [exercise for exercise in catalogue() if exercise.task.clickable]
    return [*(exercise.panel() for exercise in clickable), *(bet(declared.id) for declared in bets())]


def test_the_text_of_a_panel_is_whole_and_the_same_each_time():
    for panel, again in zip(all_panels(), all_panels()):
        text = panel._repr_mimebundle_()["text/plain"]
        assert text == repr(again)
        assert not text.endswith("…")


def test_a_bet_s_text_says_question_and_state():
    declared = next(declared for declared in bets() if declared.id == "09.b")
    assert repr(bet("09.b")) == (
        f"Bet 09.b. {declared.question} It became: more equal, less equal, neither, it stayed. No bet recorded yet."
    )


def test_every_control_has_a_name_and_every_button_a_tooltip():
    for panel in all_panels():
        for control in getattr(panel, "controls", None) or panel.boxes:
            assert control.description
            assert control.tooltip
        assert panel.button.tooltip


def test_a_bet_says_how_to_go_on_without_betting():
    for declared in bets():
        texts = [child.value for child in bet(declared.id).children if hasattr(child, "value")]
        assert any("go on without betting" in str(text) for text in texts)
