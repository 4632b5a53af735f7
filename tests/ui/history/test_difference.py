from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from app.logic.comparing import CellChange, Piece, QuestionChange, RowChange
from app.ui.history.difference import Difference
from app.ui.look import Look
from app.ui.look.palette import LIGHT
from tests.ui.conftest import RESOURCES


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(LIGHT, 100, RESOURCES, qapp.font().family())


@pytest.fixture
def show(look: Look) -> Callable[[QuestionChange], Difference]:
    made: list[Difference] = []

    def make(change: QuestionChange) -> Difference:
        made.append(Difference(change, look, jump=True))
        made[-1].resize(600, 300)
        made[-1].show()
        return made[-1]

    return make


TEXT = QuestionChange(
    about="answer",
    key="net.why",
    happening="changed",
    label="Waarom?",
    number="1.1b",
    before="In <mei>",
    after="In juni & juli",
    pieces=(Piece("same", "In "), Piece("removed", "<mei> "), Piece("added", "juni & juli")),
)


def get_words(shown: Difference) -> list[str]:
    return [label.accessibleName() or label.text() for label in shown.findChildren(QLabel) if label.text()]


def test_a_text_says_what_went_and_what_came_in_words(show) -> None:
    assert "In [weg: <mei>] [nieuw: juni & juli]" in get_words(show(TEXT))


def test_what_was_typed_is_never_read_as_markup(show) -> None:
    rich = next(label.text() for label in show(TEXT).findChildren(QLabel) if "span" in label.text())
    assert "&lt;mei&gt;" in rich
    assert "juni &amp; juli" in rich


def test_it_is_seen_without_colours_too(show) -> None:
    rich = next(label.text() for label in show(TEXT).findChildren(QLabel) if "span" in label.text())
    assert "line-through" in rich
    assert "underline" in rich


def test_a_table_says_each_row_and_cell(show) -> None:
    cell = CellChange(column="when", label="Wanneer", before="mei", after="juni", pieces=(Piece("removed", "mei "), Piece("added", "juni")))
    rows = (
        RowChange(id="a", happening="changed", name="Kaart", number_before=1, number_after=1, cells=(cell,)),
        RowChange(id="b", happening="removed", name="Poster", number_before=2),
        RowChange(id="c", happening="moved", name="Folder", number_before=3, number_after=2),
    )
    words = get_words(show(QuestionChange(about="answer", key="shr.actions", happening="changed", label="Acties", rows=rows)))
    assert "Regel 1, ‘Kaart’: veranderd" in words
    assert "Wanneer: [weg: mei] [nieuw: juni]" in words
    assert "Regel ‘Poster’: weggehaald" in words
    assert "Regel ‘Folder’: van plaats 3 naar 2" in words


def test_the_button_leads_to_the_question(show) -> None:
    shown, told = show(TEXT), []
    shown.jump_wished.connect(told.append)
    assert shown.button is not None
    assert shown.button.accessibleName() == "Ga naar 1.1b Waarom?"
    shown.button.click()
    assert told == ["net.why"]


def test_a_pitfall_has_no_question_to_go_to(show) -> None:
    shown = show(QuestionChange(about="pitfall", key="pit.x", happening="added", label="Alles tegelijk", pieces=(Piece("added", "aangevinkt"),)))
    assert shown.button is None


def test_a_long_stretch_that_stayed_is_shortened(show) -> None:
    pieces = (Piece("same", "woord " * 200), Piece("added", "nieuw "), Piece("same", "slot " * 200))
    rich = next(
        label.text()
        for label in show(QuestionChange(about="answer", key="q", happening="changed", label="", pieces=pieces)).findChildren(QLabel)
        if "nieuw<" in label.text()
    )
    assert len(rich) < 600
    assert rich.count("…") == 2
