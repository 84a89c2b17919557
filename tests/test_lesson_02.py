"""Lesson 02: its pictures, its panel over all controls, its sentences against the tables, and the panel in a browser."""

import os
from itertools import product

import browser
import pandas as pd
import pytest
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from playwright.sync_api import expect

from helpers import data
from helpers.charts.power import draw_concentration, draw_count, draw_ratios, draw_shares_by_indicator
from helpers.charts.style import ACTORS, INK, PAPER
from helpers.exercises import bet, get
from helpers.explorers import indicator_switch
from helpers.pictures.poles import NUMBERS, SETS, count_of_poles
from helpers.pictures.power import (
    INDICATORS,
    MEASURES,
    THREE,
    china_beside_the_us,
    concentration_over_time,
    label_of,
    rows_of,
    shares_by_indicator,
)
from helpers.theory.structure_table import (
    MAJORS_1950_1990,
    MAJORS_1991_2016,
    component_shares,
    concentration,
    major_powers,
    polarity,
    power_transition,
    shares_from,
)

LESSON = "02_power_and_polarity.ipynb"
PANEL = 'indicator_switch(first=bet("02.c"))'
THREE_STATES, FIVE, SEVEN, EIGHT = SETS.values()


@pytest.fixture(scope="module")
def tables():
    return [data.table(name) for name in ("cinc", "gdp", "military_expenditure")]


def axes():
    return Figure().subplots()


def changed(frame, row, value):
    frame = frame.copy()
    frame.loc[frame["id"] == row, "value"] = value
    return frame


def test_the_three_panels_draw_the_shares_of_each_series(tables):
    shares = pd.DataFrame({"USA": [0.5, 0.3], "CHN": [0.2, 0.6], "RUS": [0.3, 0.1]}, index=[1950, 2016])
    ax = axes()
    figure = ax.figure
    draw_shares_by_indicator(ax, {"one": shares, "two": shares.iloc[::-1]})
    assert len(figure.axes) == 2
    lines = figure.axes[0].lines
    assert [list(line.get_ydata()) for line in lines] == [[50, 30], [20, 60], [30, 10]]
    assert [line.get_color() for line in lines] == [ACTORS[state].colour for state in THREE]
    assert [text.get_text() for text in figure.axes[0].texts] == ["US 30%", "China 60%", "Russia 10%"]


def test_the_shares_are_those_of_the_theory_and_the_leaders_follow_the_rows(tables, no_drawing):
    picture = shares_by_indicator(*tables)
    rows = picture.rows.set_index(["indicator", "year"])
    for key, frame in rows_of(*tables).items():
        for year in (frame["year"].min(), frame["year"].max()):
            assert rows.loc[
                (INDICATORS[key].short, year), [f"{ACTORS[state].name}, per cent" for state in THREE]
            ].tolist() == pytest.approx((100 * shares_from(frame, int(year), THREE)).round(1).tolist())
    cinc, gdp, spending = tables
    richer = shares_by_indicator(cinc, changed(gdp, "gdp-2023-chn", 90_000), spending)
    assert (
        richer.title == "The same three states: China leads in CINC and in GDP, the United States in military spending"
    )


@pytest.mark.parametrize("indicator", INDICATORS)
def test_the_panel_says_what_the_theory_says_for_every_choice(indicator, tables, no_drawing):
    panel = indicator_switch()
    rows = rows_of(*tables)[indicator]
    for (_, year), states in product(panel.controls["year"]._options_full, SETS.values()):
        picture = count_of_poles(rows_of(*tables), indicator, year, states)
        try:
            found = polarity(rows, INDICATORS[indicator].full, year, states)
        except ValueError:
            assert "Missing is not zero" in picture.sentence
            assert picture.title.endswith("nothing to count")
            continue
        assert f"among {NUMBERS[len(states)]} states, the rule says {found.rule}:" in picture.sentence
        assert picture.sentence.count("%)") == 1
        assert f": {NUMBERS[len(found.poles)]} pole" in picture.title
        counted = picture.rows.loc[picture.rows["counted as a pole"] == "yes", "state"]
        assert set(counted) == {label_of(state, indicator == "cinc" and year < 1992) for state in found.poles}
        assert all(name in picture.alt.split(". ")[-1] for name in counted)
        assert picture.rows["per cent of the set"].sum() == pytest.approx(100, abs=0.4)


