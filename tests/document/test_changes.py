from datetime import date

import pytest
from msgspec.structs import replace

from app.document.blocks import Document, Note, Table
from app.document.changes import SECTION
from app.document.compose import compute_document
from app.document.settings import Earlier, PrintSettings
from app.formfile import load_compiled, load_example, localise
from app.logic.exchange import read_exchange
from app.model.form import Form
from app.model.plan import Address, Edit, Plan

TODAY = date(2027, 1, 11)


@pytest.fixture(scope="module")
def form() -> Form:
    return localise(load_compiled("netwerk").body)


@pytest.fixture(scope="module")
def before(form: Form) -> Plan:
    return Plan().with_edits(read_exchange(form, load_example("netwerk")))


def change(plan: Plan, key: str, value: object, row: str = "", kind: str = "answer") -> Plan:
    address = Address(kind, key, row)
    return plan.with_edits((Edit(address, plan.facts.get(address), value),))


def make(form: Form, before: Plan, after: Plan, **wish: object) -> Document:
    settings = PrintSettings(today=TODAY, since=Earlier(name="1.0", plan=before, form=form), **wish)
    return compute_document(form, after, settings)


def get_list(document: Document) -> Table:
    (section,) = (section for section in document.sections if section.id == SECTION)
    (table,) = section.blocks
    assert isinstance(table, Table)
    return table


def test_what_changed_gets_a_bar_and_stands_in_the_list(form: Form, before: Plan) -> None:
    document = make(form, before, change(before, "net.slogan", "Samen verder"))
    assert document.changed == {"net.slogan"}
    (row,) = get_list(document).rows
    assert row.cells[0].startswith("2.1b ")
    assert row.cells[1:] == ("Praten over wat je niet ziet", "Samen verder")


def test_of_a_table_the_rows_that_changed(form: Form, before: Plan) -> None:
    first, second = (str(row["id"]) for row in before.get_rows("shr.actions")[:2])
    row = dict(before.facts[Address("answer", "shr.actions", first)])
    order = [row_id for row_id in before.facts[Address("answer", "shr.actions")] if row_id != second]
    after = change(change(before, "shr.actions", {**row, "action": "Kaart ophangen"}, first), "shr.actions", order)
    document = make(form, before, after.with_edits((Edit(Address("answer", "shr.actions", second), 1, None),)))
    assert document.changed == {"shr.actions", f"shr.actions#{first}"}
    cells = [row.cells for row in get_list(document).rows]
    assert "Kaart ophangen" in cells[0][2]
    assert cells[1][2] == "weggehaald"


def test_the_first_chapter_says_what_a_bar_means(form: Form, before: Plan) -> None:
    document = make(form, before, change(before, "net.slogan", "Samen verder"))
    notes = [block.text for section in document.sections for block in section.blocks if isinstance(block, Note)]
    assert any("Een streep in de kantlijn" in text and "versie 1.0" in text for text in notes)


def test_nothing_changed_is_said(form: Form, before: Plan) -> None:
    document = make(form, before, before)
    assert document.changed == frozenset()
    assert next(section for section in document.sections if section.id == SECTION).blocks == (
        Note(text="Er is niets veranderd aan wat op dit papier staat."),
    )


def test_private_notes_never_stand_in_the_list(form: Form, before: Plan) -> None:
    document = make(form, before, change(before, "net.slogan", "geheim", kind="note"))
    assert document.changed == frozenset()


def test_the_list_speaks_in_the_names_mode_of_the_paper(form: Form, before: Plan) -> None:
    name = before.people[0].name
    after = change(before, "net.slogan", f"{name} gaat voorop")
    cells = [cell for names in ("none", "function") for row in get_list(make(form, before, after, names=names)).rows for cell in row.cells]
    assert not any(name in cell for cell in cells)
    assert f"{name} gaat voorop" in get_list(make(form, before, after, names="full")).rows[0].cells


def test_what_the_paper_does_not_show_is_not_told(form: Form, before: Plan) -> None:
    after = change(before, "net.slogan", "Samen verder")
    everything = make(form, before, after)
    section = next(section.id for section in everything.sections if any(getattr(block, "origin", "") == "net.slogan" for block in section.blocks))
    assert make(form, before, after, leave_out=(section,)).changed == frozenset()


def test_without_a_version_nothing_is_added(form: Form, before: Plan) -> None:
    document = compute_document(form, before, PrintSettings(today=TODAY))
    assert document.changed == frozenset()
    assert SECTION not in [section.id for section in document.sections]


def test_a_recorded_version_has_its_fingerprint_in_the_footer(form: Form, before: Plan) -> None:
    settings = PrintSettings(today=TODAY, version="1.0, vastgesteld", fingerprint="7F3A-91C2-04DE-88B1", final=True)
    footer = compute_document(form, before, settings).footer[0]
    assert "1.0, vastgesteld" in footer
    assert "vingerafdruk 7F3A-91C2-04DE-88B1" in footer
    assert "kenmerk" in compute_document(form, before, replace(settings, fingerprint="")).footer[0]
