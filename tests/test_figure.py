"""A finished picture shows itself as HTML and as text, and the same picture is the same bytes."""

import base64
import hashlib
import re
import subprocess
import sys
from html.parser import HTMLParser

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib import pyplot

from helpers import data
from helpers.figure import MODEL_NOTE, Picture, drawn_as_svg, finished
from helpers.pictures.dependence import one_flow_two_wholes

NASTY = """"it's" <b>5 & 6</b> 'x' " onload="alert(1)"""
WORDS = ("title", "subtitle", "alt", "sentence", "source")


class Read(HTMLParser):
    """Collects tags with their attributes, and the text, as a browser would see them."""

    def __init__(self, source):
        super().__init__()
        self.tags, self.text = [], ""
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, text):
        self.text += text

    def the(self, tag):
        found = [attributes for name, attributes in self.tags if name == tag]
        assert len(found) == 1
        return found[0]


def picture(**changes):
    words = {
        "title": "Trade rises",
        "subtitle": "billion US$, 2001 to 2003",
        "alt": "Line chart: one line climbs.",
        "sentence": "It went from 1 to 3.",
        "source": "made up for a test",
        "svg": b"<svg/>",
    }
    return Picture(**(words | changes))


def zigzag(ax):
    ax.plot([1, 3, 2])
    ax.barh([1, 2], [2, 1], hatch="///")
    ax.annotate("top", (1, 3))


def test_the_html_has_one_figure_with_image_and_caption():
    read = Read(picture()._repr_html_())
    assert [tag for tag, _ in read.tags][0] == "figure"
    assert read.the("img")["alt"] == "Line chart: one line climbs."
    assert read.the("img")["src"].startswith("data:image/svg+xml;base64,")
    read.the("figcaption")
    for shown in ("Trade rises", "billion US$, 2001 to 2003", "It went from 1 to 3.", "Source: made up for a test"):
        assert shown in read.text


def test_the_image_holds_the_drawing():
    shown = Read(picture(svg=b"<svg>abc</svg>")._repr_html_()).the("img")["src"]
    assert base64.b64decode(shown.split(",")[1]) == b"<svg>abc</svg>"


@pytest.mark.parametrize("part", WORDS)
def test_every_text_is_escaped_and_arrives_unchanged(part):
    source = picture(**{part: NASTY})._repr_html_()
    read = Read(source)
    assert "<b>" not in source and "b" not in [tag for tag, _ in read.tags]
    assert set(read.the("img")) == {"style", "alt", "src"}
    assert NASTY in (read.the("img")["alt"] if part == "alt" else read.text)


def test_cells_of_the_unfolded_rows_are_escaped():
    rows = pd.DataFrame({"id": ["<script>alert(1)</script>"], "value": [1.5]})
    read = Read(picture(rows=rows)._repr_html_())
    assert "script" not in [tag for tag, _ in read.tags]
    assert "<script>alert(1)</script>" in read.text


def test_the_rows_unfold_and_missing_cells_are_empty():
    rows = pd.DataFrame({"id": ["a-1", "a-2"], "value": [1.5, None]})
    read = Read(picture(rows=rows)._repr_html_())
    assert [tag for tag, _ in read.tags].count("details") == 1
    assert [tag for tag, _ in read.tags].count("tr") == 3
    assert "The numbers behind this picture" in read.text
    assert "a-2" in read.text and "NaN" not in read.text
    assert "details" not in [tag for tag, _ in Read(picture()._repr_html_()).tags]


def test_nothing_in_the_html_runs_or_loads_from_elsewhere():
    rows = pd.DataFrame({"id": ["a-1"], "value": [1]})
    for tag, attributes in Read(picture(rows=rows, svg=drawn_as_svg(zigzag))._repr_html_()).tags:
        assert tag not in ("script", "iframe", "object", "embed", "link", "style")
        assert not [name for name in attributes if name.startswith("on")]
        assert not attributes.get("href")
        assert attributes.get("src", "data:image/svg+xml;base64,").startswith("data:image/svg+xml;base64,")
    drawing = drawn_as_svg(zigzag).decode()
    assert "<script" not in drawing and "<image" not in drawing


def test_the_text_form_says_all_but_the_drawing():
    assert repr(picture()) == "Trade rises\nbillion US$, 2001 to 2003\nIt went from 1 to 3.\nSource: made up for a test"


def test_a_model_says_that_it_is_no_data():
    model = picture(source=MODEL_NOTE)
    assert model.source_line == "Illustrative model, not data."
    assert "Source:" not in repr(model) and "Source:" not in model._repr_html_()
    assert "Illustrative model, not data." in Read(model._repr_html_()).text


@pytest.mark.parametrize("part", WORDS)
@pytest.mark.parametrize("empty", ["", " \n "])
def test_a_picture_without_one_of_its_texts_is_refused(part, empty):
    with pytest.raises(ValueError, match=f"A picture needs its {part}"):
        picture(**{part: empty})


def test_alt_text_that_repeats_the_title_is_refused():
    with pytest.raises(ValueError, match="not repeat its title"):
        picture(alt="Chart. TRADE RISES.")


def test_a_drawing_is_the_same_bytes_at_every_run():
    first = drawn_as_svg(zigzag)
    assert first == drawn_as_svg(zigzag)
    assert not re.search(rb"<dc:date>|20\d\d-\d\d-\d\dT", first)


def test_a_drawing_is_the_same_bytes_in_another_process():
    code = """
import hashlib
from helpers import data
from helpers.pictures.dependence import one_flow_two_wholes
print(hashlib.sha256(one_flow_two_wholes(data.table("trade"), data.table("gdp")).svg).hexdigest())
"""
    here = hashlib.sha256(one_flow_two_wholes(data.table("trade"), data.table("gdp")).svg).hexdigest()
    there = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    assert there == here


def test_a_drawing_does_not_depend_on_what_was_drawn_before_or_on_the_users_settings():
    alone = drawn_as_svg(zigzag)
    drawn_as_svg(lambda ax: ax.scatter([1, 2], [2, 1]))
    with mpl.rc_context({"font.size": 6, "svg.hashsalt": None, "axes.facecolor": "black", "lines.linewidth": 9}):
        assert mpl.rcParams["font.size"] == 6
        again = drawn_as_svg(zigzag)
        assert mpl.rcParams["font.size"] == 6
    assert again == alone


def test_drawing_leaves_no_figure_open():
    before = pyplot.get_fignums()
    drawn_as_svg(zigzag)
    assert pyplot.get_fignums() == before


def test_finished_draws_at_the_wanted_size():
    words = {"title": "A", "subtitle": "b", "alt": "c", "sentence": "d", "source": "e"}
    usual, low = finished(zigzag, **words), finished(zigzag, **words, size=(8, 3))
    assert b'viewBox="0 0 576 324"' in usual.svg
    assert b'viewBox="0 0 576 216"' in low.svg
    assert usual.rows is None
