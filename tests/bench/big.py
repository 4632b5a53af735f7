"""A plan of years beside one of a day: 300 questions, all answered, tables of 200 rows, 5,000 changes in the journal. The same form, so the same pages.

`block` is how long the window did not listen: what somebody who goes on typing feels.
"""

import os
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from app.document.settings import PrintSettings
from app.model.json import Json
from app.model.plan import Address, Edit
from app.model.question import Column, Question
from app.session.session import Session
from app.session.starting import NewPlan, create_plan
from app.session.surroundings import get_real_surroundings
from tests.bench.big_form import FORM, write_form
from tests.bench.measure import compute_medians

if TYPE_CHECKING:
    from app.ui.wizard.wizard import Wizard

ROWS, CHANGES = 200, 5000
SETTINGS = PrintSettings(today=date(2027, 1, 11))


def main() -> str:
    """Each act in the small plan and in the big one."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        for variable in ("PLANS", "CONFIG", "CACHE", "DATA"):
            os.environ[f"KWARTIERMAKER_{variable}"] = str(Path(name) / variable)
        write_form(Path(name) / "CONFIG" / "forms")
        small, big = Path(name) / "klein.kwartier", Path(name) / "groot.kwartier"
        write_plan(small, rows=2, changes=5, share=10)
        questions = write_plan(big, rows=ROWS, changes=CHANGES, share=1)
        kilobytes = big.stat().st_size // 1024
        lines = [f"A big plan ({questions} questions, tables of {ROWS} rows, {CHANGES} changes, {kilobytes} kB) beside a small one"]
        lines += measure_session(small, big)
        return "\n".join((*lines, *measure_window(small, big)))


def write_plan(path: Path, *, rows: int, changes: int, share: int) -> int:
    """Every question of the form answered, or one of so many; how many the form has."""
    with create_plan(path, NewPlan(form=FORM), get_real_surroundings()) as session:
        questions = tuple({question.id: question for question in session.form.get_questions()}.values())
        for nr, question in enumerate(questions):
            if question.id == session.form.theme_question or question.kind == "info":
                continue
            if question.kind == "table":
                _put_rows(session, question, rows)
            elif nr % share == 0:
                session.answer(question.id, make_value(question, nr))
        _type(session, changes)
    return len(questions)


def _put_rows(session: Session, table: Question, rows: int) -> None:
    ids: list[Json] = [f"r{nr}" for nr in range(rows)]
    facts: list[tuple[str, Json]] = [("", ids), *((f"r{nr}", {column.id: make_value(column, nr) for column in table.columns}) for nr in range(rows))]
    found = [(Address("answer", table.id, row), value) for row, value in facts]
    session.apply(tuple(Edit(address, session.plan.facts.get(address), value) for address, value in found), "answer")


def _type(session: Session, changes: int) -> None:
    """Written as a file, for the time it takes; apart, so that they are no one step."""
    from app.model.journal import JournalEntry
    from app.store.planfile import PlanFile

    session.close()
    file = PlanFile.open(session.path)
    address, last, moment = Address("note", "gen.title"), file.get_last_id(), datetime(2027, 1, 11, tzinfo=UTC)
    entries = [
        JournalEntry(
            id=last + nr,
            uid=f"u{nr}",
            at=(moment + timedelta(minutes=nr)).isoformat(),
            cause="typing note gen.title",
            edits=(Edit(address, f"notitie {nr - 1}" if nr > 1 else None, f"notitie {nr}"),),
        )
        for nr in range(1, changes + 1)
    ]
    file.append(*entries)
    file.close()


def make_value(field: Question | Column, nr: int) -> Json:
    """Something that fits."""
    values: dict[str, Json] = {
        **dict.fromkeys(("number", "money"), nr % 100),
        "date": (date(2027, 1, 1) + timedelta(days=nr % 300)).isoformat(),
        "yesno": "yes",
        **dict.fromkeys(("choice", "scale"), field.options[nr % len(field.options)].id if field.options else f"r{nr}"),
        **{kind: [option.id for option in field.options[:3]] for kind in ("multichoice", "checklist")},
        "person": f"r{nr % 50}",
        "people": [f"r{nr % 50}", f"r{(nr + 1) % 50}"],
        "longtext": f"Een antwoord van een paar regels, nummer {nr}, zoals iemand dat typt die erover heeft nagedacht. " * 4,
    }
    return values.get(field.kind, f"antwoord {nr}")


def measure_session(small: Path, big: Path) -> list[str]:
    sessions = {path: Session.open(path, get_real_surroundings()) for path in (small, big)}
    table = next(question for question in sessions[big].form.get_questions() if question.id == "shr.actions")
    acts: dict[str, Callable[[Session, int], object]] = {
        "an answer": lambda session, nr: session.answer("gen.title", f"titel {nr}"),
        "an answer, its findings": lambda session, nr: (session.answer("gen.title", f"titel {nr}"), session.findings),
        "a cell of a table": lambda session, nr: session.answer_cell(table.id, "r1", table.columns[0].id, f"cel {nr}"),
        "a cell, its findings": lambda session, nr: (session.answer_cell(table.id, "r1", table.columns[0].id, f"cel {nr}"), session.findings),
        "a row more": lambda session, nr: session.remove_row(table.id, f"n{nr}") and session.add_row(table.id, {"id": f"n{nr}"}),
        "undo": lambda session, _nr: session.undo(),
        "all findings afresh": lambda session, _nr: session.compute_findings("live"),
        "searching": lambda session, _nr: session.search("regels"),
        "what a paper says": lambda session, _nr: session.compute_document(SETTINGS),
    }
    lines = [
        _compare(
            "opening", {path: _time(lambda path=path: Session.open(path, get_real_surroundings(), read_only=True).close()) for path in (small, big)}
        )
    ]
    for name, act in acts.items():
        lines.append(_compare(name, {path: _time_acts(act, session) for path, session in sessions.items()}))
    pages = dict.fromkeys(sessions, 0)

    def draw(path: Path) -> None:
        pages[path] = sessions[path].render_document(SETTINGS, path.with_suffix(".pdf")).pages

    took = {path: _once(lambda path=path: draw(path)) for path in sessions}
    per_page = " and ".join(f"{1000 * took[path] / pages[path]:.1f}" for path in (small, big))
    lines.append(f"{_show('printing', took[small], took[big])}   ({pages[small]} and {pages[big]} pages, {per_page} ms each)")
    lines.append(_compare("printing, the window waits", {path: _measure_waiting(session, path) for path, session in sessions.items()}))
    for session in sessions.values():
        session.close()
    return lines


def _measure_waiting(session: Session, path: Path) -> float:
    """How long something that wants a turn every five milliseconds waits at most, while a paper is made in another thread."""
    job = session.make_print_job(SETTINGS)
    worker = threading.Thread(target=lambda: job.render(path.with_suffix(".pdf")))
    longest = 0.0
    worker.start()
    while worker.is_alive():
        began = time.perf_counter()
        time.sleep(0.005)
        longest = max(longest, time.perf_counter() - began - 0.005)
    return longest


def measure_window(small: Path, big: Path) -> list[str]:
    """Steps with tables among them; and an answer until it is on disk and painted, with the longest time after it that a key would have to wait."""
    from app.main.entry import make_application, make_window
    from app.support.settings import Settings

    application = make_application([])
    took: dict[str, dict[Path, float]] = {}
    for path in (small, big):
        window = make_window(Settings())
        window.resize(1366, 768)
        window.show()
        opening = _once(lambda window=window, path=path: (window.start(path), application.processEvents()))
        assert window.plan is not None
        watch = _Watch(window.plan.wizard, application.processEvents)
        watch.wait()
        stops = [(phase.phase.id, step.step.id) for phase in window.plan.session.outline.phases for step in phase.steps]
        new = [watch.act(lambda stop=stop, wizard=watch.wizard: wizard.go(*stop)) for stop in stops[1:]]
        again = [watch.act(lambda stop=stop, wizard=watch.wizard: wizard.go(*stop)) for stop in stops]
        typing = [watch.act(lambda nr=nr, wizard=watch.wizard: wizard.wishes.answer("gen.title", f"titel {nr}")) for nr in range(20)]
        cells = [watch.act(lambda nr=nr, session=window.plan.session: _put_cell(session, nr)) for nr in range(10)]
        figures = {
            "the first window of it": opening,
            "a new step, first paint": median(first for first, _rest in new),
            "a new step, slowest": max(first for first, _rest in new),
            "a new step, rest (block)": max(rest for _first, rest in new),
            "a visited step": median(first for first, _rest in again),
            "a key, disk and paint": median(first for first, _rest in typing),
            "a key, findings (block)": max(rest for _first, rest in typing),
            "a cell, disk and paint": median(first for first, _rest in cells),
            "a cell, findings (block)": max(rest for _first, rest in cells),
        }
        for name, seconds in figures.items():
            took.setdefault(name, {})[path] = seconds
        window.close()
    return [_compare(name, found) for name, found in took.items()]


def _put_cell(session: Session, nr: int) -> None:
    """In the table of actions, while its page is not in sight: then it counts for the findings only."""
    session.answer_cell("shr.actions", "r1", "action", f"actie {nr}")


class _Watch:
    """Does something in a window and looks how long that keeps it busy."""

    def __init__(self, wizard: "Wizard", process: Callable[[], object]) -> None:
        self.wizard = wizard
        self._process = process

    def act(self, act: Callable[[], object]) -> tuple[float, float]:
        """Seconds until it is painted, and the longest turn of the event loop after that."""
        return _once(lambda: (act(), self._process())), self.wait()

    def wait(self) -> float:
        """Until all is there."""
        longest = 0.0
        for _turn in range(2000):
            longest = max(longest, _once(self._process))
            if self.wizard.is_settled:
                break
            time.sleep(0.002)
        return longest


def _time(act: Callable[[], object]) -> float:
    return compute_medians({"it": lambda: _once(act)}, 7)["it"]


def _time_acts(act: Callable[[Session, int], object], session: Session) -> float:
    turn = iter(range(1000))
    return _time(lambda: act(session, next(turn)))


def _once(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    return time.process_time() - began


def _compare(name: str, found: dict[Path, float]) -> str:
    small, big = found.values()
    return _show(name, small, big)


def _show(name: str, small: float, big: float) -> str:
    return f"  {name:<26} {1000 * small:8.2f} ms {1000 * big:8.2f} ms   x{big / max(small, 1e-6):6.2f}"
