import shutil
from collections.abc import Callable
from pathlib import Path

from app.logic.outline import compute_outline
from app.model.question import Question
from app.session.session import Session
from app.session.surroundings import get_real_surroundings
from app.support.texts import _
from tests.screen.reader import Node, Reader, wait_until
from tests.screen.running import Running
from tests.screen.user import read_answer

Run = Callable[..., Running]
NAMELESS = frozenset({"unknown", "filler", "panel", "frame", "layered pane", ""})
"""Roles that say nothing of what something is for."""


def test_a_screen_reader_hears_every_step_and_what_is_dictated_is_stored(run: Run, example: Path) -> None:
    reader = run(example).reader
    steps = list_steps(example)
    problems: dict[str, list[str]] = {}
    dictated: dict[str, str] = {}
    for number, (title, questions) in enumerate(steps):
        # The guidance of a phase takes longest to walk through, and hardly changes from step to step.
        tree = reader.get_tree(cells=False, without="" if number % 4 == 0 else _("Guidance"))
        assert find_one(tree, title, "label"), f"the title {title!r} is nowhere"
        problems[title] = [*list_unspoken(tree), *list_unlabelled(tree), *list_mute_tables(reader, tree)]
        dictated.update(dictate(reader, tree, questions))
        if number + 1 < len(steps):
            press_next(reader, tree, steps[number + 1][0])
    assert {title: found for title, found in problems.items() if found} == {}
    assert len(dictated) > 20
    wait_until(lambda: list_lost(example, dictated) == [], lambda: f"everything is in the file; not there: {list_lost(example, dictated)}")


def dictate(reader: Reader, tree: list[Node], questions: list[Question]) -> dict[str, str]:
    """Say something in every text field of the page."""
    dictated: dict[str, str] = {}
    for question in questions:
        node = find_one(tree, question.label, "text")
        assert node is not None, f"{question.label!r} is no text field"
        dictated[question.id] = f"Ingesproken bij {question.id}."
        reader.fill(node, dictated[question.id])
    return dictated


def test_choosing_and_ticking_work_without_keyboard_or_mouse(run: Run, example: Path) -> None:
    reader = run(example).reader
    before = read_answer(example, "net.advantages")
    assert isinstance(before, list)
    reader.press(reader.find("Leden krijgen een stem.", "check box"))
    wait_until(lambda: read_answer(example, "net.advantages") != before, "the tick is in the file")
    press_next(reader, reader.get_tree(cells=False), list_steps(example)[1][0])
    radio = reader.find("alle collega's", "radio button")
    reader.press(radio)
    wait_until(lambda: read_answer(example, "net.for_whom") == "everyone", "the choice is in the file")
    assert any(node.name.startswith("Bewaard") for node in reader.get_tree(cells=False))


def test_every_button_of_the_start_screen_and_the_print_dialogue_has_a_name(run: Run, example: Path) -> None:
    running = run()
    assert list_unspoken(running.reader.get_tree()) == []
    shutil.copy(example, example.with_name("Nog een.kwartier"))
    reader = running.reader
    reader.press(reader.find(_("Start an employee network")))
    reader.find(_("Begin"), "push button")
    tree = reader.get_tree()
    assert [*list_unspoken(tree), *list_unlabelled(tree)] == []


def list_steps(plan: Path) -> list[tuple[str, list[Question]]]:
    """The title of every step, with the questions that are answered in words."""
    with Session.open(plan, get_real_surroundings(), read_only=True) as session:
        steps = [step for phase in compute_outline(session.form, session.plan).phases for step in phase.steps]
    return [(step.step.title, [entry.question for entry in step.questions if entry.question.kind in ("text", "longtext")]) for step in steps]


def list_lost(plan: Path, dictated: dict[str, str]) -> list[str]:
    with Session.open(plan, get_real_surroundings(), read_only=True) as session:
        return [question for question, text in dictated.items() if session.plan.get_answer(question) != text]


def list_unspoken(tree: list[Node]) -> list[str]:
    """What can get the keyboard, and says neither what it is nor how it is called."""
    return [str(node) for node in tree if node.is_focusable and (not node.called or node.role in NAMELESS)]


def list_unlabelled(tree: list[Node]) -> list[str]:
    """Fields whose label is not tied to them: a reader could not say which question they answer."""
    return [str(node) for node in tree if "EDITABLE" in node.states and node.role == "text" and not (node.labels or node.name)]


def list_mute_tables(reader: Reader, tree: list[Node]) -> list[str]:
    """Tables of which columns have no head, or that have rows and say nothing."""
    mute: list[str] = []
    for node in tree:
        if node.role == "table":
            table = reader.get_table(node)
            if not all(table.heads) or any(not any(row) for row in table.rows):
                mute.append(f"{node.called}: {table}")
    return mute


def find_one(tree: list[Node], name: str, role: str) -> Node | None:
    return next((node for node in tree if node.role == role and name in node.called), None)


def press_next(reader: Reader, tree: list[Node], title: str) -> None:
    """Press the button of the next step, and hear its title."""
    reader.take_heard()
    button = next(node for node in tree if node.role == "push button" and node.name == _("Next: {title}").format(title=title))
    reader.press(button)
    said: list[str] = []

    def is_said() -> bool:
        said.extend(reader.take_announcements())
        return any(each.startswith(title) for each in said)

    wait_until(is_said, lambda: f"{title!r} is said; heard: {said}")
