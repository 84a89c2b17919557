"""Lesson 06: the pictures, the definition switch, and the student's prediction table."""

import doctest
import json
from itertools import product

import browser
import numpy as np
import pandas as pd
import pytest
from ipywidgets import SelectionSlider
from matplotlib.figure import Figure
from playwright.sync_api import expect

from helpers import data, journal
from helpers.charts import definitions as drawings
from helpers.exercises import get, predictions
from helpers.exercises import prediction_records as records
from helpers.explorers import what_counts as explorer_of_06
from helpers.explorers.what_counts import AIMED, STEPS, what_counts
from helpers.listing import Listing
from helpers.pictures import definitions as pictures
from helpers.theory import definition_asks
from helpers.theory.definitions import DEFINITIONS, FEATURES, Tie, judge, ties_from, verdicts

LESSON = "06_alliance_or_alignment.ipynb"
ANSWERS = {True: "yes", False: "no", None: "open"}


@pytest.fixture
def ties():
    return data.table("ties")


@pytest.fixture
def work(tmp_path, monkeypatch):
    """An empty journal."""
    monkeypatch.setenv("COURSE_WORK", str(tmp_path))
    return tmp_path


@pytest.fixture
def axes():
    return Figure().subplots()


def words_on(axes):
    return [text.get_text() for text in axes.texts]


@pytest.mark.parametrize(
    "module",
    [definition_asks, pictures, drawings, records, predictions],
    ids=lambda module: module.__name__.rpartition(".")[2],
)
def test_examples_run(module, work):
    result = doctest.testmod(module)
    assert result.attempted and not result.failed


def test_the_example_of_the_explorer_runs():
    import sys

    assert not doctest.testmod(sys.modules["helpers.explorers.what_counts"]).failed
    assert explorer_of_06 is what_counts


# What a definition looks at


@pytest.mark.parametrize("definition", DEFINITIONS)
def test_features_not_asked_for_never_change_a_verdict(definition, ties):
    others = set(FEATURES) - set(definition_asks.features_asked(definition))
    for tie in ties_from(ties):
        before = judge(tie, definition).verdict
        for name, value in product(others, (True, False, None)):
            changed = Tie(tie.pair, tie.year, **{one: getattr(tie, one) for one in FEATURES} | {name: value})
            assert judge(changed, definition).verdict == before


def test_what_decides_is_among_what_is_asked(ties):
    for tie, definition in product(ties_from(ties), DEFINITIONS):
        assert set(judge(tie, definition).decided_by) <= set(definition_asks.features_asked(definition))


def test_fewest_changes_is_empty_exactly_where_the_answer_is_yes(ties):
    for tie, definition in product(ties_from(ties), DEFINITIONS):
        assert (definition_asks.fewest_changes(tie, definition) == ()) == (judge(tie, definition).verdict == "yes")


def test_the_deep_stage_needs_all_its_rungs_and_the_broad_definition_one():
    nothing = Tie("A and B", 2000, **dict.fromkeys(FEATURES, False))
    assert len(definition_asks.fewest_changes(nothing, "korolev_deep")) == 3
    assert len(definition_asks.fewest_changes(nothing, "broad")) == 1


@pytest.mark.parametrize(
    "ask", [definition_asks.features_asked, lambda name: definition_asks.fewest_changes(Tie("A and B", 2000), name)]
)
def test_an_unknown_definition_is_named(ask):
    with pytest.raises(ValueError, match="friendship"):
        ask("friendship")


# Pictures


@pytest.mark.parametrize("definition", DEFINITIONS)
def test_one_definition_says_what_theory_says(definition, ties, no_drawing):
    for case, tie in zip(ties["id"], ties_from(ties), strict=True):
        picture = pictures.one_definition(ties, case, definition)
        judgment = judge(tie, definition)
        assert picture.sentence.startswith(judgment.sentence) and "It does not ask about: " in picture.sentence
        assert case in picture.source and judgment.author in picture.source
        assert (" not " in picture.title) == (judgment.verdict == "no")
        assert (": open whether" in picture.title) == (judgment.verdict == "open")
        asked = definition_asks.features_asked(definition)
        assert picture.rows["feature"].tolist() == [FEATURES[name] for name in asked]
        assert picture.rows["there"].tolist() == [ANSWERS[getattr(tie, name)] for name in asked]
        assert picture.rows["decides"].tolist() == [name in judgment.decided_by for name in asked]
        assert all(tie.grounds.get(name, "Not known").rstrip(".") in picture.alt for name in asked)