def test_one_index_and_one_year_give_one_two_and_five_poles(tables, no_drawing):
    titles = [count_of_poles(rows_of(*tables), states=states).title for states in (THREE_STATES, SEVEN, EIGHT)]
    assert [title.split(": ")[1].split(" pole")[0] for title in titles] == ["one", "two", "five"]


def test_before_1992_cinc_speaks_of_the_soviet_union(tables, no_drawing):
    rows = rows_of(*tables)
    assert "two poles, the Soviet Union and the United States" in count_of_poles(rows, "cinc", 1985, SEVEN).title
    assert "two poles, China and the United States" in count_of_poles(rows, "cinc", 1995, SEVEN).title
    assert "Soviet" not in count_of_poles(rows, "gdp", 1990, THREE_STATES).alt


def test_the_bars_are_the_shares_and_only_poles_are_filled():
    bars = pd.DataFrame(
        {"state": ["CHN", "IND"], "name": ["China", "India"], "share": [0.6, 0.4], "pole": [True, False]}
    )
    ax = axes()
    draw_count(ax, bars)
    assert [bar.get_width() for bar in ax.patches] == [60, 40]
    assert to_hex(ax.patches[0].get_facecolor()) == ACTORS["CHN"].colour
    assert to_hex(ax.patches[1].get_facecolor()) == PAPER
    assert [text.get_text() for text in ax.texts[:2]] == ["60.0%  pole", "40.0%"]


def test_concentration_is_that_of_the_list_and_of_the_same_five(tables, no_drawing):
    cinc = tables[0]
    rows = concentration_over_time(cinc).rows.rename(columns={told: name for name, told in MEASURES.items()})
    rows = rows.set_index("year")
    for year in rows.index:
        listed, five = (
            concentration(cinc, "CINC", int(year), states) for states in (major_powers(int(year)), MAJORS_1950_1990)
        )
        assert rows.loc[year].tolist() == pytest.approx([listed.con, five.con, listed.n_eff, five.n_eff], abs=5e-4)
    assert rows["con_listed"].idxmin() == 1995
    assert (
        abs(rows.loc[1995, "n_five"] - rows.loc[1985, "n_five"])
        < 0.05
        < rows.loc[1995, "n_listed"] - rows.loc[1985, "n_listed"]
    )


def test_both_sets_are_drawn_over_the_years():
    measured = pd.DataFrame({"year": [1985, 1995, 2005], "con_listed": [0.3, 0.2, 0.3], "con_five": [0.3, 0.4, 0.5]})
    measured = measured.assign(n_listed=[3, 4, 3], n_five=[3, 2.5, 2])
    ax = axes()
    figure = ax.figure
    draw_concentration(ax, measured)
    drawn = [[list(line.get_ydata()) for line in panel.lines if len(line.get_xdata()) == 3] for panel in figure.axes]
    assert drawn == [[[0.3, 0.4, 0.5], [0.3, 0.2, 0.3]], [[3, 2.5, 2], [3, 4, 3]]]


def test_the_ratios_and_their_stages_follow_the_rows(tables, no_drawing):
    cinc, gdp, spending = tables
    picture = china_beside_the_us(*tables)
    for key, frame in rows_of(*tables).items():
        last = power_transition(frame, INDICATORS[key].full, int(frame["year"].max()), "CHN", "USA")
        assert f"{INDICATORS[key].short} {last.ratio:.2f} in {last.year}" in picture.sentence
    assert "GDP: 0.06 in 1990, never in the band, peak 0.76 in 2021, 0.65 in 2023." in picture.alt
    level = china_beside_the_us(cinc, changed(gdp, "gdp-2023-chn", 25_000), spending)
    assert "inside the band in 2023" in level.alt
    assert level.title.endswith("level with the United States in GDP (2023), below parity in military spending (2024)")


def test_the_band_and_the_lines_are_drawn():
    ax = axes()
    draw_ratios(ax, {name: pd.Series({2000: 0.1, 2020: end}) for name, end in (("a", 0.5), ("b", 0.7), ("c", 1.7))})
    assert [list(line.get_ydata()) for line in ax.lines] == [[0.1, 0.5], [0.1, 0.7], [0.1, 1.7]]
    assert {line.get_color() for line in ax.lines} == {INK}
    assert len({line.get_linestyle() for line in ax.lines}) == 3
    assert (ax.patches[0].get_y(), ax.patches[0].get_height()) == (0.8, pytest.approx(0.4))


