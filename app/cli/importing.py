"""The command that brings in what another copy holds: import."""

from pathlib import Path
from typing import Literal, cast

import click

from app.cli.arguments import make_plan_argument, open_to_write, require_written
from app.cli.console import say
from app.cli.spoken import SpokenCommand
from app.logic.comparing import QuestionChange, RowChange, compare_plans
from app.logic.merging import Choice, Merge, Point
from app.model.plan import Address
from app.model.trouble import InputProblem
from app.session.gathering import open_gathering
from app.session.merging import Combination, apply_merge
from app.support.texts import _, ngettext

Take = Literal["mine", "theirs", "both"]
LONGEST = 60
"""Letters of an answer that are enough to know which one is meant."""


def make_import() -> click.Command:
    """`kwartiermaker import`."""
    return SpokenCommand(
        "import",
        callback=import_copy,
        help=_("Take over what other copies of a plan, exchange files or filled worksheets hold."),
        params=[
            make_plan_argument(),
            click.Argument(["files"], metavar="FILE.(kwartier|json|xlsx|pdf)...", type=click.Path(path_type=Path), nargs=-1, required=True),
            click.Option(["--take"], type=click.Choice(("mine", "theirs", "both")), help=_("Where both changed something: whose answer it becomes.")),
            click.Option(["--who"], default="", metavar="NAME", help=_("Who speaks in the other copy, for answers that stand under each other.")),
        ],
    )


def import_copy(plan: Path, files: tuple[Path, ...], take: str | None, who: str) -> int:
    """Follow every proposal, for several files at once. Exit 1 when something was left to choose: ours stayed."""
    with open_to_write(plan) as session:
        if who and len(files) > 1:
            raise InputProblem("one_file", _("--who goes with one file; of several, each says itself who filled it in."))
        combination = open_gathering(session, files, who=who)
        for remark in combination.remarks:
            say(remark)
        choices = _choose(combination.merge, cast("Take | None", take))
        before, count = session.plan, len(combination.merge.news)
        require_written(session, apply_merge(session, combination, choices))
        for change in compare_plans(combination.merge.form, before, session.plan):
            say(f"+ {_get_name(change)}")
        say(ngettext("{n} difference taken over.", "{n} differences taken over.", count + len(choices)).format(n=count + len(choices)))
        return _say_open(combination, choices)


def _choose(merge: Merge, take: Take | None) -> dict[Address, Choice]:
    """What the option says of everything that only a person could decide, where it is possible."""
    if take is None:
        return {}
    return {point.address: take for point in merge.to_choose if take in point.choices}


def _say_open(combination: Combination, choices: dict[Address, Choice]) -> int:
    """What is still to choose, with both answers."""
    merge = combination.merge
    left = tuple(point for point in merge.to_choose if point.address not in choices)
    if not left:
        return 0
    changes = {(change.about, change.key): change for change in compare_plans(merge.form, merge.mine, merge.theirs)}
    say(ngettext("{n} to choose; yours stayed:", "{n} to choose; yours stayed:", len(left)).format(n=len(left)))
    for point in left:
        change = changes.get(point.place)
        if change is not None:
            say(f"? {_get_name(change)}: {_describe(point, change)}")
    say(_("Choose in the program (Combine with a copy), or with --take theirs or --take both."))
    return 1


def _get_name(change: QuestionChange) -> str:
    return " ".join(filter(None, (change.number, change.label)))


def _describe(point: Point, change: QuestionChange) -> str:
    row = next((row for row in change.rows if row.id == point.address.row), None)
    here, there = (change.before, change.after) if row is None else (_get_cells(row, there=False), _get_cells(row, there=True))
    return _("here “{mine}”, there “{theirs}”").format(mine=_shorten(here), theirs=_shorten(there))


def _get_cells(row: RowChange, *, there: bool) -> str:
    texts = tuple(f"{cell.label}: {cell.after if there else cell.before}" for cell in row.cells if (cell.after if there else cell.before))
    return "; ".join(texts) or "-"


def _shorten(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST].rstrip()}…"
