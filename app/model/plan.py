"""A Plan: somebody's answers to one form. Frozen; a change makes a new one.

A plan is a set of *facts*, each with an address (see Address). This one shape serves the file, the journal, undo, versions and merging:
an Edit is an address with the value before and after, None meaning "not there".
"""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from app.model.json import Json, Row
from app.model.question import Route

FactKind = Literal["property", "answer", "state", "note", "example", "pitfall", "assignment", "dismissed", "left", "place", "drawer"]
"""What a fact is about.

property    key title-less settings of the plan: route, language, theme, form; form_digest: which compiled form it goes by since it moved to a newer one
answer      key a question id; row "" for a simple value, a row id for one table row; for a table the value at row "" is the list of row ids
state       key a question id: {"state", "who", "when", "reason", "positions"}
note        key a question id: the private note
example     key a question id (row: a row id): true while it still holds an inserted example
pitfall     key a pitfall id: true when ticked
assignment  key a phase id: {"done": date, "note": text}
dismissed   key "CODE" or "CODE subject": {"reason": text, "rests": digest of the values it rested on}
left        key "phase/step": true once the step was left
place       key "last": {"phase", "step", "question"}: where she left; key "newer": the newer form that she does not want now
drawer      key a question id that the form no longer has: {"from", "why", "question": what was asked}; its answer stays at its own address
"""


class Address(NamedTuple):
    """Where a fact lives."""

    kind: FactKind
    key: str
    row: str = ""


class Edit(Struct, frozen=True):
    """One fact altered. None stands for "not there"."""

    address: Address
    before: Json
    after: Json

    def get_inverse(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.address, self.after, self.before)


FORM_DIGEST = Address("property", "form_digest")
"""The fact that says by which of the forms in its file a plan goes, since it moved to a newer one. So undo and versions bring their form with them."""

StateName = Literal["open", "later", "not_agreed", "not_applicable"]


class AnswerState(Struct, frozen=True, kw_only=True):
    """How a question stands when it is not simply open: parked, not agreed, not applicable."""

    state: StateName
    who: str = ""
    """Person id."""
    when: str = ""
    """Date, or as typed."""
    reason: str = ""
    positions: tuple[str, ...] = ()


class Plan(Struct, frozen=True, kw_only=True):
    """One plan's answers. `facts` is the whole truth; the properties below read it."""

    facts: Mapping[Address, Json] = field(default_factory=dict[Address, Json])

    def with_edits(self, edits: tuple[Edit, ...]) -> "Plan":
        """The plan after these edits. An edit to None removes the fact."""
        facts = dict(self.facts)
        for edit in edits:
            if edit.after is None:
                facts.pop(edit.address, None)
            else:
                facts[edit.address] = edit.after
        return replace(self, facts=facts)

    def get_fact(self, kind: FactKind, key: str, row: str = "") -> Json:
        """The value at an address, or None."""
        return self.facts.get(Address(kind, key, row))

    def get_answer(self, question: str) -> Json:
        """The raw value of a question that is no table, or None."""
        return self.facts.get(Address("answer", question))

    def get_rows(self, question: str) -> tuple[Row, ...]:
        """The rows of a table answer in order, each with its `id`."""
        return tuple(self.walk_rows(question))

    def walk_rows(self, question: str) -> Iterator[Row]:
        """The same one by one, for who may have seen enough after the first."""
        order = self.facts.get(Address("answer", question))
        if not isinstance(order, (list, tuple)):
            return
        # Each row once: an id that was put in twice makes no second row.
        for row_id in dict.fromkeys(map(str, order)):
            row = self.facts.get(Address("answer", question, row_id))
            if isinstance(row, Mapping):
                yield {"id": row_id, **row}

    def get_state(self, question: str) -> AnswerState | None:
        """The state of a question, or None when it is open."""
        fact = self.facts.get(Address("state", question))
        if not isinstance(fact, Mapping):
            return None
        positions = fact.get("positions", ())
        name = fact.get("state")
        return AnswerState(
            state=name if name in ("later", "not_agreed", "not_applicable") else "open",
            who=str(fact.get("who") or ""),
            when=str(fact.get("when") or ""),
            reason=str(fact.get("reason") or ""),
            positions=tuple(str(position) for position in positions) if isinstance(positions, (list, tuple)) else (),
        )

    def get_keys(self, kind: FactKind) -> tuple[str, ...]:
        """The keys of all facts of a kind, in order, each once."""
        return tuple(dict.fromkeys(address.key for address in self.facts if address.kind == kind))

    @property
    def people(self) -> tuple["Person", ...]:
        """The people register: the rows of shr.people, in order."""
        return tuple(Person(row) for row in self.get_rows(PEOPLE))

    @property
    def title(self) -> str:
        """The title of the plan, or "" while it has none."""
        return str(self.get_answer("gen.title") or "")

    @property
    def organisation(self) -> str:
        """The name of the organisation, or ""."""
        return str(self.get_answer("gen.org_name") or "")

    @property
    def form(self) -> str:
        """The id of the form."""
        return str(self.get_fact("property", "form") or "")

    @property
    def form_digest(self) -> str:
        """Which compiled form it goes by; "" for the one it began with."""
        digest = self.facts.get(FORM_DIGEST)
        return digest if isinstance(digest, str) else ""

    @property
    def theme(self) -> str:
        """The theme, or "" for none."""
        return str(self.get_fact("property", "theme") or "")

    @property
    def language(self) -> str:
        """nl or en. The country decides between nl and nl_BE."""
        return str(self.get_fact("property", "language") or "nl")

    @property
    def route(self) -> Route:
        """The chosen route; a plan without one counts as `volledig`."""
        route = self.get_fact("property", "route")
        return route if route in ("kort", "essentieel", "volledig") else "volledig"

    @property
    def country(self) -> str:
        """nl, be, other, or "" while it was not asked."""
        return str(self.get_answer("gen.org_country") or "")


PEOPLE = "shr.people"
"""The question whose rows are the people register."""


class Person(Struct, frozen=True):
    """Somebody named in the plan, entered once: a row of the people register."""

    row: Row

    @property
    def id(self) -> str:
        """The stable id of the person."""
        return str(self.row.get("id", ""))

    @property
    def name(self) -> str:
        """The given name as typed, or ""."""
        return str(self.row.get("name") or "").strip()

    @property
    def function(self) -> str:
        """The function as typed, or ""."""
        return str(self.row.get("function") or "").strip()

    @property
    def department(self) -> str:
        """The department or location as typed, or ""."""
        return str(self.row.get("department") or "").strip()

    @property
    def in_group(self) -> bool:
        """Whether this person is a member of the core group or the working group."""
        return self.row.get("in_group") == "yes"
