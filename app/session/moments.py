"""A moment of a plan to look back at: now, a version, or before or after a day of work."""

from datetime import date, datetime

from msgspec import Struct

from app.model.form import Form
from app.model.journal import JournalEntry
from app.model.plan import Plan


class Moment(Struct, frozen=True, kw_only=True):
    """Which moment: a version by its uid, else the state after a change, else now."""

    version: str = ""
    change: int | None = None

    @property
    def is_now(self) -> bool:
        """Whether it is the plan as it stands."""
        return not self.version and self.change is None


NOW = Moment()


class State(Struct, frozen=True, kw_only=True):
    """The plan as it was then, with the form it went by."""

    plan: Plan
    body: bytes
    form: Form


class Day(Struct, frozen=True, kw_only=True):
    """A day on which something was changed."""

    on: date
    changes: int
    """How many steps: typing in one go counts once."""
    before: Moment
    after: Moment


def list_days(changes: tuple[JournalEntry, ...], steps: frozenset[int]) -> tuple[Day, ...]:
    """The days on which something was changed, the latest first. `steps`: the first changes of what counts as one step."""
    found: list[tuple[date, int, int, int]] = []
    last = 0
    for entry in changes:
        on = _get_date(entry.at)
        if on is not None and (entry.id in steps or entry.undoes is not None):
            if found and found[-1][0] == on:
                found[-1] = (on, found[-1][1] + 1, found[-1][2], entry.id)
            else:
                found.append((on, 1, last, entry.id))
        elif found and on is not None and found[-1][0] == on:
            found[-1] = (*found[-1][:3], entry.id)
        last = entry.id
    days = (Day(on=on, changes=count, before=Moment(change=first), after=Moment(change=end)) for on, count, first, end in found)
    return tuple(days)[::-1]


def _get_date(at: str) -> date | None:
    try:
        return datetime.fromisoformat(at).date()
    except ValueError:
        return None
