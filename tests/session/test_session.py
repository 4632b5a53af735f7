import json
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from app.model.change import Change
from app.model.plan import AnswerState
from app.model.trouble import StoreProblem
from app.session.session import Session

Start = Callable[..., Session]
Reopen = Callable[[Session], Session]


def test_a_new_plan_has_the_answers_of_the_dialogue(start: Start) -> None:
    session = start(answers={"gen.title": "Op Adem", "gen.org_name": "Veerhuys"}, route="kort")
    assert (session.plan.title, session.plan.organisation, session.plan.route, session.plan.form) == ("Op Adem", "Veerhuys", "kort", "netwerk")
    assert not session.can_undo


def test_an_answer_is_on_disk_before_anybody_hears_of_it(start: Start) -> None:
    session = start()
    found: list[object] = []

    def look(change: Change) -> None:
        connection = sqlite3.connect(session.path)
        found.append(connection.execute("SELECT value FROM facts WHERE key = 'net.why'").fetchone())
        connection.close()
        assert change.saved

    session.subscribe(look)
    session.answer("net.why", "Omdat het helpt")
    assert found == [('"Omdat het helpt"',)]


def test_a_change_tells_what_was_edited_and_what_follows(start: Start) -> None:
    session = start()
    heard: list[Change] = []
    session.subscribe(heard.append)
    before = session.outline.answered
    session.answer("net.why", "Omdat het helpt")
    assert [edit.address.key for edit in heard[0].edits] == ["net.why"]
    assert heard[0].outline.answered == before + 1
    assert heard[0].plan is session.plan


def test_the_same_answer_again_is_no_change(start: Start) -> None:
    session = start()
    session.answer("net.why", "Zo")
    assert session.answer("net.why", "Zo").edits == ()
    session.undo()
    assert session.plan.get_answer("net.why") is None


def test_whoever_unsubscribes_hears_nothing(start: Start) -> None:
    session = start()
    heard: list[Change] = []
    session.subscribe(heard.append)
    session.unsubscribe(heard.append)
    session.answer("net.why", "Zo")
    assert heard == []


def test_reopening_lands_where_she_left(start: Start, reopen: Reopen) -> None:
    session = start()
    session.set_place("story", "core", "net.why")
    assert reopen(session).plan.get_fact("place", "last") == {"phase": "story", "step": "core", "question": "net.why"}


def test_going_somewhere_is_nothing_to_undo(start: Start) -> None:
    session = start()
    session.set_place("story", "core")
    session.leave_step("preparation", "theme")
    assert not session.can_undo


def test_the_plan_goes_by_the_form_it_carries(start: Start, reopen: Reopen) -> None:
    session = start()
    body = session.body
    again = reopen(session)
    assert again.body == body
    assert again.form == session.form


def test_a_flemish_organisation_gets_flemish_words_at_once(start: Start) -> None:
    session = start(answers={"gen.org_country": "nl"})
    assert session.form.language == "nl"
    session.answer("gen.org_country", "be")
    assert session.form.language == "nl_BE"
    session.undo()
    assert session.form.language == "nl"


def test_another_language_changes_the_form_and_no_answer(start: Start) -> None:
    session = start(answers={"gen.title": "Op Adem"})
    session.set_language("en")
    assert session.form.language == "en"
    assert session.plan.title == "Op Adem"


def test_the_route_shows_more_and_never_hides_an_answer(start: Start) -> None:
    session = start(route="volledig")
    session.answer("net.slogan", "Samen adem")
    session.set_route("kort")
    assert session.outline.get_entry("net.slogan") is not None


def test_states_notes_pitfalls_and_assignments_are_kept(start: Start, reopen: Reopen) -> None:
    session = start()
    session.set_state("net.why", AnswerState(state="later", when="2027-02-01"))
    session.set_note("net.why", "nog vragen")
    session.tick_pitfall("pit.preparation.everything", ticked=True)
    session.set_assignment("preparation", done="2027-01-10", note="ging goed")
    plan = reopen(session).plan
    assert plan.get_state("net.why") == AnswerState(state="later", when="2027-02-01")
    assert plan.get_fact("note", "net.why") == "nog vragen"
    assert plan.get_fact("pitfall", "pit.preparation.everything") is True
    assert plan.get_fact("assignment", "preparation") == {"done": "2027-01-10", "note": "ging goed"}


def test_rows_are_added_edited_moved_and_removed(start: Start) -> None:
    session = start()
    session.add_row("shr.goals", {"goal": "een"})
    session.add_row("shr.goals", {"goal": "twee"})
    first, second = (str(row["id"]) for row in session.plan.get_rows("shr.goals"))
    session.answer_cell("shr.goals", second, "goal", "2")
    session.move_row("shr.goals", second, 0)
    assert [row["goal"] for row in session.plan.get_rows("shr.goals")] == ["2", "een"]
    session.remove_row("shr.goals", first)
    assert [row["goal"] for row in session.plan.get_rows("shr.goals")] == ["2"]


def test_an_example_is_marked_until_it_is_edited(start: Start) -> None:
    session = start()
    session.insert_example("net.why", 0)
    assert session.plan.get_fact("example", "net.why") is True
    session.answer("net.why", "Onze eigen reden")
    assert session.plan.get_fact("example", "net.why") is None


def test_a_finding_put_aside_says_why(start: Start) -> None:
    session = start(answers={"gen.title": "Op Adem"})
    finding = next(iter(session.compute_findings("command")))
    session.dismiss(finding, "bewust zo")
    again = next(found for found in session.compute_findings("command") if (found.code, found.subject) == (finding.code, finding.subject))
    assert again.dismissed == "bewust zo"


