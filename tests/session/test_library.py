from collections.abc import Callable
from pathlib import Path

import pytest

from app.model.trouble import InputProblem
from app.session.library import Library
from app.session.session import Session
from app.session.starting import NewPlan

Start = Callable[..., Session]


@pytest.fixture
def library(world: object, tmp_path: Path) -> Library:
    return Library(tmp_path, world.surroundings)


def test_each_plan_of_the_folder_has_a_card(start: Start, library: Library) -> None:
    session = start(answers={"gen.title": "Op Adem", "gen.org_name": "Veerhuys"}, route="kort")
    session.set_place("story", "core")
    session.answer("net.slogan", "Samen")
    answered, total = session.outline.answered, session.outline.total
    session.close()
    (card,) = library.list_plans()
    assert (card.title, card.organisation, card.form, card.route) == ("Op Adem", "Veerhuys", "netwerk", "kort")
    assert (card.answered, card.total, card.phase_number, card.phases) == (answered, total, 2, 6)
    assert card.form_title
    assert card.changed.startswith("2027-01-11")


def test_the_card_says_what_is_late_and_what_comes_next_seen_from_today(start: Start, library: Library, world: object) -> None:
    session = start()
    session.add_row("shr.actions", {"action": "uitnodigen", "end": "2027-02-01"})
    session.answer("shr.eval_date", "2027-06-01")
    session.close()
    (card,) = library.list_plans()
    assert (card.late, card.next_date, card.next_what) == (0, "2027-02-01", "uitnodigen")
    world.wait(30 * 24 * 3600)
    (card,) = library.list_plans()
    assert (card.late, card.next_date, card.next_what) == (1, "2027-06-01", "evaluatie")


def test_a_file_that_is_no_plan_has_a_card_that_says_so(library: Library, tmp_path: Path) -> None:
    (tmp_path / "Brief.kwartier").write_text("geachte")
    (tmp_path / "iets.txt").write_text("anders")
    (card,) = library.list_plans()
    assert card.trouble_code == "not_a_plan"


def test_plans_elsewhere_are_listed_once_and_gone_ones_not(start: Start, library: Library, tmp_path: Path) -> None:
    session = start()
    elsewhere = tmp_path / "stick" / "Ander.kwartier"
    elsewhere.parent.mkdir()
    other = start(path=elsewhere)
    found = library.list_plans([elsewhere, session.path, tmp_path / "weg.kwartier"])
    assert {card.path for card in found} == {session.path, other.path}


def test_a_folder_that_is_not_there_holds_no_plans(world: object, tmp_path: Path) -> None:
    assert Library(tmp_path / "nergens", world.surroundings).list_plans() == ()


def test_a_duplicate_has_the_answers_and_its_own_title(start: Start, library: Library) -> None:
    session = start(answers={"gen.title": "Op Adem"})
    session.answer("net.slogan", "Samen")
    copy = library.duplicate(session.path)
    assert copy.name == "Op Adem (kopie).kwartier"
    with Session.open(copy, session.surroundings) as opened:
        assert (opened.plan.title, opened.plan.get_answer("net.slogan")) == ("Op Adem (kopie)", "Samen")
    assert session.plan.title == "Op Adem"


def test_renaming_changes_title_and_file(start: Start, library: Library) -> None:
    session = start(answers={"gen.title": "Op Adem"})
    session.close()
    path = library.rename(session.path, "Lucht/Licht")
    assert path.name == "Lucht Licht.kwartier"
    assert [card.title for card in library.list_plans()] == ["Lucht/Licht"]


def test_archiving_puts_a_plan_out_of_sight_and_back(start: Start, library: Library) -> None:
    session = start(answers={"gen.title": "Op Adem"})
    session.close()
    put_away = library.archive(session.path)
    assert library.list_plans() == ()
    assert [card.title for card in library.list_archive()] == ["Op Adem"]
    library.unarchive(put_away)
    assert [card.title for card in library.list_plans()] == ["Op Adem"]


def test_deleting_takes_the_plan_and_what_stands_beside_it(start: Start, library: Library, tmp_path: Path) -> None:
    session = start()
    session.close()
    (tmp_path / ".Plan.kwartier.lock").touch()
    assert [path.name for path in library.get_traces(session.path).others] == [".Plan.kwartier.lock"]
    library.delete(session.path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("act", ["archive", "delete", "rename"])
def test_a_plan_that_is_open_in_another_window_is_left_alone(act: str, start: Start, library: Library) -> None:
    session = start()
    with pytest.raises(InputProblem, match="Sluit het daar eerst"):
        getattr(library, act)(session.path, *(["Ander"] if act == "rename" else []))
    assert session.answer("net.slogan", "x").saved


def test_a_broken_file_can_be_deleted(library: Library, tmp_path: Path) -> None:
    broken = tmp_path / "Kapot.kwartier"
    broken.write_bytes(b"kapot")
    library.delete(broken)
    assert not broken.exists()


def test_a_new_plan_makes_the_folder_and_takes_its_name_from_the_title(world: object, tmp_path: Path) -> None:
    library = Library(tmp_path / "Documenten" / "Kwartiermaker", world.surroundings)
    for name in ("Op Adem.kwartier", "Op Adem 2.kwartier"):
        with library.create_plan(NewPlan(form="netwerk", answers={"gen.title": "Op Adem"})) as session:
            assert session.path == library.folder / name


def test_an_example_becomes_a_plan_among_the_others(library: Library) -> None:
    example = next(found for found in library.list_examples() if found.name == "netwerk")
    with library.create_example(example) as session:
        assert session.plan.title == example.title
        assert session.answer("net.slogan", "van mij nu").saved
