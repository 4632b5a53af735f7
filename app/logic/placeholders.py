"""The words between { } in the texts of a form, filled from the plan; a line to write on where there is nothing to fill in."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from app.logic.kinds import KINDS
from app.logic.kinds.base import join_words
from app.logic.reading import Reading, RowReading
from app.logic.wording import Wording

LINE = "……"

_PLACEHOLDER = re.compile(r"\{([a-z_]+(?:\.[a-z_]+)*)\}")
_NAMES = ("net.name", "wg.name")
_NO_BODY = ("none", "board", "local_board")
"""A talk with nobody in particular, and with who decides."""
_AUTHORITIES = {
    "nl": ("de Autoriteit Persoonsgegevens", "the Autoriteit Persoonsgegevens (the Dutch data protection authority)"),
    "be": ("de Gegevensbeschermingsautoriteit", "the Gegevensbeschermingsautoriteit (the Belgian data protection authority)"),
    "": ("de privacytoezichthouder van je land", "the data protection authority of your country"),
}


class Placeholders:
    """Fills the texts of one form from one plan. `known` brings words that the plan does not have (person.called, today, plan.version)."""

    def __init__(self, reading: Reading, wording: Wording, known: Mapping[str, str] | None = None) -> None:
        self._reading = reading
        self._wording = wording
        self._known = known or {}

    def fill(self, text: str) -> str:
        """The text with every placeholder filled, or a line in its place."""
        return _PLACEHOLDER.sub(self._replace, text)

    def get(self, name: str) -> str:
        """What stands for one placeholder; "" when there is nothing to fill in."""
        if name in self._known:
            return self._known[name]
        compute = _COMPUTED.get(name)
        return self._get_answer(name) if compute is None else compute(self._reading, self._wording)

    def _replace(self, found: re.Match[str]) -> str:
        return self.get(found[1]) or LINE

    def _get_answer(self, question: str) -> str:
        """A table gives a list of its first column; a text gives itself."""
        field = self._reading.get_field(question)
        if field is None or self._reading.is_empty(question):
            return ""
        if field.kind != "table":
            return self._wording.replace_names(KINDS[field.kind].get_text(self._reading.get_raw(question), field, self._wording))
        return join_words(self.get_items(question))

    def get_items(self, question: str) -> tuple[str, ...]:
        """The first column of a table, row by row; nothing of a question that is no table, or is empty."""
        field = self._reading.get_field(question)
        if field is None or field.kind != "table" or self._reading.is_empty(question):
            return ()
        first = field.columns[0]
        texts = (KINDS[first.kind].get_text(row.raw.get(first.id), first, self._wording) for row in self._reading.get_rows(question))
        return tuple(self._wording.replace_names(text.rstrip(".")) for text in texts)


def get_group_name(reading: Reading, wording: Wording) -> str:
    """The neutral name of the network or the working group."""
    names = (reading.get_value(question) for question in _NAMES)
    return next((wording.replace_names(name) for name in names if isinstance(name, str)), "")


def get_group_count(reading: Reading, wording: Wording) -> str:
    """How many members there are."""
    del wording
    return str(len(reading.get_members()) or "")


def get_group_hours(reading: Reading, wording: Wording) -> str:
    """The hours a month of all members together."""
    members = {person.id for person in reading.get_members()}
    hours = (row.get_value("hours") for row in reading.get_people_rows() if row.id in members)
    total = sum((value for value in hours if isinstance(value, Decimal)), Decimal(0))
    return wording.get_number(total) if total else ""


def get_budget_total(reading: Reading, wording: Wording) -> str:
    """What all items cost together."""
    total = _sum_budget(reading, only_agreed=False)
    return wording.get_money(total) if total else ""


def get_budget_gap(reading: Reading, wording: Wording) -> str:
    """The amount that was asked, less what was agreed."""
    left = _get_uncovered(reading)
    return "" if left is None else wording.get_money(left)


def list_decision_days(reading: Reading) -> tuple[date, ...]:
    """The days on which somebody decides, the first one first."""
    days = (row.get_value("date") for row in reading.get_rows("shr.talks") if row.get_value("purpose") == "decide")
    return tuple(sorted({day for day in days if isinstance(day, date)}))


def get_budget_wanted(reading: Reading, wording: Wording) -> str:
    """What is still to cover; "" when nothing is."""
    left = _get_uncovered(reading)
    return wording.get_money(left) if left is not None and left > 0 else ""


def get_decision_date(reading: Reading, wording: Wording, body: str = "") -> str:
    """When is decided what a consultation body was asked: the first decision after the last talk with it, or with any; "" when that is not sure."""
    days = list_decision_days(reading)
    asked = [day for row in reading.get_rows("shr.talks") if _is_asked(row, body) and isinstance(day := row.get_value("date"), date)]
    if not asked:
        return wording.get_date(days[0]) if len(days) == 1 else ""
    return next((wording.get_date(day) for day in days if day >= max(asked)), "")


def _is_asked(row: RowReading, body: str) -> bool:
    """Whether a talk is with this body, or with any that does not decide itself."""
    found = row.get_value("body")
    return found == body if body else found is not None and found not in _NO_BODY


def get_next_meetings(reading: Reading, wording: Wording) -> str:
    """The first three dates of the group."""
    return join_words(map(wording.get_date, list_meetings(reading)[:3]))


def get_later_meetings(reading: Reading, wording: Wording) -> str:
    """The dates of the group after the first one; "" when there is none."""
    return join_words(map(wording.get_date, list_meetings(reading)[1:3]))


def get_quick_win(reading: Reading, wording: Wording) -> str:
    """The first action that is a quick success, with its date."""
    for row in reading.get_rows("shr.actions"):
        if row.get_value("quick_win") == "yes":
            text, day = row.get_value("action"), row.get_value("end")
            return join_words((wording.replace_names(str(text or "")), wording.get_date(day) if isinstance(day, date) else ""))
    return ""


def get_privacy_authority(reading: Reading, wording: Wording) -> str:
    """Where somebody can complain about privacy, by country."""
    return _AUTHORITIES.get(reading.plan.country, _AUTHORITIES[""])[wording.language.startswith("en")]


def list_meetings(reading: Reading) -> list[date]:
    """The days on which the group meets, as far as they are known, the first one first."""
    days = [day for row in reading.get_rows("wg.dates") if isinstance(day := row.get_value("date"), date)]
    kickoff = reading.get_value("net.kickoff")
    return sorted(days) or ([kickoff] if isinstance(kickoff, date) else [])


def _get_uncovered(reading: Reading) -> Decimal | None:
    asked = reading.get_value("shr.budget_asked")
    return asked - _sum_budget(reading, only_agreed=True) if isinstance(asked, Decimal) else None


def _sum_budget(reading: Reading, *, only_agreed: bool) -> Decimal:
    rows = (row for row in reading.get_rows("shr.budget") if not only_agreed or row.get_value("agreed") == "yes")
    return sum((value for row in rows if isinstance(value := row.get_value("amount"), Decimal)), Decimal(0))


_COMPUTED: Mapping[str, Callable[[Reading, Wording], str]] = {
    "group.name": get_group_name,
    "group.count": get_group_count,
    "group.hours": get_group_hours,
    "budget.total": get_budget_total,
    "budget.gap": get_budget_gap,
    "budget.wanted": get_budget_wanted,
    "decision.date": get_decision_date,
    "meetings.next": get_next_meetings,
    "meetings.later": get_later_meetings,
    "quick_win": get_quick_win,
    "country.privacy_authority": get_privacy_authority,
}
