"""Commands whose help speaks the language of the user. They are built when they are needed, so their texts need nothing special; the words around them do."""

import click

from app.cli.passwords import make_password_option
from app.support.texts import _


class _Formatter(click.HelpFormatter):
    """The words around the help."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The first line."""
        super().write_usage(prog, args, prefix or f"{_('Usage')}: ")

    def write_heading(self, heading: str) -> None:
        """A heading above a list."""
        super().write_heading({"Options": _("Options"), "Commands": _("Commands")}.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class SpokenCommand(click.Command):
    """One command."""

    context_class = _Context

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Whatever has a plan can have its password."""
        found = super().get_params(ctx)
        if not any(parameter.name == "plan" for parameter in found):
            return found
        return [*found[:-1], make_password_option(), *found[-1:]]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--help, which says so in the user's language."""
        return make_help_option() if self.get_help_option_names(ctx) else None


class SpokenGroup(click.Group):
    """A command of commands."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--help, which says so in the user's language."""
        return make_help_option() if self.get_help_option_names(ctx) else None


def make_help_option() -> click.Option:
    """Shows the help and ends."""
    return click.Option(["--help"], is_flag=True, expose_value=False, is_eager=True, callback=_show_help, help=_("Show this help."))


def _show_help(context: click.Context, _parameter: click.Parameter, value: object) -> None:
    if value and not context.resilient_parsing:
        click.echo(context.get_help())
        context.exit()
