"""Plan files to damage, and ways to damage them."""

import random
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path

from app.model.journal import JournalEntry
from app.model.json import Json
from app.model.key import Key
from app.model.plan import Address, Edit
from app.model.version import Version
from app.store.creating import create_plan_file
from app.store.reading import CarriedForm

NOW = datetime(2026, 11, 22, 14, 3, tzinfo=timezone(timedelta(hours=1)))
BODY = b'{"id":"tiny","version":1,"revision":1,"filling":"' + random.Random(1).randbytes(4000).hex().encode() + b'"}'
FORM = CarriedForm("tiny", "1", "1", sha256(BODY).hexdigest(), BODY)
Facts = dict[Address, Json]


def make_entries(rounds: int = 3) -> tuple[JournalEntry, ...]:
    """Forty questions, answered and changed, among them long texts and rows; and one emptied."""
    chance = random.Random(7)
    facts: Facts = {}
    entries: list[JournalEntry] = []
    for turn in range(rounds):
        for nr in range(40):
            address = Address("answer", f"net.question_{nr}", f"row-{nr}" if nr % 4 == 0 else "")
            after: Json = (
                f"Antwoord {turn}.{nr} " + "é w" * (900 if nr in (5, 26) else chance.choice([3, 20]))
                if nr % 4
                else {"naam": f"Ans {turn}", "uren": nr}
            )
            if nr == 39 and turn == rounds - 1:
                after = None
            change = len(entries) + 1
            edits = (Edit(address, facts.get(address), after), *([] if entries else [Edit(Address("property", "form"), None, "tiny")]))
            at = (NOW + timedelta(minutes=change)).isoformat()
            entries.append(JournalEntry(id=change, uid=f"u{change}", at=at, cause=f"typing {address.key}", edits=edits))
            facts[address] = after
    return tuple(entries)


def make_plan(path: Path, key: Key | None = None, rounds: int = 3) -> bytes:
    file = create_plan_file(path, FORM, make_entries(rounds), uid="plan", summary={"title": "Op Adem"}, key=key)
    plan = file.load_plan()
    version = Version(uid="v1", name="versie 1", at=NOW.isoformat(), change=file.get_last_id(), form=FORM.digest, fingerprint="")
    file.store_version(version, plan)
    file.close()
    return path.read_bytes()


def damage_at_random(whole: bytes, seed: int) -> bytes:
    """One bit, one byte, a run of bytes, or a page of zeros."""
    chance = random.Random(seed)
    body = bytearray(whole)
    place = chance.randrange(len(body))
    match seed % 4:
        case 0 | 1:
            body[place] ^= 1 << chance.randrange(8)
        case 2:
            body[place : place + 30] = chance.randbytes(len(body[place : place + 30]))
        case _:
            page = place // 4096 * 4096
            body[page : page + 4096] = bytes(len(body[page : page + 4096]))
    return bytes(body)


def get_lasting(facts: Facts) -> Facts:
    return {address: value for address, value in facts.items() if address.kind != "place"}
