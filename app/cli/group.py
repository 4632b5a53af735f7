"""The tree of commands, built when it is needed."""

import click

from app.cli.exporting import make_export
from app.cli.forms import make_forms
from app.cli.guarding import make_password, make_person, make_wipe
from app.cli.importing import make_import
from app.cli.looking import make_check, make_show
from app.cli.making import make_answer, make_example, make_new
from app.cli.paper import make_print
from app.cli.spoken import SpokenGroup
from app.cli.updating import make_update
from app.cli.verifying import make_verify
from app.support.texts import LANGUAGES, _
from app.support.version import get_version


def make_commands() -> click.Group:
    """All of them, under `kwartiermaker`."""
    makers = (
        make_new,
        make_example,
        make_show,
        make_answer,
        make_check,
        make_print,
        make_export,
        make_import,
        make_forms,
        make_verify,
        make_update,
        make_password,
        make_wipe,
        make_person,
    )
    return SpokenGroup(
        "kwartiermaker",
        commands=[make() for make in makers],
        no_args_is_help=True,
        params=[
            click.Option(["--language"], type=click.Choice(LANGUAGES), expose_value=False, help=_("Language of the program.")),
            click.Option(["--version"], is_flag=True, expose_value=False, is_eager=True, callback=_show_version, help=_("Show the version.")),
        ],
        help=_(
            "From a first idea to a printed plan, for an employee network or a working group. Without a command, or with only a PLAN, the wizard opens."
        ),
    )


def _show_version(context: click.Context, _parameter: click.Parameter, value: object) -> None:
    if value and not context.resilient_parsing:
        click.echo(get_version())
        context.exit()
