"""One letter of the form as types, and which of its texts fits this plan."""

from collections.abc import Mapping

from msgspec import Struct

from app.document.entry import Entry
from app.document.job import Job
from app.logic.placeholders import get_budget_gap, get_budget_wanted
from app.model.form import Letter

KINDS_OF_CARD = ("card", "slip")
TALK = "talk"


class Reach(Struct, frozen=True, kw_only=True):
    """A line of a referral card: what it is about, who helps, and how to reach them."""

    when: str
    who: str
    how: str
    check_local: bool


class Objection(Struct, frozen=True, kw_only=True):
    """What the other may say in a talk, and what can be said then."""

    they: str
    you: str


class Template(Struct, frozen=True, kw_only=True):
    """A letter with the text that fits the form, the theme and the country of the plan."""

    id: str
    kind: str
    title: str
    per: str = ""
    """For whom there is a copy each: member, hours, service, body, decision (readers.py); "" for one in all."""
    subject: str = ""
    text: str = ""
    intro: str = ""
    outro: str = ""
    rows: tuple[Reach, ...] = ()
    check: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    talk: Mapping[str, str] = {}
    """goal, prepare, opening, close, after, minutes of a talk."""
    questions: tuple[str, ...] = ()
    objections: tuple[Objection, ...] = ()


def find_template(job: Job, letter: Letter) -> Template | None:
    """The letter for this plan, None when none of its texts fits."""
    body = Entry(letter.body)
    variants = body.get_entries("variants")
    fitting = tuple(variant for variant in variants if _fits(job, variant))
    if not _fits(job, body) or (variants and not fitting) or (body.get_flag("needs_gap") and _is_covered(job)):
        return None
    chosen = max(fitting, key=_get_closeness, default=Entry({}))
    return Template(
        id=letter.id,
        kind=letter.kind,
        title=letter.title,
        per=chosen.get_text("per"),
        subject=chosen.get_text("subject"),
        text=chosen.get_text("text"),
        intro=chosen.get_text("intro"),
        outro=chosen.get_text("outro"),
        rows=tuple(map(_read_reach, chosen.get_entries("rows"))),
        check=body.get_texts("check"),
        say=body.get_texts("say"),
        talk={key: body.get_text(key) for key in ("minutes", "goal", "prepare", "opening", "close", "after")},
        questions=body.get_texts("questions"),
        objections=tuple(Objection(they=part.get_text("they"), you=part.get_text("you")) for part in body.get_entries("objections")),
    )


def _fits(job: Job, variant: Entry) -> bool:
    """Whether a text is meant for this plan; the country `other` is every country without a text of its own."""
    country = job.plan.country if job.plan.country in ("nl", "be") else "other"
    meant = (("form", job.form.id), ("theme", job.form.theme), ("country", country))
    return all(variant.get_text(key) in ("", here) for key, here in meant)


def _is_covered(job: Job) -> bool:
    """Whether a plan that is filled in asks nobody for money any more."""
    asked, wanted = (get(job.reading, job.wording) for get in (get_budget_gap, get_budget_wanted))
    return not job.settings.blank and bool(asked) and not wanted


def _get_closeness(variant: Entry) -> tuple[bool, ...]:
    """A text for a theme is closer than one for a country, and that is closer than one for the whole form."""
    return tuple(bool(variant.get_text(key)) for key in ("theme", "country", "form"))


def _read_reach(entry: Entry) -> Reach:
    return Reach(when=entry.get_text("when"), who=entry.get_text("who"), how=entry.get_text("how"), check_local=entry.get_flag("check_local"))