def test_the_rows_are_drawn_with_answer_grounds_and_a_bar_where_they_decide(axes):
    rows = [
        {"feature": "a formal treaty", "there": "yes", "decides": True, "grounds": "signed in 1950"},
        {
            "feature": "a promise to defend",
            "there": "open",
            "decides": False,
            "grounds": "a matter of dispute",
        },
    ]
    drawings.draw_rows(axes, rows, "It does not ask about: drills.")
    assert words_on(axes) == [
        "yes",
        "a formal treaty",
        "signed in 1950",
        "open",
        "a promise to\ndefend",
        "a matter of dispute",
        "It does not ask about: drills.",
    ]
    assert len(axes.lines) == 1
    low, high = axes.get_ylim()
    assert all(low < text.xy[1] < high for text in axes.texts)
    assert drawings.height_of_rows(rows * 3, "x") > drawings.height_of_rows(rows, "x")


def test_the_grid_has_every_verdict_in_its_place(ties, axes):
    told = verdicts(ties_from(ties))
    grid = told[list(DEFINITIONS)].T
    drawings.draw_verdicts(axes, grid)
    shown = {text.xy: text.get_text() for text in axes.texts}
    assert shown == {(x, y): grid.iat[y, x] for y, x in product(range(9), range(5))}


def test_the_title_and_sentence_of_the_grid_follow_from_the_rows(ties, no_drawing):
    picture = pictures.all_verdicts(ties)
    four = picture.rows[list(pictures.MEANINGS_OF_ALLIANCE)].eq("yes").all(axis=1)
    assert picture.rows.loc[four, "year"].tolist() == [1950, 2024]
    assert "two are alliances by all four" in picture.title
    assert "without cooperation: 1969. " in picture.sentence and "to fight: 2001 and 2022. " in picture.sentence
    fewer = pictures.all_verdicts(ties[ties["year"].between(1969, 2022)])
    assert fewer.title.startswith("Of three ties, none are alliances")
    assert len(pictures.WORDINGS) == len(DEFINITIONS) and set(pictures.WORDINGS) == set(DEFINITIONS)


def test_treaties_are_drawn_from_first_to_last_year(axes):
    lanes = {"defence": [(1950, 1980)], "consultation": [(1962, 1964), (2001, 2018)]}
    drawings.draw_treaty_lanes(axes, lanes, [(1964, 1980, 13)], coded_to=2018)
    bars = [(bar.get_x(), bar.get_width()) for bar in axes.patches]
    assert bars == [(1950, 31), (1962, 3), (2001, 18), (1964, 17)]
    assert {"1950 to 1980", "1962 to 1964", "13", "coding\nends"} <= set(words_on(axes))


def test_the_picture_of_treaties_says_what_the_tables_say(no_drawing):
    treaties, disputes = data.table("treaty_obligations"), data.table("disputes")
    picture = pictures.treaty_on_paper(treaties, disputes)
    assert (
        "defence 1950 to 1980; no attack 1950 to 1980 and 1992 to 2018; consultation 1962 to 1964 and 2001 to 2018"
        in picture.sentence
    )
    assert "13 from 1964 to 1980; 1 from 1981 to 1991; 3 from 1992 to 2010" in picture.alt
    assert "under a promise" in picture.title
    torn = treaties.assign(defence=treaties["defence"] & (treaties["start"] != 1965))
    assert "without a promise" in pictures.treaty_on_paper(torn, disputes).title


def test_the_numbers_behind_the_treaties_are_words_and_no_cell_says_NA(no_drawing):
    picture = pictures.treaty_on_paper(data.table("treaty_obligations"), data.table("disputes"))
    first, *_, last = str(Listing(picture.rows, "behind")).splitlines()[1:]
    assert first.endswith("start: 1950; end: 1950; defence: yes; no attack: yes; consultation: no; disputes begun: ")
    assert last.endswith("start: 1992; end: 2010; defence: ; no attack: ; consultation: ; disputes begun: 3")


