"""The fingerprint of a plan: whoever has the same one holds the same answers, to the letter."""

import hashlib
import json

from app.model.plan import Plan

_OUTSIDE = frozenset({"place", "left"})
"""Where she has been does not belong to what is signed."""


def compute_fingerprint(plan: Plan, form: str) -> str:
    """SHA-256 over all facts in a fixed order and spelling, and the digest of the form they answer."""
    facts = sorted([list(address), value] for address, value in plan.facts.items() if address.kind not in _OUTSIDE)
    text = json.dumps(["kwartiermaker/fingerprint/1", form, facts], sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()
