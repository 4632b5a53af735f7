"""The card of a plan for the start screen, from what is computed anyway."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from app.logic.schedule import compute_dates
from app.model.finding import Finding
from app.model.form import Form
from app.model.json import Json
from app.model.outline import Outline
from app.model.plan import Plan
from app.model.summary import CardDate, PlanSummary
from app.store.summary import get_card
from app.support.texts import _


def compute_card(form: Form, plan: Plan, outline: Outline, findings: tuple[Finding, ...], changed: str) -> dict[str, Json]:
    """What the start screen tells of this plan."""
    place = plan.get_fact("place", "last")
    last = str(place.get("phase", "")) if isinstance(place, dict) else ""
    entry = next((phase for phase in outline.phases if phase.phase.id == last), outline.phases[0] if outline.phases else None)
    theme = next((theme.title for theme in form.themes if theme.id == plan.theme), "")
    summary = PlanSummary(
        path=Path(),
        title=plan.title,
        organisation=plan.organisation,
        form=plan.form,
        form_title=form.title,
        theme=plan.theme,
        theme_title=theme,
        route=plan.route,
        language=plan.language,
        phase=(entry.phase.short_title or entry.phase.title) if entry is not None else "",
        phase_number=outline.phases.index(entry) + 1 if entry is not None else 0,
        phases=len(outline.phases),
        answered=outline.answered,
        total=outline.total,
        findings=sum(finding.dismissed is None for finding in findings),
        dates=tuple(CardDate(day.on.isoformat(), day.kind, day.label) for day in compute_dates(form, plan) if not day.done),
        changed=changed,
    )
    return get_card(summary)


def with_dates_of(summary: PlanSummary, today: date) -> PlanSummary:
    """The card as it looks on a day: what is late, and what comes next."""
    day = today.isoformat()
    coming = next((found for found in summary.dates if found.on >= day and found.kind not in ("end", "retention")), None)
    return replace(
        summary,
        late=sum(found.kind == "action" and found.on < day for found in summary.dates),
        next_date=coming.on if coming is not None else "",
        next_what=(coming.label or _get_word(coming.kind)) if coming is not None else "",
    )


def _get_word(kind: str) -> str:
    words = {
        "kickoff": _("kick-off"),
        "halfway": _("look halfway"),
        "evaluation": _("evaluation"),
        "meeting": _("meeting"),
        "parked": _("parked question"),
    }
    return words.get(kind, _("action"))
