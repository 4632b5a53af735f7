"""The card of a plan for the start screen, from what is computed anyway."""

from pathlib import Path

from app.logic.reading import Reading
from app.model.json import Json
from app.model.outline import Outline
from app.model.plan import Plan
from app.model.summary import CardDate, PlanSummary


def compute_card(reading: Reading, plan: Plan, outline: Outline, findings: int, changed: str) -> dict[str, Json]:
    """What the start screen tells of this plan, with how many findings it has."""
    from app.logic.schedule import compute_dates_of  # here and below: with the first change, not before the first paint
    from app.store.summary import get_card

    form = reading.form
    place = plan.get_fact("place", "last")
    last = str(place.get("phase", "")) if isinstance(place, dict) else ""
    phases = tuple(phase for phase in outline.phases if not phase.is_kept)
    entry = next((phase for phase in phases if phase.phase.id == last), phases[0] if phases else None)
    theme = next((theme.short_title or theme.title for theme in form.themes if theme.id == plan.theme), "")
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
        phase_number=phases.index(entry) + 1 if entry is not None else 0,
        phases=len(phases),
        answered=outline.answered,
        total=outline.total,
        progress=tuple((phase.answered, phase.total) for phase in phases),
        findings=findings,
        dates=tuple(CardDate(day.on.isoformat(), day.kind, day.label) for day in compute_dates_of(reading) if not day.done),
        changed=changed,
    )
    return get_card(summary)
