import itertools
import sqlite3
from collections.abc import Callable
from contextlib import closing

from app.model.journal import JournalEntry
from app.model.plan import Address, Edit
from app.store.packed import PACK_SIZE, pack, unpack
from app.store.planfile import PlanFile
from app.store.seals import compute_seal, encode_edits

Entry = Callable[..., JournalEntry]
Make = Callable[..., PlanFile]


def run(file: PlanFile, sql: str, *values: object) -> list[tuple[object, ...]]:
    """As another program would."""
    with closing(sqlite3.connect(file.path)) as connection, connection:
        return connection.execute(sql, values).fetchall()


def fill(file: PlanFile, make_entry: Entry, count: int, size: int = 10) -> None:
    texts = [f"{nr} " + "woord " * size for nr in range(count + 1)]
    file.append(*(make_entry(nr, texts[nr], before=texts[nr - 1] if nr > 1 else None) for nr in range(1, count + 1)))


def test_what_is_packed_reads_as_before(make_file: Make, make_entry: Entry) -> None:
    file = make_file()
    fill(file, make_entry, 40)
    before = file.get_journal()
    file.compact((), (), 30)
    assert file.get_journal() == before
    assert file.get_journal(after=25) == before[25:]
    assert [file.get_edits(entry.id) for entry in before] == [entry.edits for entry in before]
    assert file.count_loose() == 10


def test_packing_again_goes_on_where_it_was(make_file: Make, make_entry: Entry) -> None:
    file = make_file()
    fill(file, make_entry, 60, size=3000)
    before = file.get_journal()
    for upto in (10, 20, 20, 55):
        file.compact((), (), upto)
    assert file.get_journal() == before
    assert file.get_edits(7) == before[6].edits
    packs = run(file, "SELECT first, last FROM packed ORDER BY last")
    assert len(packs) > 1
    assert all(one[1] < other[0] for one, other in itertools.pairwise(packs))


def test_packed_texts_take_a_fraction_of_the_room(make_file: Make, make_entry: Entry) -> None:
    file = make_file()
    fill(file, make_entry, 2000, size=100)
    file.close()
    large = file.path.stat().st_size
    again = PlanFile.open(file.path)
    again.compact((), (), 2000)
    again.close()
    assert file.path.stat().st_size < large / 5


def test_a_value_too_big_for_a_pack_stays_where_it_is(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "x" * (PACK_SIZE + 1)), make_entry(2, "klein"))
    file.compact((), (), 2)
    assert [entry.edits[0].after for entry in file.get_journal()] == ["x" * (PACK_SIZE + 1), "klein"]


def test_changes_are_taken_out_and_put_in_another_shape_with_a_new_seal(make_file: Make, make_entry: Entry) -> None:
    file = make_file()
    fill(file, make_entry, 3)
    merged = JournalEntry(id=3, uid="u3", at="2027", cause="typing", edits=(Edit(Address("answer", "net.need"), None, "nieuw"),))
    file.compact((1, 2), (merged,), 0)
    assert file.get_journal() == (merged,)
    assert run(file, "SELECT seal FROM changes") == [(compute_seal(merged, encode_edits(merged.edits)),)]


def test_a_pack_that_was_tampered_with_is_passed_over(make_file: Make, make_entry: Entry) -> None:
    file = make_file()
    fill(file, make_entry, 5)
    file.compact((), (), 3)
    run(file, "UPDATE packed SET body = ?", pack([(1, [["answer", "q", "", None]]), (2, [])])[:-4])
    assert [len(entry.edits) for entry in file.get_journal()] == [0, 0, 0, 1, 1]
    assert file.get_edits(2) == ()
    assert unpack(b"") == unpack("tekst") == ()
