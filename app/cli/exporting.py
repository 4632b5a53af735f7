"""The command that writes a plan for another program: export."""

from pathlib import Path
from typing import cast

import click

from app.cli.arguments import make_output_option, make_plan_argument, make_today_option, open_to_look
from app.cli.console import say
from app.cli.paper import check_document
from app.cli.spoken import SpokenCommand
from app.document.settings import NAMES_MODES, NamesMode, PrintSettings
from app.model.trouble import InputProblem
from app.session.exporting import get_format
from app.support.texts import _


def make_export() -> click.Command:
    """`kwartiermaker export`."""
    return SpokenCommand(
        "export",
        callback=export,
        help=_("Write the plan to a file for another program; the ending says the format."),
        params=[
            make_plan_argument(),
            make_output_option(),
            click.Option(["--without-names"], is_flag=True, help=_("To share: roles instead of persons, without notes and contacts.")),
            click.Option(["--document"], default="plan", show_default=True, metavar="NAME", help=_("Which document.")),
            click.Option(["--names"], type=click.Choice(NAMES_MODES), help=_("How people are named.")),
            click.Option(["--language"], type=click.Choice(["nl", "en"]), help=_("Language of the paper.")),
            click.Option(["--template"], type=click.Path(path_type=Path), metavar="FILE", help=_("A Word document whose styles a .docx takes over.")),
            make_today_option(),
        ],
    )


def export(plan: Path, output: Path, without_names: bool, document: str, **chosen: object) -> int:
    """Write the exchange format, or a file for an office."""
    is_exchange = output.suffix.lower() == ".json"
    template = cast("Path | None", chosen["template"])
    if not is_exchange:
        wanted = get_format(output)
        if template is not None and wanted != "docx":
            raise InputProblem("template", _("A template is for a .docx only."))
    with open_to_look(plan, str(chosen["today"])) as session:
        if is_exchange:
            session.export_json(output, without_names=without_names)
        else:
            check_document(session, document, ())
            names = cast("NamesMode | None", chosen["names"]) or ("none" if without_names else None)
            settings = PrintSettings(document=document, today=session.surroundings.today, names=names)
            session.export(output, settings, str(chosen["language"] or ""), template)
        exposed = session.key is not None
    say(str(output))
    if exposed:
        say(_("Mind: this file is not encrypted, though the plan has a password."))
    return 0
