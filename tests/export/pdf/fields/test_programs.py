"""Worksheets that were filled in with other programs say the same when they come back."""

from pathlib import Path

import pytest

from app.export.pdf import render_bytes
from app.export.pdf.fields.naming import make_field_name
from app.export.pdf.fields.reading import read_fields
from tests.document.cases import print_example
from tests.export.pdf.fields.programs import PROGRAMS, TICK, Program, skip_missing

VALUES = {
    "filled/who": "Ayşe Łukasz",
    "net.trigger": "Vier teamleiders vroegen om hulp.\nDit voorjaar veranderen de roosters; € 1.250 is er.",
    "net.need/+1/people": "1.250",
    "net.need/+1/outcome": "Ze willen elkaar spreken, één keer per maand.",
    "net.theme": "mental_health",
    "net.advantages/voice": TICK,
}


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sheets") / "leeg.pdf"
    path.write_bytes(render_bytes(print_example("netwerk", "worksheets", blank=True, fillable=True, sheets=("preparation",)))[0])
    return path


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_what_another_program_fills_in_is_read_back_to_the_letter(program: Program, empty: Path, tmp_path: Path) -> None:
    skip_missing(program)
    out = tmp_path / "ingevuld.pdf"
    program.fill(empty, {make_field_name(name): value for name, value in VALUES.items()}, out)
    sheet = read_fields(out.read_bytes())
    assert {place.name: place.value for place in sheet.places if place.is_filled} == VALUES
    assert sheet.about["form"] == "netwerk"


@pytest.mark.parametrize(("language", "large"), [("en", True), ("nl_BE", False)])
def test_so_do_those_in_another_language_and_in_large_type(*, language: str, large: bool, tmp_path: Path) -> None:
    source, out = tmp_path / "empty.pdf", tmp_path / "filled.pdf"
    paper = print_example("netwerk", "worksheets", language, blank=True, fillable=True, large=large, sheets=("preparation",))
    source.write_bytes(render_bytes(paper)[0])
    for program in PROGRAMS[1:3]:
        program.fill(source, {make_field_name(name): value for name, value in VALUES.items()}, out)
        sheet = read_fields(out.read_bytes())
        assert {place.name: place.value for place in sheet.places if place.is_filled} == VALUES
        assert sheet.about["language"] == language
