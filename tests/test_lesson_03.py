"""Lesson 03: its pictures, its panel over the switches, its exercises against the rules, and one walk in a browser."""

import doctest
import os
from itertools import product

import browser
import matplotlib.pyplot as plt
import pytest
from matplotlib.colors import to_hex
from playwright.sync_api import expect

from helpers import data
from helpers.charts import balancing as drawings
from helpers.charts.style import INK, course_style
from helpers.exercises import get
from helpers.explorers import balance_pass_or_join
from helpers.explorers import balancing as explorers
from helpers.figure import MODEL_NOTE
from helpers.pictures import balancing as pictures
from helpers.theory.balancing import CHOICES, Situation, all_rules, contradictions, rules_that_fire

LESSON = "03_balancing_and_its_rivals.ipynb"
YES_NO = (False, True)
WALT = ("weak", "without_allies", "threat_appeasable")
EVERYTHING = {name: CHOICES.get(name, YES_NO) for name in explorers.CALM}


def situation(switches):
    """The theory's own view of the switches, or None where they cannot all be true."""
    rest = {name: value for name, value in switches.items() if name != "weak_alone_appeasable"}
    try:
        return Situation(**rest, **dict.fromkeys(WALT, switches["weak_alone_appeasable"]))
    except ValueError:
        return None


def marks(ax):
    return [(collection.get_offsets()[0], to_hex(collection.get_facecolor()[0])) for collection in ax.collections]


@pytest.mark.parametrize(
    "state", [explorers.CALM, explorers.NEXT_DOOR, explorers.RUSSIA_AND_CHINA, explorers.CHINA_AND_AMERICA]
)
def test_exactly_the_rules_that_fire_are_filled_each_in_its_column(ax, state):
    fired = rules_that_fire(situation(state))
    drawings.draw_rules(ax, pictures._whole_table(fired))
    rules = all_rules()
    columns = list(drawings.STANCES)
    filled = [tuple(map(int, place)) for place, colour in marks(ax) if colour == INK]
    wanted = [(columns.index(row.stance), row.Index) for row in rules.itertuples() if row.rule in set(fired["rule"])]
    assert filled == wanted
    assert [int(text.get_text()) for text in ax.texts] == list(fired["contradicted_by"])
    assert len(marks(ax)) == len(rules) == len(ax.get_yticklabels())


def test_column_heads_do_not_touch_when_the_longest_rules_fire():
    crowded = explorers.RISING | {"perceived_advantage": "defence", "weak_alone_appeasable": True}
    fired = rules_that_fire(situation(crowded))
    with course_style():
        figure, ax = plt.subplots(figsize=pictures.TALL, layout="constrained")
        drawings.draw_rules(ax, pictures._whole_table(fired))
        figure.canvas.draw()
        boxes = [text.get_window_extent() for text in ax.get_xticklabels()]
        plt.close(figure)
    assert all(left.x1 < right.x0 for left, right in zip(boxes, boxes[1:], strict=False))


def test_any_combination_of_switches_gives_a_picture_that_agrees_with_the_theory(no_drawing):
    everything = list(product(*EVERYTHING.values()))
    refused = 0
    for values in everything[::5]:  # five divides no number of options, so each value comes with each
        switches = dict(zip(EVERYTHING, values, strict=True))
        picture, here = pictures.every_rule_for(**switches), situation(switches)
        if here is None:
            refused += 1
            assert picture.title == "These switches cannot all be true"
            continue
        fired, pairs = rules_that_fire(here), contradictions(here)
        assert picture.sentence.startswith(f"{len(fired)} of 12 rules fire")
        assert ("contradict each other" in picture.title) == bool(len(pairs)) or "no two" in picture.title
        if len(fired):
            told = picture.sentence.partition("Pairs that contradict each other: ")[2]
            assert told.startswith(str(len(pairs))) and told.count(" against ") == len(pairs)
            assert all(pictures.SHORT_NAMES[author] in picture.alt for author in fired["author"])
        assert picture.source == MODEL_NOTE
    assert len(everything) == 2304 and 0 < refused < 300


def test_the_sandbox_can_bring_nine_pairs_to_contradict_each_other():
    quarrel = explorers.RUSSIA_AND_CHINA | {"weak_alone_appeasable": True, "perceived_advantage": "defence"}
    assert pictures.every_rule_for(**quarrel).title == "Five rules fire, and nine pairs of them contradict each other"


def test_the_steps_show_the_surprises_that_the_lesson_speaks_of(no_drawing):
    panel = balance_pass_or_join()
    calm = panel.picture.sentence
    panel.controls["potential_hegemon"].value = True
    assert "Mearsheimer: pass the buck" in panel.picture.sentence and "Mearsheimer: pass the buck" in calm
    panel.chooser.value = "2. One border more"
    panel.controls["shared_border"].value = True
    assert "Mearsheimer: balance" in panel.picture.sentence
    panel.chooser.value = "4. Real case: Russia before China"
    assert panel.picture.title == "Three rules fire, and three pairs of them contradict each other"
    panel.chooser.value = "5. Real case: China before the United States"
    answers = []
    for polarity in ("bipolar", "multipolar", "unipolar"):
        panel.controls["polarity"].value = polarity
        answers.append(panel.picture.sentence)
    assert [("balance" in said, "pass the buck" in said) for said in answers] == [
        (True, False),
        (False, True),
        (False, False),
    ]


