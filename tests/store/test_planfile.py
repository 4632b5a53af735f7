import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from app.model.journal import JournalEntry
from app.model.json import Json
from app.model.plan import Address
from app.model.trouble import StoreProblem
from app.store.creating import copy_plan_file
from app.store.marks import SCHEMA
from app.store.planfile import PlanFile
from app.store.summary import read_summary

Entry = Callable[..., JournalEntry]
Make = Callable[..., PlanFile]


def test_what_was_appended_is_there_after_reopening(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "eerst"))
    file.append(make_entry(2, {"text": "daarna", "n": 2.5}, before="eerst"))
    file.close()
    again = PlanFile.open(file.path)
    assert again.load_plan().get_answer("net.need") == {"text": "daarna", "n": 2.5}
    assert again.load_form_body() == b'{"id":"tiny"}'
    again.close()


def test_an_edit_to_none_takes_the_fact_out_of_the_file(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "eerst"))
    file.append(make_entry(2, None, before="eerst"))
    assert file.load_plan().facts == {}


def test_the_journal_keeps_every_change_with_before_and_after(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "a"))
    file.append(make_entry(2, "b", before="a"), make_entry(3, None, before="b"))
    assert [(entry.id, entry.uid, entry.edits[0].before, entry.edits[0].after) for entry in file.get_journal()] == [
        (1, "u1", None, "a"),
        (2, "u2", "a", "b"),
        (3, "u3", "b", None),
    ]
    assert file.get_last_id() == 3
    assert file.get_edits(2) == file.get_journal()[1].edits


def test_where_she_left_is_kept_but_not_in_the_journal(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "a"))
    file.append(make_entry(2, {"step": "theme"}, key="last", kind="place"))
    assert file.load_plan().get_fact("place", "last") == {"step": "theme"}
    assert [entry.id for entry in file.get_journal()] == [1]


@pytest.mark.parametrize(
    "value",
    [
        "",
        "\0",
        "\ud800 half",
        "\u202e",
        "😀",
        "a\r\nb",
        "'; DROP TABLE facts;--",
        True,
        False,
        0,
        -0.5,
        10**40,
        [],
        {},
        ["x", None, {"y": []}],
        {"\ud800": 1},
    ],
)
def test_every_value_comes_back_as_it_was(value: Json, make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, value))
    assert file.load_plan().get_answer("net.need") == value
    assert file.get_journal()[0].edits[0].after == value


def test_a_number_that_json_does_not_know_is_kept_as_a_word(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, [float("nan"), float("inf")]))
    assert file.load_plan().get_answer("net.need") == ["nan", "inf"]


def test_a_value_deeper_than_anything_we_make_is_kept_as_text(make_file: Make, make_entry: Entry) -> None:
    deep: Json = "kern"
    for _level in range(60):
        deep = [deep]
    file = make_file(make_entry(1, deep))
    assert "kern" in str(file.load_plan().get_answer("net.need"))


@pytest.mark.parametrize("row", ["p1", "\ud83d", "a\0b", '"quoted"', ""])
def test_every_row_id_comes_back_as_it_was(row: str, make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "x", row=row))
    assert file.load_plan().facts == {Address("answer", "net.need", row): "x"}


def test_several_entries_are_written_together_or_not_at_all(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "a"))
    with pytest.raises(StoreProblem):
        file.append(make_entry(2, "b"), make_entry(1, "id that is taken"))
    assert file.load_plan().get_answer("net.need") == "a"
    assert file.get_last_id() == 1


def test_no_transaction_stays_open_after_a_write(make_file: Make, make_entry: Entry) -> None:
    file = make_file()
    file.append(make_entry(1, "a"))
    other = sqlite3.connect(file.path, timeout=0)
    other.execute("BEGIN EXCLUSIVE")
    other.close()


def test_the_file_says_what_it_is(make_file: Make) -> None:
    file = make_file()
    connection = sqlite3.connect(file.path)
    assert connection.execute("PRAGMA application_id").fetchone()[0].to_bytes(4) == b"KWMR"
    assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_a_second_opening_is_read_only_and_says_who_has_it(make_file: Make, make_entry: Entry) -> None:
    second = PlanFile.open(make_file(make_entry(1, "a")).path)
    assert second.problem is not None
    assert second.problem.code == "in_use"
    assert second.load_plan().get_answer("net.need") == "a"
    with pytest.raises(StoreProblem, match="open"):
        second.append(make_entry(2, "b"))
    second.close()


def test_closing_gives_the_lock_back_and_leaves_nothing_beside_the_plan(make_file: Make) -> None:
    file = make_file()
    file.close()
    assert [path.name for path in file.path.parent.iterdir()] == ["Plan.kwartier"]
    again = PlanFile.open(file.path)
    assert not again.read_only
    again.close()


def test_the_card_is_read_without_opening_the_plan(make_file: Make, make_entry: Entry) -> None:
    file = make_file()
    file.append(make_entry(1, "a"), summary={"title": "Op Adem", "answered": 12, "trouble": "nep"})
    card = read_summary(file.path)
    assert (card.title, card.answered, card.trouble) == ("Op Adem", 12, "")


def test_a_card_of_nonsense_is_an_empty_card(make_file: Make) -> None:
    file = make_file()
    file.append(summary={"title": ["x"], "answered": "veel"})
    card = read_summary(file.path)
    assert (card.title, card.answered, card.trouble) == ("", 0, "")


def test_a_copy_has_the_plan_and_its_journal(make_file: Make, make_entry: Entry, tmp_path: Path) -> None:
    file = make_file(make_entry(1, "a"), make_entry(2, "b", before="a"))
    copy = copy_plan_file(file, tmp_path / "Kopie.kwartier")
    assert copy.load_plan() == file.load_plan()
    assert copy.get_journal() == file.get_journal()
    assert not copy.read_only
    copy.close()


def test_making_a_plan_never_overwrites_a_file(make_file: Make, tmp_path: Path) -> None:
    path = tmp_path / "Plan.kwartier"
    path.write_text("van iemand anders")
    with pytest.raises(StoreProblem, match=r"Plan\.kwartier") as caught:
        make_file()
    assert caught.value.code == "exists"
    assert path.read_text() == "van iemand anders"
    assert list(tmp_path.iterdir()) == [path]


def test_a_copy_of_a_plan_that_another_program_holds_does_not_wait_without_end(make_file: Make, tmp_path: Path) -> None:
    file = make_file()
    other = sqlite3.connect(file.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreProblem, match="probeert het zo opnieuw"):
        copy_plan_file(file, tmp_path / "Kopie.kwartier")
    other.close()
    assert not (tmp_path / "Kopie.kwartier").exists()
