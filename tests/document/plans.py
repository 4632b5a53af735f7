"""Plans for these tests: from an exchange file, or from a few answers."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.model.plan import Address, Plan

EXAMPLES = Path(__file__).parents[2] / "forms" / "netwerk" / "examples"


def read_case() -> Plan:
    """Case A, the shipped example of a network."""
    return make_plan(json.loads((EXAMPLES / "netwerk.json").read_text(encoding="utf-8")))


def make_plan(data: Mapping[str, Any]) -> Plan:
    """The plan of an exchange object."""
    facts: dict[Address, Any] = {Address("property", key): data[key] for key in ("form", "language", "route", "theme") if data.get(key)}
    answers = dict(data.get("answers", {}))
    if data.get("title"):
        answers["gen.title"] = data["title"]
    if data.get("organisation"):
        answers["gen.org_name"] = data["organisation"]
    if data.get("people"):
        answers["shr.people"] = data["people"]
    for question, value in answers.items():
        facts |= _make_answer(question, value)
    facts |= {Address("state", question): state for question, state in data.get("states", {}).items()}
    facts |= {Address("note", question): note for question, note in data.get("notes", {}).items()}
    facts |= {Address("assignment", phase): value for phase, value in data.get("assignments", {}).items()}
    return Plan(facts=facts)


def _make_answer(question: str, value: Any) -> dict[Address, Any]:
    if not (isinstance(value, list) and value and isinstance(value[0], dict) and not {"text"} & value[0].keys()):
        return {Address("answer", question): value}
    rows = {str(row.get("id") or f"r{at}"): {k: v for k, v in row.items() if k != "id"} for at, row in enumerate(value, 1)}
    return {Address("answer", question): list(rows), **{Address("answer", question, row_id): row for row_id, row in rows.items()}}
