"""Each panel holds in every state its controls allow, and says the state as text."""

import random
import re
from itertools import islice, product
from math import prod

import pandas as pd
import pytest
from ipywidgets import HTML, Output, ToggleButtons, ValueWidget

import helpers.figure
from helpers import data, explorers
from helpers.figure import Picture
from helpers.pictures.dependence import OFFICES
from helpers.theory.trade_table import shares_of

PANELS = explorers.__all__
AT_MOST = 90  # states of one panel that are all looked at; of a panel with more, a sample, always the same
SAMPLE = 40


@pytest.fixture
def undrawn(monkeypatch):
    """Pictures without their drawing, for what is only about words: drawing takes most of the time."""
    monkeypatch.setattr(helpers.figure, "drawn_as_svg", lambda draw, size=None: b"<svg/>")


def panel_of(name):
    panel = getattr(explorers, name)()
    panel.reveal()  # some wait for a bet first
    return panel


def choices(control):
    """Every value a control can take."""
    if hasattr(control, "options"):
        return [option[1] if isinstance(option, tuple) else option for option in control.options]
    if isinstance(control.value, bool):
        return [False, True]
    steps = round((control.max - control.min) / control.step)
    return [type(control.value)(round(control.min + step * control.step, 6)) for step in range(steps + 1)]


def put(panel, state):
    for name, value in state.items():
        panel.controls[name].value = value


def states(panel):
    """All states of a panel, or a sample spread over them."""
    values = [choices(control) for control in panel.controls.values()]
    if prod(map(len, values)) <= AT_MOST:
        chosen = product(*values)
    else:
        draw = random.Random(panel.name)
        chosen = [[draw.choice(one) for one in values] for _ in range(SAMPLE)]
    return [dict(zip(panel.controls, one, strict=True)) for one in chosen]


def widgets_in(widget):
    yield widget
    for child in getattr(widget, "children", ()):
        yield from widgets_in(child)


def said(panel):
    return next(widget.value for widget in panel.children if isinstance(widget, HTML) and "aria-live" in widget.value)


def plain_text(panel):
    bundle = panel._repr_mimebundle_()
    return (bundle[0] if isinstance(bundle, tuple) else bundle)["text/plain"]


@pytest.mark.parametrize("name", PANELS)
def test_every_combination_of_controls_gives_a_picture_and_a_sentence(name, undrawn):
    panel = panel_of(name)
    for state in states(panel):
        put(panel, state)
        assert panel.state == state
        assert isinstance(panel.picture, Picture)
        assert panel.picture.sentence.strip()[-1] in ".!?"
        assert "nan" not in panel.picture.sentence.lower().split()
        assert panel.children[-1].value == panel.picture._repr_html_()


@pytest.mark.parametrize("name", PANELS)
def test_a_panel_really_draws_at_the_ends_of_its_controls(name):
    panel = panel_of(name)
    for end in (0, -1):
        put(panel, {control: choices(widget)[end] for control, widget in panel.controls.items()})
        assert panel.picture.svg.startswith(b"<?xml")


def changes(panel, control):
    """Pairs of picture and sentence before and after one control alone changed."""
    for state in [panel.state, *islice(states(panel), 30)]:
        put(panel, state)
        before = panel.picture, said(panel)
        for value in choices(panel.controls[control]):
            panel.controls[control].value = value
            yield before, (panel.picture, said(panel))
        put(panel, state)


@pytest.mark.parametrize("name", PANELS)
def test_each_control_can_change_picture_and_sentence(name, undrawn):
    panel = panel_of(name)
    start = panel.state
    for control in panel.controls:
        put(panel, start)
        assert any(before[1] != after[1] for before, after in changes(panel, control)), (
            f"{control} never changes the sentence"
        )
        put(panel, start)
        assert any(before[0]._repr_html_() != after[0]._repr_html_() for before, after in changes(panel, control)), (
            f"{control} never changes the picture"
        )


@pytest.mark.parametrize("name", PANELS)
def test_going_back_gives_the_same_picture_again(name):
    panel = panel_of(name)
    control = next(iter(panel.controls.values()))
    before, value = panel.children[-1].value, control.value
    control.value = next(other for other in choices(control) if other != value)
    control.value = value
    assert panel.children[-1].value == before


