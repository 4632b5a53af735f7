"""The calendar file, read back by another library than the one that wrote it."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
import vobject

from app.logic.schedule import compute_dates
from app.session.session import Session
from tests.export.office.conftest import NAUGHTY


def _read(path: Path) -> dict[str, object]:
    """Event by UID."""
    calendar = vobject.readOne(path.read_bytes().decode())
    return {event.uid.value: event for event in calendar.vevent_list}


def test_every_date_of_the_plan_is_in_it_and_no_other(plan: Session, write: Callable[..., Path]) -> None:
    events = _read(write(plan, "ics"))
    days = sorted(event.dtstart.value for event in events.values() if not isinstance(event.dtstart.value, datetime))
    assert days == sorted(found.on for found in compute_dates(plan.form, plan.plan))


def test_the_meetings_come_back_as_the_sentence_says(plan: Session, write: Callable[..., Path]) -> None:
    meeting = next(event for event in _read(write(plan, "ics")).values() if hasattr(event, "rrule") and isinstance(event.dtstart.value, datetime))
    days = [moment.date() for moment in meeting.getrruleset()]
    assert days[:3] == [date(2027, 2, 2), date(2027, 3, 2), date(2027, 4, 6)]
    assert days[-1] <= date(2028, 1, 31)
    assert meeting.dtstart.value.utcoffset().total_seconds() == 3600
    assert (meeting.dtstart.value.hour, meeting.dtend.value.hour) == (15, 16)


def test_days_that_were_written_down_go_before_a_rhythm(group: Session, write: Callable[..., Path]) -> None:
    events = [event for event in _read(write(group, "ics")).values() if event.summary.value == "Overleg van de groep"]
    assert len(events) == len(group.plan.get_rows("wg.dates"))
    assert events[0].location.value == "kantine West"


def test_a_second_time_updates_the_same_events(plan: Session, write: Callable[..., Path]) -> None:
    before = _read(write(plan, "ics"))
    row = str(plan.plan.get_rows("shr.actions")[0]["id"])
    plan.answer_cell("shr.actions", row, "end", "2027-03-11")
    after = _read(write(plan, "ics"))
    assert set(before) == set(after)
    moved = [uid for uid in before if before[uid].dtstart.value != after[uid].dtstart.value]
    assert len(moved) == 1
    assert after[moved[0]].dtstart.value == date(2027, 3, 11)
    assert int(after[moved[0]].sequence.value) > int(before[moved[0]].sequence.value)


def test_the_same_plan_gives_the_same_bytes(plan: Session, write: Callable[..., Path]) -> None:
    assert write(plan, "ics").read_bytes() == write(plan, "ics").read_bytes()


def test_a_plan_in_belgium_has_the_time_of_brussels(plan: Session, write: Callable[..., Path]) -> None:
    country = plan.plan.country
    plan.answer("gen.org_country", "be")
    try:
        assert "Europe/Brussels" in write(plan, "ics").read_text()
    finally:
        plan.answer("gen.org_country", country)


@pytest.mark.parametrize("mode", [None, "none", "function"])
def test_no_name_is_in_it_beyond_the_mode(plan: Session, write: Callable[..., Path], mode: str | None) -> None:
    text = write(plan, "ics", names=mode).read_bytes().replace(b"\r\n ", b"").decode()
    for person in plan.plan.people:
        assert not person.name or person.name not in text
    assert "ATTENDEE" not in text
    assert "ORGANIZER" not in text


def test_hostile_words_stay_words(naughty: Session, write: Callable[..., Path]) -> None:
    events = _read(write(naughty, "ics"))
    described = [event for event in events.values() if "Actie klaar" in event.summary.value]
    assert len(described) == len(naughty.plan.get_rows("shr.actions"))
    assert any("BEGIN:VCALENDAR" in event.summary.value for event in described)
    assert len(NAUGHTY) < len(described)
