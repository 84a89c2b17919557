"""Each kind of exercise: what it takes as right, and what it says of the rest."""

import numpy as np
import pandas as pd
import pytest

from helpers.exercises.kinds_choice import Choice, Choices, Classification, Order
from helpers.exercises.kinds_number import NumberPart, Numbers
from helpers.exercises.kinds_table import Table
from helpers.exercises.kinds_text import Coding, Judgment, Level, ShortText, Written
from helpers.exercises.outcome import ARGUABLE, NOT_YET, RECORDED, RIGHT
from helpers.exercises.task import Option

OPTIONS = (Option("a", "the flow"), Option("b", "the need"), Option("c", "the share"))


def judged(task, *answers):
    """Status and message, for answers on the way that an exercise takes."""
    answers = task.spread(answers)
    problem = task.obstacle(answers) or task.unread(task.read(answers))
    return (NOT_YET, problem) if problem else task.verdict(task.read(answers), (), "Yes.")[:2]


PER_CENT = Numbers((NumberPart("share_rus", value=33.8, within=0.3, unit="per cent"),))
SHARE = Numbers((NumberPart("share_rus", value=0.338, within=0.003, unit="share"),))


@pytest.mark.parametrize("task", [PER_CENT, SHARE])
@pytest.mark.parametrize(
    "given", [33.8, 0.338, "33.8%", "33,8 %", "0,338", np.float64(0.338), pd.DataFrame({"x": [33.8]})]
)
def test_per_cent_and_share_are_right_where_meant_right(task, given):
    assert judged(task, given)[0] == RIGHT


def test_the_unusual_form_is_remarked_on():
    assert "a share between 0 and 1" in judged(PER_CENT, 0.338)[1]
    assert "a per cent" in judged(SHARE, 33.8)[1]
    assert judged(PER_CENT, "33.8%")[1] == judged(SHARE, "33.8%")[1] == "Yes."


@pytest.mark.parametrize("task", [PER_CENT, SHARE])
def test_a_share_with_a_per_cent_sign_is_called_a_confusion(task):
    status, message = judged(task, "0.338 %")
    assert status == NOT_YET
    assert "mixed up" in message


def test_a_wrong_unit_is_named():
    status, message = judged(PER_CENT, "33.8 days")
    assert (status, "days" in message, "per cent" in message) == (NOT_YET, True, True)


def test_of_several_numbers_the_right_ones_can_stay():
    task = Numbers((NumberPart("before", value=4.9, within=0.1), NumberPart("after", value=8.4, within=0.1)))
    assert judged(task, [4.9, 8.4])[0] == RIGHT
    assert judged(task, np.array([4.9, 8.4]))[0] == RIGHT
    assert "`before` can stay. `after`" in judged(task, 4.9, 7)[1]


@pytest.mark.parametrize("given", ["b", " B", "(b)", "The Need", ["b"], np.str_("b"), pd.Series(["b"])])
def test_a_choice_is_read_by_letter_or_text(given):
    assert judged(Choice(OPTIONS, ("b",)), given)[0] == RIGHT


def test_a_choice_that_does_not_exist_is_told_the_letters():
    assert "a, b or c" in judged(Choice(OPTIONS, ("b",)), "e")[1]
    assert "quotation marks" in judged(Choice(OPTIONS, ("b",)), 2)[1]


@pytest.mark.parametrize(
    "given", [("a, c",), ("CA",), (["c", "a"],), ({"a", "c"},), ("a", "c"), (np.array(["a", "c"]),)]
)
def test_several_choices_come_in_any_order_and_form(given):
    assert judged(Choices(OPTIONS, (("a", "c"),)), *given)[0] == RIGHT


def test_part_of_several_choices_is_told_apart_from_a_wrong_one():
    task = Choices(OPTIONS, (("a", "c"),))
    assert "not all that holds" in judged(task, "a")[1]
    assert "does not hold" in judged(task, "ab")[1]


@pytest.mark.parametrize("given", [("b, a, c",), ("bac",), (["b", "a", "c"],), ("b", "a", "c")])
def test_an_order_is_read(given):
    assert judged(Order(OPTIONS, (("b", "a", "c"),)), *given)[0] == RIGHT


def test_an_order_says_how_many_stand_right_or_what_is_missing():
    task = Order(OPTIONS, (("b", "a", "c"),))
    assert "1 of 3" in judged(task, "abc")[1]
    assert "every letter" in judged(task, "ab")[1]


SORTING = Classification(
    (Option("a", "240"), Option("b", "245")),
    (Option("year", "another year"), Option("office", "another office")),
    {"a": ("year",), "b": ("office", "year")},
)


@pytest.mark.parametrize(
    "given", [("year", "office"), ("Another year", "YEAR"), ({"A": "year", "b": "office"},), (["year", "office"],)]
)
def test_a_classification_is_read_item_by_item_or_as_a_dict(given):
    assert judged(SORTING, *given)[0] == RIGHT


