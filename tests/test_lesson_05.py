"""Lesson 05: the toy and its panel, the forecast of 2005 beside the record, and the panel in a browser."""

from itertools import product
from math import floor

import browser
import pytest
from matplotlib.figure import Figure
from playwright.sync_api import expect

from helpers import data
from helpers.charts.after_you import draw_waiting
from helpers.charts.forecast_2005 import draw_arms, draw_ratios
from helpers.exercises import bet
from helpers.explorers import after_you
from helpers.figure import MODEL_NOTE
from helpers.pictures.after_you import BORDERS, MOST, THREATS, beside, waiting_for_others
from helpers.pictures.forecast_2005 import arms_to_china, beside_the_record, times_russia
from helpers.theory.after_you import Defenders, toy_chance_of_holding_back, toy_chance_that_nobody_checks
from helpers.theory.after_you import after_you as toy_of

LESSON = "05_offensive_realism.ipynb"
PANEL = 'after_you(first=bet("05.b"))'
STATES, COSTS = range(1, MOST + 1), range(5, 100, 5)


def axes():
    return Figure().subplots()


def rounds(chance):
    return floor(1000 * chance + 0.5)


@pytest.fixture(scope="module")
def numbers():
    """A fair sample of the panel's states: the ends, and where the words change."""
    return {(states, cost): waiting_for_others(states, cost) for states, cost in product((1, 2, 3, MOST), (5, 95))}


def test_sentence_and_alt_agree_with_the_theory(numbers):
    for (states, cost), picture in numbers.items():
        group = Defenders(states, cost / 100, 1)
        holds, nobody = rounds(toy_chance_of_holding_back(group)), rounds(toy_chance_that_nobody_checks(group))
        assert f"holds back in {holds} and nobody checks in {nobody}." in picture.sentence
        assert f"holds back in {holds} rounds, all do in {nobody};" in picture.alt


def test_the_title_says_more_only_where_it_is_more():
    for states, cost in product(range(3, MOST + 1), COSTS):
        now, before = (rounds(toy_chance_that_nobody_checks(Defenders(n, cost / 100, 1))) for n in (states, states - 1))
        assert now > before


def test_titles_follow_the_state(numbers):
    assert numbers[1, 5].title.startswith("A state that is alone does not wait")
    assert numbers[2, 5].title.startswith("As soon as there are two")
    assert all(
        picture.title.startswith("More defenders, less defence")
        for (states, _), picture in numbers.items()
        if states > 2
    )


def test_the_toy_is_called_a_toy(numbers):
    for picture in numbers.values():
        assert picture.source == MODEL_NOTE
        assert "not in Mearsheimer" in picture.subtitle
        assert "never of war or of an alliance" in picture.subtitle


@pytest.mark.parametrize(("threat", "border"), list(product(THREATS, BORDERS)))
def test_geography_moves_the_words_and_not_the_toy(threat, border):
    start, moved = waiting_for_others(4, 25, THREATS[0], BORDERS[1]), waiting_for_others(4, 25, threat, border)
    assert moved.title == start.title
    said = beside(4, threat, border)
    assert all(f"{line.here}, towards {line.shifts_towards}" in moved.sentence for line in said.itertuples())
    assert (moved.sentence == start.sentence) == ((threat, border) == (THREATS[0], BORDERS[1]))


def test_a_single_defender_makes_two_great_powers():
    for threat, border in product(THREATS, BORDERS):
        assert set(beside(1, threat, border)["shifts_towards"]) == {"balancing", "neither"}


@pytest.mark.parametrize("states", STATES)
def test_the_curves_are_drawn_as_far_as_the_state_and_hold_the_toy(states):
    toy, ax = toy_of(0.25, 1, MOST), axes()
    draw_waiting(ax, toy, states, ["a", "b"])
    holds, nobody = ax.lines[0], ax.lines[1]
    assert list(holds.get_xdata()) == list(range(1, states + 1))
    assert list(holds.get_ydata()) == pytest.approx([1000 * chance for chance in toy["each_holds_back"][:states]])
    assert list(nobody.get_ydata()) == pytest.approx([1000 * chance for chance in toy["nobody_checks"][:states]])
    heights = [text.xy[1] for text in ax.texts[:2]]
    assert heights[0] - heights[1] >= 84


def test_the_panel_takes_every_step_and_waits_for_the_bet():
    panel = after_you(first=bet("05.b"))
    assert not panel.revealed
    assert repr(panel).startswith("After you. Place your bet first")
    panel.reveal()
    for name, step in panel.steps.items():
        panel.chooser.value = name
        assert all(panel.controls[control].value == value for control, value in step.start.items())
        free = {control for control, widget in panel.controls.items() if not widget.disabled}
        assert free == set(step.free or panel.controls)
    assert repr(panel) == repr(panel)