def test_pictures_are_the_same_at_every_run(ties):
    assert pictures.one_definition(ties).svg == pictures.one_definition(ties).svg
    assert pictures.all_verdicts(ties)._repr_html_() == pictures.all_verdicts(ties)._repr_html_()


# The explorer


def test_every_combination_of_controls_gives_the_verdict_of_theory(ties, no_drawing):
    by_id = dict(zip(ties["id"], ties_from(ties), strict=True))
    panel = what_counts()
    for case, definition, aimed in product(by_id, DEFINITIONS, AIMED.values()):
        for name, value in {"case": case, "definition": definition, "aimed": aimed}.items():
            panel.controls[name].value = value
        features = {name: getattr(by_id[case], name) for name in FEATURES}
        if aimed != "table":
            features["directed_against_outsiders"] = aimed == "yes"
        verdict = judge(Tie(by_id[case].pair, by_id[case].year, **features), definition).verdict
        assert f", {verdict}: " in panel.picture.sentence
        assert ("by your judgment" in panel.picture.sentence) == (aimed != "table")
        assert panel.picture.sentence in repr(panel)


def test_the_steps_go_one_control_at_a_time_and_end_in_a_sandbox(no_drawing):
    panel = what_counts()
    for step in STEPS:
        panel.chooser.value = step.name
        free = [name for name, control in panel.controls.items() if not control.disabled]
        assert free == (list(step.free) if step.free else list(panel.controls))
    assert [len(step.free or ()) for step in STEPS] == [1, 1, 1, 1, 0]


def test_the_steps_name_passages_that_exist():
    told = " ".join(step.text for step in STEPS)
    for name in ("tie-chn-rus-2022", "event-2022-02-04", "event-2023-03-21"):
        assert f'data.passage("{name}")' in told
        assert str(data.passage(name))


def test_nothing_is_shown_before_the_bet(work):
    from helpers.exercises import bet

    panel = what_counts(first=bet("06.a"))
    assert not panel.revealed and "Place your bet first" in repr(panel)
    for control in panel.first.controls:
        control.value = "yes"
    panel.first.button.click()
    assert panel.revealed and "1969" in repr(panel)


# The exercises


def test_the_number_of_changes_comes_from_theory(ties):
    tie = ties_from(ties)[3]
    right = tuple(
        len(definition_asks.fewest_changes(tie, name)) for name in ("broad", "narrow", "defense_pact", "korolev_deep")
    )
    assert get("06.4").judge(right).status == "right"
    assert get("06.4").judge((0, 2, 0, 3)).mistake == "an alliance in the data taken for a defence pact"


@pytest.mark.parametrize("variant", [None, "autumn-A", "spring"])
def test_the_code_in_the_solution_of_the_rates_gives_the_rates(variant):
    exercise = get("06.3", variant)
    cell = {"data": data}
    exec("\n".join(line[4:] for line in exercise.solution_text.splitlines() if line.startswith("    ")), cell)  # noqa: S102, our own text
    assert exercise.judge((cell["my_rates"],)).status == "right"
    assert (
        exercise.judge((cell["my_rates"].assign(years=lambda rows: rows["years"] - 1),)).mistake
        == "a year lost at the end"
    )


# The prediction table


def complete(choice="silent"):
    table = records.empty_predictions()
    for theorist in records.THEORISTS:
        table[theorist] = pd.Series(choice, index=table.index, dtype=object)
    return table


def test_rows_theorists_and_choices_are_those_of_the_course():
    rows = data.table("predictions")
    assert set(records.OBSERVATIONS) <= set(rows["observation"])
    assert set(records.THEORISTS) <= set(rows["theory"])
    assert set(rows["expects"]) <= set(records.CHOICES)


def test_the_panel_says_the_same_in_every_fresh_kernel(work):
    assert (
        repr(predictions.prediction_table())
        == "Your prediction table. Nothing is recorded yet: 21 choices and 7 texts are open."
    )
    assert predictions.prediction_table()._repr_mimebundle_()["text/plain"] == repr(predictions.prediction_table())


