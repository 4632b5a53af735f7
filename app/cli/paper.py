"""Commands that write a file from a plan: print, export."""

from collections.abc import Mapping
from datetime import datetime, time
from pathlib import Path
from typing import cast

import click
from msgspec.structs import replace

from app.cli.arguments import make_output_option, make_plan_argument, make_today_option, open_to_look
from app.cli.console import say
from app.cli.passwords import ask_key, read_key
from app.cli.spoken import SpokenCommand
from app.document.bilingual import PAPERS as PAPERS_IN_TWO
from app.document.settings import NAMES_MODES, PAPERS, NamesMode, PaperName, PrintSettings
from app.model.key import Key
from app.model.trouble import InputProblem
from app.session.printing import PrintJob
from app.session.session import Session
from app.support.texts import _, ngettext


def make_print() -> click.Command:
    """`kwartiermaker print`."""
    return SpokenCommand(
        "print",
        callback=print_,
        help=_("Print a document of the plan to a PDF file."),
        params=[
            make_plan_argument(),
            make_output_option(),
            click.Option(["--document"], default="plan", show_default=True, metavar="NAME", help=_("Which document.")),
            click.Option(["--language"], type=click.Choice(["nl", "en"]), help=_("Language of the paper.")),
            click.Option(["--bilingual"], is_flag=True, help=_("In Dutch and English, next to each other; only the handout.")),
            click.Option(["--names"], type=click.Choice(NAMES_MODES), help=_("How people are named.")),
            click.Option(["--blank"], is_flag=True, help=_("Without the answers, to fill in by hand.")),
            click.Option(["--fillable"], is_flag=True, help=_("With fields to fill in on screen; import reads them back.")),
            click.Option(["--large"], is_flag=True, help=_("In large type.")),
            click.Option(["--letter"], multiple=True, metavar="ID", help=_("Of the letters: only this one. May be given more than once.")),
            click.Option(
                ["--sheet"], multiple=True, metavar="ID", help=_("Of the worksheets: only this sheet, phase or step. May be given more than once.")
            ),
            click.Option(["--all-questions"], is_flag=True, help=_("On worksheets the questions of every route.")),
            click.Option(["--script"], type=click.Choice(["room", "half_day"]), help=_("Which running order.")),
            click.Option(["--start"], type=click.DateTime(["%H:%M"]), metavar="HH:MM", help=_("When the running order begins.")),
            click.Option(["--paper"], type=click.Choice(PAPERS), default="a4", help=_("Size of the paper: a3 for the wall, a5 to take along.")),
            click.Option(["--duplex"], is_flag=True, help=_("For both sides: the margin for the holes changes sides.")),
            click.Option(["--kept"], is_flag=True, help=_("With the answers that do not count now, at the back of the plan.")),
            click.Option(["--signatures"], is_flag=True, help=_("With a line for every member to sign on, below the agreements.")),
            click.Option(["--final"], is_flag=True, help=_("As the final version, not a draft.")),
            click.Option(
                ["--pdf-password-file"],
                type=click.Path(path_type=Path, allow_dash=True),
                metavar="FILE",
                help=_("Encrypt the PDF; - asks the password."),
            ),
            click.Option(["--since"], metavar="VERSION", help=_("With bars beside what changed since this version.")),
            click.Option(["--version", "of_version"], metavar="VERSION", help=_("This version, not the plan as it is now.")),
            make_today_option(),
        ],
    )


