"""For whom a letter is printed: a copy for each member, head of service, body or decision, or one for nobody in particular."""

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from app.document.job import Job
from app.document.letters.decisions import list_decisions
from app.document.letters.template import Template
from app.document.letters.words import get_cell
from app.logic.kinds.base import get_items, get_loose_text, is_blank
from app.logic.placeholders import get_decision_date
from app.model.plan import Person

NOTHING: Mapping[str, str] = {}
LEADERS = ("wg.client", "wg.board_member", "net.sponsor")
"""Who decides about hours instead of being asked for them."""
SETTLED = ("yes", "not_needed")
"""Whether a manager agrees: there is nothing left to ask."""


class Reader(Struct, frozen=True, kw_only=True):
    """Who a copy is for: a person, or the words of somebody who is in no list (a body, a head of service, a meeting)."""

    person: Person | None = None
    words: Mapping[str, str] = NOTHING


def get_readers(job: Job, template: Template) -> tuple[Reader, ...]:
    """The copies of a letter; of one to fill in by hand there is one."""
    find = None if job.settings.blank else _READERS.get(template.per)
    found = tuple(find(job)) if find else ()
    return tuple(reader for reader in found if not _signs(job, template, reader.person)) or (Reader(),)


def _signs(job: Job, template: Template, person: Person | None) -> bool:
    """Whether a letter would be from somebody to herself: its last line names the maker of the plan, by function."""
    maker = job.reading.get_value("gen.maker")
    last = template.text.rpartition("\n")[2]
    return person is not None and "{gen.maker}" in last and isinstance(maker, str) and person.function.casefold() == maker.strip().casefold()


def _list_members(job: Job) -> Iterator[Reader]:
    return (Reader(person=person) for person in job.reading.get_members())


def _list_unsettled(job: Job) -> Iterator[Reader]:
    """The members whose manager did not agree to the hours yet."""
    leaders = {get_loose_text(job.reading.get_raw(question)) for question in LEADERS}
    rows = {row.id: row for row in job.reading.get_people_rows()}
    for person in job.reading.get_members():
        row = rows.get(person.id)
        settled = row is not None and (row.get_value("manager_agrees") in SETTLED or row.get_value("on_board") == "yes")
        if not settled and person.id not in leaders:
            yield Reader(person=person)


def _list_services(job: Job) -> Iterator[Reader]:
    """The services for which nobody takes part yet."""
    rows = (row for row in job.reading.get_rows("vrij.services") if is_blank(row.raw.get("delegate")))
    return (Reader(words={"service.name": get_cell(job, row, "service")}) for row in rows)


def _list_bodies(job: Job) -> Iterator[Reader]:
    """The bodies that the organisation has, as ticked."""
    (question,) = job.get_questions(("gen.bodies",)) or (None,)
    ticked = get_items(job.reading.get_raw("gen.bodies")) or ()
    if question is not None:
        field = job.get_field(question)
        for body in map(get_loose_text, ticked):
            decided = get_decision_date(job.reading, job.wording, body)
            if body != "none":
                yield Reader(words={"body.name": job.show([body], field, job.wording), "decision.date": decided})


def _list_decisions(job: Job) -> Iterator[Reader]:
    return (Reader(words=words) for words in list_decisions(job))


_READERS: Mapping[str, Callable[[Job], Iterator[Reader]]] = {
    "member": _list_members,
    "hours": _list_unsettled,
    "service": _list_services,
    "body": _list_bodies,
    "decision": _list_decisions,
}
