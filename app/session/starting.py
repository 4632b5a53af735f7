"""A new plan: which form, the first answers, a file. Its first change is how the plan begins, so it cannot be undone."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field

from app.formfile import CompiledForm, load_compiled, load_example, localise
from app.logic.answering import compute_answer_edits, compute_property_edits, get_theme_option
from app.logic.checks import Situation, compute_findings_of
from app.logic.exchange import read_exchange
from app.logic.outline import compute_outline_of
from app.logic.reading import Reading
from app.model.form import Form
from app.model.journal import JournalEntry
from app.model.json import Json
from app.model.key import Key
from app.model.plan import Edit, Plan
from app.model.question import Route
from app.session.card import compute_card
from app.session.language import get_form_language
from app.session.remarks import count_live
from app.session.session import Session
from app.session.surroundings import Surroundings


class NewPlan(Struct, frozen=True, kw_only=True):
    """What the new-plan dialogue asks."""

    form: str
    theme: str = ""
    language: str = "nl"
    route: Route = "volledig"
    answers: Mapping[str, Json] = field(default_factory=dict[str, Json])
    """Question id to raw value: title, organisation, country."""
    exchange: Mapping[str, Json] | None = None
    """A whole plan in the exchange format; what stands in `answers` goes before it."""


def create_plan(path: Path, wish: NewPlan, surroundings: Surroundings, key: Key | None = None) -> Session:
    """A new plan file with these answers, open; with a key it is encrypted from the first byte. An existing file is never overwritten."""
    # A new file needs sqlite-utils at once; opening one does not.
    from app.store.creating import create_plan_file

    compiled = load_compiled(wish.form)
    plan, form = _compute_first_plan(compiled, wish, surroundings)
    edits = tuple(Edit(address, None, value) for address, value in plan.facts.items())
    entry = JournalEntry(id=1, uid=surroundings.new_id(), at=surroundings.clock().isoformat(), cause="new", edits=edits)
    reading = Reading(form, plan)
    findings = compute_findings_of(Situation(reading, surroundings.today, "live"))
    card = compute_card(reading, plan, compute_outline_of(reading), count_live(findings), entry.at)
    file = create_plan_file(path, compiled, (entry,), uid=surroundings.new_id(), summary=card, key=key)
    return Session(file, surroundings)


def create_example(path: Path, name: str, surroundings: Surroundings, key: Key | None = None) -> Session:
    """A worked example as a plan."""
    data = load_example(name)
    return create_plan(path, NewPlan(form=str(data["form"]), theme=str(data.get("theme") or ""), exchange=data), surroundings, key)


def _compute_first_plan(compiled: CompiledForm, wish: NewPlan, surroundings: Surroundings) -> tuple[Plan, Form]:
    plan = Plan()
    for key, value in (("form", wish.form), ("theme", wish.theme), ("language", wish.language), ("route", wish.route)):
        plan = plan.with_edits(compute_property_edits(plan, key, value))
    form = localise(compiled.body, wish.theme, get_form_language(plan))
    if wish.exchange is not None:
        plan = plan.with_edits(read_exchange(form, wish.exchange))
    for question, raw in (_get_theme_answer(form, plan, wish.theme) | dict(wish.answers)).items():
        plan = plan.with_edits(compute_answer_edits(form, plan, question, raw, surroundings.new_id))
    return plan, localise(compiled.body, plan.theme, get_form_language(plan), plan.get_keys("answer"))


def _get_theme_answer(form: Form, plan: Plan, theme: str) -> dict[str, Json]:
    """A plan that begins with a theme has answered the question for it."""
    option = get_theme_option(form, theme)
    return {form.theme_question: option} if option and plan.get_answer(form.theme_question) is None else {}
