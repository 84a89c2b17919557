"""What is drawn is what the rows say, it can be read, and a title changes when its finding does.

The drawings are looked at as matplotlib holds them: positions of lines and bars, and the
boxes that texts take up.
"""

from itertools import combinations, pairwise

import numpy as np
import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

import helpers.figure
from helpers import data
from helpers.charts.style import ACTORS, INK, MUTED, PAPER, SIZE, STYLE, course_style
from helpers.pictures.dependence import growth_and_gap, one_flow_two_wholes, trade_over_time, two_shares
from helpers.pictures.documents import words_for_the_pair
from helpers.theory.dependence import asymmetry_ratio, interdependence
from helpers.theory.trade_table import trade_shares

SMALLEST_FONT = 12  # points at 8 inches of width


@pytest.fixture
def drawn(monkeypatch):
    """Call it with a function that makes a picture; gives the picture and the Axes it drew on."""
    last = {}

    def record(draw, size=None):
        with course_style():
            figure = Figure(figsize=size or SIZE, layout="constrained")
            FigureCanvasAgg(figure).draw()
            last["ax"] = figure.subplots()
            draw(last["ax"])
            figure.canvas.draw()
        return b"<svg/>"

    monkeypatch.setattr(helpers.figure, "drawn_as_svg", record)

    def draw(make, *arguments, **options):
        return make(*arguments, **options), last["ax"]

    return draw


@pytest.fixture(scope="module")
def trade():
    return data.table("trade")


@pytest.fixture(scope="module")
def gdp():
    return data.table("gdp")


@pytest.fixture
def shares(trade):
    return trade_shares(trade)


@pytest.fixture
def words():
    return data.table("labels"), data.table("sources")


# Style


def luminance(colour):
    """Relative luminance as WCAG 2 defines it."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(colour)]
    return float(np.dot([0.2126, 0.7152, 0.0722], linear))


def contrast(colour, ground=PAPER):
    lighter, darker = sorted((luminance(colour), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_computed_as_the_standard_says():
    assert contrast("#000000") == pytest.approx(21)
    assert contrast("#777777") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("colour", [actor.colour for actor in ACTORS.values()] + [INK, MUTED])
def test_every_colour_that_can_colour_a_word_is_legible_on_white(colour):
    assert contrast(colour) >= 4.5


def test_actors_differ_in_more_than_colour():
    for one, other in combinations(ACTORS.values(), 2):
        for look in ("name", "colour", "marker", "line", "hatch"):
            assert getattr(one, look) != getattr(other, look), (one.name, other.name, look)


def test_the_pair_can_be_told_apart_in_grey():
    china, russia = ACTORS["CHN"], ACTORS["RUS"]
    assert china.hatch != russia.hatch and china.line != russia.line and china.marker != russia.marker


def test_no_text_of_the_style_is_small():
    sizes = [
        value
        for name, value in STYLE.items()
        if name.endswith("size") and name not in ("figure.figsize", "lines.markersize")
    ]
    assert min(sizes) >= SMALLEST_FONT


# Layout of the pictures that ship


def ticks_in_view(axis, limits):
    low, high = sorted(limits)
    return [
        label
        for label, place in zip(axis.get_ticklabels(), axis.get_majorticklocs(), strict=True)
        if low <= place <= high
    ]


def written(ax):
    """All texts one can see: labels in the drawing first, then those of the axes."""
    inside = [text for text in ax.texts if text.get_text().strip()]
    if not ax.axison:
        return inside, []
    of_axes = [
        ax.xaxis.label,
        ax.yaxis.label,
        *ticks_in_view(ax.xaxis, ax.get_xlim()),
        *ticks_in_view(ax.yaxis, ax.get_ylim()),
    ]
    return inside, [text for text in of_axes if text.get_text().strip()]


def box(text):
    """The text's own box; that of an annotation would include its arrow."""
    return (
        super(type(text), text).get_window_extent() if type(text).__name__ == "Annotation" else text.get_window_extent()
    )


