"""Commands that make or change a plan: new, example, answer."""

import difflib
from collections.abc import Mapping
from pathlib import Path

import click

from app.cli.arguments import make_plan_argument, open_to_write, require_written
from app.cli.console import say
from app.cli.passwords import find_given_key
from app.cli.spoken import SpokenCommand
from app.formfile import list_form_ids, list_forms, load_form
from app.logic.reading import Reading
from app.model.form import FormSummary
from app.model.json import Json
from app.model.trouble import InputProblem
from app.session.exchange_file import read_json, read_json_file
from app.session.session import Session
from app.session.starting import NewPlan, create_example, create_plan
from app.session.surroundings import get_real_surroundings
from app.support.paths import PLAN_SUFFIX
from app.support.texts import _


def make_new() -> click.Command:
    """`kwartiermaker new`."""
    return SpokenCommand(
        "new",
        callback=new,
        help=_("Make a new plan."),
        params=[
            make_plan_argument(),
            click.Option(["--form"], metavar="FORM", help=_("Which form; see: kwartiermaker forms list.")),
            click.Option(["--theme"], default="", metavar="THEME", help=_("A theme of the form.")),
            click.Option(["--title"], metavar="TITLE", help=_("Title of the plan.")),
            click.Option(["--answers"], type=click.Path(path_type=Path), metavar="FILE", help=_("Answers in the exchange format (JSON).")),
        ],
    )


def new(plan: Path, form: str | None, theme: str, title: str | None, answers: Path | None) -> int:
    """Make a plan, with the answers of a file if one is given."""
    data = None if answers is None else read_json_file(answers)
    wanted = form or str((data or {}).get("form") or "")
    _check_form(wanted, theme, data)
    wish = NewPlan(form=wanted, theme=theme, answers={} if title is None else {"gen.title": title}, exchange=data)
    path = with_suffix(plan)
    create_plan(path, wish, get_real_surroundings(), find_given_key()).close()
    say(str(path))
    return 0


def make_example() -> click.Command:
    """`kwartiermaker example`."""
    return SpokenCommand(
        "example",
        callback=example,
        help=_("Write a worked example as a plan."),
        params=[click.Argument(["name"], metavar="NAME"), make_plan_argument()],
    )


def example(name: str, plan: Path) -> int:
    """Write a worked example."""
    path = with_suffix(plan)
    create_example(path, name, get_real_surroundings(), find_given_key()).close()
    say(str(path))
    return 0


def make_answer() -> click.Command:
    """`kwartiermaker answer`."""
    return SpokenCommand(
        "answer",
        callback=answer,
        help=_('Answer a question. VALUE is JSON: \'"text"\', 12, \'["a", "b"]\', null to empty it.'),
        params=[make_plan_argument(), click.Argument(["question"], metavar="QUESTION"), click.Argument(["value"], metavar="VALUE")],
        context_settings={"ignore_unknown_options": True},  # -5 is a value, not an option
    )


def answer(plan: Path, question: str, value: str) -> int:
    """Answer a question; what is not of its kind is kept as typed and gets a remark."""
    raw = read_json(value, _("the value"))
    with open_to_write(plan) as session:
        _check_question(session, question)
        require_written(session, session.answer(question, raw))
        reading = Reading(session.form, session.plan)
        entry = session.outline.get_entry(question)
        say(f"{entry.number if entry is not None else question}: {_('saved')}")
        if reading.is_readable(question):
            return 0
        say(_("This is not what the question asks for. It is kept as you typed it, and counts as not answered."))
        return 1


def with_suffix(path: Path) -> Path:
    """A plan ends in .kwartier; a name without an ending gets it."""
    return path if path.suffix else path.with_name(f"{path.name}{PLAN_SUFFIX}")


def _check_form(form: str, theme: str, data: Mapping[str, Json] | None) -> None:
    forms = {summary.id: summary for summary in list_forms()}
    if form and form not in forms and form in list_form_ids():
        load_form(form)  # it is there, with mistakes: this says them all
    if form not in forms:
        problem = _("There is no form “{form}”.").format(form=form) if form else _("Say which form: --form FORM.")
        raise InputProblem("no_form", f"{problem} {_('There are: {names}.').format(names=', '.join(forms))}")
    if data is not None and data.get("form") not in (None, form):
        raise InputProblem("other_form", _("The file holds answers for the form “{form}”.").format(form=data.get("form")))
    _check_theme(forms[form], theme or str((data or {}).get("theme") or ""))


def _check_theme(form: FormSummary, theme: str) -> None:
    themes = tuple(known.id for known in form.themes)
    if theme and theme not in themes:
        known = _("There are: {names}.").format(names=", ".join(themes)) if themes else _("This form has no themes.")
        raise InputProblem("no_theme", f"{_('There is no theme “{theme}”.').format(theme=theme)} {known}")


def _check_question(session: Session, question: str) -> None:
    known = tuple(asked.id for asked in session.form.get_questions() if asked.kind != "info")
    if question in known:
        return
    near = difflib.get_close_matches(question, known, n=1)
    hint = _("Did you mean {name}?").format(name=near[0]) if near else _("See: {command}").format(command="kwartiermaker show PLAN --json")
    raise InputProblem("no_question", f"{_('There is no question “{question}” in this plan.').format(question=question)} {hint}")
