"""What holds for every exercise of the course, in its own numbers and in five variants."""

import json
import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from helpers import data
from helpers.exercises import bets, catalogue
from helpers.exercises.outcome import ARGUABLE, NOT_ATTEMPTED, NOT_YET, RECORDED, RIGHT
from helpers.theory.trade_table import shares_of, trade_shares

VARIANTS = (None, "autumn-A", "autumn-B", "spring", "Warszawa 3", "東京")
EXERCISES = [exercise for variant in VARIANTS for exercise in catalogue(variant) if exercise.varies or variant is None]
OWN = catalogue()
SUCCESS = {"judgment": ARGUABLE, "written": RECORDED}
MINUTES = {"00": (20, 30), "09": (35, 45)}
JUNK = (0, -1, 1e9, "x", "", float("nan"), [], {}, object(), pd.DataFrame(), "a " * 500)
NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("[0-9][0-9]_*.ipynb"))


def named(exercise):
    return f"{exercise.id} {exercise.variant or 'course'}"


def own(exercise):
    return exercise.id


every_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=named)


@every_exercise
def test_every_accepted_answer_passes(exercise):
    for answers in exercise.task.keys():
        assert exercise.judge(answers).status == SUCCESS.get(exercise.kind, RIGHT)


@pytest.mark.parametrize("exercise", [e for e in EXERCISES if e.kind == "number"], ids=named)
def test_numbers_pass_in_the_forms_people_give(exercise):
    (answers,) = exercise.task.keys()
    rounded = [round(answer, 1) for answer in answers]
    for form in (str, lambda x: str(x).replace(".", ","), np.float64, lambda x: pd.DataFrame([[x]]), lambda x: [x]):
        assert exercise.judge(tuple(map(form, rounded))).status == RIGHT


@every_exercise
def test_every_named_mistake_gets_its_own_reply(exercise):
    for mistake in exercise.mistakes:
        for example in mistake.given:
            outcome = exercise.judge(exercise.task.complete(example))
            assert (outcome.status, outcome.mistake) == (NOT_YET, mistake.name), example
            assert outcome.message.startswith(mistake.reply)
            assert mistake.reread in outcome.message


@every_exercise
def test_no_two_mistakes_say_the_same(exercise):
    replies = [mistake.reply for mistake in exercise.mistakes]
    assert len(set(replies)) == len(replies)
    assert all(mistake.given for mistake in exercise.mistakes)


@every_exercise
def test_an_untouched_stub_is_not_attempted(exercise):
    untouched = (...,) * len(exercise.task.parts)
    assert exercise.judge(untouched).status == NOT_ATTEMPTED
    assert exercise.judge(()).status == NOT_ATTEMPTED


@every_exercise
def test_no_reply_or_hint_gives_a_number_away(exercise):
    values = key_numbers(exercise)
    for text in said_before_the_solution(exercise):
        for number in map(float, re.findall(r"(?<![\w.])\d+(?:\.\d+)?(?![\w])", text)):
            assert not any(abs(number - value) <= 0.03 * value for value in values), text


def said_before_the_solution(exercise):
    parts = len(exercise.task.parts)
    yield from exercise.hints
    for junk in JUNK:
        yield exercise.judge((junk,) * parts).message
    for mistake in exercise.mistakes:
        yield mistake.reply


def key_numbers(exercise):
    (key, *_) = exercise.task.keys()
    if exercise.kind == "number":
        return [abs(value) for value in key]
    if exercise.kind == "table":
        return [value for column in key[0].columns[1:] for value in key[0][column]]
    return []


@pytest.mark.parametrize("exercise", [e for e in OWN if "choice" in e.kind], ids=own)
def test_no_reply_names_the_right_option(exercise):
    right = {letter for answers in exercise.task.keys() for letter in answers[0]}
    for text in said_before_the_solution(exercise):
        for option in exercise.task.options:
            if option.key in right:
                assert option.text.rstrip(".") not in text
                assert not re.search(rf"(option|letter|answer is) {option.key}\b", text)


@pytest.mark.parametrize("exercise", [e for e in OWN if e.kind == "classification"], ids=own)
def test_no_reply_names_the_right_class(exercise):
    for mistake in exercise.mistakes:
        for item in {item for example in mistake.given for item in example}:
            for right in exercise.task.accepted[item]:
                assert not re.search(rf"\b{right}\b(?! and the unit| is the same)", mistake.reply)


@every_exercise
def test_the_stub_runs_untouched_and_asks_for_every_part(exercise):
    compile(exercise.stub, exercise.id, "exec")
    variant = "" if exercise.variant is None else f', variant="{exercise.variant}"'
    assert f'get("{exercise.id}"{variant})' in exercise.stub
    if not exercise.task.clickable:
        assert exercise.stub.count(" = ...") == len(exercise.task.parts)
    seen = []
    exec(exercise.stub, {"get": lambda *wanted, **more: Recorder(seen)})  # noqa: S102, our own text
    assert seen


class Recorder:
    def __init__(self, seen):
        self.check = self.panel = lambda *answers: seen.append(answers)


@every_exercise
def test_the_solution_has_the_key_in_it(exercise):
    for value in key_numbers(exercise):
        shown = {f"{value:.0f}", f"{value:.1f}", f"{value:.2f}"}
        assert any(re.search(rf"(?<![\d.]){re.escape(form)}(?![\d])", exercise.solution_text) for form in shown)