def holds(outer, inner, slack=1.0):
    return (
        outer.x0 - slack <= inner.x0
        and inner.x1 <= outer.x1 + slack
        and outer.y0 - slack <= inner.y0
        and inner.y1 <= outer.y1 + slack
    )


def assert_legible(ax):
    inside, of_axes = written(ax)
    for text in inside + of_axes:
        assert text.get_fontsize() >= SMALLEST_FONT, text.get_text()
        assert holds(ax.figure.bbox, box(text)), f"{text.get_text()!r} leaves the picture"
    for text in inside:
        assert holds(ax.bbox, box(text)), f"{text.get_text()!r} leaves the axes"
    for one, other in combinations(inside, 2):
        assert not box(one).overlaps(box(other)), f"{one.get_text()!r} runs into {other.get_text()!r}"
    for one in inside:
        for other in of_axes:
            assert not box(one).overlaps(box(other)), f"{one.get_text()!r} runs into {other.get_text()!r}"
    for ticks in (ticks_in_view(ax.xaxis, ax.get_xlim()), ticks_in_view(ax.yaxis, ax.get_ylim())):
        for one, other in pairwise(ticks if ax.axison else []):
            assert not box(one).overlaps(box(other)), f"{one.get_text()!r} runs into {other.get_text()!r}"


def test_the_check_of_the_layout_sees_what_is_wrong():
    for wrong in ((1.0, 0.5), (0.5, 1.2)):
        figure = Figure(figsize=SIZE)
        FigureCanvasAgg(figure)
        ax = figure.subplots()
        ax.annotate("a long label here", wrong, size=14)
        ax.annotate("another long label", (0.1, 0.5), size=14)
        figure.canvas.draw()
        with pytest.raises(AssertionError, match="leaves the axes|leaves the picture"):
            assert_legible(ax)
    figure = Figure(figsize=SIZE)
    FigureCanvasAgg(figure)
    ax = figure.subplots()
    ax.tick_params(labelsize=14)
    ax.annotate("one label", (0.1, 0.5), size=14)
    ax.annotate("on another", (0.12, 0.51), size=14)
    figure.canvas.draw()
    with pytest.raises(AssertionError, match="runs into"):
        assert_legible(ax)


def test_the_pictures_of_the_lessons_are_legible(drawn, trade, gdp, shares, words):
    for make, arguments in (
        (trade_over_time, [trade]),
        (two_shares, [shares]),
        (growth_and_gap, [shares]),
        (words_for_the_pair, words),
    ):
        assert_legible(drawn(make, *arguments)[1])


@pytest.mark.parametrize("base", ["total trade", "GDP"])
@pytest.mark.parametrize("customs", ["china_customs", "russian_customs", "russian_officials"])
def test_one_flow_is_legible_with_and_without_its_wholes(base, customs, drawn, trade, gdp):
    rows = trade[(trade["measure"] == "bilateral") & trade["part"].isna() & (trade["reporter"] == customs)]
    for year in sorted({1998, 2001, 2013, 2023, *rows["year"].iloc[::-3]}):
        assert_legible(drawn(one_flow_two_wholes, trade, gdp, year, base, customs)[1])


# What is drawn


def labels_of(ax):
    return [text.get_text() for text in ax.texts if text.get_text().strip()]


def points_of(collection):
    return [tuple(map(float, point)) for point in collection.get_offsets()]


def hollow(collection):
    return to_rgb(collection.get_facecolor()[0]) == to_rgb(PAPER)


def test_trade_over_time_draws_every_year_of_the_table(drawn, trade):
    picture, ax = drawn(trade_over_time, trade)
    flow = trade[
        (trade["measure"] == "bilateral")
        & (trade["reporter"] == "china_customs")
        & trade["part"].isna()
        & (trade["year"] >= 2001)
    ]
    flow = flow.sort_values("year")
    line = ax.lines[0]
    assert list(line.get_xdata()) == flow["year"].tolist() == list(range(2001, 2025))
    assert list(line.get_ydata()) == flow["value"].tolist()
    unsure = flow[flow["confidence"] != "high"]
    assert {point for one in ax.collections if hollow(one) for point in points_of(one)} == set(
        zip(unsure["year"], unsure["value"], strict=True)
    )
    assert sum(len(one.get_offsets()) for one in ax.collections) == len(flow)
    assert labels_of(ax) == ["11\n2001", "57\n2008", "95\n2014", "245\n2024"]
    assert ax.get_ylim()[0] == 0
    assert picture.rows["id"].tolist() == flow["id"].tolist()


