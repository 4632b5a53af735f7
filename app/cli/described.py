"""A plan as JSON for other programs: everything that shows, with its numbers, counts and texts."""

from app.logic.kinds import KINDS
from app.logic.reading import Reading
from app.logic.wording import Wording
from app.model.finding import Finding
from app.model.json import Json
from app.model.outline import PhaseEntry, QuestionEntry, StepEntry
from app.model.version import Version
from app.session.session import Session


def describe_plan(session: Session) -> dict[str, Json]:
    """Everything: the outline with values and texts, the findings, and the plan in the exchange format."""
    reading = Reading(session.form, session.plan)
    wording = session.get_wording("full")
    return {
        "path": str(session.path),
        "form": session.form.id,
        "version": session.form.version,
        "revision": session.form.revision,
        "digest": session.form.digest,
        "theme": session.plan.theme or None,
        "language": session.form.language,
        "route": session.plan.route,
        "title": session.plan.title,
        "organisation": session.plan.organisation,
        "answered": session.outline.answered,
        "total": session.outline.total,
        "phases": [_describe_phase(phase, reading, wording) for phase in session.outline.phases],
        "findings": [describe_finding(finding) for finding in session.compute_findings("command")],
        "versions": [_describe_version(version) for version in session.versions.list_versions()],
        "plan": session.compute_exchange(),
    }


def describe_finding(finding: Finding) -> dict[str, Json]:
    """A finding; `dismissed` is there only when it was put aside."""
    described: dict[str, Json] = {
        "code": finding.code,
        "level": finding.level,
        "question": finding.place.question or None,
        "message": finding.message,
        "source": ", ".join(finding.rests_on),
        "subject": finding.subject or None,
    }
    return described if finding.dismissed is None else {**described, "dismissed": finding.dismissed}


def _describe_version(version: Version) -> dict[str, Json]:
    return {"name": version.name, "note": version.note, "at": version.at, "form": version.form, "fingerprint": version.fingerprint}


def _describe_phase(entry: PhaseEntry, reading: Reading, wording: Wording) -> dict[str, Json]:
    return {
        "id": entry.phase.id,
        "number": entry.number,
        "title": entry.phase.title,
        "answered": entry.answered,
        "total": entry.total,
        "steps": [_describe_step(step, reading, wording) for step in entry.steps],
    }


def _describe_step(entry: StepEntry, reading: Reading, wording: Wording) -> dict[str, Json]:
    return {
        "id": entry.step.id,
        "number": entry.number,
        "title": entry.step.title,
        "answered": entry.answered,
        "total": entry.total,
        "left": entry.left,
        "questions": [_describe_question(question, reading, wording) for question in entry.questions],
    }


def _describe_question(entry: QuestionEntry, reading: Reading, wording: Wording) -> dict[str, Json]:
    question = entry.question
    field = reading.get_field(question.id) or question
    raw = reading.get_raw(question.id)
    return {
        "id": question.id,
        "number": entry.number,
        "kind": question.kind,
        "label": question.label,
        "standing": entry.standing,
        "on_route": entry.on_route,
        "example": entry.example,
        "value": raw,
        "text": "" if raw is None else KINDS[question.kind].get_text(raw, field, wording),
        "note": str(reading.plan.get_fact("note", question.id) or ""),
    }
