"""What click has to say about a command, as one sentence in the user's language."""

import click

from app.support.texts import _


def get_sentence(mistake: click.ClickException) -> str:
    """One sentence, with the way out."""
    return f"{_get_problem(mistake)} {_get_way_out(mistake)}".strip()


def _get_problem(mistake: click.ClickException) -> str:
    match mistake:
        case click.exceptions.NoSuchCommand():
            return _("There is no command “{name}”.").format(name=mistake.command_name)
        case click.NoSuchOption():
            return _("There is no option {name}.").format(name=mistake.option_name)
        case click.MissingParameter():
            return _("{name} is missing.").format(name=_get_name(mistake.param))
        case click.BadParameter():
            return _get_bad_value(mistake)
        case click.BadOptionUsage():
            return _("Option {name} needs a value.").format(name=mistake.option_name)
        case _:
            return _("This command has words that do not belong to it.")


def _get_bad_value(mistake: click.BadParameter) -> str:
    name = _get_name(mistake.param)
    if mistake.param is not None and isinstance(mistake.param.type, click.Choice):
        choices: list[str] = [str(choice) for choice in mistake.param.type.choices]
        return _("{name} must be one of: {choices}.").format(name=name, choices=", ".join(choices))
    return _("{name} cannot be read: {problem}").format(name=name, problem=mistake.message)


def _get_name(param: click.Parameter | None) -> str:
    if param is None:
        return "?"
    return param.opts[0] if isinstance(param, click.Option) else str(param.metavar or param.name or "").upper()


def _get_way_out(mistake: click.ClickException) -> str:
    context = mistake.ctx if isinstance(mistake, click.UsageError) else None
    command = context.command_path if context is not None else "kwartiermaker"
    return _("See: {command} --help").format(command=command)
