"""A plan put together again from what is left of its file and from its backups. Pure: it says what it makes, and where each mended answer came from.

Every fact stands twice in a sound file, as a fact and in the journal, and the journal says what was before and after. Where the two agree nothing is in doubt.
Where they do not, the seal of the change and the newest backup decide; and it is always told.
"""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from app.logic.fingerprint import compute_fingerprint
from app.model.journal import JournalEntry
from app.model.json import Json
from app.model.plan import Address, Edit, Plan
from app.model.version import Version
from app.store.fragments import Fragments, is_form_sound, replay
from app.store.reading import CarriedForm
from app.store.seals import SEAL, list_broken_words
from app.store.soundness import check_changes

Source = Literal["journal", "older", "backup", "file", "letters"]
"""Where a mended answer came from: the journal; the journal while a later change may be missing; a backup; the file, although the journal says otherwise; the
letters that could still be read."""


class Mend(Struct, frozen=True, kw_only=True):
    """One fact that was not simply there."""

    address: Address
    source: Source
    value: Json
    other: Json = None
    """The other reading, when there were two."""


class Mended(Struct, frozen=True, kw_only=True):
    """The plan as it could be put together."""

    entries: tuple[JournalEntry, ...]
    facts: dict[Address, Json]
    forms: tuple[CarriedForm, ...]
    form: CarriedForm | None
    meta: dict[str, str]
    versions: tuple[tuple[Version, Plan], ...]
    mends: tuple[Mend, ...]
    lost_versions: tuple[str, ...]
    """Names of versions of which the answers could not be found again."""
    is_complete: bool
    """Whether it is certain that nothing is missing. If not, answers may be gone of which nothing was left to tell."""
    sure_until: str
    """Up to when nothing can be missing: the last change of a backup that was joined in. Empty when there is no such moment."""


class _Voices(Struct):
    """Who has something to say about a fact."""

    own: Fragments
    told: dict[Address, Json]
    is_told_whole: bool
    torn: frozenset[Address]
    """Facts of which the change that last spoke is itself damaged."""
    backup: Plan


def compute_mended(own: Fragments, backups: Sequence[Fragments]) -> Mended:
    """The best there is. `backups` are sound ones of the same plan, the newest first."""
    wrong = check_changes(own)
    journal_whole = {"changes", "journal", "packed"} <= own.salvage.whole and not wrong
    line = next((backup for backup in backups if _is_same_line(own, wrong, backup)), None)
    entries = _join_changes(own, wrong, None if journal_whole else line)
    told = {address: value for address, value in replay(entries).items() if address.kind != "place"}
    torn = frozenset(edit.address for change in wrong if change in own.changes for edit in own.changes[change].edits)
    newest = Plan(facts=backups[0].facts) if backups else Plan()
    voices = _Voices(own=own, told=told, is_told_whole=journal_whole, torn=torn, backup=newest)
    facts: dict[Address, Json] = {address: value for address, value in own.facts.items() if address.kind == "place"}
    mends: list[Mend] = []
    for address in sorted(told.keys() | own.facts.keys() | own.blurred.keys() | newest.facts.keys()):
        if address.kind == "place":
            continue
        value, mend = _resolve(address, voices)
        if value is not None:
            facts[address] = value
        if mend is not None:
            mends.append(mend)
    forms, form = _join_forms(own, backups)
    versions, lost = _join_versions(own, backups, entries)
    return Mended(
        entries=tuple(_bridge(entries)),
        facts=facts,
        forms=forms,
        form=form,
        meta=_join_meta(own, backups),
        versions=versions,
        mends=_without_twins(mends, facts),
        lost_versions=lost,
        is_complete=own.facts_whole or journal_whole,
        sure_until=line.changes[max(line.changes)].at if line is not None and line.changes else "",
    )


def _without_twins(mends: list[Mend], facts: dict[Address, Json]) -> tuple[Mend, ...]:
    """A fact whose address fell over stands there twice: where it belongs, brought back, and where it never was. The second one goes."""
    back = [mend.value for mend in mends if mend.source == "journal" and mend.other is None]
    twins = {mend.address for mend in mends if mend.source == "file" and mend.other is None and mend.value in back}
    for address in twins:
        del facts[address]
    return tuple(mend for mend in mends if mend.address not in twins)


def _resolve(address: Address, voices: _Voices) -> tuple[Json, Mend | None]:
    """The value of one fact, and what there is to tell about it."""
    own, told = voices.own, voices.told.get(address)
    if address in own.blurred:
        return _resolve_blurred(address, voices)
    value = own.facts.get(address)
    if value == told:
        return value, None
    if value is None:
        return _resolve_missing(address, told, voices)
    if not voices.is_told_whole and (told is None or address not in voices.torn):
        # The journal has gaps and the fact does not: the fact is what was last written.
        return value, None
    backup = voices.backup.facts.get(address)
    if told is not None and address not in voices.torn and backup != value and (backup == told or voices.is_told_whole):
        return told, Mend(address=address, source="journal", value=told, other=value)
    return value, Mend(address=address, source="file", value=value, other=told)


