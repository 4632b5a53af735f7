"""What makes a plan say something about people: its theme, and the names in it."""

from collections.abc import Iterable
from unicodedata import normalize

from app.logic.kinds.choice import get_option_id
from app.model.form import Form
from app.model.plan import Person, Plan

_LEAST = 3
"""Letters of a word that can be a name by itself."""


def is_sensitive(form: Form, plan: Plan) -> bool:
    """Being named in this plan would tell something about somebody: health, origin, orientation, a report."""
    question = next((question for question in form.get_questions() if question.id == form.theme_question), None)
    if question is None:
        return False
    chosen = get_option_id(plan.get_answer(question.id))
    if not chosen:
        return any(option.sensitive for option in question.options if form.theme and option.form_theme == form.theme)
    return any(option.sensitive for option in question.options if option.id == chosen)


def get_private_questions(form: Form) -> frozenset[str]:
    """Questions whose answer is only for who works in the plan."""
    return frozenset(question.id for question in form.get_questions() if question.private)


def get_names(person: Person, everybody: Iterable[Person]) -> tuple[str, ...]:
    """The words that name a person in running text: the name as registered, and each part of a name of several words.

    A word that is also somebody's function or department is no name by itself, nor is one without a capital ("de", "van"). Each in every spelling of
    its accents: what is pasted from elsewhere may have them apart from their letters.
    """
    found = _get_parts(person, everybody)
    return tuple(dict.fromkeys(spelling for name in found for spelling in (name, *(normalize(form, name) for form in ("NFC", "NFD"))) if name))


def _get_parts(person: Person, everybody: Iterable[Person]) -> tuple[str, ...]:
    parts = person.name.split()
    if len(parts) < 2:
        return (person.name,)
    plain = {word.casefold() for each in everybody for word in f"{each.function} {each.department}".split()}
    return (person.name, *(part for part in parts if len(part) >= _LEAST and part[0].isupper() and part.casefold() not in plain))