def test_two_shares_draws_each_states_way(drawn, shares):
    _, ax = drawn(two_shares, shares)
    first, last = shares.iloc[0], shares.iloc[-1]
    for line, state, height in zip(ax.lines, ("RUS", "CHN"), (1, 0), strict=True):
        assert list(line.get_xdata()) == pytest.approx([100 * first[f"share_{state}"], 100 * last[f"share_{state}"]])
        assert list(line.get_ydata()) == [height, height]
        assert line.get_color() == ACTORS[state].colour
    assert labels_of(ax) == ["10.6% in 2013, 33.8% in 2023", "2.1% in 2013, 4.0% in 2023"]
    assert [hollow(one) for one in ax.collections] == [True, False, True, False]
    assert ax.get_xlim() == (0, 40)


def test_growth_and_gap_draws_multiples_of_the_first_year(drawn, shares):
    _, ax = drawn(growth_and_gap, shares)
    first, last = (row[["share_RUS", "share_CHN"]].tolist() for _, row in shares.iloc[[0, -1]].iterrows())
    arrows = [text for text in ax.texts if not text.get_text()]
    assert [arrow.xy[0] for arrow in arrows] == pytest.approx(
        [
            asymmetry_ratio(*last) / asymmetry_ratio(*first),
            interdependence(*last) / interdependence(*first),
        ]
    )
    assert [arrow.xyann[0] for arrow in arrows] == [1, 1]
    assert labels_of(ax) == ["4.9 to 8.4, 1.7 times", "0.044 to 0.082, 1.9 times"]


@pytest.mark.parametrize("base, russia, china", [("total trade", 710.1, 5940), ("GDP", 2021.42, 17794.78)])
def test_one_flow_draws_the_flow_and_both_wholes_on_one_scale(base, russia, china, drawn, trade, gdp):
    _, ax = drawn(one_flow_two_wholes, trade, gdp, 2023, base)
    widths = [bar.get_width() for bar in ax.patches]
    assert widths == pytest.approx([240.11, russia, 240.11, china, 240.11])
    assert all(bar.get_x() == 0 for bar in ax.patches)
    shares = [f"{100 * 240.11 / whole:.1f}%" for whole in (russia, china)]
    assert labels_of(ax) == ["the one flow", *shares]
    assert ax.get_xlim()[0] == 0


def test_a_flow_told_as_a_range_is_drawn_as_one(drawn, trade, gdp):
    picture, ax = drawn(one_flow_two_wholes, trade, gdp, 2023, "total trade", "russian_customs")
    assert [bar.get_width() for bar in ax.patches] == pytest.approx([230, 710.1, 220, 5940, 220])
    assert labels_of(ax)[1] == "31.0 to 32.4%"
    assert "220 to 230 billion dollars (Russian customs)" in picture.sentence


def test_a_missing_whole_is_no_bar_of_length_zero(drawn, trade, gdp):
    picture, ax = drawn(one_flow_two_wholes, trade, gdp, 2001)
    assert len(ax.patches) == 3
    assert labels_of(ax).count("not in our data: missing is not zero") == 1
    assert picture.title == "Only Russia's whole is known for this year"
    assert "China in 2001 is not in our data" in picture.sentence


def test_a_missing_flow_is_said_and_nothing_is_drawn(drawn, trade, gdp):
    picture, ax = drawn(one_flow_two_wholes, trade, gdp, 2005, "GDP", "russian_customs")
    assert not ax.patches and not ax.lines
    assert picture.title == "Nothing to divide: no figure for 2005 from Russian customs"
    assert "They do for: 2010, 2023." in picture.sentence


