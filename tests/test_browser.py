"""Two lessons in JupyterLab and Chromium, used as a student uses them."""

import json
import os
from pathlib import Path

import browser
import pytest
from playwright.sync_api import expect

from helpers.exercises import get
from helpers.explorers import same_trade

START, TRADE = "00_start_here.ipynb", "09_trade_and_dependence.ipynb"
BET = 'bet("09.a")'
EXPLORER = "same_trade()"
FIRST_ANSWER = 'get("09.2").check'


@pytest.fixture(scope="module")
def start_page(lab, window):
    """Lesson 00 after a run of all cells."""
    return lesson_after_run_all(lab, window, START)


@pytest.fixture(scope="module")
def trade_page(lab, window):
    """Lesson 09 after a run of all cells."""
    return lesson_after_run_all(lab, window, TRADE)


def lesson_after_run_all(lab, window, name):
    page = window.new_page()
    browser.open_lesson(page, lab, name)
    browser.run_all(page)
    assert browser.errors_in(page) == []
    return page


def shot(page, name):
    """Keep a picture of the screen where somebody asked for one."""
    folder = os.environ.get("COURSE_SCREENSHOTS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.evaluate("() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))")
        page.screenshot(path=Path(folder) / f"{name}.png")


class Explorer:
    """The panel of lesson 09 as it stands in the page."""

    def __init__(self, page):
        self.area = browser.cell(page, EXPLORER).locator(".jp-OutputArea").first
        self.handle = self.area.locator(".noUi-handle")
        self.sentence = self.area.get_by_role("status")
        self.image = self.area.locator("figure img")
        expect(self.image).to_be_visible()

    @property
    def year(self):
        return int(self.area.locator(".widget-readout").text_content())

    def chosen(self, description):
        """Which button of a row is pressed."""
        row = self.area.locator(".widget-toggle-buttons").filter(has_text=description)
        return row.locator("button.mod-active").text_content().replace("\xa0", " ").strip()

    def choose(self, label):
        self.area.get_by_role("button", name=label, exact=True).press("Space")

    def agrees_with_python(self):
        """Wait until sentence and picture are those that Python gives for the controls as they stand."""
        panel = same_trade()
        panel.controls["year"].value = self.year
        panel.controls["base"].value = self.chosen("Divide by")
        panel.controls["customs"].label = self.chosen("Flow as counted by")
        expect(self.sentence).to_have_text(panel.picture.sentence)
        expect(self.image).to_have_attribute("alt", panel.picture.alt)


def test_a_fresh_copy_shows_its_stored_outputs_before_anything_runs(lab, window):
    page = window.new_page()
    browser.open_lesson(page, lab, lab.copy(TRADE, "fresh.ipynb"))
    assert browser.trusted_cells(page) == 0
    assert browser.errors_in(page) == []
    figures = page.locator(".jp-OutputArea figure")
    expect(figures).to_have_count(4)
    for figure in figures.all():
        figure.scroll_into_view_if_needed()
        assert figure.locator("img").get_attribute("alt")
        assert figure.locator("img").evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
        expect(figure.locator("figcaption")).to_be_visible()
    shot(page, "09_untrusted_figure")
    for source, words in {
        BET: "No bet recorded yet.",
        EXPLORER: "Same trade, different dependence. Year: 2023.",
    }.items():
        expect(browser.cell(page, source).locator(".jp-OutputArea-output")).to_contain_text(words)
    shot(page, "09_untrusted_panel")
    page.close()


@pytest.mark.parametrize("lesson", ["start_page", "trade_page"])
def test_run_all_goes_through_to_the_end(lesson, request):
    assert browser.cells_not_run(request.getfixturevalue(lesson)) == []


def test_the_explorer_shows_itself_after_run_all(trade_page):
    Explorer(trade_page).agrees_with_python()
    assert "application/vnd.jupyter.widget-view+json" in browser.cell_outputs(trade_page, EXPLORER)[0]["data"]


def test_the_slider_moves_by_keyboard_and_the_picture_follows(trade_page):
    explorer = Explorer(trade_page)
    year, said, shown = explorer.year, explorer.sentence.text_content(), explorer.image.get_attribute("src")
    explorer.handle.press("ArrowLeft")
    expect(explorer.sentence).not_to_have_text(said)
    expect(explorer.image).not_to_have_attribute("src", shown)
    assert explorer.year < year
    explorer.agrees_with_python()
    shot(trade_page, "09_explorer_keyboard")


