"""What every lesson holds, checked in the notebook files themselves."""

import json
import re
from pathlib import Path

import pytest

from helpers.exercises import catalogue

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
LESSONS = sorted(NOTEBOOKS.glob("[01][0-9]_*.ipynb"))
NAMES = (
    "00_start_here",
    "01_anarchy_and_structure",
    "02_power_and_polarity",
    "03_balancing_and_its_rivals",
    "04_abandonment_and_entrapment",
    "05_offensive_realism",
    "06_alliance_or_alignment",
    "07_reading_the_sources",
    "08_the_long_record",
    "09_trade_and_dependence",
    "10_arms_drills_and_votes",
    "11_third_parties",
    "12_weighing_the_theories",
    "13_limits_and_memo",
)
# Verbs that can be tested; "understand" and "know" cannot.
VERBS = set(
    "apply argue assess build calculate choose classify code combine compare compute count decide defend define describe "
    "distinguish draw estimate evaluate explain find forecast identify interpret judge justify list locate measure name "
    "order place predict read recognise reconstruct record repair revise run score separate solve sort state tell test "
    "trace translate use weigh write".split()
)
CLOSING = ["Discussion", "Exit ticket", "Key points", "Terms met here", "Further reading"]
AFTER_THE_CLOCK = {"Key points", "Terms met here", "Further reading"}
PICTURE = re.compile(r'<img [^>]*alt="([^"]*)"[^>]*>')


class Lesson:
    """A notebook file with the questions that the tests ask of it."""

    def __init__(self, path):
        self.path = path
        self.notebook = json.loads(path.read_text(encoding="utf-8"))
        self.cells = self.notebook["cells"]
        self.number = path.name[:2]

    def text(self, cell):
        return "".join(cell["source"])

    def tags(self, cell):
        return [tag for tag in cell["metadata"].get("tags", []) if tag.startswith("exercise:")]

    @property
    def prose(self):
        return [self.text(cell) for cell in self.cells if cell["cell_type"] == "markdown" and not self.tags(cell)]

    @property
    def words_of_prose(self):
        """Words a student reads as text: without tables, and without what is folded away for the teacher."""
        folded = re.sub(r"<details>.*?</details>", "", "\n".join(self.prose), flags=re.S)
        return sum(len(line.split()) for line in folded.splitlines() if not line.startswith("|"))

    @property
    def code(self):
        return [cell for cell in self.cells if cell["cell_type"] == "code"]

    @property
    def headings(self):
        """Level and text of every heading, in order, exercises included."""
        texts = [self.text(cell) for cell in self.cells if cell["cell_type"] == "markdown"]
        return [
            (len(marks), name.strip()) for text in texts for marks, name in re.findall(r"^(#+) (.*)$", text, flags=re.M)
        ]

    @property
    def parts(self):
        return [name for level, name in self.headings if level == 2]

    @property
    def clock(self):
        """Part -> minutes alone, in 50 and in 90 minutes, as the table in the lesson says."""
        rows = re.findall(r"^\| ([^|]+?) \| (\d+) \| (\d+) \| (\d+) \|$", "\n".join(self.prose), flags=re.M)
        return {part: tuple(map(int, minutes)) for part, *minutes in rows}

    @property
    def clock_sums(self):
        found = re.search(
            r"^\| \*\*Sum\*\* \| \*\*(\d+)\*\* \| \*\*(\d+)\*\* \| \*\*(\d+)\*\* \|$", "\n".join(self.prose), flags=re.M
        )
        return tuple(map(int, found.groups()))

    def exercises_by_part(self):
        part, found = None, {}
        for cell in self.cells:
            if cell["cell_type"] != "markdown":
                continue
            for name in re.findall(r"^## (.*)$", self.text(cell), flags=re.M):
                part = name.strip()
            for tag in self.tags(cell):
                found.setdefault(part, []).append(tag.removeprefix("exercise:"))
        return found

    def html_outputs(self):
        for position, cell in enumerate(self.cells):
            for output in cell.get("outputs", []):
                if "text/html" in output.get("data", {}):
                    yield position, "".join(output["data"]["text/html"]), output["data"]


@pytest.fixture(params=LESSONS, ids=lambda path: path.stem)
def lesson(request):
    return Lesson(request.param)


def test_names_are_those_of_the_course():
    assert LESSONS
    assert {path.stem for path in LESSONS} <= set(NAMES)


def test_one_title_and_no_skipped_level(lesson):
    levels = [level for level, _ in lesson.headings]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))
    assert all(level <= 3 for level in levels)