def test_each_step_frees_what_it_names_and_the_passages_exist(no_drawing):
    panel = balance_pass_or_join()
    for name, step in panel.steps.items():
        panel.chooser.value = name
        free = {control for control, widget in panel.controls.items() if not widget.disabled}
        assert free == set(step.free or panel.controls)
    ids = set(data.table("claims")["id"])
    words = (
        " ".join(step.text for step in panel.steps.values())
        .replace("(", " ")
        .replace(")", " ")
        .replace(",", " ")
        .split()
    )
    named = {word for word in words if "-c" in word}
    assert len(named) >= 4 and named <= ids


def test_the_panel_as_text_is_the_same_each_time_and_says_yes_and_no():
    assert repr(balance_pass_or_join()) == repr(balance_pass_or_join())
    assert "It has a land border with us: no." in repr(balance_pass_or_join())


def test_what_turns_the_answer_is_what_the_rules_say():
    start = {"polarity": "multipolar", "potential_hegemon": True, "shared_border": True, "someone_else_can_check": True}
    changes = {
        "a": {"potential_hegemon": False},
        "b": {"shared_border": False},
        "c": {"someone_else_can_check": False},
        "d": {"polarity": "bipolar", "potential_hegemon": False, "someone_else_can_check": False},
        "e": {"perceived_advantage": "offence"},
    }
    turned = set()
    for letter, change in changes.items():
        fired = rules_that_fire(Situation(**start | change))
        said = set(fired.loc[fired["author"] == "John Mearsheimer", "prediction"])
        turned |= {letter} if said == {"pass the buck"} else set()
    assert get("03.2").judge((sorted(turned),)).status == "right"


def test_the_count_of_disagreements_is_what_the_rules_say_and_so_is_each_slip():
    entries = {"dissatisfied_with_gain": True, "mutual_threat_in_pair": "moderate"}
    cases = {
        None: {"shared_border": True, "perceived_advantage": "defence"},
        "offence for defence": {"shared_border": True, "perceived_advantage": "offence"},
        "an entry lost": {"shared_border": False, "perceived_advantage": "defence"},
    }
    for mistake, case in cases.items():
        here = Situation("multipolar", potential_hegemon=True, **entries, **case)
        outcome = get("03.4").judge((len(rules_that_fire(here)), len(contradictions(here))))
        assert outcome.mistake == mistake


def test_the_chart_of_claims_shows_the_rows_and_its_title_follows_them(ax):
    claims, sources = data.table("claims"), data.table("sources")
    counts = pictures.strategy_counts(claims, sources)
    assert (counts["fewest"] <= counts["ours"]).all() and (counts["ours"] <= counts["most"]).all()
    drawings.draw_strategy_ranges(ax, counts)
    assert [int(place[0]) for place, _ in marks(ax)] == list(counts["ours"])
    assert [tuple(map(int, line.get_xdata())) for line in ax.lines] == list(
        zip(counts["fewest"], counts["most"], strict=True)
    )
    assert not (claims["concept"] == "buck_passing").any()
    only_hu = claims[claims["source"] != "hu"]
    assert "in no document do the ranges stay apart" in pictures.strategies_by_document(only_hu, sources).title


def test_the_chart_of_spending_shows_the_rows_and_its_title_follows_them(ax):
    spending = data.table("military_expenditure")
    picture = pictures.spending_and_effort(spending)
    drawings.draw_effort(ax, picture.rows)
    assert [float(place[0]) for place, _ in marks(ax)] == [
        value for row in picture.rows.itertuples() for value in (row.share, row.amount)
    ]
    assert "8.5 times" in picture.sentence and "1.84 to 1.71" in picture.sentence
    raised = spending["value"].where(~spending["id"].eq("milex-2024-chn-share_of_gdp"), 3.0)
    assert pictures.spending_and_effort(spending.assign(value=raised)).title.endswith("a larger part of its economy")


def test_alt_texts_describe_and_do_not_repeat():
    claims, sources = data.table("claims"), data.table("sources")
    made = [
        pictures.every_rule(Situation("unipolar")),
        pictures.strategies_by_document(claims, sources),
        pictures.spending_and_effort(data.table("military_expenditure")),
    ]
    for picture in made:
        assert len(picture.alt) > 80 and picture.title not in picture.alt
        assert picture.svg.startswith(b"<?xml")


@pytest.mark.parametrize("module", [pictures, explorers])
def test_examples_in_the_docstrings_run(module):
    assert doctest.testmod(module).failed == 0


@pytest.fixture(scope="module")
def page(lab, window):
    """The lesson in JupyterLab after a run of all cells."""
    page = window.new_page()
    browser.open_lesson(page, lab, LESSON)
    browser.run_all(page)
    yield page
    page.close()


def test_the_panel_opens_without_a_bet_and_a_switch_moves_by_keyboard(page):
    assert browser.errors_in(page) == []
    area = browser.cell(page, "balance_pass_or_join(first=").locator(".jp-OutputArea").first
    skip = area.get_by_role("button", name="Look without a bet")
    skip.focus()
    page.keyboard.press("Enter")
    area.get_by_role("button", name="2. One border more").press("Space")
    border = area.get_by_role("checkbox", name="It has a land border with us")
    expect(border).to_be_enabled()
    border.focus()
    page.keyboard.press("Space")
    panel = balance_pass_or_join()
    panel.chooser.value = "2. One border more"
    panel.controls["shared_border"].value = True
    expect(area.get_by_role("status").filter(has_text="rules fire")).to_have_text(panel.picture.sentence)
    expect(area.locator("figure img")).to_have_attribute("alt", panel.picture.alt)
    folder = os.environ.get("COURSE_SCREENSHOTS")
    if folder:
        page.screenshot(path=os.path.join(folder, "03_explorer.png"))
