"""The list of privacy (PR1 to PR17), one test for each; `app/README.md` says in words how each is met."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from app.document.settings import PrintSettings
from app.document.walk import iter_texts
from app.formfile import load_form
from app.logic.mentions import compute_mentions, find_person
from app.model.form import Form
from app.model.key import Key
from app.model.plan import PEOPLE
from app.model.question import Question
from app.session.deleting import get_traces
from app.session.library import Library
from app.session.secrecy import compute_strength, set_password
from app.session.session import Session
from app.session.starting import NewPlan, create_plan
from app.session.surroundings import Surroundings
from app.session.wiping import wipe_personal_data
from app.store.backups import list_backups, store_backup
from app.store.strands import list_strands
from app.support.settings import Settings
from tests.clock import MONDAY, Clock, lay_example

PASSWORD = "paard batterij nietje"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def surroundings(clock: Clock) -> Surroundings:
    return clock.surroundings


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    """A network around mental health, with somebody in it who is named in running text and has a name of three words."""
    made = Session.open(lay_example(tmp_path / "Op Adem.kwartier", "netwerk", clock), clock.surroundings)
    made.add_row(PEOPLE, {"name": "Samira El Idrissi", "function": "kwaliteitsmedewerker", "in_group": "yes"})
    made.answer("net.trigger", "Samira vroeg erom, en Idrissi belde: 06-12345678 of samira@voorbeeld.nl")
    made.set_note("net.trigger", "Samira is er klaar mee")
    yield made
    made.close()


def get_question(form: Form, name: str) -> Question:
    return next(question for question in form.get_questions() if question.id == name)


def get_printed(session: Session, **chosen: object) -> str:
    document = session.compute_document(PrintSettings(today=MONDAY.date(), **chosen))
    return "\n".join((*iter_texts(document.sections), *document.header, *document.footer, document.file_title))


def get_codes(session: Session) -> set[str]:
    return {finding.code for finding in session.compute_findings("command")}


def test_pr01_of_a_person_little_is_asked_and_numbers_in_text_are_told(session: Session) -> None:
    asked = {column.id for column in get_question(session.form, PEOPLE).columns}
    assert asked.isdisjoint({"surname", "email", "phone", "birth_date", "photo", "gender", "origin"})
    assert "P03" in get_codes(session)


@pytest.mark.parametrize(("form", "question"), [("netwerk", "net.core"), ("werkgroep", "wg.members")])
def test_pr02_differences_are_asked_of_the_group_and_not_of_a_person(form: str, question: str) -> None:
    loaded = load_form(form)
    traits = {"age", "gender", "origin", "religion", "health", "orientation"}
    assert traits.isdisjoint(column.id for column in get_question(loaded, PEOPLE).columns)
    assert get_question(loaded, question).kind == "people"


def test_pr03_a_network_has_no_question_for_its_members() -> None:
    registers = [question.id for question in load_form("netwerk").get_questions() if question.register]
    assert registers == [PEOPLE]


def test_pr04_a_sensitive_theme_asks_for_a_password_and_prints_no_names(session: Session) -> None:
    assert session.is_discreet
    assert "P02" in get_codes(session)
    assert {paper.names for paper in session.list_papers() if paper.id in ("plan", "handout", "actions")} <= {"function", "none"}


def test_pr05_no_library_for_the_network_is_loaded_by_the_program() -> None:
    """The real proof is in test_no_network."""
    root = Path(__file__).parents[2] / "app"
    words = ("urllib.request", "http.client", "requests", "QtNetwork", "smtplib", "ftplib")
    assert [path.name for path in root.rglob("*.py") for word in words if f"import {word}" in path.read_text(encoding="utf-8")] == []


def test_pr06_a_password_answers_the_point_that_asks_for_one(session: Session) -> None:
    set_password(session, PASSWORD)
    assert "P02" not in get_codes(session)
    assert "P02" not in {finding.code for finding in session.findings}
    assert not session.path.read_bytes().startswith(b"SQLite")
    assert Settings().lock_minutes == 10
    assert (compute_strength("welkom01"), compute_strength(PASSWORD)) == ("weak", "good")


@pytest.mark.parametrize("names", ["initials", "function", "none"])
def test_pr07_a_name_does_not_stand_on_paper_not_even_half_in_running_text(session: Session, names: str) -> None:
    printed = get_printed(session, names=names)
    assert "vroeg erom" in printed
    assert "Samira" not in printed
    assert "Idrissi" not in printed


def test_pr07_private_notes_are_printed_only_on_request(session: Session) -> None:
    assert "er klaar mee" not in get_printed(session)
    assert "er klaar mee" in get_printed(session, notes=True)


def test_pr09_the_file_of_a_sensitive_plan_gets_a_name_that_says_nothing(tmp_path: Path, surroundings: Surroundings) -> None:
    library = Library(tmp_path, surroundings)
    wish = NewPlan(form="werkgroep", theme="integriteit", answers={"gen.title": "Meldpunt grensoverschrijdend gedrag"})
    with library.create_plan(wish) as made:
        assert made.path.name == "Plan 2027-01.kwartier"
    with library.create_plan(NewPlan(form="werkgroep", answers={"gen.title": "Zomerfeest"})) as made:
        assert made.path.name == "Zomerfeest.kwartier"


def test_pr09_recent_plans_can_be_left_unremembered() -> None:
    assert Settings(recents_kept=False, recents=("/weg/Plan.kwartier",)).with_recent(Path("/weg/Ander.kwartier")).recents == ()


def test_pr09_a_pdf_tells_neither_who_made_it_nor_where(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    session.render_document(PrintSettings(today=MONDAY.date()), path)
    with pikepdf.open(path) as pdf:
        assert {"/Author", "/Creator", "/Subject", "/Keywords"}.isdisjoint(pdf.docinfo.keys())
        with pdf.open_metadata() as metadata:
            assert "dc:creator" not in metadata
    assert str(tmp_path) not in get_printed(session)


@pytest.mark.parametrize("password", ["", PASSWORD])
def test_pr10_wiping_takes_every_person_out_and_leaves_the_plan(session: Session, password: str, tmp_path: Path) -> None:
    store_backup(session.path, MONDAY)
    if password:
        set_password(session, password)
    names = [name for person in session.plan.people for name in person.name.split() if len(name) > 3]
    actions = len(session.plan.get_rows("shr.actions"))
    wipe_personal_data(session)
    assert session.plan.get_answer("gen.contact") is None
    assert not session.can_undo
    assert session.plan.get_keys("note") == ()
    assert len(session.plan.get_rows("shr.actions")) == actions
    assert list_backups(session.path) == ()
    session.store_with_key(None)
    raw = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert [name for name in (*names, "06-12345678", "samira@", "klaar mee") if name.encode() in raw] == []
    assert b"vroeg erom" in raw


def test_pr10_no_backup_with_names_is_left_by_the_time_the_wiped_plan_is_there(session: Session) -> None:
    store_backup(session.path, MONDAY)
    left: list[int] = []
    session.subscribe(lambda _change: left.append(len(list_backups(session.path))))
    wipe_personal_data(session)
    assert left == [0]


def test_pr10_backups_from_before_the_plan_was_moved_are_wiped_too(session: Session, surroundings: Surroundings, tmp_path: Path) -> None:
    store_backup(session.path, MONDAY)
    session.close()
    moved = session.path.rename(tmp_path / "Verplaatst.kwartier")
    with Session.open(moved, surroundings) as again:
        wipe_personal_data(again)
    assert list_strands() == ()


def test_pr10_what_was_wiped_stays_wiped_after_reopening(session: Session, surroundings: Surroundings) -> None:
    wipe_personal_data(session)
    session.answer("net.next", "Verder werken")
    session.close()
    with Session.open(session.path, surroundings) as again:
        assert again.plan.get_answer("net.next") == "Verder werken"
        assert not again.plan.people[0].name
        assert again.is_saved


def test_pr10_deleting_takes_the_backups_along_and_says_what_it_cannot_reach(session: Session, tmp_path: Path, surroundings: Surroundings) -> None:
    store_backup(session.path, MONDAY)
    session.close()
    said = get_traces(session.path).describe()
    assert "Op Adem.kwartier" in said
    assert "stick" in said
    Library(tmp_path, surroundings).delete(session.path)
    assert list(tmp_path.iterdir()) == []
    assert list_backups(session.path) == ()


def test_pr11_an_export_without_names_holds_none(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "delen.json"
    session.export_json(path, without_names=True)
    text = path.read_text(encoding="utf-8")
    assert [name for person in session.plan.people for name in person.name.split() if len(name) > 3 and name in text] == []
    assert "notes" not in text
    assert "vroeg erom" in text


def test_pr12_what_stands_about_somebody_can_be_shown_and_taken_out(session: Session) -> None:
    person = find_person(session.plan, "samira el idrissi")
    assert person is not None
    session.answer("net.sponsor", person.id)
    mentions = compute_mentions(session.form, session.plan, person)
    assert ("Functie", "kwaliteitsmedewerker") in [(mention.where, mention.says) for mention in mentions]
    assert get_question(session.form, "net.sponsor").label in [mention.where for mention in mentions]
    assert any("vroeg erom" in mention.says for mention in mentions)
    session.remove_row(PEOPLE, person.id)
    assert session.plan.get_answer("net.sponsor") is None


@pytest.mark.parametrize("theme", ["integriteit", "vertrouwenspersonen"])
def test_pr13_a_case_of_a_person_is_told_to_go(tmp_path: Path, surroundings: Surroundings, theme: str) -> None:
    with create_plan(tmp_path / "Plan.kwartier", NewPlan(form="werkgroep", theme=theme), surroundings) as made:
        made.add_row(PEOPLE, {"name": "Tom"})
        made.answer("gen.title", "De klacht van Tom loopt nog.")
        assert "P07" in get_codes(made)


def test_pr14_the_handout_says_nothing_of_who_is_against(session: Session) -> None:
    parties = [str(row.get("interest") or row.get("step")) for row in session.plan.get_rows("shr.parties")]
    printed = get_printed(session, document="handout")
    assert parties
    assert [text for text in parties if text in printed] == []


def test_pr15_a_union_with_a_person_is_told(session: Session) -> None:
    session.add_row("shr.parties", {"party": "FNV, Samira El Idrissi"})
    assert "P09" in get_codes(session)


def test_pr16_small_numbers_are_warned_of_where_figures_are_asked() -> None:
    form = load_form("werkgroep", "integriteit")
    said = " ".join((question.help or "") + " ".join(option.help for option in question.options) for question in form.get_questions())
    assert "onder de tien" in said


def test_pr17_there_is_a_paper_that_tells_each_member_what_is_kept(session: Session) -> None:
    letters = {letter.id for paper in session.list_papers() for letter in paper.letters}
    assert "letter.notice" in letters


def test_a_plan_whose_password_is_known_only_to_its_key_keeps_no_password_in_its_settings(session: Session, tmp_path: Path) -> None:
    set_password(session, PASSWORD)
    assert [path for path in tmp_path.rglob("*") if path.is_file() and PASSWORD.encode() in path.read_bytes()] == []
    assert PASSWORD not in repr(session.key)
    assert session.key is not None
    assert Key.of(PASSWORD).password == session.key.password
