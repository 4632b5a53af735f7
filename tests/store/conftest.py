from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.model.journal import JournalEntry
from app.model.json import Json
from app.model.key import Key
from app.model.plan import Address, Edit
from app.store.creating import create_plan_file
from app.store.planfile import PlanFile


@dataclass
class TinyForm:
    id: str = "tiny"
    version: int = 1
    revision: int = 3
    digest: str = "d1"
    body: bytes = b'{"id":"tiny"}'


@pytest.fixture
def make_entry() -> Callable[..., JournalEntry]:
    def make(change: int, after: Json, *, key: str = "net.need", row: str = "", before: Json = None, kind: str = "answer") -> JournalEntry:
        edit = Edit(Address(kind, key, row), before, after)
        return JournalEntry(id=change, uid=f"u{change}", at="2026-11-21T10:00:00+01:00", cause="answer", edits=(edit,))

    return make


@pytest.fixture
def tiny_form() -> TinyForm:
    return TinyForm()


@pytest.fixture
def make_file(tmp_path: Path, tiny_form: TinyForm) -> Iterator[Callable[..., PlanFile]]:
    made: list[PlanFile] = []

    def make(*entries: JournalEntry, path: Path = tmp_path / "Plan.kwartier", key: Key | None = None) -> PlanFile:
        made.append(create_plan_file(path, tiny_form, entries, uid="plan", summary={"title": "Op Adem"}, key=key))
        return made[-1]

    yield make
    for file in made:
        file.close()
