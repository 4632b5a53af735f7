"""Commands about who may read a plan: password, wipe."""

from pathlib import Path

import click

from app.cli.arguments import make_plan_argument, open_to_look, open_to_write, require_written
from app.cli.console import say
from app.cli.passwords import ask_key, read_key
from app.cli.spoken import SpokenCommand
from app.model.key import Key
from app.model.plan import PEOPLE
from app.model.trouble import InputProblem
from app.support.texts import _, ngettext


def make_password() -> click.Command:
    """`kwartiermaker password`."""
    return SpokenCommand(
        "password",
        callback=password,
        help=_("Give a plan a password, change it, or take it away. A lost password is a lost plan: nobody can open it then."),
        params=[
            make_plan_argument(),
            click.Option(["--new-password-file"], type=click.Path(path_type=Path), metavar="FILE", help=_("File with the new password.")),
            click.Option(["--remove"], is_flag=True, help=_("Take the password away.")),
        ],
    )


def password(plan: Path, new_password_file: Path | None, remove: bool) -> int:
    """Set, change or remove; the backups follow."""
    from app.session.secrecy import remove_password, set_password

    with open_to_write(plan) as session:
        traced = remove_password(session) if remove else set_password(session, _find_new(new_password_file).password)
        protected = session.key is not None
    say(_("This plan has a password now. Keep it well.") if protected else _("This plan has no password any more."))
    if traced.old_backups:
        old = traced.old_backups
        say(ngettext("{n} older backup keeps the password it had.", "{n} older backups keep the password they had.", old).format(n=old))
    return 0


def make_wipe() -> click.Command:
    """`kwartiermaker wipe`."""
    return SpokenCommand(
        "wipe",
        callback=wipe,
        help=_("Take everything about persons out of a plan, for good: names, notes, history, backups. The rest of the plan stays."),
        params=[make_plan_argument(), click.Option(["--yes"], is_flag=True, help=_("Really do it. It cannot be undone."))],
    )


def wipe(plan: Path, yes: bool) -> int:
    """Wipe, and say what is left."""
    from app.session.wiping import describe_wiping, wipe_personal_data

    with open_to_write(plan) as session:
        if not yes:
            for line in describe_wiping(session):
                say(line)
            say(_("Nothing was done. To do it: --yes."))
            return 1
        report = wipe_personal_data(session)
    for line in report:
        say(line)
    return 0


def make_person() -> click.Command:
    """`kwartiermaker person`."""
    return SpokenCommand(
        "person",
        callback=person,
        help=_("Show everything a plan holds about one person; with --remove take it out."),
        params=[
            make_plan_argument(),
            click.Argument(["who"], metavar="NAME"),
            click.Option(["--remove"], is_flag=True, help=_("Take the person out, and every place that points there.")),
        ],
    )


def person(plan: Path, who: str, remove: bool) -> int:
    """What is there about somebody. Exit 1 after removing when the name still stands in running text."""
    from app.logic.mentions import compute_mentions, find_person

    with open_to_write(plan) if remove else open_to_look(plan) as session:
        found = find_person(session.plan, who)
        if found is None:
            raise InputProblem("no_person", _("There is nobody called “{name}” in this plan.").format(name=who))
        mentions = compute_mentions(session.form, session.plan, found)
        for mention in mentions:
            say(f"{mention.where}: {mention.says}" if mention.says else mention.where)
        if not remove:
            return 0
        require_written(session, session.remove_row(PEOPLE, found.id))
    say(_("Taken out of the plan. In the history and in running text the name may still stand: wipe removes those too."))
    return 0


def _find_new(path: Path | None) -> Key:
    if path is not None:
        return read_key(path)
    typed, again = ask_key(_("New password")), None
    if typed is not None:
        again = ask_key(_("The same once more"))
    if typed is None or again is None or not typed.password:
        raise InputProblem("no_password", _("Say where the new password stands: --new-password-file FILE."))
    if typed.password != again.password:
        raise InputProblem("not_the_same", _("The two are not the same. Type the new password once more."))
    return typed
