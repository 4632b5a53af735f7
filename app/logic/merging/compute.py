"""Comparing two copies of a plan: what differs, and what is proposed."""

from collections.abc import Iterator, Mapping

from app.logic.kinds.base import get_items
from app.logic.merging.aligning import align_rows
from app.logic.merging.ordering import get_order, get_shared_order
from app.logic.merging.point import Choice, Merge, Point, Proposal, Shape, Voices
from app.logic.merging.shapes import Shapes
from app.logic.merging.silence import Covers, fill_silence
from app.logic.merging.weighing import Three, is_alike, weigh
from app.model.form import Form
from app.model.json import Json
from app.model.plan import PEOPLE, Address, FactKind, Plan

_SPOKEN: tuple[FactKind, ...] = ("property", "answer", "state", "note", "pitfall", "assignment", "dismissed")
"""What is chosen. Example marks go with their answer, steps that were left add up, and where she was is hers."""

_FORM = (Address("property", "form"), Address("property", "form_digest"))
"""The form of the other copy is compared, never taken over."""

OWN = (Address("answer", "gen.title"), Address("property", "route"), Address("property", "language"))
"""How this copy is called and shown: ours stays unless she says otherwise."""


def compute_merge(
    form: Form,
    mine: Plan,
    theirs: Plan,
    base: Plan | None = None,
    covers: Covers | None = None,
    *,
    voices: Voices | None = None,
    as_one: Mapping[str, bool] | None = None,
) -> Merge:
    """What differs between two copies, fact by fact, with a proposal for each.

    With a `base` (the plan from which both began, or what ours last saw of theirs) what only one side changed is taken from that side. Without, what is
    filled goes before what is empty. `covers` limits of what the other source speaks. `as_one` says of persons there (by id) whether they are one of ours.
    """
    aligned = align_rows(form, mine, theirs, base, as_one or {})
    shapes = Shapes(form)
    theirs = fill_silence(shapes, mine, aligned.theirs, covers)
    said = voices or Voices()
    strangers = (*_find_strangers(form, shapes, theirs), *find_odd_tables(shapes, mine, theirs))
    comparing = _Comparing(form, shapes, mine, theirs, base, said)
    return Merge(form=form, mine=mine, theirs=theirs, points=tuple(comparing.find_points()), twins=aligned.twins, strangers=strangers, voices=said)


