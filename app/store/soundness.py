"""Whether a plan file is sound: its pages, every fact, what the journal says of them, the seals, the forms and the versions."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct

from app.model.json import Json
from app.model.key import Key
from app.model.plan import Address
from app.store.fragments import Fragments, is_form_sound, read_fragments, replay
from app.store.leftovers import list_leftovers
from app.store.lock import Holder, PlanLock
from app.store.salvage import salvage_file
from app.store.seals import compute_seal, encode_edits, list_broken_words

DamageCode = Literal[
    "pages",
    "fact_unreadable",
    "fact_nameless",
    "fact_missing",
    "fact_stray",
    "fact_differs",
    "change_broken",
    "form_damaged",
    "version_damaged",
    "meta_missing",
    "meta_damaged",
]


class Damage(Struct, frozen=True, kw_only=True):
    """One thing that is not as it was written."""

    code: DamageCode
    address: Address | None = None
    count: int = 1


class Examination(Struct, frozen=True, kw_only=True):
    """What there is to say about a plan file."""

    fragments: Fragments
    damages: tuple[Damage, ...]
    leftovers: tuple[Path, ...] = ()
    """What a crash left beside it: harmless, and gone at the next opening."""
    holder: Holder | None = None
    """Who has the plan open now."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing at all is wrong."""
        return not self.damages


def examine_file(path: Path, key: Key | None = None) -> Examination:
    """Look at everything. What cannot be opened at all (missing, no permission, a password) raises its trouble; what is damaged does not."""
    leftovers = list_leftovers(path)
    holder = find_holder(path)
    fragments = read_fragments(salvage_file(path, key))
    return Examination(fragments=fragments, damages=check_fragments(fragments), leftovers=leftovers, holder=holder)


def find_holder(path: Path) -> Holder | None:
    """Who has the plan open, or None."""
    lock = PlanLock(path)
    if not lock.path.exists():
        return None
    if lock.acquire():
        lock.release()
        return None
    return lock.holder or Holder()


def check_fragments(fragments: Fragments) -> tuple[Damage, ...]:
    """Everything that is not as it was written."""
    return (*_check_pages(fragments), *_check_facts(fragments), *_check_journal(fragments), *_check_rest(fragments))


def check_changes(fragments: Fragments) -> frozenset[int]:
    """Changes that are not as they were written: torn, with a seal that does not fit, or not following on what was before."""
    wrong = set(fragments.broken)
    facts: dict[Address, Json] = {}
    for change in sorted(fragments.changes):
        entry = fragments.changes[change]
        seal = fragments.seals.get(change)
        if seal is not None and seal != compute_seal(entry, encode_edits(entry.edits)):
            wrong.add(change)
        for edit in entry.edits:
            if edit.before != facts.get(edit.address):
                wrong.add(change)
            facts[edit.address] = edit.after
    return frozenset(wrong)


def _check_pages(fragments: Fragments) -> Iterator[Damage]:
    if fragments.salvage.complaints:
        yield Damage(code="pages", count=max(fragments.salvage.unreadable, 1))


def _check_facts(fragments: Fragments) -> Iterator[Damage]:
    yield from (Damage(code="fact_unreadable", address=address) for address in fragments.blurred)
    if fragments.nameless:
        yield Damage(code="fact_nameless", count=fragments.nameless)
    told = replay([fragments.changes[change] for change in sorted(fragments.changes)])
    facts = {address: value for address, value in fragments.facts.items() if address.kind != "place"}
    for address in sorted(told.keys() | facts.keys()):
        if address in fragments.blurred or told.get(address) == facts.get(address):
            continue
        code: DamageCode = "fact_missing" if address not in facts else "fact_stray" if address not in told else "fact_differs"
        yield Damage(code=code, address=address)


def _check_journal(fragments: Fragments) -> Iterator[Damage]:
    wrong = check_changes(fragments)
    if wrong:
        yield Damage(code="change_broken", count=len(wrong))


def _check_rest(fragments: Fragments) -> Iterator[Damage]:
    unsound = sum(not is_form_sound(form) for form in fragments.forms.values())
    lost = len(fragments.salvage.rows.get("forms", ())) - len(fragments.forms)
    if fragments.form is None or unsound or lost:
        yield Damage(code="form_damaged", count=max(unsound + lost, 1))
    damaged = sum(plan is None for _version, plan in fragments.versions.values())
    if damaged:
        yield Damage(code="version_damaged", count=damaged)
    if not fragments.meta.get("uid"):
        yield Damage(code="meta_missing")
    broken = list_broken_words(fragments.meta)
    if broken:
        yield Damage(code="meta_damaged", count=len(broken))
