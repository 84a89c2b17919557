"""The engine: outcomes, the journal, hints and solutions, and answers that misbehave."""

from dataclasses import replace

import numpy as np
import pytest

from helpers import journal
from helpers.exercises import attempts, get
from helpers.exercises.outcome import EDGES, Note, Outcome, as_html
from helpers.exercises.variants import Draw


@pytest.fixture(autouse=True)
def fresh_records(monkeypatch, tmp_path):
    monkeypatch.setenv("COURSE_WORK", str(tmp_path))
    new_kernel(monkeypatch)


def new_kernel(monkeypatch):
    monkeypatch.setattr(attempts, "_tried", set())
    monkeypatch.setattr(attempts, "_hints_given", type(attempts._hints_given)())


def test_right_is_recorded_with_what_was_given():
    outcome = get("09.2").check("4,9", np.float64(8.4))
    assert outcome.status == "right"
    payload = journal.latest("answer", "09.2")["payload"]
    assert payload["status"] == "right"
    assert payload["answers"] == ["4,9", 8.4]
    assert payload["mistake"] is None


def test_the_mistake_is_recorded_by_name():
    get("09.2").check(0.2, 0.12)
    assert journal.latest("answer", "09.2")["payload"]["mistake"] == "the ratio upside down"


def test_an_untouched_stub_is_not_recorded():
    assert get("09.2").check(..., ...).status == "not attempted"
    assert get("09.2").check().status == "not attempted"
    assert journal.entries() == []


def test_judging_alone_records_nothing():
    assert get("09.2").judge((4.9, 8.4)).status == "right"
    assert journal.entries() == []


def test_too_short_a_text_is_kept_whole():
    text = "They are partners. " * 3
    outcome = get("00.4").check(text)
    assert outcome.status == "not yet"
    assert "kept" in outcome.note
    assert journal.latest("answer", "00.4")["payload"]["answers"] == [text]


def test_a_failed_save_is_told_beside_the_reply(monkeypatch):
    lost = journal.Saved(False, "The disk is full.", {})
    monkeypatch.setattr(journal, "save", lambda *args, **kwargs: lost)
    outcome = get("09.2").check(4.9, 8.4)
    assert outcome.status == "right"
    assert outcome.note == "The disk is full."
    assert "The disk is full." in outcome._repr_html_()
    assert "09.2" in get("09.2").solution().title
    assert "total_rus" in get("09.2").solution().text


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ((4.9,), "takes 2 answers, ratio_2013 and ratio_2023; you gave 1"),
        ((4.9, 8.4, 1), "you gave 3"),
        ((4.9, ...), "Still to be filled in: ratio_2023"),
    ],
)
def test_the_wrong_number_of_answers_gets_a_reply(answers, told):
    outcome = get("09.2").judge(answers)
    assert outcome.status == "not yet"
    assert told in outcome.message


def test_hints_come_in_order_and_the_last_one_stays():
    exercise = get("09.2")
    assert [get("09.2").hint().text for _ in range(3)] == [*exercise.hints, exercise.hints[-1]]
    assert get("09.3").hint().text == get("09.3").hints[0]


def test_the_solution_opens_after_an_attempt_also_in_a_later_session(monkeypatch):
    assert "after a first try" in get("09.2").solution().text
    get("09.2").check(1, 1)
    solution = get("09.2").solution()
    assert solution.text == get("09.2").solution_text
    new_kernel(monkeypatch)
    assert get("09.2").solution() == solution


def test_an_attempt_at_one_variant_does_not_open_another():
    get("09.2").check(1, 1)
    assert "after a first try" in get("09.2", variant="autumn-A").solution().text


@pytest.mark.parametrize("wanted", ["9.2", " 09.2 ", 9.2, "09.2"])
def test_an_id_is_read_as_people_write_it(wanted):
    assert get(wanted).id == "09.2"


def test_a_variant_is_the_same_on_every_machine():
    # Fixed once: another number here would change the questions of classes already set.
    draws = [Draw("09.2", "autumn-A").pick(range(1000), course=0) for _ in range(2)]
    assert draws == [936, 936]
    assert get("09.2", variant="autumn-A").stub == get("09.2", variant="autumn-A").stub


def test_a_variant_never_draws_the_courses_own_numbers():
    assert all(Draw("09.2", f"class {number}").pick([1, 2], course=1) == 2 for number in range(20))
    assert Draw("09.2", "autumn-A").pick([1], course=1) == 1


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"id": "9.2"}, "of the form"),
        ({"level": "easy"}, "not one of"),
        ({"minutes": 3}, "5 minutes"),
        ({"points": 0}, "a point"),
        ({"hints": ("one",)}, "2 hints"),
        ({"mistakes": ()}, "3 named mistakes"),
        ({"right": ""}, "its reason"),
        ({"title": " "}, "title is empty"),
        ({"solution_text": ""}, "solution_text is empty"),
    ],
)
def test_a_declaration_checks_itself(change, told):
    with pytest.raises(ValueError, match=told):
        replace(get("09.2"), **change)


def test_two_mistakes_may_not_share_a_name():
    mistakes = get("09.2").mistakes
    with pytest.raises(ValueError, match="one name"):
        replace(get("09.2"), mistakes=(*mistakes, mistakes[0]))


def test_an_outcome_knows_only_five_statuses():
    with pytest.raises(ValueError, match="not one of"):
        Outcome("wrong", "No.")


@pytest.mark.parametrize("status", EDGES)
def test_an_outcome_says_its_status_in_words_and_as_a_status(status):
    page = Outcome(status, "A reply.", "09.2")._repr_html_()
    assert f"<strong>{status.capitalize()}.</strong>" in page
    assert 'role="status"' in page
    assert "<h" not in page


def test_texts_become_paragraphs_lists_and_code():
    assert as_html("One\nline.\n\n- a\n- <b>\n\n    x = 1\n    y < 2") == (
        "<p>One line.</p><ul><li>a</li><li>&lt;b&gt;</li></ul><pre><code>x = 1\ny &lt; 2</code></pre>"
    )
    assert "&lt;b&gt;" in Note("Hint <b>", "text")._repr_html_()


def test_an_exercise_shows_itself():
    exercise = get("09.2", variant="autumn-A")
    assert repr(exercise).startswith("Exercise 09.2, variant autumn-A: How many times")
    assert "09.2" in exercise._repr_html_()
    assert exercise.summary()["varies"] is True
