"""The findings of a plan: all rules of the form, what they beat, what was put aside, in the order to show."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from app.logic.checks.facts import Occasion, PrintFacts
from app.logic.checks.found import Found
from app.logic.checks.language import all_met
from app.logic.checks.messages import compute_message
from app.logic.checks.places import compute_place, is_due, is_left_out
from app.logic.checks.registry import CHECKS
from app.logic.checks.resting import compute_rests
from app.logic.checks.rules.custom import LAST
from app.logic.checks.showing import sort_findings
from app.logic.checks.situation import Situation
from app.logic.reading import Reading
from app.logic.wording import NamesMode, Wording
from app.model.finding import Finding, Place
from app.model.form import CheckRule, Form
from app.model.json import Json
from app.model.plan import Plan
from app.support.texts import speaking


class _Remark(Struct, frozen=True):
    """What a rule found, and where it jumps to."""

    rule: CheckRule
    found: Found
    place: Place


def compute_findings(  # noqa: PLR0913 - everything a rule may know is passed in
    form: Form,
    plan: Plan,
    today: date,
    occasion: Occasion = "command",
    password: bool = False,
    print_settings: PrintFacts | None = None,
    *,
    names: NamesMode = "screen",
    reading: Reading | None = None,
) -> tuple[Finding, ...]:
    """What the rules of thumb have to say about a plan on a day. `names` is how persons are written; a `reading` that is there already saves time."""
    situation = Situation(
        reading=reading or Reading(form, plan),
        wording=Wording(form, plan, names),
        today=today,
        occasion=occasion,
        password=password,
        print_facts=print_settings,
    )
    with speaking(form.language):
        remarks = _find_remarks(situation)
        findings = tuple(_compute_finding(remark, situation) for remark in remarks)
    return sort_findings(findings, situation)


def compute_found(rule: CheckRule, situation: Situation) -> tuple[Found, ...]:
    """What one rule finds, whatever the others say."""
    check = CHECKS.get(rule.kind)
    return tuple(check(rule, situation)) if check and all_met(rule.given, situation) else ()


def _find_remarks(situation: Situation) -> list[_Remark]:
    rules = [rule for rule in situation.form.checks if _applies(rule, situation)]
    last = [rule for rule in rules if rule.params.get("function") in LAST]
    remarks = _drop_beaten([remark for rule in rules if rule.params.get("function") not in LAST for remark in _get_remarks(rule, situation)])
    later = replace(situation, taken=frozenset(remark.place.question for remark in remarks))
    return [*remarks, *(remark for rule in last for remark in _get_remarks(rule, later))]


def _applies(rule: CheckRule, situation: Situation) -> bool:
    form, plan = situation.form, situation.plan
    return (
        (not rule.forms or form.id in rule.forms)
        and (not rule.themes or form.theme in rule.themes)
        and (not rule.country or plan.country in rule.country)
        and (rule.appears != "print" or situation.occasion == "print")
    )


def _get_remarks(rule: CheckRule, situation: Situation) -> Iterator[_Remark]:
    for found in compute_found(rule, situation):
        place = compute_place(rule, found, situation)
        if is_due(rule, place, situation) and not is_left_out(rule, place, situation):
            yield _Remark(rule, found, place)


def _drop_beaten(remarks: list[_Remark]) -> list[_Remark]:
    """Without those of which a more specific rule says the same: about the same subject, or when one of the two is about the whole plan."""
    beaten: defaultdict[str, set[str]] = defaultdict(set)
    for remark in remarks:
        for code in remark.rule.beats:
            beaten[code].add(remark.found.subject)
    return [remark for remark in remarks if not _is_beaten(remark.found.subject, beaten.get(remark.rule.code, set()))]


def _is_beaten(subject: str, by: set[str]) -> bool:
    return bool(by) and (not subject or "" in by or subject in by)


def _compute_finding(remark: _Remark, situation: Situation) -> Finding:
    rule, subject = remark.rule, remark.found.subject
    rests = compute_rests(rule, remark.found, situation)
    return Finding(
        code=rule.code,
        level=rule.level,
        message=compute_message(rule, remark.found, situation),
        place=remark.place,
        subject=subject,
        appears=rule.appears,
        rests_on=rule.rests_on,
        rests=rests,
        dismissed=_get_reason(situation.plan.get_fact("dismissed", f"{rule.code} {subject}".strip()), rests),
    )


def _get_reason(fact: Json, rests: str) -> str | None:
    """Why it was put aside; None when it was not, or when what it rested on has changed since."""
    match fact:
        case {"reason": str() as reason, **rest} if rest.get("rests") in (None, "", rests):
            return reason
        case _:
            return None
