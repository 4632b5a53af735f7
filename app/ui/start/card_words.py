"""What a plan's card says, in words. Pure."""

from datetime import date, datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QDate, QLocale

from app.model.summary import PlanSummary
from app.support.texts import _, get_language, ngettext
from app.ui.look import Role


class Sign(Struct, frozen=True):
    """A line with an icon: findings, a late action, the evaluation that is coming."""

    icon: str
    role: Role
    text: str


class CardWords(Struct, frozen=True):
    """All texts of one card."""

    chip: str
    title: str
    where: str
    how_far: str
    signs: tuple[Sign, ...]

    @property
    def spoken(self) -> str:
        """Everything in one sentence, for assistive technology."""
        return ". ".join(part for part in (self.title, self.chip, self.where, self.how_far, *(sign.text for sign in self.signs)) if part)


def compute_words(card: PlanSummary, now: datetime) -> CardWords:
    """The words of a card as they are today."""
    title = card.title or card.path.stem
    if card.trouble_code == "encrypted":
        return CardWords("", title, card.path.name, "", (Sign("lock", "muted", _("Has a password")),))
    if card.trouble:
        return CardWords("", title, card.path.name, "", (Sign("triangle-alert", "error", card.trouble),))
    chip = f"{card.form_title} · {card.theme_title}" if card.theme_title and card.form == "werkgroep" else card.form_title
    where = " · ".join(part for part in (card.organisation, describe_moment(card.changed, now)) if part)
    return CardWords(chip, title, where, _describe_progress(card), _compute_signs(card, now.date()))


def hide_names(card: PlanSummary) -> PlanSummary:
    """The card as everybody in the room may read it. A title, a file name and a theme may hold or tell a name, and nobody can say which; form, phase and day do not."""
    trouble = _("Something is wrong with this plan. Show the names to read what.") if card.trouble else ""
    return replace(card, path=Path(), title=_("A plan"), organisation="", theme_title="", next_what=_("Next date"), beside="", trouble=trouble)


def describe_moment(changed: str, now: datetime) -> str:
    """Today 14:03, yesterday, 12 november."""
    try:
        moment = datetime.fromisoformat(changed).astimezone(now.tzinfo)
    except ValueError:
        return ""
    days = (now.date() - moment.date()).days
    if days == 0:
        return _("today {time}").format(time=moment.strftime("%H:%M"))
    return _("yesterday") if days == 1 else _get_day(moment.date(), now.date())


def _get_day(day: date, today: date) -> str:
    # Qt's own month names: Babel would cost more than the whole screen.
    pattern = "d MMMM" if day.year == today.year else "d MMMM yyyy"
    return QLocale(get_language()).toString(QDate(day.year, day.month, day.day), pattern)


def _describe_progress(card: PlanSummary) -> str:
    count = _("{n} of {total} questions").format(n=card.answered, total=card.total)
    if not card.phase:
        return count
    return _("Phase {number}: {title} · {count}").format(number=card.phase_number, title=card.phase, count=count)


def _compute_signs(card: PlanSummary, today: date) -> tuple[Sign, ...]:
    signs: list[Sign] = []
    if card.beside:
        signs.append(Sign("copy", "error", _("A second version of this plan stands beside it: {name}").format(name=card.beside)))
    if card.late:
        signs.append(Sign("calendar-x", "error", ngettext("{n} action late", "{n} actions late", card.late).format(n=card.late)))
    if card.findings:
        text = ngettext("{n} point of attention", "{n} points of attention", card.findings).format(n=card.findings)
        signs.append(Sign("triangle-alert", "pitfall", text))
    day = _read_date(card.next_date)
    if day is not None and not card.late:
        signs.append(Sign("calendar-check", "goal", _("{what}: {date}").format(what=card.next_what, date=_get_day(day, today))))
    return tuple(signs)


def _read_date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