def test_search_and_suggestions_answer(start: Start) -> None:
    session = start()
    session.answer("net.why", "Een zeldzaam woord: kwartelei")
    assert [hit.question for hit in session.search("kwartelei")] == ["net.why"]
    session.tick_pitfall("pit.preparation.everything", ticked=True)
    assert session.get_suggestions("shr.risks") != ()


def test_the_exported_plan_makes_the_same_plan(start: Start, tmp_path: Path) -> None:
    session = start(answers={"gen.title": "Op Adem"})
    session.answer("net.why", "half \ud83d teken, \0 en meer")
    session.export_json(tmp_path / "uit.json")
    data = json.loads((tmp_path / "uit.json").read_text(encoding="utf-8"))
    other = start(path=tmp_path / "Ander.kwartier", exchange=data)
    assert other.plan.get_answer("net.why") == session.plan.get_answer("net.why")
    assert other.compute_exchange() == session.compute_exchange()


def test_trouble_keeps_everything_in_memory_and_a_retry_writes_it(start: Start, reopen: Reopen) -> None:
    session = start()
    other = sqlite3.connect(session.path)
    other.execute("BEGIN EXCLUSIVE")
    change = session.answer("net.why", "tijdens")
    second = session.answer("net.slogan", "ook tijdens")
    assert not change.saved
    assert not second.saved
    assert "probeert het zo opnieuw" in change.trouble
    assert session.plan.get_answer("net.why") == "tijdens"
    other.rollback()
    other.close()
    assert session.retry().saved
    plan = reopen(session).plan
    assert (plan.get_answer("net.why"), plan.get_answer("net.slogan")) == ("tijdens", "ook tijdens")


def test_undo_works_while_nothing_can_be_written(start: Start) -> None:
    session = start()
    other = sqlite3.connect(session.path)
    other.execute("BEGIN EXCLUSIVE")
    session.answer("net.why", "tijdens")
    assert not session.undo().saved
    assert session.plan.get_answer("net.why") is None
    other.rollback()
    other.close()
    assert session.retry().saved


def test_a_copy_saves_what_was_typed_after_the_file_was_thrown_away(start: Start, reopen: Reopen, tmp_path: Path) -> None:
    session = start()
    session.answer("net.why", "voor")
    session.path.unlink()
    assert "bewaar een kopie" in session.answer("net.slogan", "na").trouble
    assert session.store_copy(tmp_path / "Kopie.kwartier").saved
    session.answer("net.name", "verder in de kopie")
    again = reopen(session)
    assert again.path == tmp_path / "Kopie.kwartier"
    assert [again.plan.get_answer(key) for key in ("net.why", "net.slogan", "net.name")] == ["voor", "na", "verder in de kopie"]
    again.undo()
    again.undo()
    assert again.plan.get_answer("net.slogan") is None


def test_a_copy_is_made_from_memory_when_the_file_cannot_be_read_any_more(start: Start, reopen: Reopen, tmp_path: Path) -> None:
    session = start()
    session.answer("net.why", "bewaard")
    session.path.write_bytes(b"kapot" * 5000)
    session.answer("net.slogan", "getypt")
    assert session.problem is not None
    session.store_copy(tmp_path / "Kopie.kwartier")
    plan = reopen(session).plan
    assert (plan.get_answer("net.why"), plan.get_answer("net.slogan")) == ("bewaard", "getypt")


def test_a_copy_without_trouble_leaves_the_work_where_it_was(start: Start, tmp_path: Path) -> None:
    session = start()
    session.store_copy(tmp_path / "Kopie.kwartier")
    assert session.path.name == "Plan.kwartier"


def test_a_copy_never_overwrites(start: Start, tmp_path: Path) -> None:
    session = start()
    (tmp_path / "Kopie.kwartier").write_text("van iemand anders")
    with pytest.raises(StoreProblem, match="bestaat al"):
        session.store_copy(tmp_path / "Kopie.kwartier")
    assert session.answer("net.why", "x").saved


def test_a_second_window_reads_and_says_who_has_it(start: Start) -> None:
    session = start()
    second = Session.open(session.path, session.surroundings)
    assert second.problem is not None
    assert second.problem.code == "in_use"
    change = second.answer("net.why", "toch getypt")
    assert not change.saved
    assert "open in een ander venster" in change.trouble
    assert second.plan.get_answer("net.why") == "toch getypt"
    second.close()
    assert session.answer("net.slogan", "eerste venster").saved


def test_opening_and_looking_writes_nothing(start: Start, reopen: Reopen) -> None:
    session = start()
    session.answer("net.why", "x")
    session.close()
    before = session.path.read_bytes()
    reopen(session).close()
    assert session.path.read_bytes() == before


@pytest.mark.parametrize(
    "body", [b"", b"null", b"[]", b'{"id": "netwerk"}', b"{" * 20_000, b'{"overlays": 3, "questions": [1], "phases": {}, "themes": "x"}']
)
def test_a_form_inside_the_file_that_was_tampered_with_is_one_sentence(body: bytes, start: Start) -> None:
    session = start()
    session.close()
    connection = sqlite3.connect(session.path)
    connection.execute("UPDATE forms SET body = ?", (zlib.compress(body),))
    connection.commit()
    connection.close()
    with pytest.raises(StoreProblem, match="is beschadigd"):
        Session.open(session.path, session.surroundings)
