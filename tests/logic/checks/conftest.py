"""Plans as the examples of checks.yaml describe them."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any

import pytest

from app.formfile import load_form
from app.model.form import Form
from app.model.plan import PEOPLE, Address, Plan

Facts = dict[Address, Any]


@pytest.fixture(scope="session")
def get_form() -> Callable[..., Form]:
    return cache(load_form)


@pytest.fixture
def today() -> date:
    return date(2027, 1, 11)


@pytest.fixture(scope="session")
def make_plan() -> Callable[..., Plan]:
    """A plan from what an example or an exchange file names: answers, people, states, ..."""

    def make(form: str = "netwerk", theme: str = "", *, route: str = "volledig", **parts: Any) -> Plan:
        facts: Facts = {Address("property", "form"): form, Address("property", "theme"): theme, Address("property", "route"): route}
        people = [*parts.get("people", ()), *({"id": f"p{nr}", "in_group": "yes"} for nr in range(1, int(parts.get("members", 0)) + 1))]
        _put_rows(facts, PEOPLE, people)
        for question, answer in parts.get("answers", {}).items():
            if isinstance(answer, list) and any(isinstance(row, dict) for row in answer):
                _put_rows(facts, question, answer)
            else:
                facts[Address("answer", question)] = answer
        for kind in ("states", "dismissed", "left", "place", "notes", "example"):
            for key, value in parts.get(kind, {}).items():
                facts[Address(kind.removesuffix("s") if kind in ("states", "notes") else kind, key)] = value
        return Plan(facts=facts)

    return make


def _put_rows(facts: Facts, table: str, rows: list[Mapping[str, Any]]) -> None:
    ids = [str(row.get("id") or f"row{nr}") for nr, row in enumerate(rows, 1)]
    facts[Address("answer", table)] = ids
    for row_id, row in zip(ids, rows, strict=True):
        facts[Address("answer", table, row_id)] = {**row, "id": row_id}