def print_(plan: Path, output: Path, document: str, **chosen: object) -> int:
    """Write a PDF; exit 1 when some characters could not be printed."""
    if output.suffix.lower() != ".pdf":
        raise InputProblem("ending", _("The name of the file must end in {endings}.").format(endings=".pdf"))
    with open_to_look(plan, str(chosen["today"])) as session:
        letters = tuple(map(str, cast("tuple[object, ...]", chosen["letter"])))
        check_document(session, document, letters)
        _check_bilingual(document, chosen)
        settings = PrintSettings(
            document=document,
            today=session.surroundings.today,
            names=cast("NamesMode | None", chosen["names"]),
            final=bool(chosen["final"]),
            kept=bool(chosen["kept"]),
            signatures=bool(chosen["signatures"]),
            letters=letters,
            sheets=tuple(map(str, cast("tuple[object, ...]", chosen["sheet"]))),
            all_questions=bool(chosen["all_questions"]),
            script=str(chosen["script"] or ""),
            start=_get_start(chosen["start"]),
            paper=cast("PaperName", chosen["paper"]),
            duplex=bool(chosen["duplex"]),
            blank=bool(chosen["blank"]),
            bilingual=bool(chosen["bilingual"]),
            fillable=bool(chosen["fillable"]),
            large=bool(chosen["large"]),
        )
        key = _find_pdf_key(cast("Path | None", chosen["pdf_password_file"]))
        job = _make_job(session, settings, chosen)
        _check_sheets(job)
        result = replace(job, key=key).render(output)
    pages = ngettext("{n} page", "{n} pages", result.pages).format(n=result.pages)
    say(f"{output} ({pages})")
    if result.not_printable:
        codes = ", ".join(f"U+{ord(char):04X}" for char, _count in result.not_printable)
        say(_("No font has these characters; they are printed as their codes: {codes}.").format(codes=codes))
    return 1 if result.not_printable else 0


def _make_job(session: Session, settings: PrintSettings, chosen: Mapping[str, object]) -> PrintJob:
    """The plan as it is now, with bars, or a version of it. Its name, its number (1.0) or its fingerprint says which."""
    language, since, version = (str(chosen[name] or "") for name in ("language", "since", "of_version"))
    if version and since:
        raise InputProblem("one_version", _("Choose --since or --version, not both."))
    if version:
        return session.versions.make_print_job(version, settings, language)
    return session.versions.make_job_since(since, settings, language) if since else session.make_print_job(settings, language)


def _check_bilingual(document: str, chosen: Mapping[str, object]) -> None:
    if chosen["bilingual"] and document not in PAPERS_IN_TWO:
        raise InputProblem("one_language", _("Only these are made in two languages: {names}.").format(names=", ".join(sorted(PAPERS_IN_TWO))))
    if chosen["bilingual"] and chosen["language"]:
        raise InputProblem("one_language", _("Choose --bilingual or --language, not both."))


def _check_sheets(job: PrintJob) -> None:
    """Say which there are, when a chosen worksheet is none of them."""
    if not job.settings.sheets or job.settings.document != "worksheets":
        return
    # paper is a large floor, and most commands print nothing
    from app.document.worksheets.compose import is_chosen

    made = tuple(section.id for section in job.compute_document().sections)
    phases = ", ".join(phase.id for phase in job.localise().phases)
    for sheet in job.settings.sheets:
        if not any(is_chosen(section, (sheet,)) for section in made):
            problem = _("There is no worksheet “{sheet}” for this plan.").format(sheet=sheet)
            raise InputProblem("no_sheet", f"{problem} {_('There are: {names}.').format(names=phases)}")


def _get_start(chosen: object) -> time:
    """The chosen time of the day, or nine o'clock."""
    return chosen.time() if isinstance(chosen, datetime) else time(9)


def _find_pdf_key(path: Path | None) -> Key | None:
    if path is None:
        return None
    key = ask_key(_("Password of the PDF")) if str(path) == "-" else read_key(path)
    if key is None or not key.password:
        raise InputProblem("no_password", _("Type a password."))
    return key


def check_document(session: Session, document: str, letters: tuple[str, ...]) -> None:
    """Say which there are, when it is none of them."""
    papers = session.list_papers()
    _check_name(document, tuple(paper.id for paper in papers), _("There is no document “{document}”.").format(document=document))
    known = tuple(letter.id for paper in papers for letter in paper.letters)
    for letter in letters:
        _check_name(letter, known, _("There is no letter “{letter}” for this plan.").format(letter=letter))


def _check_name(name: str, names: tuple[str, ...], problem: str) -> None:
    if name not in names:
        raise InputProblem("no_document", f"{problem} {_('There are: {names}.').format(names=', '.join(names))}")
