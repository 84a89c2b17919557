"""Lesson 01: the arming pictures, the sorting of claims, and the panel over its sliders."""

from itertools import product

import browser
import pytest
from playwright.sync_api import expect

from helpers import data
from helpers.charts.arming import draw_arming, draw_ranges
from helpers.explorers import nobody_wanted_this
from helpers.explorers.nobody_wanted_this import STEPS
from helpers.figure import MODEL_NOTE
from helpers.pictures.arming import ENDS, arming, levels_by_document, where_causes_lie
from helpers.theory.arming import SafetySeekers, stops_by_itself
from helpers.theory.arming import nobody_wanted_this as play
from helpers.theory.levels import LEVEL_OF, LEVELS, levels_of

LESSON = "01_anarchy_and_structure.ipynb"


def test_lines_are_the_history_and_hollow_points_the_fear(ax):
    history, _ = play(SafetySeekers((0.0, 0.05), limit=1.0), rounds=12)
    draw_arming(ax, history)
    for line, (_, rows) in zip(ax.lines, history.groupby("state"), strict=True):
        assert list(line.get_ydata()) == list(rows["strength"])
    filled = [len(points.get_offsets()) for points in ax.collections]
    safe = [
        int((rows["felt_safe"] == wanted).sum()) for _, rows in history.groupby("state") for wanted in (True, False)
    ]
    assert filled == safe
    assert {text.get_text() for text in ax.texts} == {"state A", "state B"}


@pytest.mark.parametrize("margins", list(product((-0.5, -0.2, 0.0, 0.25, 0.5), (-0.5, 0.0, 0.05, 0.25))))
def test_title_follows_the_theory(margins, no_drawing):
    ends = stops_by_itself(SafetySeekers(margins))
    picture = arming(*margins)
    assert ("does not stop" in picture.title) == (not ends)
    assert ("it ends by itself" in picture.sentence) == ends
    assert picture.source == MODEL_NOTE


def test_the_end_of_resources_ends_arming_and_not_fear(no_drawing):
    picture = arming(0.25, 0.25, resources="enough for eight times the start")
    assert picture.title == "Arming stops because resources end, and fear does not"
    assert "not safe" in picture.alt


def test_every_position_of_the_panel_has_a_picture_and_a_sentence(no_drawing):
    panel = nobody_wanted_this()
    panel.chooser.value = STEPS[-1].name
    for a, b, defence, resources in product((-0.5, 0, 0.15, 0.5), (-0.5, 0.1, 0.5), (0.8, 1, 1.5), ENDS):
        for name, value in zip(panel.controls, (a, b, defence, resources), strict=True):
            panel.controls[name].value = value
        assert panel.picture.sentence in repr(panel)
        world = SafetySeekers((a, b), defence=defence)
        assert f"multiply to {world.demands[0] * world.demands[1]:.2f}" in panel.picture.sentence


def test_each_step_frees_only_its_own_controls(no_drawing):
    panel = nobody_wanted_this()
    for step in STEPS:
        panel.chooser.value = step.name
        free = {name for name, control in panel.controls.items() if not control.disabled}
        assert free == set(step.free or panel.controls)


def test_the_claim_named_in_the_real_case_is_about_the_troops_on_the_border():
    assert "hu-c41" in STEPS[4].text
    assert "frontier" in data.passage("hu-c41").record["paraphrase"]


def test_every_concept_has_a_place_but_none():
    claims = data.table("claims")
    codes = {code for codes in claims["concept_range"] for code in codes.split("|")} - {"none"}
    placed = set().union(*LEVEL_OF.values())
    assert codes <= placed
    assert levels_of("none") == set()


def test_ranges_count_claims_as_the_table_has_them(ax):
    claims, sources = data.table("claims"), data.table("sources")
    shares = levels_by_document(claims, sources)
    hu = claims[claims["source"] == "hu"]["concept_range"]
    sure = sum(set(codes.split("|")) <= {"anarchy", "polarity"} for codes in hu)
    assert shares.loc[("Hu", "structure"), "sure"] == pytest.approx(100 * sure / len(hu))
    assert set(shares.index.get_level_values("level")) == set(LEVELS)
    structure = shares.xs("structure", level="level")
    draw_ranges(ax, structure)
    widths = [bar.get_width() for bar in ax.patches]
    assert widths == pytest.approx([*structure["possible"], *structure["sure"]])


def test_title_of_the_ranges_turns_when_most_claims_are_structural(no_drawing):
    claims, sources = data.table("claims"), data.table("sources")
    assert where_causes_lie(claims, sources).title == (
        "Most claims in all five documents rest on something other than structure"
    )
    turned = claims.assign(concept_range="polarity")
    assert where_causes_lie(turned, sources).title == "In Fang most claims can be read as structural"


def test_the_panel_in_a_browser_opens_and_follows_the_keyboard(lab, window):
    page = window.new_page()
    browser.open_lesson(page, lab, lab.panels_alone(LESSON, "nobody_wanted_this("))
    browser.run_all(page)
    assert browser.errors_in(page) == []
    area = browser.cell(page, "nobody_wanted_this(first=").locator(".jp-OutputArea").first
    expect(area.locator("figure")).to_have_count(0)
    area.get_by_role("button", name="Look without a bet").press("Enter")
    sentence = area.get_by_role("status").last
    expect(sentence).to_have_text(arming(0.0, 0.0).sentence)
    area.locator(".noUi-handle").locator("visible=true").first.press("ArrowRight")
    expect(sentence).to_have_text(arming(0.0, 0.05).sentence)
    expect(area.locator("figure img")).to_have_attribute("alt", arming(0.0, 0.05).alt)
    area.get_by_role("button", name=STEPS[3].name).press("Space")
    expect(sentence).to_have_text(arming(0.25, 0.25).sentence)
    area.get_by_role("button", name="enough for eight times the start").press("Space")
    expect(sentence).to_have_text(arming(0.25, 0.25, resources="enough for eight times the start").sentence)
    page.close()