def test_the_rows_that_the_real_case_rests_on_exist():
    text = next(step.text for name, step in after_you().steps.items() if name.startswith("4"))
    for row in ("gdp-2023-chn", "milex-2024-chn-constant_2023"):
        assert row in text
        assert data.passage(row)


@pytest.fixture(scope="module")
def tables():
    return data.tables()


def test_wealth_and_spending_are_those_of_the_tables(tables):
    gdp, spending = tables["gdp"].set_index("id")["value"], tables["military_expenditure"].set_index("id")["value"]
    picture = times_russia(tables["gdp"], tables["military_expenditure"])
    rich = [gdp[f"gdp-{year}-chn"] / gdp[f"gdp-{year}-rus"] for year in (2005, 2023)]
    armed = [
        spending[f"milex-{year}-chn-constant_2023"] / spending[f"milex-{year}-rus-constant_2023"]
        for year in (2005, 2024)
    ]
    assert f"from {rich[0]:.1f} (2005) to {rich[1]:.1f} (2023)" in picture.sentence
    assert f"from {armed[0]:.1f} (2005) to {armed[1]:.1f} (2024)" in picture.sentence
    assert rich[1] > 2 * rich[0] and abs(armed[1] / armed[0] - 1) < 0.1
    assert picture.title.endswith("its lead in military spending is back where it was in 2005")


def test_the_title_changes_with_the_rows(tables):
    more = tables["military_expenditure"].copy()
    more.loc[more["id"] == "milex-2024-chn-constant_2023", "value"] *= 3
    assert times_russia(tables["gdp"], more).title.endswith("is larger than in 2005")
    arms = tables["arms_transfers"].copy()
    arms.loc[arms["id"] == "arms-2018-russia_to_china", "value"] = 9000
    assert arms_to_china(arms).title == "From 1995 to 2024 Russia armed China most in 2018"


def test_the_charts_draw_the_rows(tables):
    arms = tables["arms_transfers"].query("measure == 'russia_to_china'").set_index("year")["value"]
    ax = axes()
    draw_arms(ax, arms)
    assert [bar.get_height() for bar in ax.patches] == list(arms)
    ratio = tables["gdp"].pivot_table(index="year", columns="state", values="value").eval("CHN / RUS").dropna()
    ax = axes()
    draw_ratios(ax, {"economy": ratio, "spending": ratio / 2})
    assert list(ax.lines[0].get_ydata()) == list(ratio)
    assert list(ax.lines[1].get_ydata()) == list(ratio / 2)


def test_every_row_named_beside_the_record_exists_and_is_quoted(tables):
    names = ("un_votes", "ideal_points", "trade", "military_expenditure", "drills", "treaty_obligations")
    record = beside_the_record(*(tables[name] for name in names)).set_index("look at")
    for row in ", ".join(record["rows"]).replace(" to ", ", ").split(", "):
        assert data.passage(row)
    assert record.loc["trade, billion current US$", "on record"] == "29.1 in 2005, 244.8 in 2024"
    assert (
        record.loc["China's votes on Ukraine", "on record"]
        == "of 8: 5 abstentions, 2 with Russia, 1 yes to a text Russia refused"
    )
    assert record.loc["joint exercises", "on record"].startswith("102 or 66 ")
    assert "Russia to China: 0.85 in 2005, 0.07 in 2023" in record.loc["distance in UN votes, all votes", "on record"]


def test_the_numbers_behind_the_pictures_are_those_drawn(tables):
    rows = waiting_for_others(4).rows
    assert rows.columns.tolist()[0] == "states"
    assert rows.values.tolist() == [[1, 0, 0], [2, 250, 63], [3, 500, 125], [4, 630, 157]]
    ratios = times_russia(tables["gdp"], tables["military_expenditure"]).rows.set_index("year")
    assert ratios.loc[2005, "economy, times Russia's, to the nearest half"] == 3
    assert "496 million in 1995 to 153 in 1998, 3,066 in 2005, 560 in 2014, 1,656 in 2018 and 30 in 2024" in (
        arms_to_china(tables["arms_transfers"]).sentence
    )


def test_the_panel_in_a_browser_follows_the_keyboard(lab, window):
    page = window.new_page()
    browser.open_lesson(page, lab, lab.panels_alone(LESSON, PANEL))
    browser.run_all(page)
    assert browser.errors_in(page) == []
    area = browser.cell(page, PANEL).locator(".jp-OutputArea").first
    area.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    browser.tab_to(page, area.get_by_role("button", name="This is my bet"))
    page.keyboard.press("Enter")
    handle, sentence = area.locator(".noUi-handle").first, area.get_by_role("status").last
    expect(sentence).to_have_text(waiting_for_others(2, 25, THREATS[0], BORDERS[1]).sentence)
    handle.focus()
    page.keyboard.press("ArrowRight")
    expect(sentence).to_have_text(waiting_for_others(3, 25, THREATS[0], BORDERS[1]).sentence)
    page.close()
