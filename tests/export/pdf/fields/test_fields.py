"""The fields of a paper as they stand in the file."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from app.export.pdf import render_bytes
from app.export.pdf.fields.naming import make_field_name, make_state, read_field_name, read_state
from app.export.pdf.fields.reading import MOST_FIELDS, NotFillable, read_fields
from tests.document.cases import print_example
from tests.export.validation import check_file, needs_checker


@pytest.fixture(scope="module")
def body() -> bytes:
    return render_bytes(print_example("netwerk", "worksheets", fillable=True, sheets=("preparation",)))[0]


@pytest.mark.parametrize("name", ["net.theme/mental", "shr.goals/+1/goal", "a:b.c%d", "goal/goal.x:1"])
def test_names_of_fields_hold_no_dot_and_lead_back(name: str) -> None:
    assert "." not in make_field_name(name)
    assert read_field_name(make_field_name(name)) == name


@pytest.mark.parametrize("value", ["yes", "Off", "r0 1", "−2", "a/b", "x~y"])
def test_states_lead_back_and_none_is_the_one_of_an_empty_box(value: str) -> None:
    assert make_state(value) != "Off"
    assert read_state(make_state(value)) == value


def test_every_place_to_write_has_a_field_over_it_in_reading_order() -> None:
    body, result = render_bytes(print_example("netwerk", "worksheets", blank=True, fillable=True, sheets=("preparation",)))
    with pikepdf.open(BytesIO(body)) as pdf:
        boxes = [len([kid for kid in page.obj.get("/Annots", []) if str(kid.Subtype) == "/Widget"]) for page in pdf.pages]
        assert boxes == [len([slot for slot in result.slots if slot.page == nr]) for nr in range(len(boxes))]
        assert all(str(page.obj.Tabs) == "/S" for page in pdf.pages)
        for field in pdf.Root.AcroForm.Fields:
            assert str(field.TU)
            assert "/AA" not in field
            assert "/A" not in field
        assert "/NeedAppearances" not in pdf.Root.AcroForm
        assert "/XFA" not in pdf.Root.AcroForm


def test_the_same_paper_gives_the_same_bytes(body: bytes) -> None:
    assert render_bytes(print_example("netwerk", "worksheets", fillable=True, sheets=("preparation",)))[0] == body


def test_a_paper_without_fields_has_none() -> None:
    body, _ = render_bytes(print_example("netwerk", "worksheets", sheets=("preparation",)))
    with pikepdf.open(BytesIO(body)) as pdf:
        assert "/AcroForm" not in pdf.Root


@needs_checker
@pytest.mark.parametrize("blank", [True, False])
def test_a_paper_with_fields_keeps_its_claims(blank: bool, tmp_path: Path) -> None:
    path = tmp_path / "velden.pdf"
    path.write_bytes(render_bytes(print_example("netwerk", "worksheets", blank=blank, fillable=True, sheets=("preparation",)))[0])
    assert check_file(path) == []


def test_nothing_that_was_not_filled_in_is_read(body: bytes) -> None:
    assert [place.name for place in read_fields(body).places if place.is_filled] == []


@pytest.mark.parametrize("body", [b"", b"%PDF-1.7", b"\0" * 5000])
def test_what_is_no_pdf_is_refused_with_one_word(body: bytes) -> None:
    with pytest.raises(NotFillable):
        read_fields(body)


def test_a_knotted_tree_of_fields_comes_to_an_end() -> None:
    pdf = pikepdf.new()
    knot = pdf.make_indirect(pikepdf.Dictionary(T=pikepdf.String("a"), FT=pikepdf.Name.Tx))
    knot.Kids = pikepdf.Array([knot, knot])
    many = [knot] * (MOST_FIELDS + 10)
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(many))
    out = BytesIO()
    pdf.save(out)
    assert len(read_fields(out.getvalue()).places) <= 1