def test_opening_has_question_answer_objectives_and_data(lesson):
    opening = "\n".join(lesson.prose[:3])
    assert "**The question.**" in opening
    assert "**In two sentences.**" in opening
    objectives = re.findall(r"^- \*\*(\w+)\*\*", opening, flags=re.M)
    assert 3 <= len(objectives) <= 4
    assert set(objectives) <= VERBS, set(objectives) - VERBS
    assert "**You need**" in opening
    assert "**The data**" in opening


def test_closing_parts_are_there_in_order(lesson):
    assert lesson.parts[-len(CLOSING) :] == CLOSING
    assert lesson.parts[0] == "Before you start"


def test_clock_adds_up_and_names_every_part(lesson):
    assert list(lesson.clock) == [part for part in lesson.parts if part not in AFTER_THE_CLOCK]
    sums = tuple(map(sum, zip(*lesson.clock.values(), strict=True)))
    assert sums == lesson.clock_sums
    assert sums[1:] == (50, 90)
    assert 60 <= sums[0] <= 170


def test_exercises_fit_into_the_clock(lesson):
    minutes = {exercise.id: exercise.minutes for exercise in catalogue()}
    for part, exercises in lesson.exercises_by_part().items():
        assert sum(minutes[name] for name in set(exercises)) <= lesson.clock[part][0], part


def test_exercises_cover_the_levels(lesson):
    here = [exercise for exercise in catalogue() if exercise.lesson == lesson.number]
    assert (4 if lesson.number == "00" else 5) <= len(here) <= 6
    assert len({exercise.level for exercise in here}) >= 4
    assert all(exercise.minutes >= 5 for exercise in here)
    placed = [name for exercises in lesson.exercises_by_part().values() for name in exercises]
    assert sorted(placed) == [exercise.id for exercise in here]


def test_length(lesson):
    assert 40 <= len(lesson.cells) <= 60
    assert 1500 <= lesson.words_of_prose <= 2500
    assert max(len(text.split()) for text in lesson.prose) <= 320


def test_code_cells_are_short_and_were_run_from_top_to_bottom(lesson):
    counts = [cell["execution_count"] for cell in lesson.code]
    assert counts == list(range(1, len(counts) + 1))
    lengths = [len(lesson.text(cell).splitlines()) for cell in lesson.code if not lesson.tags(cell)]
    assert all(length <= 14 for length in lengths)
    assert sorted(lengths)[len(lengths) // 2] <= 6


def test_outputs_are_clean(lesson):
    for cell in lesson.code:
        for output in cell["outputs"]:
            assert output["output_type"] != "error"
            assert output.get("name") != "stderr"
            text = json.dumps(output)
            assert "/home/" not in text and "/root/" not in text and " at 0x" not in text
            assert "application/vnd.jupyter.widget-view+json" not in output.get("data", {})
    assert "widgets" not in lesson.notebook["metadata"]
    assert all("execution" not in cell["metadata"] for cell in lesson.cells)
    ids = [cell["id"] for cell in lesson.cells]
    assert len(set(ids)) == len(ids)


def test_pictures_have_alt_text_source_and_plain_text(lesson):
    for _, page, data in lesson.html_outputs():
        pictures = PICTURE.findall(page)
        assert len(pictures) == page.count("<img ")
        for alt in pictures:
            assert len(alt) >= 40
            assert "Source: " in page or "Illustrative model, not data." in page
            assert len("".join(data["text/plain"])) >= 80


def test_each_picture_is_followed_by_what_it_does_and_does_not_show(lesson):
    shown = [position for position, page, _ in lesson.html_outputs() if "<img " in page]
    assert 1 <= len(shown) <= 8
    for position in shown:
        after = " ".join(
            lesson.text(cell) for cell in lesson.cells[position + 1 : position + 6] if cell["cell_type"] == "markdown"
        )
        assert re.search(r"does not show|leaves out", after), f"cell {position}"


def test_wording(lesson):
    everything = "\n".join(lesson.prose)
    assert "—" not in everything and " – " not in everything
    assert "!" not in re.sub(r"`[^`]*`", "", everything)
    assert not re.search(r"simply|obviously|of course,|as we all know", everything, flags=re.I)
    assert "TODO" not in everything
    assert not re.search(r"\b(judgement|defense)\b(?! pact| minister)", everything)


def test_course_metadata_names_the_lesson(lesson):
    course = lesson.notebook["metadata"]["course"]
    assert course["lesson"] == lesson.number
    assert course["title"]
