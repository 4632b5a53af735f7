from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.document.settings import PrintSettings
from app.formfile import load_compiled
from app.model.trouble import InputProblem, StoreProblem
from app.session.moments import NOW, Moment
from app.session.session import Session
from app.session.versions import get_spoken_name
from app.store.marks import SCHEMA

Start = Callable[..., Session]
Reopen = Callable[[Session], Session]


def answer(session: Session, text: str) -> None:
    session.answer("net.slogan", text)


def get_slogan(session: Session) -> object:
    return session.plan.get_answer("net.slogan")


def test_a_version_holds_what_was_there_and_says_which_form(start: Start, reopen: Reopen) -> None:
    session = start()
    answer(session, "Samen")
    made = session.versions.record("versie 1.0, vastgesteld", "na het overleg")
    answer(session, "Alleen")
    session = reopen(session)
    assert session.versions.list_versions() == (made,)
    assert (made.name, made.note, made.at[:10], made.form) == (
        "versie 1.0, vastgesteld",
        "na het overleg",
        "2027-01-11",
        load_compiled("netwerk").digest,
    )
    assert session.versions.load(Moment(version=made.uid)).plan.get_answer("net.slogan") == "Samen"
    assert get_slogan(session) == "Alleen"


def test_what_changed_since_a_version_is_told_per_question(start: Start) -> None:
    session = start()
    answer(session, "Samen sterk")
    made = session.versions.record("")
    assert session.versions.compare(Moment(version=made.uid)) == ()
    answer(session, "Samen sterker")
    session.add_row("shr.goals", {"goal": "Elkaar kennen"})
    told = session.versions.compare(Moment(version=made.uid))
    assert {change.question: change.happening for change in told} == {"net.slogan": "changed", "shr.goals": "added"}


def test_two_versions_can_be_compared(start: Start) -> None:
    session = start()
    answer(session, "een")
    first = session.versions.record("")
    answer(session, "twee")
    second = session.versions.record("")
    answer(session, "drie")
    (told,) = session.versions.compare(Moment(version=first.uid), Moment(version=second.uid))
    assert (told.before, told.after) == ("een", "twee")


def test_going_back_is_one_step_that_can_be_undone(start: Start, reopen: Reopen) -> None:
    session = start()
    answer(session, "Samen")
    session.add_row("shr.goals", {"goal": "Elkaar kennen"})
    made = session.versions.record("")
    at_version = session.plan
    answer(session, "Anders")
    for row in session.plan.get_rows("shr.goals"):
        session.remove_row("shr.goals", str(row["id"]))
    later = session.plan
    session.versions.restore(Moment(version=made.uid))
    assert session.plan == at_version
    session = reopen(session)
    session.undo()
    assert session.plan == later
    session.redo()
    assert session.plan == at_version


def test_going_back_to_the_present_does_nothing(start: Start) -> None:
    session = start()
    answer(session, "Samen")
    before = session.plan
    assert session.versions.restore(NOW).edits == ()
    assert session.plan == before


def test_going_back_to_another_theme_brings_its_form(world, tmp_path: Path) -> None:
    from app.session.starting import NewPlan, create_plan

    session = create_plan(tmp_path / "G.kwartier", NewPlan(form="werkgroep", theme="integriteit"), world.surroundings)
    world.open.callback(session.close)
    made = session.versions.record("")
    session.answer("wg.theme", "health")
    assert session.form.theme != "integriteit"
    session.versions.restore(Moment(version=made.uid))
    assert session.form.theme == "integriteit"


def test_undo_goes_back_beyond_a_version_and_the_version_stays(start: Start) -> None:
    session = start()
    answer(session, "Samen")
    made = session.versions.record("")
    session.undo()
    assert get_slogan(session) is None
    assert session.versions.load(Moment(version=made.uid)).plan.get_answer("net.slogan") == "Samen"


def test_a_version_ends_a_step_of_typing_also_after_reopening(start: Start, reopen: Reopen, world) -> None:
    session = start()
    answer(session, "Sa")
    session.versions.record("")
    world.wait(0.4)
    answer(session, "Samen")
    session = reopen(session)
    session.undo()
    assert get_slogan(session) == "Sa"