@pytest.mark.parametrize("exercise", [e for e in EXERCISES if e.id == "09.3"], ids=named)
def test_the_code_in_the_solution_of_the_table_gives_the_table(exercise):
    lines = [line[4:] for line in exercise.solution_text.splitlines() if line.startswith("    ")]
    lesson = {
        "pd": pd,
        "trade": data.table("trade"),
        "gdp": data.table("gdp"),
        "trade_shares": trade_shares,
        "shares_of": shares_of,
    }
    exec("\n".join(lines), lesson)  # noqa: S102, our own text
    assert exercise.judge((lesson["my_shares"],)).status == RIGHT


@pytest.mark.parametrize("exercise", [e for e in OWN if e.varies], ids=own)
def test_variants_ask_for_other_numbers(exercise):
    others = [e for e in EXERCISES if e.id == exercise.id and e.variant]
    assert len(others) >= 5
    assert all(other.question != exercise.question for other in others)
    assert len({other.question for other in others}) > 1
    assert all((other.minutes, other.points) == (exercise.minutes, exercise.points) for other in others)


def test_the_catalogue_is_in_order_and_without_doubles():
    ids = [exercise.id for exercise in OWN]
    assert ids == sorted(set(ids))
    assert {"00": 4, "09": 6}.items() <= {lesson: sum(e.lesson == lesson for e in OWN) for lesson in MINUTES}.items()


def test_a_summary_can_be_written_as_json():
    assert json.loads(json.dumps([exercise.summary() for exercise in OWN]))[0]["id"] == "00.1"


@pytest.mark.parametrize("lesson", MINUTES)
def test_a_lessons_exercises_keep_to_its_clock(lesson):
    least, most = MINUTES[lesson]
    assert least <= total_minutes(lesson) <= most


def total_minutes(lesson):
    return sum(exercise.minutes for exercise in OWN if exercise.lesson == lesson)


def test_every_lesson_goes_from_recall_to_argument():
    for lesson in MINUTES:
        levels = [exercise.level for exercise in OWN if exercise.lesson == lesson]
        assert levels[0] == "recall"
        assert levels[-1] in ("evaluate", "create")


@pytest.mark.parametrize("exercise", EXERCISES, ids=named)
def test_what_a_student_reads_has_no_dash_for_a_comma_and_no_machine_in_it(exercise):
    texts = [exercise.prompt, exercise.solution_text, exercise.right, *said_before_the_solution(exercise)]
    for text in texts:
        assert not re.search(r"\s[–—-]\s(?!\d)", text.replace("\n- ", "\n")), text
        assert not re.search(r"\b(nan|NoneType|<class|0x[0-9a-f]+|Error)\b", text), text


def test_every_bet_says_where_it_is_looked_at_again():
    ids = [bet.id for bet in bets()]
    assert ids == sorted(set(ids)) and {"00.a", "00.b", "09.a", "09.b"} <= set(ids)
    for bet in bets():
        assert bet.revisited
        assert all(re.fullmatch(r"\d\d", lesson) for lesson in bet.revisited)
        assert len({part.name for part in bet.parts}) == len(bet.parts)


def cells_tagged(notebook, tag):
    return [cell for cell in notebook["cells"] if tag in cell["metadata"].get("tags", [])]


def source(cell):
    return "".join(cell["source"])


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_prompts_and_stubs_stand_in_their_notebook(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    lesson = [exercise for exercise in OWN if exercise.lesson == path.stem[:2]]
    for exercise in lesson:
        tagged = cells_tagged(notebook, f"exercise:{exercise.id}")
        assert [cell["cell_type"] for cell in tagged] == ["markdown", "code"], exercise.id
        assert exercise.prompt in source(tagged[0])
        assert exercise.stub == source(tagged[1])
    tags = {tag for cell in notebook["cells"] for tag in cell["metadata"].get("tags", [])}
    assert {tag for tag in tags if tag.startswith("exercise:")} == {f"exercise:{e.id}" for e in lesson}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_notebook_has_the_sections_to_reread(path):
    prose = prose_of(path)
    headings = set(re.findall(r"^#+ (.+?)\s*$", prose, flags=re.MULTILINE))
    lesson = [exercise for exercise in OWN if exercise.lesson == path.stem[:2]]
    wanted = {mistake.reread for e in lesson for mistake in e.mistakes} | {e.reread for e in lesson}
    assert wanted <= headings


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_each_section_of_the_clock_has_time_for_its_exercises(path):
    prose = prose_of(path)
    rows = re.findall(r"^\| \**(.+?)\** \| \**(\d+)\** \|", prose, flags=re.MULTILINE)
    clock = {section: int(minutes) for section, minutes in rows}
    assert clock.pop("Sum") == sum(clock.values())
    for section in re.split(r"^## ", prose, flags=re.MULTILINE)[1:]:
        needed = sum(e.minutes for e in OWN if f"### Exercise {e.id}:" in section)
        heading = section.splitlines()[0].strip()
        assert needed <= clock.get(heading, 0), heading


def prose_of(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    return "\n".join(source(cell) for cell in notebook["cells"] if cell["cell_type"] == "markdown")