def test_words_draws_each_count_and_no_disc_for_zero(drawn, words):
    labels, sources = words
    _, ax = drawn(words_for_the_pair, labels, sources)
    said = labels.assign(said=labels["of_pair"] - labels["rejected"]).groupby(["source", "family"])["said"].sum()
    wanted = [
        int(said.get((source, family), 0))
        for source in sources["id"]
        for family in ("alliance", "alignment", "partnership", "axis")
    ]
    assert list(map(int, labels_of(ax))) == wanted
    assert len(ax.collections) == sum(number > 0 for number in wanted)
    sizes = [float(disc.get_sizes()[0]) for disc in ax.collections]
    numbers = [number for number in wanted if number]
    assert np.argsort(sizes, kind="stable").tolist() == np.argsort(numbers, kind="stable").tolist()


# A title's claim follows from the rows


def test_the_titles_that_ship(drawn, trade, gdp, shares, words):
    titles = [
        drawn(make, *rows)[0].title
        for make, rows in (
            (trade_over_time, [trade]),
            (two_shares, [shares]),
            (growth_and_gap, [shares]),
            (one_flow_two_wholes, [trade, gdp]),
            (words_for_the_pair, words),
        )
    ]
    assert titles == [
        "Trade grew from 11 billion dollars in 2001 to 245 billion in 2024, with two sharp falls",
        "The same 240 billion is one dollar in 3 of Russia's trade and one in 25 of China's",
        "The trade binds the two more, and binds them less equally",
        "The same flow weighs 8.4 times as much in Russia's trade as in China's",
        "Five documents, one relationship, and none of these four words is used by all",
    ]


def flow_of(*values):
    return pd.DataFrame(
        {
            "id": [f"t-{number}" for number in range(len(values))],
            "measure": "bilateral",
            "reporter": "china_customs",
            "part": None,
            "year": range(2001, 2001 + len(values)),
            "value": values,
            "confidence": "high",
        }
    )


@pytest.mark.parametrize(
    "values, title, sentence",
    [
        (
            (10.0, 20.0, 30.0),
            "Trade grew from 10 billion dollars in 2001 to 30 billion in 2003, without a sharp fall",
            "It never fell by more than a tenth in a year.",
        ),
        (
            (10.0, 30.0, 20.0, 40.0),
            "Trade grew from 10 billion dollars in 2001 to 40 billion in 2004, with one sharp fall",
            "It fell by more than a tenth in 2003 (to 20 in 2003).",
        ),
        (
            (40.0, 30.0, 20.0, 10.0),
            "Trade fell from 40 billion dollars in 2001 to 10 billion in 2004, with 3 sharp falls",
            "in 2002 and 2003 and 2004",
        ),
    ],
)
def test_the_story_of_trade_turns_with_its_rows(values, title, sentence, drawn):
    picture, _ = drawn(trade_over_time, flow_of(*values))
    assert picture.title == title
    assert sentence in picture.sentence
    assert (
        f"0 to {max(values):.0f} billion" in picture.alt
        and f"goes from {values[0]:.0f} to {values[-1]:.0f}" in picture.alt
    )


def test_two_shares_turn_with_their_rows(drawn, shares):
    as_is = drawn(two_shares, shares)[0]
    assert as_is.sentence == (
        "In 2023 China took part in 33.8% of Russia's trade, Russia in 4.0% of China's; in 2013 it was 10.6% and 2.1%."
    )
    assert "grows from 8 to 30" in as_is.alt
    swapped = shares.rename(columns={"share_RUS": "share_CHN", "share_CHN": "share_RUS"})
    other = drawn(two_shares, swapped)[0]
    assert other.title == "The same 240 billion is one dollar in 25 of Russia's trade and one in 3 of China's"
    assert "China took part in 4.0% of Russia's trade, Russia in 33.8% of China's" in other.sentence
    backwards = drawn(two_shares, shares.iloc[::-1])[0]
    assert "in 2023 it was 33.8% and 4.0%" in backwards.sentence and "shrinks from 30 to 8" in backwards.alt
    assert "31 to 32 per cent" in as_is.source_line and "31 to 32 per cent" not in backwards.source_line


