"""Lesson 04: the pictures draw what they say, and the panels agree with the theory."""

import doctest
import itertools
import random

import browser
import pytest
from playwright.sync_api import expect

from helpers import data
from helpers.charts import fears_told as fears_chart
from helpers.charts import formation as formation_chart
from helpers.charts import two_fears as two_fears_chart
from helpers.exercises import lesson_04_games
from helpers.explorers.hold_tighter import STEP, hold_tighter
from helpers.explorers.why_ally import why_ally
from helpers.figure import MODEL_NOTE
from helpers.pictures import fears_told as told
from helpers.pictures import formation as formation_pictures
from helpers.pictures import two_fears
from helpers.theory.dilemma import Partner, bargaining_gap, loss, loss_curves, preferred_commitment
from helpers.theory.formation import Assumptions, formation_dilemma, formation_payoffs

NOTEBOOK = "04_abandonment_and_entrapment.ipynb"
SAMPLE = 60


@pytest.fixture(scope="module")
def claims():
    return data.table("claims")


def texts(ax):
    return [text.get_text() for text in ax.texts]


def partners(state):
    return [
        Partner(name, state[f"dependence_{name}"], state[f"exposure_{name}"], state["shared_interest"])
        for name in ("rus", "chn")
    ]


def test_formation_draws_both_lines_of_the_theory(ax):
    payoffs = formation_payoffs(5)
    formation_chart.draw_formation(ax, payoffs)
    ally, abstain = ax.lines
    assert list(ally.get_ydata()) == list(payoffs["ally"])
    assert list(abstain.get_ydata()) == list(payoffs["abstain"])
    assert {"all abstain:\n3", "all ally:\n2"} <= set(texts(ax))


def test_the_list_of_assumptions_says_which_is_dropped(ax):
    formation_chart.draw_assumptions(ax, {"one": True, "two": False})
    assert texts(ax) == ["one", "holds", "two", "dropped"]


@pytest.mark.parametrize("switches", list(itertools.product((True, False), repeat=3)))
def test_the_switches_agree_with_the_theory(switches):
    panel = why_ally()
    for control, value in zip(panel.controls.values(), switches, strict=True):
        control.value = value
    verdict = formation_dilemma(5, Assumptions(*switches))
    for reason in verdict.reasons:
        assert reason in panel.picture.sentence
    assert ("all are worse off" in panel.picture.title) == verdict.holds
    assert panel.picture.source == MODEL_NOTE
    assert panel.picture.sentence in repr(panel)


def test_one_state_has_three_curves_and_its_lowest_point(ax):
    curve = loss_curves(Partner("a state", 0.5, 0.5, 0))
    two_fears_chart.draw_one_state(ax, curve, 0.5)
    assert [list(line.get_ydata()) for line in ax.lines] == [
        list(curve[name]) for name in ("abandonment", "entrapment", "loss")
    ]
    assert "least loss at 0.50" in texts(ax)


def test_two_partners_are_drawn_where_the_theory_puts_them(ax):
    russia, china = Partner("RUS", 0.8, 0.2, 0), Partner("CHN", 0.2, 0.6, 0)
    wants = {partner.name: preferred_commitment(partner) for partner in (russia, china)}
    two_fears_chart.draw_two_partners(ax, loss_curves(russia, china), wants, 0.4)
    drawn = [(x, y) for dots in ax.collections for x, y in dots.get_offsets()]
    for partner in (russia, china):
        best = preferred_commitment(partner)
        assert any(x == pytest.approx(best) and y == pytest.approx(loss(partner, best)) for x, y in drawn)
        assert any(x == pytest.approx(0.4) and y == pytest.approx(loss(partner, 0.4)) for x, y in drawn)
    assert {"Russia wants 0.80", "China wants 0.25", "here 0.40"} <= set(texts(ax))


def states_to_try():
    """Every corner of the controls, and a fair sample of what lies between."""
    panel = hold_tighter()
    ends = [(control.min, control.max) for control in panel.controls.values()]
    chance = random.Random(4)
    inside = [
        [round(low + STEP * chance.randint(0, round((high - low) / STEP)), 2) for low, high in ends]
        for _ in range(SAMPLE)
    ]
    return [dict(zip(panel.controls, values, strict=True)) for values in [*itertools.product(*ends), *inside]]


def test_the_explorer_says_what_the_theory_says_whatever_the_controls(monkeypatch):
    monkeypatch.setattr(
        "helpers.figure.drawn_as_svg", lambda draw, size=None: b"<svg/>"
    )  # drawing is tested on its own
    for state in states_to_try():
        picture = two_fears.hold_or_let_go(**state)
        russia, china = partners(state)
        assert f"a gap of {bargaining_gap(russia, china):.2f}" in picture.sentence
        for name, partner in (("Russia", russia), ("China", china)):
            assert f"{name} at {preferred_commitment(partner):.2f}" in picture.sentence
            assert f"{name} expects to lose {loss(partner, state['commitment']):.2f}" in picture.sentence
        gives_way = [round(preferred_commitment(partner), 2) for partner in (russia, china)]
        assert ("would let go" in picture.title) == (min(gives_way) < state["commitment"] < max(gives_way))


def test_the_extremes_can_be_drawn():
    for state in states_to_try()[:64:9]:
        assert two_fears.hold_or_let_go(**state).svg.startswith(b"<?xml")


def test_shared_interest_shrinks_the_stakes_and_leaves_the_gap():
    panel = hold_tighter()
    before = panel.picture
    panel.controls["shared_interest"].value = 0.5
    assert before.title == panel.picture.title
    assert "Russia expects to lose 0.32" in before.sentence
    assert "Russia expects to lose 0.16" in panel.picture.sentence


