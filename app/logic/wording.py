"""How a plan speaks: the language, and what stands for a person (documents.yaml, names)."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from typing import Literal

from app.logic.kinds import notation
from app.logic.kinds.base import Field, get_loose_text, is_blank, join_words
from app.logic.kinds.choice import get_option, get_option_id, get_own_text
from app.logic.people import compute_roles
from app.logic.privacy import get_names
from app.logic.rows import get_row_options
from app.model.form import Form
from app.model.json import Json
from app.model.plan import Person, Plan
from app.model.question import KindName, Option, Question

NamesMode = Literal["screen", "full", "initials", "function", "none"]
"""`screen` shows everybody as registered, and the plain words of options. The others are for paper: there may_be_named = no always
prints as `function`, and options have their neutral words. The room uses `function`."""


FindRows = Callable[[str, str], tuple[Option, ...]]
"""The rows of a table as options, by the text of a column."""


class Wording:
    """One way of speaking about one plan. It never changes, so numbers and roles are the same everywhere in one print job."""

    def __init__(self, form: Form, plan: Plan, names: NamesMode = "full", language: str = "", find_rows: FindRows | None = None) -> None:
        """`find_rows` gives the rows of a table as options, for who keeps them already."""
        self.names: NamesMode = names
        self._form = form
        self._plan = plan
        self._language = language or form.language
        self._find_rows = find_rows or cache(self._list_rows)

    @property
    def language(self) -> str:
        """nl, nl_BE or en."""
        return self._language

    # -- persons ---------------------------------------------------------------------------------------------------------------------------

    def get_person(self, person_id: str) -> str:
        """What stands for a person: in full the given name with the function behind it. An id that is not in the register stays as typed."""
        person = self._people.get(person_id.strip())
        if person is None:
            return self.replace_names(person_id.strip())
        called = self._called[person.id]
        with_function = self._shows_name(person) and self.names in ("screen", "full") and person.function
        return f"{called} ({self._say_plainly(person.function)})" if with_function else called

    def get_called(self, person_id: str) -> str:
        """What stands for a person where the function stands beside it: only the given name in full."""
        return self._called.get(person_id.strip()) or self.replace_names(person_id.strip())

    def get_people(self, ids: Iterable[str]) -> str:
        """Some persons behind each other."""
        return join_words(self.get_person(person_id) for person_id in ids)

    def get_role(self, person_id: str) -> str:
        """The role in the group, without a name: trekker, kernlid 3; "" for somebody who is not in the register."""
        return self._roles.get(person_id.strip(), "")

    def replace_names(self, text: str) -> str:
        """Running text in which every name of the register, as a whole word with its capitals, follows the names mode."""
        pattern = self._pattern
        return text if pattern is None else pattern.sub(self._get_replacement, text)

    @cached_property
    def _people(self) -> dict[str, Person]:
        return {person.id: person for person in self._plan.people}

    @cached_property
    def _roles(self) -> dict[str, str]:
        return compute_roles(self._form, self._plan, self._language)

    @cached_property
    def _called(self) -> dict[str, str]:
        initials = self._compute_initials() if self.names == "initials" else {}
        return {person.id: initials.get(person.id) or self._get_name(person) for person in self._people.values()}

    def _get_name(self, person: Person) -> str:
        if self._shows_name(person):
            return person.name
        plain = "" if self.names == "none" else person.function or person.department
        return self._say_plainly(plain) or self._roles[person.id]

    def _say_plainly(self, function: str) -> str:
        """A function in which somebody is named (the secretary of ...), with their role there: what stands for one person cannot wait for another."""
        named = [name for name in self._unshown if name in function]
        if not named:
            return function
        return _make_pattern(named).sub(lambda found: self._unshown[found[1]], function)

    @cached_property
    def _unshown(self) -> dict[str, str]:
        """Every name that does not stand on paper as it is, with the role of who has it."""
        if self.names == "screen":
            return {}
        hidden = (person for person in self._people.values() if person.name and not (self.names == "full" and self._shows_name(person)))
        return {name: self._roles[person.id] for person in hidden for name in get_names(person, self._plan.people) if len(name) > 1}

    def _shows_name(self, person: Person) -> bool:
        if self.names == "screen":
            return bool(person.name)
        return self.names in ("full", "initials") and bool(person.name) and person.row.get("may_be_named") != "no"

    def _compute_initials(self) -> dict[str, str]:
        named = tuple(person for person in self._people.values() if self._shows_name(person))
        letters = [person.name[0].upper() for person in named]
        shared = {letter for letter in letters if letters.count(letter) > 1}
        return {
            person.id: f"{letter}.{letters[: place + 1].count(letter)}" if letter in shared else f"{letter}."
            for place, (person, letter) in enumerate(zip(named, letters, strict=True))
        }

    @cached_property
    def _replacements(self) -> dict[str, str]:
        """Name to what stands for it. Of two people with one name the one that may not be named decides."""
        cautious_last = sorted(self._people.values(), key=lambda person: not self._shows_name(person))
        hidden = [person for person in cautious_last if self._called[person.id] != person.name]
        parts = {name: self._called[person.id] for person in hidden for name in get_names(person, self._plan.people)}
        # Somebody's whole name is nobody's half.
        whole = {person.name: self._called[person.id] for person in cautious_last}
        return {name: called for name, called in {**parts, **whole}.items() if len(name) > 1}

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        names = [name for name, called in self._replacements.items() if name != called]
        return _make_pattern(names) if names else None

    def _get_replacement(self, found: re.Match[str]) -> str:
        return self._replacements[found[1]]

    # -- options ---------------------------------------------------------------------------------------------------------------------------

    def get_option(self, field: Field, raw: Json) -> str:
        """One chosen option: its own text if there is one, else its label (on paper the neutral one). An unknown one stays as typed."""
        if own := get_own_text(raw):
            return self.replace_names(own)
        option = get_option(_Chosen(field, self._get_options(field)), get_option_id(raw))
        if option is None:
            return self.replace_names(get_loose_text(raw).strip())
        label = option.label if self.names == "screen" else option.print_label or option.label
        return self.replace_names(label) if field.rows_from else label

    def _get_options(self, field: Field) -> tuple[Option, ...]:
        source = field.rows_from
        if source is None:
            return field.options
        return (*self._find_rows(source.question, source.column), *field.options)

    def _list_rows(self, table: str, column: str) -> tuple[Option, ...]:
        return get_row_options(column, self._questions.get(table), self._plan)

    @cached_property
    def _questions(self) -> dict[str, Question]:
        return {question.id: question for question in self._form.get_questions()}

    # -- dates and numbers -----------------------------------------------------------------------------------------------------------------

    def get_date(self, day: date | Json, *, short: bool = False) -> str:
        """8 april 2027; short: 8 apr 2027. What is no date stays as typed."""
        found = day if isinstance(day, date) else notation.read_date(day)
        return self._get_typed(day) if found is None else notation.get_date_text(found, self._language, short=short)

    def get_money(self, amount: Decimal | Json) -> str:
        """€ 1.250 or €1,250. What is no amount stays as typed."""
        found = amount if isinstance(amount, Decimal) else notation.read_number(amount)
        return self._get_typed(amount) if found is None else notation.get_money_text(found, self._language)

    def get_number(self, number: Decimal | Json) -> str:
        """1.250,5 or 1,250.5. What is no number stays as typed."""
        found = number if isinstance(number, Decimal) else notation.read_number(number)
        return self._get_typed(number) if found is None else notation.get_number_text(found, self._language)

    def _get_typed(self, raw: object) -> str:
        return self.replace_names(str(raw)) if isinstance(raw, str) and not is_blank(raw) else ""


def _make_pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Any of these names as a whole word; the longest first, since one may begin with another."""
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?!\w)")


class _Chosen:
    """A field with the options that are there now."""

    def __init__(self, field: Field, options: tuple[Option, ...]) -> None:
        self.id = field.id
        self.kind: KindName = field.kind
        self.label = field.label
        self.rows_from = field.rows_from
        self.options = options
