"""What a repair tells."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.session.repairing import look, mend
from app.session.session import Session
from tests.clock import Clock, lay_example


@pytest.fixture
def damage(tmp_path: Path, clock: Clock) -> Callable[[str], Path]:
    """The worked network in which two letters of a word fell over: one among the facts, another one in the journal."""

    def make(word: str) -> Path:
        path = lay_example(tmp_path / "Op Adem.kwartier", "netwerk", clock)
        with closing(sqlite3.connect(path, isolation_level=None)) as file:
            for table, column, letter in (("facts", "value", "#"), ("journal", "after", "%")):
                count = file.execute(f"UPDATE {table} SET {column} = replace({column}, ?, ?)", (word, letter + word[1:])).rowcount
                assert count > 0
        return path

    return make


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_of_two_readings_of_a_row_only_what_differs_is_told_in_words(damage: Callable[[str], Path], clock: Clock) -> None:
    path = damage("ondernemingsraad, vertrouwenspersoon en teamleiders")
    report = mend(path, look(path), clock.surroundings)
    line = next(line for line in report.lines if line.what.startswith("4.2c "))
    assert line.how == (
        "er waren twee lezingen. Deze is gebleven: ‘Plan voorbespreken met #ndernemingsraad, vertrouwenspersoon en teamleiders’ "
        "De andere: ‘Plan voorbespreken met %ndernemingsraad, vertrouwenspersoon en teamleiders’"
    )
    with Session.open(path, clock.surroundings) as session:
        assert session.plan.get_rows("shr.actions")[0]["action"] == "Plan voorbespreken met #ndernemingsraad, vertrouwenspersoon en teamleiders"


def test_which_rows_there_are_is_not_told_in_ids(damage: Callable[[str], Path], clock: Clock) -> None:
    path = damage('a2","a3","a4')
    report = mend(path, look(path), clock.surroundings)
    line = next(line for line in report.lines if line.what.startswith("4.2c "))
    assert line.how == "niet elke letter was nog te lezen. Lees het na."