def test_the_slider_is_dragged_with_the_mouse(trade_page):
    explorer = Explorer(trade_page)
    explorer.handle.scroll_into_view_if_needed()
    year, said = explorer.year, explorer.sentence.text_content()
    start, track = explorer.handle.bounding_box(), explorer.area.locator(".noUi-base").bounding_box()
    middle = start["y"] + start["height"] / 2
    trade_page.mouse.move(start["x"] + start["width"] / 2, middle)
    trade_page.mouse.down()
    trade_page.mouse.move(track["x"] + track["width"] / 4, middle, steps=5)
    trade_page.mouse.up()
    expect(explorer.sentence).not_to_have_text(said)
    assert explorer.year < year
    explorer.agrees_with_python()


def test_buttons_pressed_by_keyboard_change_what_is_divided_by_what(trade_page):
    explorer = Explorer(trade_page)
    explorer.choose("GDP")
    expect(explorer.sentence).to_contain_text("GDP")
    explorer.agrees_with_python()
    explorer.choose("Russian customs")
    expect(explorer.sentence).to_contain_text("Russian customs")
    explorer.agrees_with_python()
    shot(trade_page, "09_explorer_gdp")


def test_a_bet_placed_by_keyboard_is_kept_and_comes_back(lab, trade_page):
    panel = bet_panel(trade_page)
    expect(panel.get_by_role("status")).to_contain_text("No bet recorded yet.")
    handles = panel.locator(".noUi-handle")
    handles.first.press("ArrowLeft")
    browser.tab_to(trade_page, handles.last)
    trade_page.keyboard.press("ArrowRight")
    browser.tab_to(trade_page, panel.get_by_role("button", name="This is my bet"))
    trade_page.keyboard.press("Enter")
    expect(panel.get_by_role("status")).to_contain_text("Recorded on")
    told = panel.get_by_role("status").text_content()
    assert "Of Russia's trade, with China: 49 per cent" in told
    assert "Of China's trade, with Russia: 51 per cent" in told
    shot(trade_page, "09_bet")

    kept = json.loads((lab.work / "journal.json").read_text())["entries"]
    assert [entry["payload"]["answers"] for entry in kept if entry["item"] == "09.a"] == [{"russia": 49, "china": 51}]

    browser.save(trade_page)
    browser.open_lesson(trade_page, lab, TRADE)
    browser.restart_kernel(trade_page)
    browser.run_all(trade_page)
    again = bet_panel(trade_page)
    expect(again.get_by_role("status")).to_have_text(told)
    assert again.locator(".widget-readout").all_text_contents() == ["49", "51"]


def bet_panel(page):
    return browser.cell(page, BET).locator(".jp-OutputArea").first


def test_a_question_is_answered_by_keyboard_alone(start_page):
    panel = browser.cell(start_page, 'get("00.1").panel()').locator(".jp-OutputArea").first
    options = panel.get_by_role("radio")
    button = panel.get_by_role("button", name="Check my answer")
    reply = panel.get_by_role("status")

    options.first.press("Space")
    browser.tab_to(start_page, button)
    start_page.keyboard.press("Enter")
    expect(reply).to_contain_text(get("00.1").judge(("a",)).message)

    for _ in range(2):
        start_page.keyboard.press("Shift+Tab")
    start_page.keyboard.press("Space")
    expect(options.nth(2)).to_be_checked()
    browser.tab_to(start_page, button)
    start_page.keyboard.press("Enter")
    expect(reply).to_contain_text("Right.")
    shot(start_page, "00_choice")


def test_an_answer_typed_into_a_cell_gets_its_reply(trade_page):
    reply = browser.cell(trade_page, FIRST_ANSWER).get_by_role("status")
    for answers in ((0.204, 0.119), (4.9, 8.4)):
        expected = get("09.2").judge(answers)
        browser.write_and_run(trade_page, FIRST_ANSWER, f"{FIRST_ANSWER}{answers}")
        expect(reply).to_contain_text(f"{expected.status.capitalize()}.")
        expect(reply).to_contain_text(expected.message.split("\n")[0].replace("`", ""))
    shot(trade_page, "09_answer")


@pytest.mark.parametrize("lesson", ["start_page", "trade_page"])
def test_pictures_and_controls_have_words(lesson, request):
    page = request.getfixturevalue(lesson)
    outputs = page.locator(".jp-Notebook .jp-OutputArea")
    images = page.locator(".jp-Notebook .jp-OutputArea img")
    assert images.count() > 0
    assert all(image.get_attribute("alt") for image in images.all())
    assert [line for area in outputs.all() for line in browser.controls_without_a_name(area)] == []
    assert browser.sliders_without_a_label(page) == 0


def test_at_twice_the_size_the_sentence_is_still_there(trade_page):
    trade_page.set_viewport_size({"width": browser.SCREEN["width"] // 2, "height": browser.SCREEN["height"] // 2})
    explorer = Explorer(trade_page)
    explorer.sentence.scroll_into_view_if_needed()
    expect(explorer.sentence).to_be_in_viewport(ratio=0.99)
    shot(trade_page, "09_zoom_200")
    trade_page.set_viewport_size(browser.SCREEN)
