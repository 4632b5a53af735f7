"""In what order findings are shown."""

from collections.abc import Mapping

from app.logic.checks.situation import Situation
from app.model.finding import Finding


def sort_findings(findings: tuple[Finding, ...], situation: Situation) -> tuple[Finding, ...]:
    """First those of the step where she is, then warnings before hints, then the order of the phases, then the code."""
    phases = {q.id: nr for nr, phase in reversed(list(enumerate(situation.form.phases))) for step in phase.steps for q in step.questions}
    here = _get_questions_here(situation)

    def get_rank(finding: Finding) -> tuple[bool, bool, int, str]:
        question = finding.place.question
        return question not in here, finding.level != "warning", phases.get(question, len(situation.form.phases)), finding.code

    return tuple(sorted(findings, key=get_rank))


def _get_questions_here(situation: Situation) -> frozenset[str]:
    last = situation.plan.get_fact("place", "last")
    if situation.occasion != "live" or not isinstance(last, Mapping):
        return frozenset()
    steps = (step for phase in situation.form.phases for step in phase.steps if (phase.id, step.id) == (last.get("phase"), last.get("step")))
    return frozenset(question.id for step in steps for question in step.questions)
