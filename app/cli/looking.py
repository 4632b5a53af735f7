"""Commands that only look: show, check."""

from pathlib import Path

import click

from app.cli.arguments import make_json_option, make_plan_argument, make_today_option, open_to_look
from app.cli.console import say, say_json
from app.cli.described import describe_finding, describe_plan
from app.cli.spoken import SpokenCommand
from app.model.finding import Finding
from app.model.outline import PhaseEntry
from app.support.texts import _, ngettext


def make_show() -> click.Command:
    """`kwartiermaker show`."""
    return SpokenCommand(
        "show",
        callback=show,
        help=_("Show the phases, with how many questions are answered."),
        params=[make_plan_argument(), make_json_option(_("Everything, as JSON."))],
    )


def show(plan: Path, as_json: bool) -> int:
    """The phases with answered / total, or everything."""
    with open_to_look(plan) as session:
        if as_json:
            say_json(describe_plan(session))
            return 0
        say(session.plan.title or plan.name)
        for phase in session.outline.phases:
            _say_phase(phase)
    return 0


def make_check() -> click.Command:
    """`kwartiermaker check`."""
    return SpokenCommand(
        "check",
        callback=check,
        help=_("List what to look at again."),
        params=[make_plan_argument(), make_json_option(_("As JSON.")), make_today_option()],
    )


def check(plan: Path, as_json: bool, today: str) -> int:
    """The findings; exit 1 when there are any that were not put aside."""
    with open_to_look(plan, today) as session:
        findings = session.compute_findings("command")
    if as_json:
        say_json({"findings": [describe_finding(finding) for finding in findings]})
    else:
        _say_findings(findings)
    return 1 if any(finding.dismissed is None for finding in findings) else 0


def _say_phase(phase: PhaseEntry) -> None:
    say(f"{phase.number}. {phase.phase.title}  {phase.answered}/{phase.total}")
    for step in phase.steps:
        say(f"   {step.number} {step.step.title}  {step.answered}/{step.total}")


def _say_findings(findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        level = _("look out") if finding.level == "warning" else _("tip")
        aside = "" if finding.dismissed is None else f" ({_('put aside')}: {finding.dismissed})"
        where = f" [{finding.place.question}]" if finding.place.question else ""
        say(f"{finding.code} {level}: {finding.message}{where}{aside}")
    count = sum(finding.dismissed is None for finding in findings)
    say(ngettext("{n} point to look at.", "{n} points to look at.", count).format(n=count) if count else _("Nothing to look at."))
