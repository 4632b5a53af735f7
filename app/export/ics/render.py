"""An agenda as a file for calendars (RFC 5545). Reading it a second time updates: every event keeps its UID, and its SEQUENCE counts with the changes of the plan."""

import hashlib
from datetime import date, datetime, timedelta
from typing import Protocol, cast
from zoneinfo import ZoneInfo

from icalendar import Calendar, vRecur
from icalendar import Event as CalendarEvent
from msgspec import Struct

from app.document.agenda import Agenda, Event
from app.export.plain import make_xml_text
from app.logic.rhythm import Rhythm

PRODUCT = "-//Kwartiermaker//Kwartiermaker//NL"
LETTERS = 32
LENGTH = timedelta(hours=1)
"""Of a meeting that says only when it begins."""
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_STEPS = {"weeks": "WEEKLY", "months": "MONTHLY"}


class Entry(Protocol):
    """What takes properties: the calendar, an event."""

    def add(self, name: str, value: object) -> None:
        """Add a property."""
        ...


class Origin(Struct, frozen=True):
    """The plan that an agenda comes from, as its file knows it: its own id, its latest change, and when that was."""

    plan: str
    change: int
    at: datetime


def render_ics(agenda: Agenda, origin: Origin) -> bytes:
    """The file. The same plan gives the same bytes."""
    calendar = Calendar()
    head = {"prodid": PRODUCT, "version": "2.0", "calscale": "GREGORIAN", "method": "PUBLISH", "x-wr-timezone": agenda.zone}
    for name, value in {**head, "x-wr-calname": make_xml_text(agenda.title)}.items():
        cast("Entry", calendar).add(name, value)
    for event in agenda.events:
        calendar.add_component(_make_entry(event, agenda, origin))
    days = [day for event in agenda.events for day in (event.on, event.until) if day is not None]
    if days:
        # the clock changes of these years only, not of a century
        calendar.add_missing_timezones(first_date=date(min(days).year - 1, 1, 1), last_date=date(max(days).year + 2, 1, 1))
    return calendar.to_ical()


def make_uid(origin: Origin, key: str) -> str:
    """The same for the same row of the same plan, and telling nothing of either."""
    return f"{hashlib.sha256(f'{origin.plan}|{key}'.encode('utf-8', 'replace')).hexdigest()[:LETTERS]}@kwartiermaker"


def _make_entry(event: Event, agenda: Agenda, origin: Origin) -> CalendarEvent:
    made = CalendarEvent()
    entry = cast("Entry", made)
    entry.add("uid", make_uid(origin, event.key))
    moment = origin.at.astimezone(ZoneInfo("UTC")).replace(microsecond=0)
    entry.add("dtstamp", moment)
    entry.add("last-modified", moment)
    entry.add("sequence", origin.change)
    entry.add("summary", make_xml_text(event.title))
    _add_times(entry, event, agenda.zone)
    if event.place:
        entry.add("location", make_xml_text(event.place))
    if event.text:
        entry.add("description", make_xml_text(event.text))
    if event.rhythm is not None:
        entry.add("rrule", _make_rule(event, event.rhythm, agenda.zone))
    if event.cancelled:
        entry.add("status", "CANCELLED")
    if agenda.sensitive:
        entry.add("class", "PRIVATE")
    return made


def _add_times(entry: Entry, event: Event, zone: str) -> None:
    """A whole day does not keep anybody busy; a meeting does."""
    if event.start is None:
        entry.add("dtstart", event.on)
        entry.add("dtend", event.on + timedelta(days=1))
        entry.add("transp", "TRANSPARENT")
        return
    start = datetime.combine(event.on, event.start, ZoneInfo(zone))
    end = datetime.combine(event.on, event.end, ZoneInfo(zone)) if event.end is not None else start + LENGTH
    entry.add("dtstart", start)
    entry.add("dtend", end)


def _make_rule(event: Event, rhythm: Rhythm, zone: str) -> vRecur:
    parts: dict[str, object] = {"freq": _STEPS[rhythm.step]}
    if rhythm.every > 1:
        parts["interval"] = rhythm.every
    if rhythm.step == "months" and rhythm.week and rhythm.weekday is not None and event.on.weekday() == rhythm.weekday:
        parts["byday"] = f"{rhythm.week}{_DAYS[rhythm.weekday]}"
    if event.until is not None:
        last = datetime.combine(event.until, datetime.max.time().replace(microsecond=0), ZoneInfo(zone)).astimezone(ZoneInfo("UTC"))
        parts["until"] = event.until if event.start is None else last
    return vRecur(parts)
