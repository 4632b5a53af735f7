from collections.abc import Iterator
from pathlib import Path

import pytest

from app.support.log import describe_exception, log_event, log_exception, start_log, stop_log


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    path = start_log(tmp_path)
    assert path is not None
    yield path
    stop_log()


def test_an_event_is_noted_with_its_numbers(log: Path) -> None:
    log_event("store.locked", waiting=3)
    assert log.read_text().endswith("store.locked waiting=3\n")


def test_the_message_of_an_exception_may_quote_an_answer_so_it_is_left_out(log: Path) -> None:
    try:
        int("een geheim antwoord")
    except ValueError as error:
        log_exception("crash", error)
    assert "geheim" not in log.read_text()
    assert "ValueError at test_log.py:" in log.read_text()


def test_without_a_file_nothing_reaches_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    log_event("store.locked")
    assert capsys.readouterr() == ("", "")


def test_an_exception_that_was_not_raised_has_only_its_type() -> None:
    assert describe_exception(KeyError("x")) == "KeyError at "
