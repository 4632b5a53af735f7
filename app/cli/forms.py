"""Commands about the forms themselves: forms check, forms list."""

from pathlib import Path

import click

from app.cli.arguments import make_json_option
from app.cli.console import say, say_json
from app.cli.spoken import SpokenCommand, SpokenGroup
from app.formfile import check_forms, describe_forms, list_forms
from app.support.texts import _, ngettext


def make_forms() -> click.Group:
    """`kwartiermaker forms`."""
    return SpokenGroup("forms", commands=[_make_check(), _make_list()], no_args_is_help=True, help=_("Check or list the forms."))


def _make_check() -> click.Command:
    folder = click.Argument(["folder"], metavar="[FOLDER]", required=False, type=click.Path(path_type=Path))
    return SpokenCommand("check", callback=check, help=_("Find mistakes in forms: those of the program, or those in a folder."), params=[folder])


def _make_list() -> click.Command:
    return SpokenCommand("list", callback=list_, help=_("List the forms."), params=[make_json_option(_("Everything in them, as JSON."))])


def check(folder: Path | None) -> int:
    """Every mistake with file, line, place and a way out; exit 1 when there are any."""
    errors = check_forms(folder)
    for error in errors:
        say(str(error))
    say(ngettext("{n} mistake.", "{n} mistakes.", len(errors)).format(n=len(errors)) if errors else _("The forms are in order."))
    return 1 if errors else 0


def list_(as_json: bool) -> int:
    """The forms, or everything in them."""
    if as_json:
        say_json(describe_forms())
        return 0
    for form in list_forms():
        say(f"{form.id}  {form.title}  {form.version}.{form.revision}")
        for theme in form.themes:
            say(f"   {theme.id}  {theme.title}")
    return 0
