"""Worksheets that were filled in on screen come back into the plan."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pikepdf
import pytest

from app.document.settings import PrintSettings
from app.export.pdf.fields.naming import make_field_name
from app.model.key import Key
from app.model.plan import PEOPLE
from app.model.trouble import InputProblem, StoreProblem
from app.session.gathering import open_gathering
from app.session.merging import apply_merge, open_combination
from app.session.session import Session
from app.session.starting import NewPlan, create_plan
from tests.export.pdf.fields.programs import fill_with_pikepdf
from tests.session.conftest import World


@pytest.fixture
def session(start: Callable[..., Session]) -> Session:
    return start()


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The empty worksheets of the plan with which each test begins: what is drawn from one plan is drawn so from the other."""
    path, world = tmp_path_factory.mktemp("blank") / "leeg.pdf", World()
    with create_plan(path.with_suffix(".kwartier"), NewPlan(form="netwerk"), world.surroundings) as session:
        session.render_document(PrintSettings(document="worksheets", today=session.surroundings.today, fillable=True, blank=True), path)
    return path.read_bytes()


@pytest.fixture
def sheet(blank: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "leeg.pdf"
    path.write_bytes(blank)
    return path


def fill(sheet: Path, name: str, values: Mapping[str, str]) -> Path:
    out = sheet.with_name(f"{name}.pdf")
    fill_with_pikepdf(sheet, {make_field_name(field): value for field, value in values.items()}, out)
    return out


def test_every_kind_of_answer_is_read_as_its_kind(session: Session, sheet: Path) -> None:
    values = {
        "net.trigger": "Vier teamleiders vroegen om hulp.",
        "net.openness": "open",
        "net.advantages/voice": "yes",
        "net.need/+1/people": "1.250",
        "shr.goals/+1/goal": "Een praatgroep",
        "shr.goals/+1/when": "1 maart 2027",
        "net.theme/other/text": "nachtdiensten",
    }
    combination = open_combination(session, fill(sheet, "anna", values))
    apply_merge(session, combination)
    plan = session.plan
    assert plan.get_answer("net.trigger") == "Vier teamleiders vroegen om hulp."
    assert (plan.get_answer("net.openness"), plan.get_answer("net.advantages")) == ("open", ["voice"])
    assert plan.get_answer("net.theme") == {"id": "other", "text": "nachtdiensten"}
    assert [row["people"] for row in plan.get_rows("net.need")] == [1250]
    assert [(row["goal"], row["when"]) for row in plan.get_rows("shr.goals")] == [("Een praatgroep", "2027-03-01")]


def test_a_name_finds_its_person_and_somebody_unknown_is_new(session: Session, sheet: Path) -> None:
    session.add_row(PEOPLE, {"id": "p1", "name": "Femke", "function": "directeur"})
    apply_merge(session, open_combination(session, fill(sheet, "a", {"net.sponsor": "femke"})))
    assert session.plan.get_answer("net.sponsor") == "p1"
    session.answer("net.sponsor", None)
    apply_merge(session, open_combination(session, fill(sheet, "b", {"net.sponsor": "Yusuf (HR)"})))
    assert [(person.name, person.function) for person in session.plan.people] == [("Femke", "directeur"), ("Yusuf", "HR")]


def test_the_same_sheet_twice_brings_nothing_twice(session: Session, sheet: Path) -> None:
    path = fill(sheet, "a", {"shr.goals/+1/goal": "Een praatgroep", "net.trigger": "Nu."})
    apply_merge(session, open_combination(session, path))
    assert open_combination(session, path).merge.points == ()


def test_what_stood_in_a_field_already_says_nothing_and_what_was_changed_is_taken(session: Session, tmp_path: Path) -> None:
    session.answer("net.trigger", "Oud.")
    session.add_row("shr.goals", {"id": "r0000000001", "goal": "Doel", "when": "2027-03-01"})
    path = tmp_path / "werkbladen.pdf"
    session.render_document(PrintSettings(document="worksheets", today=session.surroundings.today, fillable=True, names="full"), path)
    assert open_combination(session, path).merge.points == ()
    apply_merge(session, open_combination(session, fill(path, "a", {"net.trigger": "Nieuw.", "shr.goals/r0000000001/when": "2-4-2027"})))
    assert session.plan.get_answer("net.trigger") == "Nieuw."
    assert session.plan.get_rows("shr.goals") == ({"id": "r0000000001", "goal": "Doel", "when": "2027-04-02"},)


def test_several_copies_come_in_at_once_with_who_said_what_and_choices_counted(session: Session, sheet: Path) -> None:
    copies = [
        fill(sheet, name, {"filled/who": who, "net.trigger": text, "net.openness": chosen})
        for name, who, text, chosen in (("1", "Anna", "Ja.", "open"), ("2", "Bert", "Nee.", "closed"), ("3", "", "Nee.", "closed"))
    ]
    combination = open_gathering(session, copies)
    apply_merge(session, combination)
    assert session.plan.get_answer("net.trigger") == "Bert, 3: Nee.\nAnna: Ja."
    assert session.plan.get_answer("net.openness") == "closed"
    assert any("2x (Bert, 3)" in remark and "1x (Anna)" in remark for remark in combination.remarks)


def test_what_the_plan_has_no_place_for_is_told(session: Session, sheet: Path) -> None:
    combination = open_combination(session, fill(sheet, "a", {"open/story/listeners": "Bellen met de OR"}))
    assert combination.merge.points == ()
    assert any("1 " in remark for remark in combination.remarks)


def test_a_broken_or_foreign_file_is_one_clear_sentence(session: Session, tmp_path: Path) -> None:
    broken = tmp_path / "stuk.pdf"
    broken.write_bytes(b"%PDF-1.7\nniets")
    with pytest.raises(InputProblem) as told:
        open_combination(session, broken)
    assert told.value.code == "broken"
    plain = tmp_path / "kaal.pdf"
    session.render_document(PrintSettings(document="worksheets", today=session.surroundings.today, blank=True, sheets=("preparation",)), plain)
    with pytest.raises(InputProblem) as told:
        open_combination(session, plain)
    assert told.value.code == "no_fields"


def test_a_file_with_a_password_asks_for_it(session: Session, sheet: Path, tmp_path: Path) -> None:
    locked = tmp_path / "slot.pdf"
    with pikepdf.open(fill(sheet, "a", {"net.trigger": "Nu."})) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="geheim", user="geheim", R=6))
    with pytest.raises(StoreProblem):
        open_combination(session, locked)
    assert open_combination(session, locked, Key.of("geheim")).merge.points
