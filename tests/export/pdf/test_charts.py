"""The drawings: readable, never over each other."""

from datetime import date

import pytest
from msgspec.structs import replace

from app.document.blocks import SizeName
from app.document.drawings import GanttRow, Milestone
from app.export.pdf.charts.marks import join_numbers
from app.export.pdf.charts.timescale import TimeScale
from tests.export.pdf.drawn import BARS, GANTT, MAP, MONTHS, RISKS, STRIP, STRIP_OF_MONTHS
from tests.export.pdf.reading import render
from tests.export.pdf.sample import FRAMES, make_document, make_section


@pytest.mark.parametrize(("sizes", "least"), [("normal", 9), ("large", 14), ("wall", 18)])
def test_words_in_drawings_are_never_small(sizes: SizeName, least: float) -> None:
    paper = render(make_document(make_section(STRIP, FRAMES, MAP, RISKS, GANTT, BARS, STRIP_OF_MONTHS), sizes=sizes))
    assert min(paper.sizes) >= least


def test_every_party_has_its_number_on_the_map() -> None:
    points = tuple(replace(MAP.points[0], nr=str(number), x=number % 5 - 2, y=number // 5 % 5 + 1) for number in range(1, 100))
    (figure,) = render(make_document(make_section(replace(MAP, points=points)))).find("Figure")
    assert {str(number) for number in range(1, 100)} <= set(figure.whole.replace(",", " ").split())


def test_a_long_timeline_goes_on_in_a_next_drawing() -> None:
    rows = tuple(replace(GANTT.rows[0], nr=str(number)) for number in range(40))
    figures = render(make_document(replace(make_section(replace(GANTT, rows=rows)), landscape=True))).find("Figure")
    assert len(figures) >= 3
    assert all(figure.alt == GANTT.alt for figure in figures)


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [((2027, 1, 1), (2027, 6, 30), "weeks"), ((2027, 1, 1), (2027, 7, 1), "months"), ((2027, 1, 1), (2028, 7, 1), "quarters")],
)
def test_the_unit_follows_the_length(first: tuple[int, int, int], last: tuple[int, int, int], unit: str) -> None:
    assert TimeScale([date(*first), date(*last)], "", MONTHS).unit == unit


def test_the_last_day_of_time_is_no_trouble() -> None:
    rows = (GanttRow(nr="1", label="ooit", start=date(1, 1, 1), end=date(9999, 12, 31)),)
    assert render(make_document(make_section(replace(GANTT, rows=rows, milestones=())))).result.pages == 1


def test_words_of_fixed_dates_on_one_day_stand_below_each_other() -> None:
    marks = tuple(Milestone(on=date(2027, 3, 4), label=f"besluit {number}") for number in range(4))
    (figure,) = render(make_document(make_section(replace(GANTT, milestones=marks)))).find("Figure")
    assert all(f"besluit {number} 4 mrt" in figure.whole for number in range(4))


def test_numbers_in_a_row_are_written_short() -> None:
    assert join_numbers(["1", "2", "4", "5", "6", "7", "x"]) == "1, 2, 4–7, x"
