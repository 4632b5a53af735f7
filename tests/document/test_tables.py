"""Tables: order, sums, scales, neutral words, and what the columns leave out."""

from typing import Any

from app.document.blocks import BulletList, Line, Table
from app.model.plan import Address, Plan
from app.model.question import Column, Option, RowSource
from tests.document.forms import ask_table, make_document, make_form

TEXT = Column(id="what", kind="text", label="Wat?")
DAY = Column(id="end", kind="date", label="Wanneer?")
HOURS = Column(id="hours", kind="number", label="Uren")
COST = Column(id="cost", kind="money", label="Kosten")
WHERE = Column(
    id="where", kind="choice", label="Waar?", options=(Option(id="in", label="binnen"), Option(id="out", label="buiten", print_label="elders"))
)
LEVEL = Column(id="level", kind="scale", label="Hoe erg?", options=(Option(id="a", label="niet", value=1), Option(id="b", label="wel", value=2)))


def make_table(rows: list[dict[str, Any]], block: dict[str, Any], *columns: Column, **settings: Any) -> tuple[Any, ...]:
    section = {"id": "why", "title": "Waarom", "blocks": [{"as": "table", "from": ["t.t"], **block}, {"as": "line", "from": ["t.none"]}]}
    facts: dict[Address, Any] = {Address("answer", "t.t"): [f"r{nr}" for nr in range(1, len(rows) + 1)]}
    facts |= {Address("answer", "t.t", f"r{nr}"): row for nr, row in enumerate(rows, 1)}
    return make_document(make_form(ask_table("t.t", *columns), sections=(section,)), Plan(facts=facts), **settings).sections[0].blocks


def list_columns(*ids: str) -> list[dict[str, Any]]:
    return [{"id": column, "width": 20} for column in ids]


def test_rows_are_sorted_by_date_and_those_without_one_stand_last() -> None:
    rows = [{"what": "a", "end": "2027-05-01"}, {"what": "b"}, {"what": "c", "end": "2027-02-01"}]
    (table,) = make_table(rows, {"columns": list_columns("what", "end"), "sort": ["end"]}, TEXT, DAY)
    assert [row.cells[0] for row in table.rows] == ["c", "a", "b"]


def test_a_row_without_anything_in_it_is_not_printed_and_not_counted() -> None:
    (table,) = make_table([{"what": "a"}, {"what": " "}, {"what": "c"}], {"columns": list_columns("nr", "what")}, TEXT)
    assert [row.cells for row in table.rows] == [("1", "a"), ("2", "c")]


def test_numbers_are_summed_and_what_cannot_be_read_stays_as_typed() -> None:
    rows = [{"what": "a", "hours": 10, "cost": 1200.5}, {"what": "b", "hours": "veel", "cost": 50}]
    (table,) = make_table(rows, {"columns": list_columns("what", "hours", "cost"), "totals": ["hours", "cost"]}, TEXT, HOURS, COST)
    assert table.rows[1].cells == ("b", "veel", "€ 50")
    assert table.totals[0].cells == ("Samen", "10", "€ 1.250,50")
    assert [column.align for column in table.columns] == ["left", "right", "right"]


def test_widths_add_up_to_a_hundred() -> None:
    (table,) = make_table([{"what": "a"}], {"columns": list_columns("nr", "what", "end")}, TEXT, DAY)
    assert round(sum(column.width for column in table.columns)) == 100


def test_a_neutral_word_stands_on_paper() -> None:
    (table,) = make_table([{"where": "out"}], {"columns": [{"id": "where", "width": 10, "printed_as": "print_label"}]}, WHERE)
    assert table.rows[0].cells == ("elders",)


def test_a_scale_prints_its_number_and_its_word() -> None:
    (table,) = make_table([{"level": 2}, {"level": 9}], {"columns": list_columns("level")}, LEVEL)
    assert [row.cells[0] for row in table.rows] == ["2 wel", "9"]


def test_a_choice_without_a_column_stands_below_by_row_number() -> None:
    table, line = make_table([{"what": "a", "where": "in"}, {"what": "b", "where": "in"}], {"columns": list_columns("what")}, TEXT, WHERE)
    assert line == Line(label="Waar?", text="binnen: 1, 2", origin="t.t")
    assert [row.cells for row in table.rows] == [("1", "a"), ("2", "b")]


def test_a_text_without_a_column_stands_below_as_a_list() -> None:
    note = Column(id="note", kind="text", label="Opmerking")
    _, items = make_table([{"what": "a", "note": "let op"}], {"columns": list_columns("what")}, TEXT, note)
    assert items == BulletList(label="Opmerking", items=("1  let op",), origin="t.t")


