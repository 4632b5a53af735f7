"""Edits of what stands beside the answers: states, notes, pitfalls, assignments, findings put aside, properties, where she was."""

from app.model.finding import Finding
from app.model.json import Json
from app.model.plan import Address, AnswerState, Edit, Plan


def compute_state_edits(plan: Plan, question: str, state: AnswerState | None) -> tuple[Edit, ...]:
    """Park a question (later, not agreed), call it not applicable, or (None) open it again."""
    if state is None or state.state == "open":
        return _compute_edit(plan, Address("state", question), None)
    filled: dict[str, Json] = {"who": state.who, "when": state.when, "reason": state.reason, "positions": list(state.positions)}
    return _compute_edit(plan, Address("state", question), {"state": state.state, **{key: value for key, value in filled.items() if value}})


def compute_note_edits(plan: Plan, question: str, text: str) -> tuple[Edit, ...]:
    """The private note of a question."""
    return _compute_edit(plan, Address("note", question), text or None)


def compute_pitfall_edits(plan: Plan, pitfall: str, *, ticked: bool) -> tuple[Edit, ...]:
    """Tick a pitfall that threatens here, or take the tick away."""
    return _compute_edit(plan, Address("pitfall", pitfall), ticked or None)


def compute_assignment_edits(plan: Plan, phase: str, done: str = "", note: str = "") -> tuple[Edit, ...]:
    """The assignment of a phase: the day on which it was done, and a note."""
    filled = {key: value for key, value in (("done", done), ("note", note)) if value}
    return _compute_edit(plan, Address("assignment", phase), filled or None)


def compute_dismiss_edits(plan: Plan, finding: Finding, reason: str | None) -> tuple[Edit, ...]:
    """Put a finding aside with a reason ("bewust zo"); None brings it back."""
    return _compute_edit(
        plan, get_dismissed_address(finding.code, finding.subject), None if reason is None else {"reason": reason, "rests": finding.rests}
    )


def get_dismissed_address(code: str, subject: str = "") -> Address:
    """Where it stands that a finding was put aside."""
    return Address("dismissed", f"{code} {subject}".strip())


def compute_property_edits(plan: Plan, key: str, value: Json) -> tuple[Edit, ...]:
    """A property of the plan: form, theme, language, route."""
    return _compute_edit(plan, Address("property", key), None if value == "" else value)


def compute_left_edits(plan: Plan, phase: str, step: str) -> tuple[Edit, ...]:
    """A step was left: from now on what is empty in it may be spoken of."""
    return _compute_edit(plan, Address("left", f"{phase}/{step}"), after=True)


def compute_place_edits(plan: Plan, phase: str, step: str, question: str = "") -> tuple[Edit, ...]:
    """Where she is, so that reopening lands there."""
    return _compute_edit(plan, Address("place", "last"), {"phase": phase, "step": step, "question": question})


def _compute_edit(plan: Plan, address: Address, after: Json) -> tuple[Edit, ...]:
    before = plan.facts.get(address)
    return () if before == after else (Edit(address, before, after),)
