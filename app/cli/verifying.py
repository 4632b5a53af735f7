"""`kwartiermaker verify`: looks at a plan file, and mends what can be mended."""

from pathlib import Path

import click

from app.cli.arguments import make_plan_argument
from app.cli.console import say
from app.cli.passwords import ask_key, find_given_key, find_key
from app.cli.spoken import SpokenCommand
from app.session.surroundings import get_real_surroundings
from app.support.texts import _


def make_verify() -> click.Command:
    """`kwartiermaker verify`."""
    return SpokenCommand(
        "verify",
        callback=verify,
        help=_("Check the file of a plan, and repair what can be repaired."),
        params=[make_plan_argument(), click.Option(["--only-look"], is_flag=True, help=_("Only say what is wrong; change nothing."))],
    )


def verify(plan: Path, only_look: bool) -> int:
    """Exit 0 when the file is sound, 1 when it was not: repaired or only looked at."""
    from app.session.backups import has_secret_backup
    from app.session.repairing import look, mend  # brings all that writes a file

    key = find_key(plan)
    if key is None and has_secret_backup(plan):
        # So damaged that it does not even look like a plan with a password; its backups do.
        key = find_given_key() or ask_key(_("Password of {name}").format(name=plan.name))
    looked = look(plan, key)
    for sentence in looked.sentences:
        say(sentence)
    if looked.is_sound:
        return 0
    if only_look:
        return 1
    report = mend(plan, looked, get_real_surroundings(), key)
    say(report.headline)
    for line in report.lines:
        say(f"- {line.what}: {line.how}")
    for warning in report.warnings:
        say(warning)
    say(report.kept)
    return 1
