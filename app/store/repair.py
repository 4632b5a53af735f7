"""A damaged plan file made whole: a new file is written beside it, looked at in every part, and only then takes its place. The damaged one is kept."""

import secrets
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from app.model.journal import JournalEntry
from app.model.key import Key
from app.model.plan import Address, Edit, Plan
from app.model.trouble import StoreProblem
from app.store.backups import Backup, list_backups
from app.store.creating import build_file
from app.store.fragments import Fragments, replay
from app.store.leftovers import delete_with_journal
from app.store.marks import SCHEMA
from app.store.mending import Mended, compute_mended
from app.store.reading import CarriedForm
from app.store.schema import bring_up_to_date
from app.store.seals import list_broken_words
from app.store.soundness import examine_file
from app.store.swapping import held, put_aside, swap_file
from app.store.tables import transaction, wrap
from app.store.trouble import make_problem
from app.store.versions import write_version
from app.store.writing import write_form, write_history, write_meta
from app.support.texts import _

FindForm = Callable[[Plan], CarriedForm | None]
"""The form for these answers as the program has it now: for a plan whose own form is lost and that has no backup."""


FORM = Address("property", "form")
FORM_DIGEST = Address("property", "form_digest")
"""Which form the plan goes by, when it is no longer the one it began with."""


class Repaired(Struct, frozen=True, kw_only=True):
    """What was done."""

    mended: Mended
    kept: Path
    """The damaged file, as it was found."""
    backup: Backup | None
    """The newest backup that was used, or None when there was none."""
    newer_form: bool = False
    """The form was lost; the one that the program has now took its place."""


def repair_file(path: Path, own: Fragments, now: datetime, find_form: FindForm, key: Key | None = None) -> Repaired:
    """Mend this plan from what was read of it and from its backups. Raises the trouble when there is nothing to make a plan of; then nothing was touched."""
    found = _read_backups(path, own, key)
    mended = compute_mended(own, [fragments for _backup, fragments in found])
    wanted = mended.form
    form = wanted or find_form(Plan(facts=mended.facts))
    if not mended.facts or form is None:
        raise make_problem("beyond_repair", path)
    if mended.form is None:
        mended = _with_form(mended, form)
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    with held(path):
        try:
            build_file(fresh, _Filling(mended, form, now).fill, key)
            if not examine_file(fresh, key).is_sound:
                raise make_problem("beyond_repair", path)
            kept = put_aside(path, _("{title} (damaged {date})").format(title=path.stem, date=now.date().isoformat()))
            swap_file(fresh, path)
        finally:
            delete_with_journal(fresh)
    return Repaired(mended=mended, kept=kept, backup=found[0][0] if found else None, newer_form=form is not wanted)


def _with_form(mended: Mended, form: CarriedForm) -> Mended:
    """The plan goes by another form from now on."""
    facts = {FORM: form.id, **mended.facts}
    if FORM_DIGEST in facts:
        facts[FORM_DIGEST] = form.digest
    return replace(mended, facts=facts, meta={**mended.meta, "form": form.digest})


class _Filling:
    """Writes a mended plan into a new file."""

    def __init__(self, mended: Mended, form: CarriedForm, now: datetime) -> None:
        self._mended = mended
        self._form = form
        self._now = now

    def fill(self, connection: sqlite3.Connection) -> None:
        """All of it, in one transaction."""
        mended = self._mended
        tables = wrap(connection)
        bring_up_to_date(tables)
        with transaction(tables):
            for form in (*mended.forms, self._form):
                write_form(tables, form)
            write_history(tables, (*mended.entries, self._make_last()), mended.facts)
            for version, plan in mended.versions:
                write_version(tables, version, plan)
            uid = mended.meta.get("uid") or secrets.token_hex(8)
            write_meta(tables, {**mended.meta, "uid": uid, "schema": str(SCHEMA), "form": mended.meta.get("form") or self._form.digest})

    def _make_last(self) -> JournalEntry:
        """The change by which the journal comes to what the facts are now; nothing when it tells so already."""
        told = replay(list(self._mended.entries))
        facts = self._mended.facts
        addresses = sorted(told.keys() | facts.keys())
        edits = tuple(Edit(each, told.get(each), facts.get(each)) for each in addresses if told.get(each) != facts.get(each))
        last = max((entry.id for entry in self._mended.entries), default=0)
        return JournalEntry(id=last + 1, uid=f"r{secrets.token_hex(5)}", at=self._now.isoformat(), cause="repair", edits=edits)


def _read_backups(path: Path, own: Fragments, key: Key | None) -> list[tuple[Backup, Fragments]]:
    """The sound backups of this plan, the newest first."""
    found: list[tuple[Backup, Fragments]] = []
    uid = "" if "uid" in list_broken_words(own.meta) else own.meta.get("uid", "")
    for backup in list_backups(path, uid):
        with suppress(StoreProblem):
            examination = examine_file(backup.path, key)
            if examination.is_sound and (backup.plan == path.absolute() or uid == examination.fragments.meta.get("uid")):
                found.append((backup, examination.fragments))
    return found
