"""What several commands share: their arguments, and how they open a plan."""

from datetime import date, datetime, time
from pathlib import Path

import click

from app.cli.passwords import find_key
from app.model.change import Change
from app.model.trouble import InputProblem, StoreProblem
from app.session.session import Session
from app.session.surroundings import Surroundings, get_real_surroundings
from app.support.texts import _


def make_plan_argument() -> click.Argument:
    """Where the plan is."""
    return click.Argument(["plan"], metavar="PLAN", type=click.Path(path_type=Path))


def make_json_option(help_: str) -> click.Option:
    """--json."""
    return click.Option(["--json", "as_json"], is_flag=True, help=help_)


def make_output_option() -> click.Option:
    """-o FILE."""
    return click.Option(["-o", "--output"], required=True, type=click.Path(path_type=Path), metavar="FILE", help=_("File to write."))


def make_today_option() -> click.Option:
    """--today."""
    return click.Option(["--today"], metavar="DATE", default="", help=_("As if it were this day: 2027-01-11."))


def open_to_look(plan: Path, today: str = "") -> Session:
    """A plan to read from, on this day or another; a window that has it open is not disturbed."""
    real = get_real_surroundings()
    surroundings = Surroundings(clock=_Clock(read_date(today)).get_now, new_id=real.new_id) if today else real
    return Session.open(plan, surroundings, read_only=True, key=find_key(plan))


def open_to_write(plan: Path) -> Session:
    """A plan to change."""
    return Session.open(plan, get_real_surroundings(), key=find_key(plan))


def read_date(text: str) -> date:
    """A day, as 2027-01-11."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputProblem("no_date", _("“{text}” is no date. Write it as 2027-01-11.").format(text=text)) from error


def require_written(session: Session, change: Change) -> None:
    """On the command line there is no second chance: what is not on disk is an error."""
    if not change.saved:
        raise session.problem or StoreProblem("other", change.trouble)


class _Clock:
    """Stands still at noon of one day."""

    def __init__(self, day: date) -> None:
        self._now = datetime.combine(day, time(12)).astimezone()

    def get_now(self) -> datetime:
        """That moment."""
        return self._now
