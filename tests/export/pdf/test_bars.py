from app.export.pdf.bars import draw_bars
from app.export.pdf.paper import PORTRAIT
from app.export.pdf.tagging.surface import Spot, Stroke


class Pen:
    """Notes the lines that are drawn."""

    page = 0

    def __init__(self, *spots: tuple[str, float, float]) -> None:
        self.spots = [Spot(0, (PORTRAIT.left, bottom, 500, top), origin) for origin, top, bottom in spots]
        self.lines: list[tuple[float, float]] = []

    def draw_line(self, start: tuple[float, float], end: tuple[float, float], stroke: Stroke) -> None:
        assert start[0] == end[0] < PORTRAIT.left - stroke.width
        self.lines.append((end[1], start[1]))


def draw(pen: Pen, *changed: str) -> list[tuple[float, float]]:
    draw_bars(pen, PORTRAIT, frozenset(changed))
    return pen.lines


def test_a_bar_stands_beside_what_changed_and_nothing_else() -> None:
    assert draw(Pen(("a", 700, 650), ("b", 640, 600)), "b") == [(640, 600)]


def test_of_a_table_only_the_rows_that_changed_have_a_bar() -> None:
    pen = Pen(("t#1", 690, 670), ("t#2", 670, 650), ("t", 700, 650))
    assert draw(pen, "t", "t#2") == [(670, 650)]


def test_a_table_whose_rows_stand_nowhere_has_one_bar() -> None:
    assert draw(Pen(("t", 700, 650)), "t", "t#2") == [(700, 650)]


def test_bars_that_touch_run_on_as_one() -> None:
    assert draw(Pen(("a", 700, 650), ("b", 646, 600), ("c", 500, 480)), "a", "b", "c") == [(700, 600), (500, 480)]
