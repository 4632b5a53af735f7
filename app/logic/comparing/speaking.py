"""What is no answer, in words: states, assignments, findings put aside, properties of the plan."""

from collections.abc import Mapping

from app.logic.comparing.side import Side
from app.model.json import Json
from app.model.plan import Address, FactKind
from app.support.texts import _


def get_fact_text(about: FactKind, key: str, side: Side) -> str:
    """A fact that is no answer as people read it; "" when it is not there."""
    raw = side.plan.facts.get(Address(about, key))
    match about:
        case "state":
            return get_state_text(key, side)
        case "pitfall":
            return _("ticked") if raw else ""
        case "assignment":
            return _get_assignment_text(raw, side)
        case "dismissed":
            return side.wording.replace_names(str(raw.get("reason") or "")) or _("put aside") if isinstance(raw, Mapping) else ""
        case "property":
            return _get_property_text(key, raw, side)
        case _:
            return side.show(raw)


def get_fact_label(about: FactKind, key: str, side: Side) -> str:
    """What it is about, or "" when this form does not know it."""
    match about:
        case "pitfall":
            return next((pitfall.text for phase in side.form.phases for pitfall in phase.pitfalls if pitfall.id == key), "")
        case "assignment":
            found = next((phase for phase in side.form.phases if phase.id == key), None)
            return "" if found is None else found.assignment.title if found.assignment is not None else found.title
        case "dismissed":
            code = key.partition(" ")[0]
            return next((check.name for check in side.form.checks if check.code == code), "")
        case "property":
            return {"route": _("Route"), "language": _("Language"), "theme": _("Theme"), "form": _("Form")}.get(key, "")
        case _:
            question = side.get_question(key)
            return question.label if question is not None else ""


def get_phase(about: FactKind, key: str, side: Side) -> str:
    """The id of the phase in which it stands, or ""."""
    for phase in (*side.form.phases, *side.form.kept):
        match about:
            case "pitfall":
                inside = any(pitfall.id == key for pitfall in phase.pitfalls)
            case "assignment":
                inside = phase.id == key
            case _:
                inside = any(question.id == key for step in phase.steps for question in step.questions)
        if inside:
            return phase.id
    return ""


def get_state_text(question: str, side: Side) -> str:
    """How a question stands: parked, not agreed, not applicable; "" when it is simply open."""
    state = side.plan.get_state(question)
    if state is None or state.state == "open":
        return ""
    who = side.wording.get_person(state.who) if state.who else ""
    when = side.wording.get_date(state.when) if state.when else ""
    positions = "; ".join(f"‘{position}’" for position in state.positions)
    name = {"later": _("Parked for later"), "not_agreed": _("Not agreed yet")}.get(state.state, _("Not applicable"))
    detail = ", ".join(side.wording.replace_names(part) for part in (positions, who, when, state.reason) if part)
    return f"{name}: {detail}" if detail else name


def _get_assignment_text(raw: Json, side: Side) -> str:
    if not isinstance(raw, Mapping):
        return ""
    done, note = raw.get("done"), str(raw.get("note") or "")
    parts = (_("done: {date}").format(date=side.wording.get_date(done)) if done else "", side.wording.replace_names(note))
    return "\n".join(part for part in parts if part)


def _get_property_text(key: str, raw: Json, side: Side) -> str:
    word = str(raw or "")
    if key == "theme":
        return next((theme.title for theme in side.form.themes if theme.id == word), word)
    names = {
        "route": {"kort": _("Short"), "essentieel": _("Essential"), "volledig": _("Complete")},
        "language": {"nl": _("Dutch"), "en": _("English")},
    }
    return names.get(key, {}).get(word, word)