class _Comparing:
    """One comparison, fact by fact, in the order of the form."""

    def __init__(self, form: Form, shapes: Shapes, mine: Plan, theirs: Plan, base: Plan | None, voices: Voices) -> None:
        self._shapes = shapes
        self._mine = mine
        self._theirs = theirs
        self._base = base
        self._voices = voices
        self._known = {"pitfall": _list_pitfalls(form), "assignment": {phase.id for phase in (*form.phases, *form.kept)}}
        self._follows = Address("property", "theme") if form.theme_question and form.themes else None
        self._rows = {question: self._list_rows(question) for question in shapes.questions if shapes.is_table(question)}
        self._odd = set(find_odd_tables(shapes, mine, theirs))

    def find_points(self) -> Iterator[Point]:
        """Every difference that can be chosen."""
        for address in self._list_addresses():
            point = self._find_order(address) if self._is_order(address) else self._find_point(address)
            if point is not None:
                yield point

    def _list_addresses(self) -> tuple[Address, ...]:
        """Properties, then the questions as the form has them with state and note and rows, then the other marks."""
        places = {question: nr for nr, question in enumerate(self._shapes.questions)}
        found = dict.fromkeys(address for plan in (self._mine, self._theirs) for address in plan.facts if self._is_spoken(address))

        def get_place(address: Address) -> tuple[int, int, int, int, str]:
            asked = address.kind in ("answer", "state", "note")
            group = 0 if address.kind == "property" else 1 if asked else 2
            row = self._rows.get(address.key, {}).get(address.row, -1)
            return group, places.get(address.key, 0) if asked else 0, _SPOKEN.index(address.kind), row, address.key

        return tuple(sorted(found, key=get_place))

    def _list_rows(self, question: str) -> dict[str, int]:
        """The rows of both, with their place."""
        rows = dict.fromkeys((*get_order(self._mine, question), *get_order(self._theirs, question)))
        return {row: nr for nr, row in enumerate(rows)}

    def _is_spoken(self, address: Address) -> bool:
        """Whether it is chosen at all. The theme follows its question; a row that its table does not list is no row."""
        if address.kind in ("answer", "state", "note") and address.key not in self._shapes.questions:
            return False
        if address.key not in self._known.get(address.kind, (address.key,)) or (address.kind == "answer" and address.key in self._odd):
            return False
        if address.row and not (address.kind == "answer" and address.row in self._rows.get(address.key, {})):
            return False
        return address.kind in _SPOKEN and address not in (self._follows, *_FORM)

    def _is_order(self, address: Address) -> bool:
        return address.kind == "answer" and not address.row and self._shapes.is_table(address.key)

    def _find_point(self, address: Address) -> Point | None:
        three = Three(
            self._mine.facts.get(address),
            self._theirs.facts.get(address),
            self._base.facts.get(address) if self._base is not None else None,
            self._base is not None,
            shape := self._shapes.get_shape(address),
        )
        if not three.differs:
            return None
        weighed = weigh(self._shapes, address, three, self._voices)
        clash = three.mine is not None and three.theirs is not None
        two_rows = bool(address.row) and clash and weighed.joined is None and address.key != PEOPLE
        proposal: Proposal = "mine" if address in OWN and clash else weighed.proposal
        return Point(
            address=address,
            shape=shape,
            mine=three.mine,
            theirs=three.theirs,
            story=weighed.story,
            proposal=proposal,
            choices=_list_choices(address, shape, clash=clash, joins=two_rows or _is_third(three, weighed.joined)),
            joined=weighed.joined,
            two_rows=two_rows,
        )

    def _find_order(self, address: Address) -> Point | None:
        """Only rows that both have can stand in another order. Of that nobody is asked: without a reason for theirs, ours stays."""
        ours, others = get_order(self._mine, address.key), get_order(self._theirs, address.key)
        mine, theirs = get_shared_order(ours, others), get_shared_order(others, ours)
        if mine == theirs:
            return None
        before = get_order(self._base, address.key) if self._base is not None else ()
        is_theirs = self._base is not None and get_shared_order(before, mine) == get_shared_order(mine, before)
        return Point(
            address=address,
            shape="order",
            mine=list(mine),
            theirs=list(theirs),
            story="theirs_changed" if is_theirs else "mine_changed",
            proposal="theirs" if is_theirs else "mine",
            choices=("mine", "theirs"),
        )


def _is_third(three: Three, joined: Json) -> bool:
    """Whether both in one is something else than either."""
    return joined is not None and not any(is_alike(three.shape, joined, value) for value in (three.mine, three.theirs))


def _list_choices(address: Address, shape: Shape, *, clash: bool, joins: bool) -> tuple[Choice, ...]:
    """What is possible. A tick, a row or a mark that only one of the two has is taken or not."""
    found: list[Choice] = ["mine", "theirs"]
    if clash and joins:
        found.append("both")
    if clash and address.kind == "answer" and not address.row and shape != "order":
        found.extend(("note", "park"))
    return tuple(found)


def find_odd_tables(shapes: Shapes, mine: Plan, theirs: Plan) -> Iterator[str]:
    """Tables that are no rows in one of the two (typed as text, or of another form): they are told, and left alone."""
    for question in shapes.questions:
        raws = (plan.get_answer(question) for plan in (mine, theirs)) if shapes.is_table(question) else ()
        if any(raw is not None and get_items(raw) is None for raw in raws):
            yield question


def _list_pitfalls(form: Form) -> set[str]:
    return {pitfall.id for phase in (*form.phases, *form.kept) for pitfall in phase.pitfalls}


def _find_strangers(form: Form, shapes: Shapes, theirs: Plan) -> Iterator[str]:
    """What this form does not ask, or asks in another way."""
    phases = {phase.id for phase in (*form.phases, *form.kept)}
    known: dict[str, set[str]] = {"pitfall": _list_pitfalls(form), "assignment": phases}
    known |= {kind: set(shapes.questions) for kind in ("answer", "state", "note")}
    keys = dict.fromkeys(address.key for address in theirs.facts if address.kind in known and address.key not in known[address.kind])
    yield from keys