def test_whichever_component_goes_china_stays_ahead():
    parts = component_shares(data.table("capability_components"), ["CHN", "USA"])
    for name in parts.index:
        rest = parts.drop(index=name).mean()
        assert rest["CHN"] > rest["USA"], name


def test_what_the_exercises_state_is_in_the_tables(tables, no_drawing):
    cinc, gdp, spending = rows_of(*tables).values()
    assert [polarity(rows, "x", 2010, THREE).poles for rows in (cinc, gdp, spending)] == [("CHN",), ("USA",), ("USA",)]
    assert {polarity(rows, "x", 2010, THREE).rule for rows in (cinc, gdp, spending)} == {"unipolar"}
    assert round(concentration(cinc, "x", 2016, MAJORS_1991_2016).n_eff, 1) == 3.1
    assert [round(concentration(cinc, "x", year, major_powers(year)).n_eff, 1) for year in (1985, 1995)] == [3.4, 4.7]
    assert [round(concentration(cinc, "x", year, MAJORS_1950_1990).n_eff, 1) for year in (1985, 1995)] == [3.4, 3.4]
    assert round(100 * shares_from(gdp, 1995, THREE)["USA"]) == 87
    assert round(100 * shares_from(spending, 1992, THREE)["USA"]) == 90
    among_seven = shares_from(cinc, 1995, MAJORS_1991_2016)
    assert (round(100 * among_seven["USA"]), round(100 * among_seven["CHN"])) == (29, 30)
    assert [round(100 * share) for share in shares_from(gdp, 2023, THREE)] == [58, 38, 4]


def test_an_answer_typed_as_a_sum_is_right():
    assert get("02.2").judge((1 / (0.6**2 + 0.2**2 + 0.2**2),)).status == "right"
    assert get("02.5").judge((317561 / 42519,)).status == "right"
    assert get("02.5").judge(("7,5",)).status == "right"


def test_a_slip_rounded_by_the_student_is_still_known():
    assert get("02.2").judge((1 / 0.6**2 + 0.2**2 + 0.2**2,)).mistake == "no brackets"
    assert get("02.2").judge((1.67,)).mistake == "the largest share alone"
    assert get("02.5").judge((0.13,)).mistake == "the division upside down"
    assert get("02.5").judge(((317, 561 / 42, 519),)).status == "not yet"


def test_the_panel_waits_for_the_bet_and_takes_every_step():
    panel = indicator_switch(first=bet("02.c"))
    assert not panel.revealed
    assert repr(panel).startswith("Indicator switch. Place your bet first")
    panel.reveal()
    for name, step in panel.steps.items():
        panel.chooser.value = name
        assert panel.state == {**panel.state, **step.start}
        free = {control for control, widget in panel.controls.items() if not widget.disabled}
        assert free == set(step.free or panel.controls)
        assert "nothing to count" not in panel.picture.title
        assert repr(panel) == repr(panel)


def test_the_passage_of_the_real_case_exists():
    text = next(step.text for name, step in indicator_switch().steps.items() if name.startswith("4"))
    assert "hu-c04" in text
    assert "Soviet Union" in data.passage("hu-c04").record["paraphrase"]


def test_the_panel_in_a_browser_follows_the_keyboard(lab, window, tables):
    page = window.new_page()
    browser.open_lesson(page, lab, lab.panels_alone(LESSON, PANEL))
    browser.run_all(page)
    assert browser.errors_in(page) == []
    area = browser.cell(page, PANEL).locator(".jp-OutputArea").first
    area.get_by_role("radio").last.focus()
    page.keyboard.press("Space")
    browser.tab_to(page, area.get_by_role("button", name="This is my bet"))
    page.keyboard.press("Enter")
    states, sentence = area.locator(".noUi-handle").last, area.get_by_role("status").last
    seven, eight = (count_of_poles(rows_of(*tables), states=states) for states in (SEVEN, EIGHT))
    expect(sentence).to_have_text(seven.sentence)
    states.focus()
    page.keyboard.press("ArrowRight")
    expect(sentence).to_have_text(eight.sentence)
    expect(area.locator("figure img")).to_have_attribute("alt", eight.alt)
    assert browser.controls_without_a_name(area) == []
    if os.environ.get("COURSE_SCREENSHOTS"):
        area.screenshot(path=os.path.join(os.environ["COURSE_SCREENSHOTS"], "02_explorer.png"))
    page.close()