def test_each_step_frees_its_control_and_the_case_says_that_it_is_a_judgment():
    panel = hold_tighter()
    for name in panel.chooser.options:
        panel.chooser.value = name
        free = [key for key, control in panel.controls.items() if not control.disabled]
        assert len(free) == (6 if "Sandbox" in name else 1)
    case = next(step for step in panel.steps.values() if "judgment" in step.name)
    assert "not measured" in case.text
    for record in ("fang-c17", "fang-c18", "fang-c19"):
        assert record in case.text
        assert data.passage(record)


def test_china_cannot_want_what_russia_wants_in_step_two():
    panel = hold_tighter()
    panel.chooser.value = "2. Dependence"
    panel.controls["dependence_chn"].value = 1
    assert "China at 0.62" in panel.picture.sentence
    assert "Russia at 0.80" in panel.picture.sentence


def test_every_claim_of_a_fear_is_placed_once_or_left_out(claims):
    placed = told.statements_placed(claims)
    coded = claims.loc[claims["concept"].isin(told.FEARS), "id"]
    assert sorted([*placed["id"], *told.LEFT_OUT]) == sorted(coded)
    assert placed.loc[placed["fell"], "id"].tolist() == ["fang-c07", "fang-c08"]


def test_the_acts_stand_in_the_record():
    for act, _ in told.ACTS:
        assert data.passage(act.id)


def test_the_title_follows_the_rows(claims):
    assert told.fears_told(claims).title.startswith("Of Russia no fear of being drawn in is told")
    turned = claims.assign(concept=claims["concept"].replace("abandonment", "entrapment"), concept_range="entrapment")
    assert told.fears_told(turned).title == "Being drawn in is told of China 8 times and of Russia 3 times"


def test_the_acts_and_the_statements_can_be_read_as_a_table(claims):
    rows = told.fears_told(claims).rows
    assert len(rows) == 14
    assert set(rows["whose"]) == {"China", "Russia", "both states"}
    assert rows.set_index("id").loc["event-2024-06-19", "tells of"] == "being left"


def test_the_alt_text_names_where_the_curves_run_and_meet():
    assert two_fears.hold_or_let_go().alt.split(". ")[2:5] == [
        "Russia's curve (dashed) goes from 0.80 down to 0.16 at commitment 0.80 and up to 0.20",
        "China's curve (solid) goes from 0.20 down to 0.15 at commitment 0.25 and up to 0.60",
        "They cross near 0.55",
    ]
    assert "They do not cross" in two_fears.hold_or_let_go(dependence_chn=0.9, exposure_rus=0.5).alt
    rows = two_fears.hold_or_let_go().rows
    assert rows.groupby("partner")["commitment"].agg(["min", "max", "size"]).values.tolist() == [[0, 1, 11], [0, 1, 11]]


def test_the_discs_count_every_statement(ax, claims):
    placed = told.statements_placed(claims)
    fears_chart.draw_fears_told(ax, told.discs(placed), list(told.LINES))
    assert sum(int(text) for text in texts(ax) if text.isdigit()) == len(placed) == 12
    assert texts(ax).count("act") == len(told.ACTS)


def test_alt_texts_describe_and_do_not_repeat(claims):
    for picture in (formation_pictures.formation(), formation_pictures.formation(about_equal=False), two_fears.one_state_two_fears(),
                    two_fears.hold_or_let_go(), told.fears_told(claims)):  # fmt: skip
        assert picture.alt.startswith(("Line chart.", "Dot chart.", "A list"))
        assert picture.title not in picture.alt


def test_the_answers_of_every_variant_are_whole_tenths():
    for dependence, exposure in (*lesson_04_games.EAGER, *lesson_04_games.WARY):
        assert dependence + exposure != pytest.approx(1)
        assert round(10 * dependence / (dependence + exposure), 9).is_integer()


def test_the_examples_in_the_docstrings_run():
    for name in ("helpers.pictures.formation", "helpers.pictures.two_fears", "helpers.pictures.fears_told", "helpers.explorers.why_ally",
                 "helpers.explorers.hold_tighter"):  # fmt: skip
        result = doctest.testmod(__import__(name, fromlist=["_"]))
        assert result.attempted and not result.failed


@pytest.fixture(scope="module")
def page(lab, window):
    """The lesson in JupyterLab after a run of all cells."""
    page = window.new_page()
    browser.open_lesson(page, lab, NOTEBOOK)
    browser.run_all(page)
    yield page
    page.close()


def test_the_panel_waits_for_a_bet_and_then_follows_the_keyboard(page):
    assert browser.errors_in(page) == []
    area = browser.cell(page, "hold_tighter(first=").locator(".jp-OutputArea").first
    expect(area.locator("figure")).to_have_count(0)
    area.get_by_role("button", name="Look without a bet").press("Enter")
    sentence = area.get_by_role("status").filter(has_text="Loss is least")
    expect(sentence).to_have_text(two_fears.hold_or_let_go().sentence)
    handle = area.locator(".noUi-handle").first
    handle.focus()
    page.keyboard.press("ArrowRight")
    expect(sentence).to_have_text(two_fears.hold_or_let_go(commitment=0.45).sentence)
    expect(area.locator("figure img")).to_have_attribute("alt", two_fears.hold_or_let_go(commitment=0.45).alt)


def test_the_three_assumptions_are_switched_by_keyboard(page):
    area = browser.cell(page, "why_ally()").locator(".jp-OutputArea").last
    panel = why_ally()
    sentence = area.get_by_role("status").last
    expect(sentence).to_have_text(panel.picture.sentence)
    area.get_by_role("checkbox", name=panel.controls["about_equal"].description).press("Space")
    panel.controls["about_equal"].value = False
    expect(sentence).to_have_text(panel.picture.sentence)
