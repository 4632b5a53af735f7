"""The card of a plan as it looks on a day. Needed for the first paint, so it asks nothing of the form."""

from datetime import date

from msgspec.structs import replace

from app.model.summary import PlanSummary
from app.support.texts import _


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
