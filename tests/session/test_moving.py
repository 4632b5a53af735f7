"""An open plan and a newer form: offered, looked through, accepted, undone; the old one still prints."""

import shutil
from pathlib import Path

import pytest

from app.document.settings import PrintSettings
from app.model.outline import KEPT
from app.session.moving import accept_move, find_offer, is_put_off, plan_move, put_off
from app.support.paths import get_forms_folder

MIGRATION = """
migration:
  from: 1
  to: 2
  says: {nl: "De aanleiding heet nu reden.", en: "The trigger is called reason now."}
  rename:
    - {question: net.trigger, to: net.reason}
"""


def write_newer(target: Path, version: int, revision: int) -> None:
    for name in ("netwerk", "common"):
        shutil.copytree(get_forms_folder() / name, target / name)
    shutil.rmtree(target / "netwerk" / "frozen")
    head = target / "netwerk" / "form.yaml"
    text = head.read_text(encoding="utf-8").replace("version: 1", f"version: {version}").replace("revision: 1", f"revision: {revision}")
    head.write_text(text, encoding="utf-8")
    if version > 1:
        for path in target.rglob("*.yaml"):
            text = path.read_text(encoding="utf-8")
            if "net.trigger" in text:
                path.write_text(text.replace("net.trigger", "net.reason"), encoding="utf-8")
        (target / "netwerk" / "migrations").mkdir()
        (target / "netwerk" / "migrations" / "02.yaml").write_text(MIGRATION, encoding="utf-8")


@pytest.fixture(scope="module")
def places(tmp_path_factory):
    """Settings folders with a newer form of the network in them, each written and compiled once."""
    made = {}
    for version, revision in ((1, 2), (2, 1)):
        made[version, revision] = tmp_path_factory.mktemp(f"config{version}{revision}")
        write_newer(made[version, revision] / "forms", version, revision)
    return made, tmp_path_factory.mktemp("cache")


@pytest.fixture
def make_newer(places, monkeypatch):
    """From now on the organisation has a newer form of the network."""
    folders, cache = places

    def make(*, version: int = 1, revision: int = 1) -> None:
        monkeypatch.setenv("KWARTIERMAKER_CONFIG", str(folders[version, revision]))
        monkeypatch.setenv("KWARTIERMAKER_CACHE", str(cache / f"{version}{revision}"))

    return make


@pytest.fixture
def moved(start, make_newer):
    """A plan of version 1, and the offer of version 2."""
    session = start()
    session.answer("net.trigger", "Tachtig nieuwe collega's.")
    session.answer("gen.title", "Ons netwerk")
    make_newer(version=2)
    offer = find_offer(session)
    assert offer is not None
    return session, offer


def test_the_form_of_the_program_itself_is_no_offer(start):
    assert find_offer(start()) is None


def test_better_words_are_offered_quietly_and_taken_over_in_one_step(start, make_newer):
    session = start()
    make_newer(revision=2)
    offer = find_offer(session)
    assert (offer.kind, offer.compiled.revision) == ("texts", 2)
    accept_move(session, plan_move(session, offer))
    assert session.form.revision == 2
    assert find_offer(session) is None
    session.undo()
    assert session.form.revision == 1


def test_an_older_form_is_no_offer(moved, monkeypatch, tmp_path):
    session, offer = moved
    accept_move(session, plan_move(session, offer))
    monkeypatch.setenv("KWARTIERMAKER_CONFIG", str(tmp_path / "empty"))
    assert find_offer(session) is None


def test_looking_it_through_changes_nothing(moved):
    session, offer = moved
    before, form = session.plan, session.form
    planned = plan_move(session, offer)
    assert planned.move.says == ("De aanleiding heet nu reden.",)
    assert session.plan is before
    assert session.form is form


def test_accepting_moves_the_answers_and_undo_brings_everything_back(moved):
    session, offer = moved
    before = session.plan
    accept_move(session, plan_move(session, offer))
    assert session.form.version == 2
    assert session.plan.get_answer("net.reason") == "Tachtig nieuwe collega's."
    assert session.outline.get_entry("net.reason").done
    session.undo()
    assert session.form.version == 1
    assert session.plan == before
    session.redo()
    assert session.form.version == 2
    assert session.plan.get_answer("net.reason") == "Tachtig nieuwe collega's."


def test_after_reopening_the_newer_form_holds_and_undo_still_works(moved, reopen):
    session, offer = moved
    accept_move(session, plan_move(session, offer))
    again = reopen(session)
    assert again.form.version == 2
    again.undo()
    assert again.form.version == 1
    assert reopen(again).form.version == 1


def test_the_drawer_is_shown_after_reopening_and_what_is_typed_in_it_is_kept(start, make_newer, reopen):
    session = start()
    session.answer("net.older", "Noord en Zuid")
    make_newer(version=2)
    accept_move(session, plan_move(session, find_offer(session)))
    again = reopen(session)
    kept = next(phase for phase in again.outline.phases if phase.phase.id == KEPT)
    assert [entry.question.id for step in kept.steps for entry in step.questions] == ["net.older"]
    again.answer("net.older", "Noord, Zuid en West")
    assert reopen(again).outline.get_entry("net.older").kept == "drawer"


def test_not_now_is_remembered_and_no_step_of_undo(moved, reopen):
    session, offer = moved
    put_off(session, offer)
    again = reopen(session)
    assert is_put_off(again, find_offer(again))
    again.undo()
    assert is_put_off(again, find_offer(again))


def test_the_old_form_still_prints_before_and_after_undoing(moved):
    session, offer = moved
    settings = PrintSettings(today=session.surroundings.today)
    before = session.compute_document(settings)
    accept_move(session, plan_move(session, offer))
    assert session.compute_document(settings) is not None
    session.undo()
    assert session.compute_document(settings) == before


def test_a_form_with_mistakes_is_no_offer(start, monkeypatch, tmp_path):
    session = start()
    monkeypatch.setenv("KWARTIERMAKER_CONFIG", str(tmp_path))
    head = tmp_path / "forms" / "netwerk" / "form.yaml"
    head.parent.mkdir(parents=True)
    head.write_text("form: {}", encoding="utf-8")
    assert find_offer(session) is None