@pytest.mark.parametrize("name", PANELS)
def test_the_text_form_says_the_whole_state_and_is_the_same_at_each_run(name, undrawn):
    one, other = panel_of(name), panel_of(name)
    assert repr(one) == repr(other)
    assert plain_text(one) == plain_text(other) == f"{one!r} (Run this cell to move the controls.)"
    for control in one.controls.values():
        before = repr(one)
        control.value = next(value for value in reversed(choices(control)) if value != control.value)
        assert f" {control.description}: " in repr(one)
        assert repr(one) != before, f"{control.description} is not in the text"
    assert one.picture.sentence in repr(one)
    assert plain_text(one).startswith(repr(one))
    assert len(plain_text(one)) > 110, "ipywidgets cuts its own text there"
    assert "0x" not in repr(one) and "\n" not in repr(one)


@pytest.mark.parametrize("name", PANELS)
def test_the_panel_is_made_of_what_a_keyboard_a_screen_reader_and_nbval_can_follow(name, undrawn):
    panel = panel_of(name)
    widgets = list(widgets_in(panel))
    assert not [widget for widget in widgets if isinstance(widget, Output)]
    for control in panel.controls.values():
        assert control in widgets and isinstance(control, ValueWidget)
        assert control.description.strip()
    descriptions = [control.description for control in panel.controls.values()]
    assert len(set(descriptions)) == len(descriptions)
    assert 'role="status"' in said(panel)
    assert "Keyboard" in panel.children[0].value


@pytest.mark.parametrize("name", PANELS)
def test_two_panels_do_not_share_a_state(name, undrawn):
    one, other = panel_of(name), panel_of(name)
    before = other.state
    put(one, {control: choices(widget)[0] for control, widget in one.controls.items()})
    put(one, {control: choices(widget)[-1] for control, widget in one.controls.items()})
    assert other.state == before


# Same trade, different dependence


def numbers_of(text):
    return [float(number) for number in re.findall(r"\d+(?:\.\d+)?", text)]


def test_the_sentence_agrees_with_the_theory_in_every_state(undrawn):
    trade, gdp = data.table("trade"), data.table("gdp")
    bases = {"total trade": trade, "GDP": gdp}
    panel = explorers.same_trade()
    compared = 0
    for state in states(panel):
        put(panel, state)
        try:
            row = shares_of(trade, bases[state["base"]], years=state["year"], reporter=state["customs"]).iloc[0]
        except ValueError:  # the theory refuses what is not in the data; the panel must say so
            assert "in our data" in panel.picture.sentence
            continue
        compared += 1
        ends = ("", "") if pd.notna(row["bilateral"]) else ("_low", "_high")
        wanted = [[100 * row[f"share_{country}{end}"] for end in ends] for country in ("RUS", "CHN")]
        told = re.search(
            r"That is (.+?)% of Russia's .+? and (.+?)% of China's: (.+?)'s share is (.+?) times",
            panel.picture.sentence,
        )
        for part, (low, high) in zip(told.groups(), wanted, strict=False):
            assert numbers_of(part) == ([round(low, 1)] if ends[0] == "" else [round(low, 1), round(high, 1)])
        assert told.group(3) == ("Russia" if wanted[0][0] > wanted[1][0] else "China")
        assert float(told.group(4)) == pytest.approx(
            max(wanted[0][0], wanted[1][0]) / min(wanted[0][0], wanted[1][0]), abs=0.05
        )
        assert f"In {state['year']} the flow was {row['bilateral' + ends[0]]:.0f}" in panel.picture.sentence
    assert compared > 12


def test_same_trade_opens_on_the_lessons_year():
    panel = explorers.same_trade()
    assert panel.state == {"year": 2023, "base": "total trade", "customs": "china_customs"}
    assert repr(panel) == (
        "Same trade, different dependence. Year: 2023. Divide by: total trade. Flow as counted by: China customs. "
        "In 2023 the flow was 240 billion dollars (China customs). That is 33.8% of Russia's trade and 4.0% of China's: "
        "Russia's share is 8.4 times China's."
    )


def test_same_trade_offers_each_year_with_a_flow_and_something_to_divide_it_by():
    panel = explorers.same_trade()
    years = choices(panel.controls["year"])
    assert years == sorted(set(years)) and {2001, 2013, 2023, 2024} <= set(years)
    assert 2025 not in years, "half a year is not a year"
    assert isinstance(panel.controls["customs"], ToggleButtons)
    assert dict(panel.controls["customs"].options) == {label: office for office, label in OFFICES.items()}
