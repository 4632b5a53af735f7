"""The plans on this computer: list them, make, copy, rename, archive and delete them. A plan that is open elsewhere is left alone.

The start screen is painted from the cards alone: what opens a plan or reads a form is loaded when it is first asked for.
"""

import shutil
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from app.model.form import ExampleSummary, Form, FormSummary
from app.model.summary import PlanSummary
from app.model.trouble import InputProblem
from app.session.dates import with_dates_of
from app.session.naming import compute_free_path, compute_neutral_title
from app.session.surroundings import Surroundings
from app.store.summary import read_summary
from app.store.trouble import explained
from app.support.paths import PLAN_SUFFIX, get_forms_folder
from app.support.texts import _

if TYPE_CHECKING:
    from app.session.deleting import Traces
    from app.session.gone import GonePlan
    from app.session.session import Session
    from app.session.starting import NewPlan

ARCHIVE = "Archief"
"""A folder that users see, so it has the same name whatever language the program speaks."""


class Library:
    """The plans folder, and the plans elsewhere that were opened before."""

    def __init__(self, folder: Path, surroundings: Surroundings) -> None:
        self.folder = folder
        self._surroundings = surroundings

    def list_plans(self, recents: Iterable[Path] = ()) -> tuple[PlanSummary, ...]:
        """A card for each plan in the folder and each recent one that still exists, the latest changed first."""
        return tuple(sorted(self._read_cards(self.list_paths(recents)), key=_get_changed, reverse=True))

    def list_latest(self, recents: Iterable[Path], most: int) -> tuple[PlanSummary, ...]:
        """The first of these cards, by the time of their files, so that the others need not be read yet."""
        latest = sorted(self.list_paths(recents), key=_get_time, reverse=True)[:most]
        return tuple(sorted(self._read_cards(latest), key=_get_changed, reverse=True))

    def list_paths(self, recents: Iterable[Path]) -> tuple[Path, ...]:
        """The plans in the folder, and the recent ones elsewhere that still exist; nothing is read."""
        return tuple({path.absolute(): None for path in (*_list_folder(self.folder), *(path for path in recents if path.is_file()))})

    def list_archive(self) -> tuple[PlanSummary, ...]:
        """A card for each plan that was put away."""
        return tuple(self._read_cards(_list_folder(self.folder / ARCHIVE)))

    def list_forms(self) -> tuple[FormSummary, ...]:
        """The forms a plan can be made with."""
        from app.formfile import list_forms

        return list_forms()

    def list_form_ids(self) -> tuple[str, ...]:
        """The ids of the forms that came with the program; quick, nothing is read."""
        return tuple(sorted(path.parent.name for path in get_forms_folder().glob("*/form.yaml")))

    def is_form_ready(self, form: str) -> bool:
        """Whether a form can be loaded at once. The first time on a computer it has to be compiled."""
        from app.formfile import is_compiled

        return is_compiled(form)

    def prepare_form(self, form: str) -> None:
        """Compile a form, so that it is ready. Safe in another thread."""
        from app.formfile import load_compiled

        load_compiled(form)

    def load_form(self, form: str, theme: str, language: str) -> Form:
        """A whole form, to look through before a plan is begun."""
        from app.formfile import load_form

        return load_form(form, theme, language)

    def list_examples(self) -> tuple[ExampleSummary, ...]:
        """The worked examples."""
        from app.formfile import list_examples

        return list_examples()

    def get_free_path(self, title: str) -> Path:
        """Where a new plan with this title would go."""
        return compute_free_path(self.folder, title)

    def get_file_title(self, wish: "NewPlan") -> str:
        """What the file is called: the title, or something neutral when the theme is sensitive, since everybody can read the names in a folder."""
        themes = (theme for form in self.list_forms() if form.id == wish.form for theme in form.themes)
        if wish.theme and any(theme.sensitive for theme in themes if theme.id == wish.theme):
            return compute_neutral_title(self._surroundings.today)
        return str(wish.answers.get("gen.title") or "")

    def create_plan(self, wish: "NewPlan") -> "Session":
        """A new plan in the folder, named after its title, open. The folder is made if need be."""
        from app.session.starting import create_plan

        self._make_folder()
        return create_plan(self.get_free_path(self.get_file_title(wish)), wish, self._surroundings)

    def create_example(self, example: ExampleSummary) -> "Session":
        """A worked example as a plan in the folder, open."""
        from app.session.starting import create_example

        self._make_folder()
        return create_example(self.get_free_path(example.title), example.name, self._surroundings)

    def get_now(self) -> datetime:
        """The time, for dates on the cards."""
        return self._surroundings.clock()

    def duplicate(self, path: Path) -> Path:
        """A plan of its own with the same answers, and its own title. One with a password is copied as it is, with the same password."""
        from app.session.session import Session

        card = read_summary(path)
        title = _("{title} (copy)").format(title=card.title or path.stem)
        target = compute_free_path(path.parent, title)
        if card.trouble_code == "encrypted":
            self._copy_as_it_is(path, target)
            return target
        with Session.open(path, self._surroundings, read_only=True) as session:
            session.store_copy(target)  # a plan that is only read goes on in its copy
            session.answer("gen.title", title)
        return target

    def rename(self, path: Path, title: str) -> Path:
        """Another title, and a file name that goes with it. Of a plan with a password only the file name: its title cannot be reached."""
        from app.session.session import Session

        self._require_free(path)
        if read_summary(path).trouble_code != "encrypted":
            with Session.open(path, self._surroundings) as session:
                session.answer("gen.title", title)
        target = compute_free_path(path.parent, title)
        return self._move(path, target)

    def archive(self, path: Path) -> Path:
        """Put away: out of sight, not gone."""
        self._require_free(path)
        folder = path.parent / ARCHIVE
        with explained(folder / path.name):
            folder.mkdir(exist_ok=True)
        return self._move(path, compute_free_path(folder, path.stem))

    def unarchive(self, path: Path) -> Path:
        """Back among the plans."""
        self._require_free(path)
        return self._move(path, compute_free_path(path.parent.parent, path.stem))

    def list_gone(self, recents: Iterable[Path]) -> "tuple[GonePlan, ...]":
        """Plans of which only backups are left."""
        from app.session.gone import list_gone  # after the first paint

        return list_gone((*self.list_paths(recents), *_list_folder(self.folder / ARCHIVE)))

    def get_traces(self, path: Path) -> "Traces":
        """What `delete` would take away: to show before it is asked."""
        from app.session.deleting import get_traces

        return get_traces(path)

    def delete(self, path: Path) -> None:
        """Take a plan away for good, with its backups."""
        from app.session.deleting import delete_plan

        self._require_free(path)
        delete_plan(path)

    def _make_folder(self) -> None:
        with explained(self.folder / PLAN_SUFFIX):
            self.folder.mkdir(parents=True, exist_ok=True)

    def _read_cards(self, paths: Iterable[Path]) -> Iterator[PlanSummary]:
        today = self._surroundings.today
        paths = tuple(paths)
        return (self._with_copy(with_dates_of(read_summary(path), today), paths) for path in paths)

    def _with_copy(self, card: PlanSummary, paths: tuple[Path, ...]) -> PlanSummary:
        """A second version of the plan that a cloud folder put beside it is told on the card."""
        start = card.path.stem
        if not any(path.stem.startswith(start) and path != card.path for path in paths):
            return card
        from app.session.conflicts import find_conflicts  # hardly ever

        found = find_conflicts(card.path, paths)
        return replace(card, beside=found[0].name) if found else card

    def _move(self, path: Path, target: Path) -> Path:
        with explained(path):
            shutil.move(path, target)
        return target

    def _copy_as_it_is(self, path: Path, target: Path) -> None:
        """Byte by byte, while nobody writes in it."""
        from app.store.creating import copy_bytes

        self._require_free(path)
        copy_bytes(path, target)

    def _require_free(self, path: Path) -> None:
        """Whether somebody else has the plan tells its lock; nothing needs to be opened for it."""
        from app.store.lock import PlanLock

        lock = PlanLock(path)
        if not lock.acquire():
            raise InputProblem("in_use", _("“{name}” is open in another window. Close it there first.").format(name=path.name))
        lock.release()


def _get_changed(card: PlanSummary) -> str:
    return card.changed


def _get_time(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _list_folder(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(sorted(path for path in folder.iterdir() if path.suffix == PLAN_SUFFIX and path.is_file() and not path.name.startswith(".")))
    except OSError:
        return ()
