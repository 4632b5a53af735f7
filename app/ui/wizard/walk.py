"""Going through the steps. Pure: reads an outline."""

from msgspec import Struct

from app.model.outline import Outline, PhaseEntry, StepEntry
from app.model.plan import Plan
from app.support.texts import _


class Stop(Struct, frozen=True):
    """A step on the way, with its phase."""

    phase: PhaseEntry
    step: StepEntry

    @property
    def key(self) -> tuple[str, str]:
        """Phase id and step id."""
        return self.phase.phase.id, self.step.step.id


def list_stops(outline: Outline) -> tuple[Stop, ...]:
    """All steps that show, in order."""
    return tuple(Stop(phase, step) for phase in outline.phases for step in phase.steps)


def find_stop(outline: Outline, phase: str, step: str) -> Stop | None:
    """This step; or the first of this phase; or None when neither shows."""
    stops = list_stops(outline)
    exact = next((stop for stop in stops if stop.key == (phase, step)), None)
    return exact or next((stop for stop in stops if stop.phase.phase.id == phase), None)


def find_neighbour(outline: Outline, key: tuple[str, str], way: int) -> Stop | None:
    """The step before (-1) or after (1) this one, or None at the end. Kept answers are no part of the way: behind the last step comes the paper."""
    stops = list_stops(outline)
    if not any(stop.key == key and stop.phase.is_kept for stop in stops):
        stops = tuple(stop for stop in stops if not stop.phase.is_kept)
    place = next((nr for nr, stop in enumerate(stops) if stop.key == key), None)
    if place is None or not 0 <= place + way < len(stops):
        return None
    return stops[place + way]


def find_question(outline: Outline, question: str) -> Stop | None:
    """The step where a question shows."""
    return next((stop for stop in list_stops(outline) if any(entry.question.id == question for entry in stop.step.questions)), None)


def find_last_place(outline: Outline, plan: Plan) -> tuple[Stop | None, str]:
    """Where she left: the step and the question; at first the first step."""
    place = plan.get_fact("place", "last")
    stops = list_stops(outline)
    first = stops[0] if stops else None
    if not isinstance(place, dict):
        return first, ""
    return find_stop(outline, str(place.get("phase", "")), str(place.get("step", ""))) or first, str(place.get("question", ""))


def describe_place(stop: Stop, *, short: bool) -> str:
    """Phase, step and minutes, for over the title."""
    parts = [
        _("Phase {number}: {title}").format(number=stop.phase.number, title=stop.phase.phase.short_title or stop.phase.phase.title),
        _("step {n} of {total}").format(n=stop.phase.steps.index(stop.step) + 1, total=len(stop.phase.steps)),
    ]
    minutes = stop.step.step.minutes_kort if short else stop.step.step.minutes
    if minutes:
        parts.append(_("about {n} minutes").format(n=minutes))
    return " · ".join(parts)
