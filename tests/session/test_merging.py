import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.model.key import Key
from app.model.plan import PEOPLE, Address, Plan
from app.model.trouble import InputProblem, StoreProblem
from app.session.merging import apply_merge, combine, open_combination
from app.session.secrecy import set_password
from app.session.session import Session
from app.session.starting import NewPlan, create_example, create_plan
from app.session.surroundings import get_real_surroundings
from tests.session import colleague

ROOT = Path(__file__).resolve().parents[2]
REAL = get_real_surroundings()
Open = Callable[[Path], Session]


def let_colleague(path: Path, *wishes: list[object], elsewhere: bool = False) -> None:
    """What a colleague does with her copy; `elsewhere` in a process of its own, which takes a second."""
    if not elsewhere:
        colleague.main(str(path), json.dumps(wishes))
        return
    words = [sys.executable, "-m", "tests.session.colleague", str(path), json.dumps(wishes)]
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan with two goals, an action and a person."""
    path = tmp_path / "Ons plan.kwartier"
    with create_plan(path, NewPlan(form="netwerk", answers={"gen.title": "Ons plan", "net.trigger": "Vier vragen om hulp."}), REAL) as session:
        for goal in ("Elkaar kennen", "Gehoord worden"):
            session.add_row("shr.goals", {"goal": goal})
        session.add_row("shr.actions", {"action": "Kaart ophangen"})
        session.add_row(PEOPLE, {"name": "Ruud", "function": "planner"})
    return path


@pytest.fixture
def copy(plan: Path) -> Path:
    """The same on a stick, for Bas."""
    return Path(shutil.copy(plan, plan.with_name("Bas.kwartier")))


@pytest.fixture
def open_plan(request: pytest.FixtureRequest) -> Open:
    def opened(path: Path) -> Session:
        session = Session.open(path, REAL)
        request.addfinalizer(session.close)
        return session

    return opened


def get_goals(plan: Plan) -> list[object]:
    return [row["goal"] for row in plan.get_rows("shr.goals")]


def get_goal_ids(path: Path) -> list[str]:
    with Session.open(path, REAL, read_only=True) as session:
        return [str(row["id"]) for row in session.plan.get_rows("shr.goals")]


def without_order(plan: Plan) -> dict[Address, object]:
    marks = ("place", "left")
    return {a: sorted(v) if isinstance(v, list) and a.kind == "answer" else v for a, v in plan.facts.items() if a.kind not in marks}


def test_two_copies_that_were_edited_apart_become_one_and_it_is_undone_in_one_step(plan: Path, copy: Path, open_plan: Open) -> None:
    first, second = get_goal_ids(plan)
    let_colleague(
        copy,
        ["add_row", "shr.goals", {"goal": "Van Bas"}],
        ["answer_cell", "shr.goals", first, "visible_as", "zes keer samen"],
        ["remove_row", "shr.goals", second],
        ["answer", "net.trigger", "Tachtig nieuwe collega's."],
        ["add_row", PEOPLE, {"name": "Fatma", "function": "HR"}],
        ["set_note", "net.trigger", "Bas twijfelt."],
        elsewhere=True,
    )
    let_colleague(
        plan,
        ["add_row", "shr.goals", {"goal": "Van mij"}],
        ["answer_cell", "shr.goals", first, "when", "2027-12-02"],
        ["answer", "net.trigger", "Dit voorjaar veranderen de roosters."],
        ["add_row", PEOPLE, {"name": "Fatma"}],
    )
    session = open_plan(plan)
    before = session.plan
    combination = open_combination(session, copy)
    assert combination.remarks == ()
    assert [point.address.key for point in combination.merge.to_choose] == ["net.trigger"]
    assert [twin.name for twin in combination.merge.twins] == ["Fatma"]
    apply_merge(session, combination, {Address("answer", "net.trigger"): "both"})
    assert get_goals(session.plan) == ["Elkaar kennen", "Van mij", "Van Bas"]
    assert session.plan.get_rows("shr.goals")[0] == {"id": first, "goal": "Elkaar kennen", "visible_as": "zes keer samen", "when": "2027-12-02"}
    assert session.plan.get_answer("net.trigger") == "Dit voorjaar veranderen de roosters.\nBas: Tachtig nieuwe collega's."
    assert [(person.name, person.function) for person in session.plan.people] == [("Ruud", "planner"), ("Fatma", "HR")]
    assert session.plan.get_fact("note", "net.trigger") == "Bas twijfelt."
    session.undo()
    assert session.plan == before


def test_merging_from_either_side_gives_the_same_plan(plan: Path, copy: Path, open_plan: Open) -> None:
    first, second = get_goal_ids(plan)
    let_colleague(copy, ["remove_row", "shr.goals", first], ["answer_cell", "shr.goals", second, "when", "2027-12-02"], elsewhere=True)
    let_colleague(plan, ["answer_cell", "shr.goals", first, "goal", "Scherper"], ["add_row", "shr.goals", {"goal": "Drie"}])
    here, there = open_plan(plan), open_plan(copy)
    mine, theirs = open_combination(here, copy), open_combination(there, plan)
    place = Address("answer", "shr.goals", first)
    assert [point.address for point in mine.merge.to_choose] == [point.address for point in theirs.merge.to_choose] == [place]
    apply_merge(here, mine, {place: "mine"})
    apply_merge(there, theirs, {place: "theirs"})
    assert without_order(here.plan) == without_order(there.plan)
    assert "Scherper" in get_goals(here.plan)


def test_a_row_that_was_removed_here_and_edited_there_is_asked_and_can_come_back(plan: Path, copy: Path, open_plan: Open) -> None:
    first, _second = get_goal_ids(plan)
    let_colleague(copy, ["answer_cell", "shr.goals", first, "goal", "Toch belangrijk"])
    let_colleague(plan, ["remove_row", "shr.goals", first])
    session = open_plan(plan)
    combination = open_combination(session, copy)
    assert [(point.mine, point.proposal) for point in combination.merge.points] == [(None, "ask")]
    apply_merge(session, combination, {Address("answer", "shr.goals", first): "theirs"})
    assert get_goals(session.plan) == ["Toch belangrijk", "Gehoord worden"]


def test_what_was_decided_is_not_asked_again_at_the_next_merge_and_what_is_new_is(plan: Path, copy: Path, open_plan: Open) -> None:
    let_colleague(copy, ["answer", "net.trigger", "Van Bas"], ["answer", "gen.org_name", "Op Adem"])
    let_colleague(plan, ["answer", "net.trigger", "Van mij"])
    session = open_plan(plan)
    apply_merge(session, open_combination(session, copy), {Address("answer", "net.trigger"): "mine"})
    assert open_combination(session, copy).merge.to_choose == ()
    let_colleague(copy, ["answer", "net.trigger", "Van Bas, opnieuw"])
    assert [point.address.key for point in open_combination(session, copy).merge.to_choose] == ["net.trigger"]


def test_who_merges_back_gets_the_merged_plan_without_being_asked(plan: Path, copy: Path, open_plan: Open) -> None:
    let_colleague(copy, ["answer", "net.trigger", "Van Bas"])
    let_colleague(plan, ["answer", "net.trigger", "Van mij"], ["answer", "gen.org_name", "Op Adem"])
    session = open_plan(plan)
    apply_merge(session, open_combination(session, copy), {Address("answer", "net.trigger"): "both"})
    session.answer("net.trigger", "Samen opgeschreven")
    back = open_plan(copy)
    combination = open_combination(back, plan)
    assert combination.merge.to_choose == ()
    apply_merge(back, combination)
    assert back.plan.get_answer("net.trigger") == "Samen opgeschreven"
    assert without_order(back.plan) == without_order(session.plan)


def test_a_merge_that_was_undone_counts_as_never_made(plan: Path, copy: Path, open_plan: Open) -> None:
    let_colleague(copy, ["answer", "net.trigger", "Van Bas"])
    session = open_plan(plan)
    apply_merge(session, open_combination(session, copy))
    session.undo()
    assert [point.proposal for point in open_combination(session, copy).merge.points] == ["theirs"]


def test_an_exchange_file_is_compared_too(plan: Path, open_plan: Open, tmp_path: Path) -> None:
    session = open_plan(plan)
    data = session.compute_exchange()
    data["answers"] = {**data["answers"], "gen.org_name": "Op Adem", "old.question": "iets"}  # type: ignore[dict-item]
    file = tmp_path / "Bas.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    combination = open_combination(session, file)
    assert [(point.address.key, point.proposal) for point in combination.merge.points] == [("gen.org_name", "theirs")]
    assert "old.question" in combination.remarks[-1]


def test_another_plan_is_said_to_be_one_and_nothing_of_ours_goes(plan: Path, open_plan: Open, tmp_path: Path) -> None:
    other = tmp_path / "Ander.kwartier"
    create_example(other, "netwerk", REAL).close()
    session = open_plan(plan)
    combination = open_combination(session, other)
    assert "ander plan" in combination.remarks[0]
    apply_merge(session, combination)
    assert set(get_goals(session.plan)) > {"Elkaar kennen", "Gehoord worden"}
    assert session.plan.title == "Ons plan"


def test_a_plan_of_another_form_gives_what_both_forms_ask(plan: Path, open_plan: Open, tmp_path: Path) -> None:
    other = tmp_path / "Groep.kwartier"
    create_example(other, "integriteit", REAL).close()
    session = open_plan(plan)
    combination = open_combination(session, other)
    assert "ander formulier" in combination.remarks[0]
    assert "antwoorden daar hebben geen plaats" in combination.remarks[-1]
    apply_merge(session, combination)
    assert session.plan.get_fact("property", "form") == "netwerk"
    assert not any(key.startswith("wg.") for key in session.plan.get_keys("answer"))
    assert len(session.plan.people) > 5


def test_a_copy_with_a_password_asks_for_it_and_one_with_ours_does_not(plan: Path, copy: Path, open_plan: Open) -> None:
    with Session.open(copy, REAL) as other:
        other.answer("net.trigger", "Geheim")
        set_password(other, "vier losse woorden samen")
    session = open_plan(plan)
    with pytest.raises(StoreProblem) as caught:
        open_combination(session, copy)
    assert caught.value.code == "encrypted"
    assert len(open_combination(session, copy, Key.of("vier losse woorden samen")).merge.points) == 1
    set_password(session, "vier losse woorden samen")
    assert len(open_combination(session, copy).merge.points) == 1


def test_the_other_file_is_only_read(plan: Path, copy: Path, open_plan: Open) -> None:
    let_colleague(copy, ["answer", "net.trigger", "Van Bas"])
    before = copy.read_bytes()
    session = open_plan(plan)
    apply_merge(session, open_combination(session, copy))
    assert copy.read_bytes() == before
    assert sorted(path.name for path in copy.parent.iterdir() if "Bas" in path.name) == ["Bas.kwartier"]


def test_what_is_no_plan_is_refused_in_a_sentence(plan: Path, open_plan: Open, tmp_path: Path) -> None:
    session = open_plan(plan)
    strange = tmp_path / "brief.docx"
    strange.write_bytes(b"x")
    for path, code in ((strange, "other_kind"), (plan, "same_file"), (tmp_path / "weg.json", "unreadable_file")):
        with pytest.raises(InputProblem) as caught:
            open_combination(session, path)
        assert caught.value.code == code


def test_who_is_one_person_can_be_said_otherwise_and_is_compared_anew(plan: Path, copy: Path, open_plan: Open) -> None:
    let_colleague(copy, ["add_row", PEOPLE, {"name": "Fatma"}])
    let_colleague(plan, ["add_row", PEOPLE, {"name": "Fatma"}])
    session = open_plan(plan)
    combination = open_combination(session, copy)
    assert combination.merge.points == ()
    apart = combine(session, combination.other, {combination.merge.twins[0].theirs: False})
    apply_merge(session, apart)
    assert [person.name for person in session.plan.people] == ["Ruud", "Fatma", "Fatma"]


def test_keeping_ours_everywhere_is_remembered_without_touching_an_answer_or_a_step(plan: Path, copy: Path, open_plan: Open) -> None:
    let_colleague(copy, ["answer", "net.trigger", "Van Bas"])
    let_colleague(plan, ["answer", "net.trigger", "Van mij"])
    session = open_plan(plan)
    before = session.plan
    apply_merge(session, open_combination(session, copy), {Address("answer", "net.trigger"): "mine"})
    assert session.plan is before
    assert open_combination(session, copy).merge.to_choose == ()
    session.undo()
    assert session.plan.get_answer("net.trigger") == "Vier vragen om hulp."
    assert open_combination(session, copy).merge.to_choose == ()


def test_what_was_left_open_is_asked_again(plan: Path, copy: Path, open_plan: Open) -> None:
    let_colleague(copy, ["answer", "net.trigger", "Van Bas"])
    let_colleague(plan, ["answer", "net.trigger", "Van mij"])
    session = open_plan(plan)
    apply_merge(session, open_combination(session, copy))
    assert len(open_combination(session, copy).merge.to_choose) == 1


def test_the_same_exchange_file_is_not_asked_again_and_another_is(plan: Path, open_plan: Open, tmp_path: Path) -> None:
    session, file = open_plan(plan), tmp_path / "Bas.json"
    data = session.compute_exchange()
    for said, expected in (("Van Bas", 0), ("Van Bas, opnieuw", 0)):
        file.write_text(json.dumps({**data, "answers": {**data["answers"], "net.trigger": said}}), encoding="utf-8")  # type: ignore[dict-item]
        combination = open_combination(session, file)
        assert len(combination.merge.to_choose) == 1
        apply_merge(session, combination, {Address("answer", "net.trigger"): "mine"})
        assert len(open_combination(session, file).merge.to_choose) == expected
