"""What more stands below a table is found back by number, and without names nothing gives somebody away."""

import pytest

from app.document.blocks import BulletList, Document, Table
from app.document.walk import get_text
from app.document.writing import Ask, Ruled, WriteTable
from tests.document.cases import CASES, print_example, read_example


def get_table(document: Document, question: str) -> WriteTable:
    asks = (block for section in document.sections for block in section.blocks if isinstance(block, Ask) and block.origin == question)
    return next(part for ask in asks for part in ask.parts if isinstance(part, WriteTable))


@pytest.mark.parametrize("name", CASES)
def test_every_number_below_a_table_stands_before_a_row_in_it(name: str) -> None:
    document = print_example(name, "worksheets")
    below = [block for section in document.sections for block in section.blocks if isinstance(block, Table) and block.columns[0].label == "Nr"]
    assert below
    for table in below:
        rows = {row.cells[0].text for row in get_table(document, table.origin).rows}
        assert {row.cells[0] for row in table.rows} <= rows - {""}


def test_without_names_the_register_says_no_function_department_or_substitute() -> None:
    document = print_example("netwerk", "worksheets", names="none")
    table = get_table(document, "shr.people")
    assert len(table.columns) == 3
    people = read_example("netwerk")[1].people
    cells = " ".join(cell.text for row in table.rows for cell in row.cells)
    assert [person.function for person in people if person.function and person.function in cells] == []


@pytest.mark.parametrize(("name", "question"), [("netwerk", "net.sponsor"), ("integriteit", "wg.client"), ("vrijwilligers", "vrij.coordinator")])
def test_who_the_plan_names_by_function_has_it_on_the_worksheet_too(name: str, question: str) -> None:
    plan = read_example(name)[1]
    chosen = next(person for person in plan.people if person.id == plan.get_answer(question))
    asks = (block for section in print_example(name, "worksheets", names="none").sections for block in section.blocks)
    parts = [part for ask in asks if isinstance(ask, Ask) and ask.origin == question for part in ask.parts if isinstance(part, Ruled)]
    assert [part.text for part in parts] == [chosen.function]


def test_without_names_the_chair_is_called_so_in_every_answer() -> None:
    document = print_example("integriteit", "worksheets", names="none")
    asks = [block for section in document.sections for block in section.blocks if isinstance(block, Ask)]
    assert {part.text for ask in asks if ask.origin in ("wg.chair", "wg.voice") for part in ask.parts if isinstance(part, Ruled)} == {"voorzitter"}


def test_an_assignment_of_several_steps_stands_in_one_piece() -> None:
    document = print_example("netwerk", "worksheets")
    steps = next(phase.assignment for phase in read_example("netwerk")[0].phases if phase.id == "preparation")
    lists = [block for section in document.sections for block in section.blocks if isinstance(block, BulletList) and block.numbered]
    assert steps
    assert [block.items for block in lists if steps.text[0] in block.items] == [steps.text]
    assert get_text(document).count(steps.title) >= 1