def test_a_classification_says_which_item_to_look_at_again():
    assert judged(SORTING, "office", "office")[1].startswith("Look once more at a.")
    assert "Still to be filled in: b" in judged(SORTING, {"a": "year"})[1]


@pytest.mark.parametrize("given", ["buck-passing", "Buck passing", "It is called “buck-passing”."])
def test_a_term_is_found_in_a_few_words(given):
    assert judged(ShortText(("buck-passing",)), given)[0] == RIGHT


def test_a_denied_or_buried_term_is_not_taken():
    assert judged(ShortText(("buck-passing",)), "not buck-passing")[0] == NOT_YET
    assert "8 words" in judged(ShortText(("balancing",)), "balancing " * 9)[1]


def test_a_judgment_is_argued_inside_and_outside_its_range():
    task = Judgment(
        (Coding("yes", "yes", "Then why?"), Coding("no", "no", "Really?", defensible=False)), settle="a price series."
    )
    reason = "the row for energy in 2023 decides"
    for verdict, stand in (("Yes", "Inside the range"), ("no", "Hard to defend")):
        status, message = judged(task, verdict, reason)
        assert status == ARGUABLE
        assert message.startswith(stand)
        assert message.endswith("a price series.")
    assert "worth its reason" in judged(task, "yes", "the row")[1]


def test_written_work_is_recorded_with_its_rubric():
    task = Written(5, (Level("strong", "names a record"),), ("It names who says so.",))
    status, message = judged(task, "Five words are enough here.")
    assert status == RECORDED
    assert "names a record" in message and "who says so" in message


def test_short_work_is_told_its_length():
    task = Written(5, (Level("strong", "names a record"),), ("It names who says so.",))
    assert judged(task, "Two words")[0] == NOT_YET
    assert "2 words so far, and 5" in judged(task, "Two words")[1]


EXPECTED = pd.DataFrame({"year": [2013, 2022, 2023], "share_rus": [10.6, 22.4, 33.8], "share_chn": [2.1, 3.0, 4.0]})
SHARES = Table("shares", EXPECTED, within=0.06, unit="per cent")


@pytest.mark.parametrize(
    "given",
    [
        EXPECTED,
        EXPECTED.set_index("year"),
        EXPECTED.rename(columns=str.upper),
        EXPECTED[["share_chn", "year", "share_rus"]].assign(note="mine"),
        EXPECTED.astype({"share_rus": str}),
        EXPECTED.assign(share_rus=["10,6 %", "22,4 %", "33,8 %"]),
        EXPECTED.convert_dtypes(),
    ],
)
def test_a_table_is_right_in_any_sound_shape(given):
    assert judged(SHARES, given)[0] == RIGHT


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (EXPECTED.drop(columns="share_chn"), "lacks `share_chn`"),
        (EXPECTED.drop(columns="year"), "lacks `year`"),
        (EXPECTED.iloc[:2], "has 2 rows"),
        (EXPECTED.iloc[::-1], "another order"),
        (EXPECTED.assign(year=[2013, 2022, 2024]), "no row for 2023"),
        (EXPECTED.assign(year=[2013, 2022, 2022]), "no row for 2023"),
        (EXPECTED.assign(share_rus=EXPECTED.share_rus / 100), "differs by a factor of a hundred"),
        (EXPECTED.assign(share_rus=[10.6, 25.0, 33.8]), "the row 2022, column `share_rus`"),
        (EXPECTED.assign(share_rus=[1.0, 2.0, 3.0]), "look at again: 3"),
        (EXPECTED.assign(share_chn=[2.1, None, 4.0]), "column `share_chn`, row 2"),
        (EXPECTED.assign(share_chn="2.1 billion"), "“billion” in column `share_chn`"),
        (pd.concat([EXPECTED, EXPECTED[["share_chn"]]], axis=1), "more than one column"),
        (EXPECTED.share_rus, "type Series"),
        (EXPECTED.to_dict(), "type dict"),
        (pd.DataFrame(), "lacks"),
        (EXPECTED.set_index(["year", "share_rus"]), "lacks"),
        (pd.DataFrame(np.zeros((300_000, 3)), columns=EXPECTED.columns), "has 300000 rows"),
    ],
)
def test_a_table_is_told_what_differs(given, told):
    status, message = judged(SHARES, given)
    assert status == NOT_YET
    assert told in message


def test_a_series_answers_a_table_of_one_column():
    task = Table("shares", EXPECTED[["year", "share_rus"]], within=0.06)
    assert judged(task, EXPECTED.set_index("year")["share_rus"])[0] == RIGHT
    assert judged(task, pd.Series([10.6, 22.4, 33.8], index=[2013, 2022, 2023]))[0] == RIGHT
