"""What the program does with a plan file that somebody sent: show its card, open it, look at everything, change something, print, keep a backup, verify and mend."""

import itertools
import random
from datetime import UTC, date, datetime
from pathlib import Path

from app.document.settings import PrintSettings
from app.model.key import Key
from app.model.trouble import Trouble
from app.session.backups import BackupJob
from app.session.merging import apply_merge, open_combination
from app.session.repairing import look, mend
from app.session.session import Session
from app.session.surroundings import Surroundings
from app.store.summary import read_summary
from tests.fuzz.watch import lap

NOON = datetime(2027, 1, 11, 12, tzinfo=UTC)
SETTINGS = PrintSettings(today=date(2027, 1, 11))


def make_surroundings() -> Surroundings:
    """A clock that stands still, and ids that count."""
    ids = itertools.count(1)
    return Surroundings(clock=lambda: NOON, new_id=lambda: f"f{next(ids)}")


def use_file(path: Path, chance: random.Random, key: Key | None = None) -> str:
    """One of the things a user may do with a file; its card is always shown."""
    read_summary(path)
    way = chance.choice((open_file, open_file, open_file, verify_file, keep_file, merge_file))
    try:
        return way(path, chance, key)
    except Trouble as trouble:
        return f"{way.__name__} refused{'' if str(trouble) else ' without a word'}"


def open_file(path: Path, chance: random.Random, key: Key | None) -> str:
    with Session.open(path, make_surroundings(), key=key) as session:
        use_session(session, chance)
    return "open_file opened"


def use_session(session: Session, chance: random.Random) -> None:
    lap()
    session.compute_findings("command")
    lap()
    session.compute_exchange()
    lap()
    session.compute_exchange(without_names=True)
    lap()
    session.search("een")
    lap()
    questions = tuple(question.id for question in session.form.get_questions())
    if questions:
        session.get_suggestions(chance.choice(questions))
        lap()
        session.answer(chance.choice(questions), "een woord")
        lap()
    session.versions.list_days()
    lap()
    for version in session.versions.list_versions()[:2]:
        session.versions.find(version.uid)
        lap()
    session.undo()
    lap()
    if chance.random() < 0.3:
        session.compute_document(SETTINGS)
        lap()
    if chance.random() < 0.03:
        session.render_document(SETTINGS, session.path.with_suffix(".pdf"))
        lap()


def verify_file(path: Path, chance: random.Random, key: Key | None) -> str:
    looked = look(path, key)
    lap()
    if looked.is_sound or looked.is_hopeless:
        return "verify_file sound" if looked.is_sound else "verify_file hopeless"
    mend(path, looked, make_surroundings(), key)
    lap()
    return f"verify_file mended, {open_file(path, chance, key)}"


def keep_file(path: Path, _chance: random.Random, key: Key | None) -> str:
    return "keep_file kept" if BackupJob(path, NOON, key).run() is not None else "keep_file not kept"


def merge_file(path: Path, _chance: random.Random, key: Key | None) -> str:
    """As the copy of a colleague, beside a plan of our own."""
    own = path.with_name("Eigen.kwartier")
    own.write_bytes(get_sound_plan().read_bytes())
    with Session.open(own, make_surroundings()) as session:
        combination = open_combination(session, path, key)
        lap()
        apply_merge(session, combination)
        use_session(session, _chance)
    return "merge_file merged"


def get_sound_plan() -> Path:
    """A plan with history, versions and a packed journal, made once for a whole run."""
    return Path(_SOUND[0])


_SOUND: list[str] = []


def make_sound_plan(folder: Path) -> Path:
    from app.session.compacting import compact_journal
    from app.session.starting import create_example
    from app.store.planfile import PlanFile

    path = folder / "Gaaf.kwartier"
    with create_example(path, "netwerk", make_surroundings()) as session:
        for nr in range(12):
            session.add_row("shr.goals", {"goal": f"doel {nr}"})
            session.answer("net.why", f"waarom {nr}")
            if nr % 5 == 0:
                session.versions.record(f"versie {nr}")
    file = PlanFile.open(path)
    compact_journal(file, most_loose=2, kept_loose=3)
    file.close()
    _SOUND[:] = [str(path)]
    return path
