"""From choices to one change: everything that was chosen, with what follows from it."""

from collections.abc import Iterator, Mapping

from app.logic.answering.draft import Draft
from app.logic.answering.group import get_member_question, join_members
from app.logic.answering.references import clear_references
from app.logic.answering.theme import follow_theme
from app.logic.comparing.same import is_same
from app.logic.kinds import KINDS, is_blank
from app.logic.kinds.base import get_items
from app.logic.merging.joining import join_texts, speak
from app.logic.merging.naming import find_named
from app.logic.merging.ordering import get_order, weave
from app.logic.merging.point import Choice, Merge, Point, Voices
from app.logic.merging.shapes import Shapes
from app.logic.reading import Reading
from app.logic.wording import Wording
from app.model.json import Json
from app.model.plan import PEOPLE, Address, Edit, Plan


def compute_merge_edits(merge: Merge, choices: Mapping[Address, Choice] | None = None) -> tuple[Edit, ...]:
    """The edits of our plan that carry the choices out; where none was made the proposal, and where that is to ask, ours."""
    return _Carrying(merge, choices or {}).compute()


def get_choice(point: Point, choices: Mapping[Address, Choice]) -> Choice:
    """What is done with a difference."""
    wished = choices.get(point.address)
    if wished in point.choices:
        return wished
    return "mine" if point.proposal == "ask" else point.proposal


class _Carrying:
    """Carries the choices of one merge out, in a draft."""

    def __init__(self, merge: Merge, choices: Mapping[Address, Choice]) -> None:
        self._merge = merge
        self._choices = choices
        self._shapes = Shapes(merge.form)
        self._draft = Draft(merge.mine)
        self._tables = tuple(dict.fromkeys(point.address.key for point in merge.points if self._is_of_table(point)))
        self._behind: dict[str, dict[str, str]] = {}
        """Table to row of theirs that stands beside ours: its new id, by ours."""

    def compute(self) -> tuple[Edit, ...]:
        """All edits."""
        for point in self._merge.points:
            if point.shape != "order":
                self._carry_out(point, get_choice(point, self._choices))
        self._keep_named()
        self._clear_names()
        self._follow()
        return self._draft.get_edits()

    def _carry_out(self, point: Point, choice: Choice) -> None:
        match choice:
            case "theirs":
                self._draft.put(point.address, point.theirs)
            case "both" if point.two_rows:
                row = self._get_free_row(point.address)
                self._behind.setdefault(point.address.key, {})[point.address.row] = row
                self._draft.put(point.address._replace(row=row), point.theirs)
            case "both":
                self._draft.put(point.address, point.joined)
            case "note":
                self._put_note(point)
            case "park":
                self._park(point)
            case _:
                return

    def _get_free_row(self, address: Address) -> str:
        """An id that follows from ours, so that merging the same again finds the same row."""
        taken = {*get_order(self._merge.mine, address.key), *get_order(self._merge.theirs, address.key)}
        row = f"{address.row}-2"
        while row in taken:
            row += "b"
        return row

    # -- what cannot be both

    def _put_note(self, point: Point) -> None:
        address = Address("note", point.address.key)
        before = self._draft.get(address)
        said = speak(self._merge.voices.theirs, self._word(point, self._merge.theirs, point.theirs))
        self._draft.put(address, join_texts(before, said, Voices(), "\n") if isinstance(before, str) and before.strip() else said)

    def _park(self, point: Point) -> None:
        voices, merge = self._merge.voices, self._merge
        said = [speak(voices.mine, self._word(point, merge.mine, point.mine)), speak(voices.theirs, self._word(point, merge.theirs, point.theirs))]
        address = Address("state", point.address.key)
        state = self._draft.get(address)
        known: Mapping[str, Json] = state if isinstance(state, Mapping) and state.get("state") == "not_agreed" else {}
        positions = dict.fromkeys(str(position) for position in (*(get_items(known.get("positions")) or ()), *said))
        self._draft.put(address, {**known, "state": "not_agreed", "positions": list(positions)})

    def _word(self, point: Point, plan: Plan, raw: Json) -> str:
        """A value as people read it in the plan it stands in."""
        field = Reading(self._merge.form, plan).get_field(point.address.key)
        return "" if field is None else KINDS[field.kind].get_text(raw, field, Wording(self._merge.form, plan, "screen")).strip()

    # -- rows

    def _is_of_table(self, point: Point) -> bool:
        return point.address.kind == "answer" and self._shapes.is_table(point.address.key)

    def _put_order(self, table: str) -> None:
        merge = self._merge
        mine, theirs = get_order(merge.mine, table), get_order(merge.theirs, table)
        alive = {row for row in (*mine, *theirs) if self._draft.get(Address("answer", table, row)) is not None}
        point = merge.get_point(Address("answer", table))
        is_theirs = point is not None and point.shape == "order" and get_choice(point, self._choices) == "theirs"
        woven = weave(theirs, mine, alive) if is_theirs else weave(mine, theirs, alive)
        beside = self._behind.get(table, {})
        order = tuple(each for row in woven for each in ((row, beside[row]) if row in beside else (row,)))
        self._draft.put_order(table, order)

    def _keep_named(self) -> None:
        """Who or what is named in the outcome stays, or comes along, unless she said herself that it goes."""
        absent = self._list_absent()
        named = True
        while named and absent:
            named = [Address("answer", *place) for place in find_named(self._shapes, self._get_outcome())]
            named = [address for address in named if address in absent]
            for address in named:
                self._draft.put(address, absent.pop(address, None) or self._draft.get(address))

    def _list_absent(self) -> dict[Address, Json]:
        """Rows that would not be there, though one of the two has them, and nobody decided so: with their cells."""
        rows = (point for point in self._merge.points if point.address.kind == "answer" and point.address.row)
        absent = (point for point in rows if point.address not in self._choices and self._draft.get(point.address) is None)
        return {point.address: point.theirs if point.mine is None else point.mine for point in absent}

    def _clear_names(self) -> None:
        """What points to a row that went points to nothing any more."""
        form, outcome = self._merge.form, self._get_outcome()
        for point in self._merge.points:
            address = point.address
            if address.kind == "answer" and address.row and self._draft.get(address) is None:
                clear_references(form, outcome, self._draft, address.row, address.key)

    def _get_outcome(self) -> Plan:
        """Our plan as it will be, as far as we are."""
        for table in self._tables:
            self._put_order(table)
        return self._merge.mine.with_edits(self._draft.get_edits())

    # -- what follows

    def _follow(self) -> None:
        merge, draft = self._merge, self._draft
        keys = {edit.address.key for edit in draft.get_edits()}
        if {PEOPLE, get_member_question(merge.form)} & keys:
            join_members(merge.form, draft)
        if merge.form.theme_question in keys:
            follow_theme(merge.form, draft, merge.form.theme_question)
        for address, mark in self._find_marks():
            draft.put(address, mark)
        for address, value in merge.theirs.facts.items():
            described = address.kind == "drawer" and address not in merge.mine.facts and address.key in keys
            if address.kind == "left" or described:
                draft.put(address, value)

    def _find_marks(self) -> Iterator[tuple[Address, Json]]:
        """The mark of an example goes with the value it was put on."""
        merge = self._merge
        for edit in self._draft.get_edits():
            address = edit.address
            if address.kind != "answer" or (self._shapes.is_table(address.key) and not address.row):
                continue
            mark = address._replace(kind="example")
            from_theirs = not is_blank(edit.after) and is_same(edit.after, merge.theirs.facts.get(address))
            yield mark, merge.theirs.facts.get(mark) if from_theirs else None