def test_the_next_name_is_one_higher(start: Start) -> None:
    versions = start().versions
    assert versions.suggest_name() == "versie 1.0"
    versions.record("")
    assert versions.suggest_name() == "versie 1.1"
    versions.record("  Vastgesteld   als 2.9 ")
    assert [version.name for version in versions.list_versions()] == ["Vastgesteld als 2.9", "versie 1.0"]
    assert versions.suggest_name() == "versie 2.10"


def test_a_version_is_found_by_name_number_and_fingerprint(start: Start) -> None:
    session = start()
    made = session.versions.record("versie 1.0, vastgesteld")
    for wish in ("versie 1.0, vastgesteld", "Versie 1.0, Vastgesteld ", "1.0", made.short_fingerprint.lower(), made.uid):
        assert session.versions.find(wish) == made
    with pytest.raises(InputProblem, match=r"Er is geen versie ‘3\.0’ in dit plan"):
        session.versions.find("3.0")


def test_only_name_and_note_of_a_version_can_change(start: Start) -> None:
    session = start()
    made = session.versions.record("")
    session.versions.rename(made.uid, "versie 1.0, getekend", "9 november")
    (found,) = session.versions.list_versions()
    assert (found.name, found.note, found.fingerprint) == ("versie 1.0, getekend", "9 november", made.fingerprint)


def test_a_plan_that_is_only_read_makes_no_version(start: Start, world) -> None:
    session = start()
    other = Session.open(session.path, world.surroundings, read_only=True)
    world.open.callback(other.close)
    with pytest.raises(StoreProblem):
        other.versions.record("")
    assert other.versions.list_versions() == ()


def test_days_are_listed_with_how_many_steps_and_can_be_compared(start: Start, world) -> None:
    session = start()
    for typed in ("S", "Sa", "Sam"):
        world.wait(0.4)
        answer(session, typed)
    session.set_place("story", "core")
    world.wait(24 * 3600)
    session.set_note("net.slogan", "nog eens")
    session.answer("net.theme", "age")
    session.undo()
    latest, first = session.versions.list_days()
    assert [(day.on, day.changes) for day in (latest, first)] == [(date(2027, 1, 12), 3), (date(2027, 1, 11), 1)]
    (told,) = session.versions.compare(first.before, first.after)
    assert (told.question, told.after) == ("net.slogan", "Sam")
    assert [change.about for change in session.versions.compare(latest.before, latest.after)] == ["note"]
    session.versions.restore(latest.before)
    assert session.plan.get_fact("note", "net.slogan") is None


def test_a_version_whose_facts_are_damaged_is_read_back_from_the_journal(start: Start, world) -> None:
    import sqlite3
    from contextlib import closing

    session = start()
    answer(session, "Samen")
    made = session.versions.record("")
    answer(session, "Alleen")
    session.close()
    with closing(sqlite3.connect(session.path)) as connection, connection:
        connection.execute("UPDATE versions SET facts = x'00'")
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    again = Session.open(session.path, world.surroundings)
    world.open.callback(again.close)
    assert again.versions.load(Moment(version=made.uid)).plan.get_answer("net.slogan") == "Samen"


def test_the_name_behind_the_word_version(start: Start) -> None:
    versions = start().versions
    assert get_spoken_name(versions.record("Versie 1.0, vastgesteld")) == "1.0, vastgesteld"
    assert get_spoken_name(versions.record("Getekend")) == "Getekend"


def test_a_paper_says_on_which_version_it_goes_and_whether_anything_changed_since(start: Start) -> None:
    session = start()

    def get_footer() -> str:
        return session.compute_document(PrintSettings(today=session.surroundings.today)).footer[0].rpartition(" · ")[0].rpartition(" · ")[0]

    assert get_footer() == "versie 0.1"
    session.versions.record("versie 1.0, vastgesteld")
    assert get_footer() == "versie 1.0, vastgesteld"
    answer(session, "Daarna")
    assert get_footer() == "versie 1.0, vastgesteld, sindsdien gewijzigd"
    session.undo()
    assert get_footer() == "versie 1.0, vastgesteld"
