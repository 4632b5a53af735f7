"""What an exchange file must look like. Its values are free: what cannot be read is kept as typed. Its shape is not."""

from collections.abc import Callable, Iterator, Mapping
from typing import cast

from app.logic.kinds.base import get_items
from app.model.form import Form
from app.model.json import Json
from app.model.question import ROUTES
from app.support.texts import _

FORMAT = "kwartiermaker/1"
LANGUAGES = ("nl", "nl_BE", "en")
STATES = ("open", "later", "not_agreed", "not_applicable")
KEYS = (
    *("format", "form", "theme", "title", "organisation", "language", "route", "people", "answers"),
    *("states", "notes", "pitfalls", "assignments", "dismissed", "examples"),
)


def check_shape(form: Form, data: object) -> tuple[str, ...]:
    """Everything that is wrong with the shape, each as a sentence; nothing when it can be read."""
    if not isinstance(data, Mapping):
        return (_("This is no exchange file: it should begin with {{ and hold a plan.").format(),)
    found = cast("Mapping[str, Json]", data)
    if found.get("format") != FORMAT:
        return (
            _("This is no exchange file of Kwartiermaker, or one of a newer version: “format” should be “{format}”. Choose another file.").format(
                format=FORMAT
            ),
        )
    return tuple(problem for check in _CHECKS for problem in check(form, found))


def _check_keys(form: Form, data: Mapping[str, Json]) -> Iterator[str]:
    for key in data:
        if key not in KEYS:
            yield _("“{key}” is not a part of a plan. Choose from: {keys}.").format(key=key, keys=", ".join(KEYS))
    if data.get("form") != form.id:
        yield _("“form” should be “{form}”, but it is “{given}”.").format(form=form.id, given=data.get("form"))


def _check_words(form: Form, data: Mapping[str, Json]) -> Iterator[str]:
    themes = tuple(theme.id for theme in form.themes)
    for key, allowed in (("theme", themes), ("language", LANGUAGES), ("route", ROUTES)):
        if data.get(key) and data.get(key) not in allowed:
            yield _("“{key}” cannot be “{given}”. Choose from: {allowed}.").format(key=key, given=data.get(key), allowed=", ".join(allowed) or "null")
    for key in ("title", "organisation"):
        if not isinstance(data.get(key, ""), str | None):
            yield _("“{key}” should be a text.").format(key=key)


def _check_people(form: Form, data: Mapping[str, Json]) -> Iterator[str]:
    del form
    people = get_items(data.get("people") or [])
    if people is None:
        yield _("“{key}” should be a list, between [ and ].").format(key="people")
        return
    ids: list[Json] = []
    for nr, person in enumerate(people, 1):
        if not isinstance(person, Mapping):
            yield _("Person {nr} should be an object, between {{ and }}.").format(nr=nr)
        elif not isinstance(person.get("id"), str) or not person.get("id"):
            yield _("Person {nr} has no “id”. Give everybody one, for example “p{nr}”.").format(nr=nr)
        elif person["id"] in ids:
            yield _("Two persons have the id “{id}”. Give one of them another.").format(id=person["id"])
        else:
            ids.append(person["id"])


def _check_maps(form: Form, data: Mapping[str, Json]) -> Iterator[str]:
    del form
    for key in ("answers", "states", "notes", "assignments"):
        if not isinstance(data.get(key) or {}, Mapping):
            yield _("“{key}” should be an object, between {{ and }}.").format(key=key)
    states, notes, assignments = (_get_map(data, key) for key in ("states", "notes", "assignments"))
    for question, state in states.items():
        if not isinstance(state, Mapping) or state.get("state") not in STATES:
            yield _("The state of “{question}” should have “state”: {allowed}.").format(question=question, allowed=", ".join(STATES))
    for question, note in notes.items():
        if not isinstance(note, str):
            yield _("The note of “{question}” should be a text.").format(question=question)
    for phase, assignment in assignments.items():
        if not isinstance(assignment, Mapping):
            yield _("The assignment of “{phase}” should be an object, between {{ and }}.").format(phase=phase)


def _check_lists(form: Form, data: Mapping[str, Json]) -> Iterator[str]:
    del form
    for key in ("pitfalls", "dismissed", "examples"):
        items = get_items(data.get(key) or [])
        if items is None:
            yield _("“{key}” should be a list, between [ and ].").format(key=key)
        elif key == "dismissed" and not all(isinstance(item, Mapping) and isinstance(item.get("code"), str) for item in items):
            yield _("Everything under “dismissed” should have a “code”.")
        elif key != "dismissed" and not all(isinstance(item, str) for item in items):
            yield _("Everything under “{key}” should be a text.").format(key=key)


def _get_map(data: Mapping[str, Json], key: str) -> Mapping[str, Json]:
    found = data.get(key)
    return found if isinstance(found, Mapping) else {}


_CHECKS: tuple[Callable[[Form, Mapping[str, Json]], Iterator[str]], ...] = (_check_keys, _check_words, _check_people, _check_maps, _check_lists)