@pytest.mark.parametrize(
    "first, last, title",
    [
        ((0.1, 0.05), (0.4, 0.05), "The trade binds the two more, and binds them less equally"),
        ((0.2, 0.05), (0.2, 0.1), "The trade binds the two more, and more equally"),
        ((0.2, 0.1), (0.2, 0.05), "The trade binds the two less, and less equally"),
        ((0.4, 0.05), (0.1, 0.05), "The trade binds the two less, and more equally"),
    ],
)
def test_growth_and_gap_turn_with_their_rows(first, last, title, drawn):
    rows = pd.DataFrame([(2013, *first), (2023, *last)], columns=["year", "share_RUS", "share_CHN"])
    picture, ax = drawn(growth_and_gap, rows)
    assert picture.title == title
    for arrow in ax.texts:
        assert ax.get_xlim()[0] < arrow.xy[0] < ax.get_xlim()[1]


@pytest.mark.parametrize("base, of", [("total trade", "trade"), ("GDP", "GDP")])
def test_one_flow_names_whoever_has_the_larger_share(base, of, drawn, trade, gdp):
    other_way = {"RUS": "CHN", "CHN": "RUS"}
    turned_trade = trade.assign(state=trade["state"].where(trade["measure"] != "total", trade["state"].map(other_way)))
    turned_gdp = gdp.assign(state=gdp["state"].replace(other_way))
    as_is, turned = (
        drawn(one_flow_two_wholes, *tables, 2023, base)[0] for tables in ((trade, gdp), (turned_trade, turned_gdp))
    )
    assert f"as much in Russia's {of} as in China's" in as_is.title and "Russia's share is" in as_is.sentence
    assert f"as much in China's {of} as in Russia's" in turned.title and "China's share is" in turned.sentence


def once(source, family):
    row = {"id": f"x-{source}-{family}", "source": source, "word": family, "family": family}
    return row | {"count": 1, "of_pair": 1, "of_others": 0, "rejected": 0, "paragraphs": "1"}


@pytest.mark.parametrize(
    "used_by_all, title, sentence",
    [
        (
            ["axis"],
            "one word that all five use for it: axis",
            "The word used by most documents (5 of 5) is axis. The texts",
        ),
        (
            ["alliance", "axis"],
            "words that all five use for it: alliance and axis",
            "The words used by most documents (5 of 5) are alliance and axis. The texts",
        ),
    ],
)
def test_words_turn_with_their_rows(used_by_all, title, sentence, drawn, words):
    sources = words[1]
    labels = pd.DataFrame([once(source, family) for source in sources["id"] for family in used_by_all])
    picture, _ = drawn(words_for_the_pair, labels, sources)
    assert picture.title == f"Five documents, one relationship, and {title}"
    assert picture.sentence.startswith(sentence)


def test_a_word_that_is_only_denied_does_not_count(drawn, words):
    labels, sources = words
    picture, _ = drawn(words_for_the_pair, labels, sources)
    assert "Zhang alliance 0" in picture.alt
    assert "Fang, EU commentary and Zhang use alliance or ally to deny it." in picture.sentence


# The words around the drawing


def all_pictures(drawn, trade, gdp, shares, words):
    for make, rows in (
        (trade_over_time, [trade]),
        (two_shares, [shares]),
        (growth_and_gap, [shares]),
        (one_flow_two_wholes, [trade, gdp]),
        (words_for_the_pair, words),
    ):
        yield drawn(make, *rows)[0]


def test_each_row_behind_a_picture_leads_to_its_place(drawn, trade, gdp, shares, words):
    ids = {row_id for rows in data.tables().values() for row_id in rows["id"]}
    for picture in all_pictures(drawn, trade, gdp, shares, words):
        assert len(picture.rows) > 0
        assert set(picture.rows.get("id", [])) <= ids


def test_alt_texts_name_the_kind_of_chart_and_are_not_too_long(drawn, trade, gdp, shares, words):
    for picture in all_pictures(drawn, trade, gdp, shares, words):
        assert picture.alt.split(".")[0].lower().split()[0] in {"line", "dumbbell", "two", "three", "table"}
        assert len(picture.alt) < 600
        assert "  " not in picture.alt + picture.sentence and ".." not in picture.sentence