def _resolve_missing(address: Address, told: Json, voices: _Voices) -> tuple[Json, Mend | None]:
    """Not among the facts: taken away or lost, that is the question."""
    if told is not None:
        if voices.own.facts_whole and not voices.is_told_whole:
            return None, None
        source: Source = "journal" if voices.is_told_whole else "older"
        return told, Mend(address=address, source=source, value=told)
    backup = voices.backup.facts.get(address)
    if backup is None or voices.own.facts_whole or voices.is_told_whole:
        return None, None
    return backup, Mend(address=address, source="backup", value=backup)


def _resolve_blurred(address: Address, voices: _Voices) -> tuple[Json, Mend | None]:
    """The fact is there, but not every letter of it."""
    letters, told = voices.own.blurred[address], voices.told.get(address)
    if told is not None and address not in voices.torn:
        return told, Mend(address=address, source="journal" if voices.is_told_whole else "older", value=told, other=letters)
    backup = voices.backup.facts.get(address)
    if backup is not None:
        return backup, Mend(address=address, source="backup", value=backup, other=letters)
    return letters, Mend(address=address, source="letters", value=letters)


def _join_changes(own: Fragments, wrong: frozenset[int], backup: Fragments | None) -> list[JournalEntry]:
    """Every change once: ours when it is as it was written, else the backup's."""
    joined = dict(own.changes)
    for change, entry in backup.changes.items() if backup is not None else ():
        if change not in joined or change in wrong:
            joined[change] = entry
    return [joined[change] for change in sorted(joined)]


def _is_same_line(own: Fragments, wrong: frozenset[int], backup: Fragments) -> bool:
    """Whether the backup is an earlier moment of this very file: where both know a change, it is the same one."""
    return all(own.changes[change].uid == entry.uid for change, entry in backup.changes.items() if change in own.changes and change not in wrong)


def _bridge(entries: list[JournalEntry]) -> list[JournalEntry]:
    """Where a change does not follow on the one before, it says itself how it came from there: the journal tells one unbroken story again."""
    facts: dict[Address, Json] = {}
    bridged: list[JournalEntry] = []
    for entry in entries:
        gaps: list[Edit] = []
        for edit in entry.edits:
            if facts.get(edit.address) != edit.before:
                gaps.append(Edit(edit.address, facts.get(edit.address), edit.before))
            facts[edit.address] = edit.after
        bridged.append(replace(entry, edits=(*gaps, *entry.edits)) if gaps else entry)
    return bridged


def _join_forms(own: Fragments, backups: Sequence[Fragments]) -> tuple[tuple[CarriedForm, ...], CarriedForm | None]:
    """Every form of which all letters are there, ours or of a backup; and the one the plan goes by."""
    found: dict[str, CarriedForm] = {}
    for fragments in (own, *backups):
        for digest, form in fragments.forms.items():
            if is_form_sound(form):
                found.setdefault(digest, form)
    wanted = [fragments.form for fragments in (own, *backups)]
    current = next((form for form in wanted if form is not None and form.digest in found), None)
    return tuple(found.values()), current


def _join_meta(own: Fragments, backups: Sequence[Fragments]) -> dict[str, str]:
    """Each word from the first that has it as it was written; which plan it is rather damaged than not at all, the card of the start screen rather not."""
    meta: dict[str, str] = {}
    for fragments in (own, *backups):
        broken = list_broken_words(fragments.meta)
        for word, value in fragments.meta.items():
            if word not in broken and not word.startswith(SEAL):
                meta.setdefault(word, value)
    for word, value in own.meta.items():
        if word != "summary" and not word.startswith(SEAL):
            meta.setdefault(word, value)
    return meta


def _join_versions(
    own: Fragments, backups: Sequence[Fragments], entries: list[JournalEntry]
) -> tuple[tuple[tuple[Version, Plan], ...], tuple[str, ...]]:
    """Each version with its facts: its own, a backup's, or made again from the journal up to its moment."""
    found: dict[str, tuple[Version, Plan | None]] = {}
    for fragments in (own, *backups):
        for uid, (version, plan) in fragments.versions.items():
            if uid not in found or found[uid][1] is None:
                found[uid] = (version, plan)
    whole: list[tuple[Version, Plan]] = []
    lost: list[str] = []
    for version, plan in found.values():
        made = plan or Plan(facts=replay([entry for entry in entries if entry.id <= version.change]))
        if plan is not None or compute_fingerprint(made, version.form) == version.fingerprint:
            whole.append((version, made))
        else:
            lost.append(version.name)
    return tuple(whole), tuple(lost)
