"""Computes a move: the migrations one after another, then what has no place into the drawer, then what became of every answer."""

from collections.abc import Collection, Iterator, Mapping

import msgspec

from app.logic.moving.carry import Carry
from app.logic.moving.conversions import retype
from app.logic.moving.drawer import ABOUT_QUESTIONS
from app.logic.moving.items import compute_items, keep_originals
from app.logic.moving.move import Move
from app.logic.moving.parting import merge, split
from app.logic.moving.renaming import rename
from app.logic.moving.sweeping import sweep
from app.model.form import Form
from app.model.json import Json
from app.model.migration import Migration
from app.model.plan import FORM_DIGEST, Edit, Plan


def compute_move(old: Form, new: Form, plan: Plan, migrations: Collection[Migration] | None = None) -> Move:
    """What the plan would be under the new form, and what becomes of each answer.

    `old` must know the drawer of the plan (`with_drawer`), `new` the chapters of other themes that hold answers: make it with `list_answerable`.
    The migrations are those that the new form brings, unless others are given.
    """
    steps = _choose(read_migrations(new) if migrations is None else tuple(migrations), old, new)
    carry = Carry(old, new, plan)
    for nr, migration in enumerate(steps):
        carry.ahead = steps[nr + 1 :]
        _carry_out(carry, migration)
    carry.ahead = ()
    sweep(carry, new)
    keep_originals(carry, new)
    items = tuple(compute_items(carry, new))
    carry.facts[FORM_DIGEST] = new.digest
    return Move(
        before_version=old.version,
        after_version=new.version,
        plan=Plan(facts=carry.facts),
        says=tuple(migration.says for migration in steps if migration.says),
        items=items,
    )


def compute_move_edits(plan: Plan, move: Move) -> tuple[Edit, ...]:
    """The edits that carry it out, all in one change."""
    before, after = plan.facts, move.plan.facts
    return tuple(
        Edit(address, before.get(address), after.get(address)) for address in {**before, **after} if before.get(address) != after.get(address)
    )


def list_answerable(plan: Plan, migrations: Collection[Mapping[str, Json]]) -> frozenset[str]:
    """Every question that may hold an answer after the move: what is answered now, and where migrations lead."""
    named: set[str] = {address.key for address in plan.facts if address.kind in ABOUT_QUESTIONS}
    for migration in _decode(migrations):
        named.update(line.to for line in migration.rename if line.question and not (line.column or line.option))
        named.update(part.question for line in migration.split for part in line.into)
        named.update(line.into for line in migration.merge)
    return frozenset(named)


def compute_theme(plan: Plan, migrations: Collection[Mapping[str, Json]]) -> str:
    """The theme of the plan by its name in the new form."""
    theme = plan.theme
    for migration in _decode(migrations):
        theme = next((line.to for line in migration.rename if line.theme and line.theme == theme), theme)
    return theme


def read_migrations(form: Form) -> tuple[Migration, ...]:
    """The migrations that travel with a form. What cannot be understood (a newer program wrote it) is passed over: then answers wait in the drawer."""
    return tuple(_decode(form.migrations))


def _decode(migrations: Collection[Mapping[str, Json]]) -> Iterator[Migration]:
    for migration in migrations:
        try:
            yield msgspec.convert(migration, Migration)
        except msgspec.ValidationError:
            continue


def _choose(migrations: tuple[Migration, ...], old: Form, new: Form) -> tuple[Migration, ...]:
    wanted = (migration for migration in migrations if old.version < migration.after <= new.version)
    return tuple(sorted(wanted, key=_get_version))


def _get_version(migration: Migration) -> int:
    return migration.after


def _carry_out(carry: Carry, migration: Migration) -> None:
    for line in migration.rename:
        rename(carry, line)
    for line in migration.retype:
        retype(carry, line)
    for line in migration.split:
        split(carry, line)
    for line in migration.merge:
        merge(carry, line)
    for line in migration.retire:
        if line.question and line.why:
            carry.whys[line.question] = line.why
