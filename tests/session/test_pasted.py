"""What somebody may paste or type: harmless everywhere, and complete where it was put."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.document.settings import PrintSettings
from app.logic.comparing import compare_plans
from app.logic.merging import compute_merge
from app.model.plan import AnswerState, Plan
from app.session.naming import compute_file_stem, compute_free_path
from app.session.session import Session
from app.session.starting import NewPlan, create_plan
from tests.session.conftest import World

PASTED = {
    "format string": "{0.__class__.__mro__} {who} {gen.title} {person.called} {} {{}} {n} %s %n %(x)s %d $title ${title}",
    "template back-references": r"\1 \g<0> \g<name> \x \u0041 \N{DASH} \\",
    "markup": "<b>vet</b> <script>alert(1)</script> <para> &amp; &#0; <img src='file:///etc/passwd'/> <a href='http://x'>x</a> </para> ]]> <!--",
    "markdown": "# kop\n- een\n* twee\n**vet** [x](file:///etc/passwd) `code` ~~weg~~ | a | b |\n---",
    "formulas": "=1+1\n+1\n-1\n@SUM(A1)\n=HYPERLINK(\"http://x\")\n\t=cmd|' /C calc'!A0",
    "control characters": "".join(map(chr, range(32))) + "\x7f\x80\x85\x9f\ufeff\ufffe\uffff",
    "lone surrogates": "half \ud800 en \udfff en \udc80, heel \U0001f600",
    "right to left": "naam \u202efdp.exe\u202c \u2066x\u2069 \u200f\u061c שלום مرحبا",
    "invisible": "a\u200bb\u200dc\u00add\u2060e\u180ef\u3164g\u00a0h",
    "stacked accents": "Z" + "\u0335\u0321\u0322" * 200 + "algo",
    "separators": "een\u2028twee\u2029drie\x0bvier\x0cvijf\r\nzes\rzeven\x1eacht",
    "sql": "'; DROP TABLE facts; -- \" ' \\",
    "paths": "../../../etc/passwd C:\\Windows\\System32 \\\\server\\share file:///x NUL CON",
    "a lot": "woord " * 16_667,
    "one word": "W" * 100_000,
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈🇳🇱✊🏿" * 50,
    "json": '{"id": "p1", "state": "later"}, [[[',
}
SETTINGS = PrintSettings(today=date(2027, 1, 11))


@pytest.mark.parametrize("name", PASTED)
def test_what_is_pasted_is_kept_to_the_letter_and_breaks_nothing(
    name: str, start: Callable[..., Session], reopen: Callable[[Session], Session], tmp_path: Path, world: World
) -> None:
    text, session = PASTED[name], start()
    people = [{"id": "p1", "name": text[:300], "function": text[:300]}, {"id": "p2", "name": "{who}", "function": "\\1"}]
    for question, raw in (("net.why", text), ("gen.title", text[:500]), ("shr.people", people)):
        assert session.answer(question, raw).saved
    session.add_row("shr.goals", {"goal": text, "why": text})
    session.set_note("net.why", text)
    session.set_state("net.why", AnswerState(state="later", who=text[:300], when=text[:100]))
    session.versions.record(text[:200], text)

    session = reopen(session)

    assert session.plan.get_answer("net.why") == text
    assert session.plan.get_rows("shr.goals")[0]["goal"] == text
    assert session.plan.get_fact("note", "net.why") == text
    assert [row["name"] for row in session.plan.get_rows("shr.people")] == [text[:300], "{who}"]
    exported = tmp_path / "Plan.json"
    session.export_json(exported)
    with create_plan(tmp_path / "Terug.kwartier", NewPlan(form="netwerk", exchange=json.loads(exported.read_bytes())), world.surroundings) as back:
        assert back.plan.get_answer("net.why") == text
        assert back.plan.get_rows("shr.goals") == session.plan.get_rows("shr.goals")
    session.compute_findings("command")
    session.search(text[:30])
    compare_plans(session.form, Plan(), session.plan)
    compute_merge(session.form, session.plan, back.plan)
    result = session.render_document(SETTINGS, tmp_path / "Plan.pdf")
    assert result.pages > 0


def test_somebody_called_as_a_placeholder_is_called_so_on_every_paper(start: Callable[..., Session]) -> None:
    session = start()
    session.answer("shr.people", [{"id": "p1", "name": "{gen.title}", "function": r"\g<0>", "may_be_named": "yes"}])
    session.answer("gen.title", "Het echte plan")
    session.add_row("shr.actions", {"action": "Bellen met {gen.title} over {today}", "who": "p1"})
    for paper in session.list_papers():
        said = repr(session.compute_document(PrintSettings(today=date(2027, 1, 11), document=paper.id)))
        assert "Bellen met Het echte plan" not in said
        assert "over 11 januari" not in said
    assert "Bellen met {gen.title} over {today}" in repr(session.compute_document(SETTINGS))


def test_a_name_that_was_pasted_in_another_spelling_of_its_accents_is_hidden_too(start: Callable[..., Session]) -> None:
    session = start()
    session.answer("shr.people", [{"id": "p1", "name": "Ren\u00e9e", "function": "planner", "may_be_named": "no"}])
    session.answer("net.why", "Dit is een idee van Rene\u0301e.")
    said = repr(session.compute_document(SETTINGS))
    assert "Dit is een idee van planner" in said
    assert "e\u0301" not in said


TITLES = (
    "CON", "nul.txt", "aux .x", "COM1", "lpt9.kwartier", "../../x", "..\\..\\x", "/etc/passwd", "C:x", "~", "~/x", "-rf", "x.", "x ...", " x ", ".", "..", "a" * 300, "é" * 300,
    "😀" * 300, "\u202efdp.x", "a\0b", "a\nb", "a:b", "\ud800", "%s{0}", "x\u200b", "e\u0301" * 100, "ﷺ" * 100, "$HOME", "`id`", "a" * 76 + ".kwartier", "CON\u00a0", "ＣＯＮ", "",
)  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_a_title_that_is_a_trick_gives_a_plan_in_its_folder(title: str, tmp_path: Path, world: World) -> None:
    stem = compute_file_stem(title)
    assert stem.partition(".")[0].strip().upper() not in {"CON", "NUL", "AUX", "COM1", "LPT9", "PRN"}
    assert not stem.startswith((".", "-", "~"))
    path = compute_free_path(tmp_path, title)
    with create_plan(path, NewPlan(form="netwerk", answers={"gen.title": title}), world.surroundings) as session:
        assert session.plan.title == title
        session.export_json(path.with_suffix(".json"))
        session.store_copy(compute_free_path(tmp_path, title))
    assert {found.parent for found in tmp_path.rglob("*.kwartier")} == {tmp_path}
    assert len(list(tmp_path.glob("*.kwartier"))) == 2