def test_what_is_recorded_is_in_the_journal_and_comes_back(work):
    panel = predictions.prediction_table()
    panel.cells["trade", "waltz"].value = "mixed"
    panel.cells["trade", "change_my_mind"].value = "A fall by half in one year."
    panel.button.click()
    assert journal.latest("prediction", "trade-waltz")["payload"]["expects"] == "mixed"
    assert journal.latest("prediction", "trade-waltz")["lesson"] == "06"
    assert journal.latest("text", "trade-change")["payload"]["text"] == "A fall by half in one year."
    again = predictions.prediction_table()
    assert again.cells["trade", "waltz"].value == "mixed"
    assert again.cells["trade", "change_my_mind"].value == "A fall by half in one year."
    assert again.cells["arms", "waltz"].value == ""
    assert "Waltz mixed, pulls both ways; would change my mind: A fall by half in one year." in repr(again)


def test_every_choice_is_a_slider_with_all_choices_and_a_way_back(work):
    panel = predictions.prediction_table()
    sliders = [cell for (_, column), cell in panel.cells.items() if column in records.THEORISTS]
    assert len(sliders) == records.EVERY_CHOICE and all(isinstance(cell, SelectionSlider) for cell in sliders)
    assert all([value for _, value in cell.options] == ["", *records.CHOICES] for cell in sliders)
    assert len({cell.description for cell in sliders}) == records.EVERY_CHOICE


def test_the_line_says_what_was_chosen_for_whom_until_it_is_recorded(work):
    panel = predictions.prediction_table()
    panel.cells["votes", "snyder_g"].value = "vague"
    assert "Chosen: Glenn Snyder on votes, stays vague." in panel.line.value
    assert "Nothing is recorded yet" in panel.line.value and journal.entries() == []
    panel.button.click()
    assert "Chosen" not in panel.line.value
    assert "Chosen" not in predictions.prediction_table().line.value


def test_only_what_changed_is_added_and_the_first_stays(work):
    panel = predictions.prediction_table()
    panel.cells["votes", "snyder_g"].value = "rises"
    panel.button.click()
    panel.button.click()
    assert len(journal.entries("prediction")) == 1
    panel.cells["votes", "snyder_g"].value = "silent"
    panel.button.click()
    assert predictions.my_predictions().at["votes", "snyder_g"] == "silent"
    assert predictions.my_predictions(first=True).at["votes", "snyder_g"] == "rises"


def test_a_table_given_in_code_is_recorded_like_the_panel(work):
    table = complete("says nothing")
    table.loc["arms", "waltz"] = "Falls"
    table.loc["arms", "change_my_mind"] = "A new contract."
    assert "Recorded: 21 of 21 choices" in predictions.record_predictions(table.reset_index()).text
    mine = predictions.my_predictions()
    assert mine.at["arms", "waltz"] == "falls" and mine.at["trade", "waltz"] == "silent"
    assert mine.at["arms", "change_my_mind"] == "A new contract."
    pd.testing.assert_frame_equal(records.empty_predictions().assign(**mine), mine)


@pytest.mark.parametrize("odd", [None, ..., 3, "rises", [], {}, object(), np.zeros(3), pd.Series([1])])
def test_what_is_no_table_is_met_kindly(odd, work):
    assert "Nothing was recorded" in predictions.record_predictions(odd).text
    assert journal.entries() == []


@pytest.mark.parametrize("cell", [7, ["a", "b"], object(), "grows", pd.DataFrame(), np.array([1, 2])])
def test_a_cell_that_cannot_be_read_is_named_and_the_rest_is_kept(cell, work):
    table = complete()
    table.at["drills", "mearsheimer"] = cell
    told = predictions.record_predictions(table).text
    assert "`drills`, `mearsheimer`" in told and "Recorded: 20 of 21 choices" in told


@pytest.mark.parametrize("empty", [None, ..., float("nan"), pd.NA, "", "  ", "..."])
def test_an_empty_cell_waits(empty, work):
    table = complete()
    table.at["drills", "mearsheimer"] = empty
    told = predictions.record_predictions(table).text
    assert "Recorded: 20 of 21 choices" in told and "`drills`" not in told


