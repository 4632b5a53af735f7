"""A plan file that holds more than anybody types is refused with a sentence, before it eats the computer. What was really written always fits."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.model.journal import JournalEntry
from app.model.trouble import StoreProblem
from app.store.planfile import PlanFile

Entry = Callable[..., JournalEntry]
Make = Callable[..., PlanFile]
COUNT = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) "


def tamper(path: Path, count: int, query: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(COUNT.format(count=count) + query)
        connection.commit()


@pytest.mark.parametrize(
    ("count", "query"),
    [
        (5_100, "INSERT INTO facts SELECT 'answer', 'q.' || i, '', '\"x\"' FROM n"),
        (1_000_100, "INSERT INTO journal SELECT 1, 1000 + i, 'answer', 'net.why', '', NULL, NULL FROM n"),
        (1, "INSERT INTO facts SELECT 'answer', 'net.why', 'r', '\"' || hex(zeroblob(1000100)) || '\"' FROM n"),
    ],
    ids=["questions", "journal", "answer"],
)
def test_more_than_anybody_types_is_refused(make_file: Make, make_entry: Entry, count: int, query: str) -> None:
    file = make_file(make_entry(1, "a"))
    file.close()
    tamper(file.path, count, query)
    with pytest.raises(StoreProblem) as caught:
        PlanFile.open(file.path)
    assert caught.value.code == "too_big"


def test_a_table_of_many_rows_is_not_too_much(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "a"))
    file.close()
    tamper(file.path, 20_000, "INSERT INTO facts SELECT 'answer', 'shr.goals', 'r' || i, '{\"goal\":\"x\"}' FROM n")
    again = PlanFile.open(file.path)
    assert again.problem is None
    again.close()
