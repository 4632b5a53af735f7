"""Other ids for rows and persons, in every place of a plan that names them."""

from collections.abc import Mapping

from app.logic.kinds.base import get_items, get_loose_text
from app.logic.kinds.choice import get_option_id
from app.model.form import Form
from app.model.json import Json
from app.model.plan import PEOPLE, Address, Plan
from app.model.question import Column, Question

Names = Mapping[str, Mapping[str, str]]
"""Question to old row id to new row id."""


def rename_rows(form: Form, plan: Plan, names: Names) -> Plan:
    """The plan with these ids."""
    wanted = {question: rows for question, rows in names.items() if rows}
    if not wanted:
        return plan
    questions = {question.id: question for question in form.get_questions()}
    facts: dict[Address, Json] = {}
    for address, value in plan.facts.items():
        facts[_rename_address(address, wanted)] = _rename_value(address, value, questions.get(address.key), wanted)
    return Plan(facts=facts)


def _rename_address(address: Address, names: Names) -> Address:
    if address.kind in ("answer", "example") and address.row:
        return address._replace(row=names.get(address.key, {}).get(address.row, address.row))
    if address.kind == "dismissed":
        code, _gap, subject = address.key.partition(" ")
        return address._replace(key=f"{code} {names.get(PEOPLE, {}).get(subject, subject)}".strip())
    return address


def _rename_value(address: Address, value: Json, asked: Question | None, names: Names) -> Json:
    if address.kind == "state" and isinstance(value, Mapping):
        return {**value, "who": _rename(value["who"], names.get(PEOPLE, {}))} if "who" in value else value
    if address.kind != "answer" or asked is None:
        return value
    if asked.kind == "table" and not address.row:
        own, items = names.get(asked.id, {}), get_items(value)
        return value if items is None else [own.get(get_loose_text(item), item) for item in items]
    if not address.row:
        return _rename(value, _get_names_for(asked, names))
    columns = {column.id: column for column in asked.columns}
    if not isinstance(value, Mapping):
        return value
    return {cell: _rename(raw, _get_names_for(columns.get(cell), names)) for cell, raw in value.items()}


def _get_names_for(field: Question | Column | None, names: Names) -> Mapping[str, str]:
    if field is None:
        return {}
    if field.kind in ("person", "people"):
        return names.get(PEOPLE, {})
    return names.get(field.rows_from.question, {}) if field.rows_from is not None and field.rows_from.column else {}


def _rename(raw: Json, names: Mapping[str, str]) -> Json:
    """One id or a list of ids, each as it stands or within {"id", "text"}. Each stays once."""
    if not names:
        return raw
    items = get_items(raw)
    if items is None:
        return _rename_one(raw, names)
    renamed = [_rename_one(item, names) for item in items]
    return list({get_option_id(item): item for item in reversed(renamed)}.values())[::-1]


def _rename_one(raw: Json, names: Mapping[str, str]) -> Json:
    new = names.get(get_option_id(raw))
    if new is None:
        return raw
    return {**raw, "id": new} if isinstance(raw, Mapping) else new
