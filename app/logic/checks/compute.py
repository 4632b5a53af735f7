"""The findings of a plan: all rules of the form, what they beat, what was put aside, in the order to show."""

from collections import defaultdict
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
from app.logic.wording import NamesMode
from app.model.finding import Finding, Place
from app.model.form import CheckRule, Form
from app.model.json import Json
from app.model.plan import Plan
from app.support.texts import speaking


class _Remark(Struct, frozen=True):
    """What a rule found, in words."""

    beats: tuple[str, ...]
    finding: Finding


def compute_findings(
    form: Form,
    plan: Plan,
    today: date,
    occasion: Occasion = "command",
    password: bool = False,
    print_settings: PrintFacts | None = None,
    *,
    names: NamesMode = "screen",
) -> tuple[Finding, ...]:
    """What the rules of thumb have to say about a plan on a day. `names` is how persons are written."""
    return compute_findings_of(Situation(Reading(form, plan), today, occasion, password, print_settings, names))


def compute_findings_of(situation: Situation) -> tuple[Finding, ...]:
    """The same for a situation. What a rule found is kept in its reading: in a watched one only those rules run that read what changed."""
    with speaking(situation.form.language):
        return sort_findings(_find(situation), situation)


def find_more(situation: Situation) -> bool:
    """Let one rule run of which it is not known what it finds; False when it is known of all. So the work can be done bit by bit."""
    rule = next((rule for rule in situation.form.checks if not _is_last(rule) and not situation.reading.knows(_get_name(rule, situation))), None)
    if rule is not None:
        with speaking(situation.form.language):
            _get_remarks(rule, situation)
    return rule is not None


def compute_found(rule: CheckRule, situation: Situation) -> tuple[Found, ...]:
    """What one rule finds, whatever the others say."""
    check = CHECKS.get(rule.kind)
    return tuple(check(rule, situation)) if check and all_met(rule.given, situation) else ()


def _find(situation: Situation) -> tuple[Finding, ...]:
    rules = situation.form.checks
    findings = _drop_beaten([remark for rule in rules if not _is_last(rule) for remark in _get_remarks(rule, situation)])
    later = replace(situation, taken=frozenset(finding.place.question for finding in findings))
    return (*findings, *(remark.finding for rule in rules if _is_last(rule) for remark in _get_remarks(rule, later)))


def _is_last(rule: CheckRule) -> bool:
    return rule.params.get("function") in LAST


def _get_name(rule: CheckRule, situation: Situation) -> tuple[object, ...]:
    """Of what a rule finds: by all that is not of the plan."""
    last = (situation.taken,) if _is_last(rule) else ()
    return "rule", rule.code, situation.today, situation.occasion, situation.password, situation.print_facts, situation.names, *last


def _get_remarks(rule: CheckRule, situation: Situation) -> tuple[_Remark, ...]:
    return situation.reading.keep(_get_name(rule, situation), _compute_remarks, rule, situation)


def _compute_remarks(rule: CheckRule, situation: Situation) -> tuple[_Remark, ...]:
    if not _applies(rule, situation):
        return ()
    placed = ((found, compute_place(rule, found, situation)) for found in compute_found(rule, situation))
    due = ((found, place) for found, place in placed if is_due(rule, place, situation) and not is_left_out(rule, place, situation))
    return tuple(_Remark(rule.beats, _compute_finding(rule, found, place, situation)) for found, place in due)


def _applies(rule: CheckRule, situation: Situation) -> bool:
    form, plan = situation.form, situation.plan
    return (
        (not rule.forms or form.id in rule.forms)
        and (not rule.themes or form.theme in rule.themes)
        and (not rule.country or plan.country in rule.country)
        and (rule.appears != "print" or situation.occasion == "print")
    )


def _drop_beaten(remarks: list[_Remark]) -> tuple[Finding, ...]:
    """Without those of which a more specific rule says the same: about the same subject, or when one of the two is about the whole plan."""
    beaten: defaultdict[str, set[str]] = defaultdict(set)
    for remark in remarks:
        for code in remark.beats:
            beaten[code].add(remark.finding.subject)
    return tuple(remark.finding for remark in remarks if not _is_beaten(remark.finding.subject, beaten.get(remark.finding.code, set())))


def _is_beaten(subject: str, by: set[str]) -> bool:
    return bool(by) and (not subject or "" in by or subject in by)


def _compute_finding(rule: CheckRule, found: Found, place: Place, situation: Situation) -> Finding:
    rests = compute_rests(rule, found, situation)
    return Finding(
        code=rule.code,
        level=rule.level,
        message=compute_message(rule, found, situation),
        place=place,
        subject=found.subject,
        appears=rule.appears,
        rests_on=rule.rests_on,
        rests=rests,
        dismissed=_get_reason(situation.plan.get_fact("dismissed", f"{rule.code} {found.subject}".strip()), rests),
    )


def _get_reason(fact: Json, rests: str) -> str | None:
    """Why it was put aside; None when it was not, or when what it rested on has changed since."""
    match fact:
        case {"reason": str() as reason, **rest} if rest.get("rests") in (None, "", rests):
            return reason
        case _:
            return None