def test_a_starred_row_has_a_star_behind_its_number() -> None:
    star = Column(id="star", kind="yesno", label="Ster?")
    (table,) = make_table(
        [{"what": "a", "star": "yes"}, {"what": "b", "star": "no"}], {"columns": list_columns("nr", "what"), "star": "star"}, TEXT, star
    )
    assert [row.cells[0] for row in table.rows] == ["1 ★", "2"]


def test_a_reference_to_a_row_prints_the_number_of_that_row() -> None:
    goal = Column(id="goal", kind="choice", label="Doel", rows_from=RowSource(question="t.t", column="what"))
    (table,) = make_table(
        [{"what": "a"}, {"what": "b", "goal": "r1"}, {"what": "c", "goal": "weg"}],
        {"columns": [{"id": "goal", "width": 9, "printed_as": "nr"}, {"id": "what", "width": 9}]},
        TEXT,
        goal,
    )
    assert [row.cells[0] for row in table.rows] == ["", "1", "weg"]


def test_a_missing_table_has_rows_to_write_in_only_in_a_concept() -> None:
    block = {"columns": list_columns("what"), "empty": "rows"}
    (table,) = make_table([], block, TEXT)
    assert isinstance(table, Table)
    assert (table.blank_rows, table.note) == (3, "nog invullen")
    section = {"id": "why", "title": "Waarom", "blocks": [{"as": "table", "from": ["t.t"], **block}]}
    assert make_document(make_form(ask_table("t.t", TEXT), sections=(section,)), Plan(), final=True).sections == ()


def test_rows_that_the_form_gives_stand_on_a_blank_paper() -> None:
    given = Column(id="part", kind="text", label="Onderdeel", fixed=True)
    form = make_form(
        ask_table("t.t", given, TEXT, fixed_rows=({"id": "time", "part": "tijd"},)),
        sections=({"id": "why", "title": "W", "blocks": [{"as": "table", "from": ["t.t"]}]},),
    )
    (table,) = make_document(form, Plan(), blank=True).sections[0].blocks
    assert isinstance(table, Table)
    assert table.rows[0].cells[0] == "tijd"
    assert table.rows[0].cells[1].strip() == ""


def test_a_column_has_a_short_name_on_paper() -> None:
    short = Column(id="what", kind="text", label="Wat gaan jullie doen?", print_label="Wat")
    (table,) = make_table([{"what": "a"}], {}, short)
    assert isinstance(table, Table)
    assert table.columns[0].label == "Wat"


def test_start_and_end_share_a_column_and_a_year() -> None:
    start = Column(id="start", kind="date", label="Start")
    spec = {"columns": [{"id": "from_to", "width": 20, "joins": ["start", "end"]}]}
    rows = [
        {"start": "2027-02-08", "end": "2027-02-25"},
        {"start": "2027-12-08", "end": "2028-02-25"},
        {"end": "2027-02-25"},
        {"start": "2027-02-08"},
    ]
    table = make_table(rows, spec, start, DAY)[0]
    assert isinstance(table, Table)
    assert [row.cells for row in table.rows] == [("8 feb – 25 feb 2027",), ("8 dec 2027 – 25 feb 2028",), ("– 25 feb 2027",), ("8 feb 2027 –",)]


def test_a_scale_may_print_as_its_number_with_what_the_numbers_mean_below() -> None:
    (table,) = make_table([{"level": 2}], {"columns": [{"id": "level", "width": 10, "printed_as": "value"}]}, LEVEL)
    assert isinstance(table, Table)
    assert (table.rows[0].cells, table.legend) == (("2",), "Hoe erg: 1 niet · 2 wel")


def test_a_choice_that_the_row_is_named_after_does_not_stand_beside_it_again() -> None:
    body = Column(id="body", kind="choice", label="Orgaan", options=(Option(id="board", label="directie of bestuur"),))
    why = Column(id="why", kind="text", label="Waarvoor?")
    rows = [{"what": "Directie", "why": "besluit", "body": "board"}, {"what": "Managers", "why": "advies", "body": "board"}]
    columns = [{"id": "what", "width": 20}, {"id": "both", "width": 20, "joins": ["why", "body"]}]
    (table,) = make_table(rows, {"columns": columns}, TEXT, why, body)
    assert [row.cells[1] for row in table.rows] == ["besluit", "advies\ndirectie of bestuur"]
