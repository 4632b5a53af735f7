"""The command that moves a plan to a newer form: update."""

from pathlib import Path

import click

from app.cli.arguments import make_plan_argument, open_to_look, open_to_write, require_written
from app.cli.console import say
from app.cli.spoken import SpokenCommand
from app.logic.moving import Fate, Move, MoveItem
from app.session.moving import PlannedMove, accept_move, find_offer, plan_move
from app.support.texts import _

_FATES: tuple[Fate, ...] = ("converted", "drawer", "new")
"""What wants looking at; of what simply goes along only the count is told."""


def make_update() -> click.Command:
    """`kwartiermaker update`."""
    return SpokenCommand(
        "update",
        callback=update,
        help=_("Go on with the newest questionnaire. Every answer is kept; what is no longer asked is listed."),
        params=[make_plan_argument(), click.Option(["--dry-run", "dry_run"], is_flag=True, help=_("Only say what would happen."))],
    )


def update(plan: Path, dry_run: bool) -> int:
    """Move the plan, or only tell; exit 1 when something lies in the drawer, for that wants looking at."""
    with open_to_look(plan) if dry_run else open_to_write(plan) as session:
        offer = find_offer(session)
        if offer is None:
            say(_("There is none: this plan has the newest questionnaire."))
            return 0
        planned = plan_move(session, offer)
        _say_move(planned)
        if not dry_run:
            require_written(session, accept_move(session, planned))
            say(_("Your plan goes by version {version} of the questionnaire now.").format(version=planned.move.after_version))
    return 1 if planned.move.get_items("drawer") else 0


def _say_move(planned: PlannedMove) -> None:
    move: Move = planned.move
    for sentence in move.says:
        say(sentence)
    names: dict[Fate, str] = {"converted": _("converted"), "drawer": _("in the drawer"), "new": _("new")}
    for fate in _FATES:
        for item in move.get_items(fate):
            say(f"{names[fate]}: {_describe(item)} [{item.question}]")
    say(_("goes along: {n}").format(n=len(move.get_items("taken"))))


def _describe(item: MoveItem) -> str:
    answer = f"{item.before} → {item.after}" if item.after else item.before
    return " · ".join(filter(None, (item.label, answer, item.why)))