@pytest.mark.parametrize(
    "table",
    [
        pd.DataFrame(),
        pd.DataFrame({"observation": ["trade", "trade"], "waltz": ["rises", "falls"]}),
        pd.DataFrame([[1, 2]], columns=["waltz", "waltz"]),
    ],
)
def test_tables_of_another_shape_do_no_harm(table, work):
    assert predictions.record_predictions(table).title == "Your predictions"


def test_the_courses_own_open_only_after_the_students(work):
    assert "0 of 21 choices are recorded" in predictions.course_predictions().text
    table = complete()
    table.loc["trade", "waltz"] = ""
    predictions.record_predictions(table)
    closed = predictions.course_predictions()
    assert "20 of 21" in closed.text and "dependence" not in repr(closed)
    predictions.record_predictions(complete())
    opened = predictions.course_predictions()
    assert len(opened.frame) == 21 and "record" not in opened.frame
    alike = (opened.frame["you"] == opened.frame["the course"]).sum()
    assert f"{alike} of 21 alike" in opened.caption


def test_entries_that_make_no_sense_are_passed_over(work):
    journal.save("prediction", "trade-waltz", {"expects": "rises"}, lesson="06")
    for payload in ({"expects": "explodes"}, {"expects": 3}, {}, {"value": None}):
        journal.save("prediction", "trade-waltz", payload, lesson="06")
    journal.save("prediction", "weather-waltz", {"expects": "rises"}, lesson="06")
    assert predictions.my_predictions().at["trade", "waltz"] == "rises"
    assert predictions.prediction_table().cells["trade", "waltz"].value == "rises"


def test_a_failed_save_says_so_in_the_panel(tmp_path, monkeypatch):
    blocked = tmp_path / "work"
    blocked.write_text("a file where the folder should be")
    monkeypatch.setenv("COURSE_WORK", str(blocked))
    panel = predictions.prediction_table()
    panel.cells["trade", "waltz"].value = "rises"
    panel.button.click()
    assert panel.note and panel.note in repr(panel)


# In the browser


def choose_all_by_keyboard(page, table):
    """From the first slider on with Tab, one step to the right on each, past each field for text to the button."""
    said = table.get_by_role("status")
    table.locator(".noUi-handle").first.focus()
    for row in records.OBSERVATIONS:
        for name in records.THEORISTS.values():
            page.keyboard.press("ArrowRight")
            expect(said).to_contain_text(f"Chosen: {name} on {predictions.SUBJECTS.get(row, row)}, rises.")
            page.keyboard.press("Tab")  # to the words of the choice, where the arrows do nothing
            page.keyboard.press("Tab")
        page.keyboard.press("Tab")
    expect(table.get_by_role("button", name="Record my predictions")).to_be_focused()
    page.keyboard.press("Space")


def test_the_switch_follows_the_keyboard_and_predictions_are_kept(lab, window):
    page = window.new_page()
    browser.open_lesson(page, lab, lab.panels_alone(LESSON, "what_counts(", "prediction_table()"))
    browser.run_all(page)
    assert browser.errors_in(page) == []
    area = browser.cell(page, "what_counts(first=").locator(".jp-OutputArea").first
    area.get_by_role("button", name="Look without a bet").click()
    expected, sentence = what_counts(), area.get_by_role("status").last
    expect(sentence).to_have_text(expected.picture.sentence)
    area.locator(".noUi-handle").nth(1).focus()
    page.keyboard.press("ArrowRight")
    expected.controls["definition"].value = "broad"
    expect(sentence).to_have_text(expected.picture.sentence)
    expect(area.locator("figure img")).to_have_attribute("alt", expected.picture.alt)

    table = browser.cell(page, "prediction_table()").locator(".jp-OutputArea").first
    choose_all_by_keyboard(page, table)
    expect(table.get_by_role("status")).to_contain_text("Recorded: 21 of 21 choices")
    assert [line for place in (area, table) for line in browser.controls_without_a_name(place)] == []
    assert browser.sliders_without_a_label(table) == 0
    kept = json.loads((lab.work / "journal.json").read_text())["entries"]
    chosen = {entry["item"]: entry["payload"]["expects"] for entry in kept if entry["kind"] == "prediction"}
    assert len(chosen) == 21 and set(chosen.values()) == {"rises"}
    page.close()
