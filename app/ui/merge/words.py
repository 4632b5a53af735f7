"""What stands on the merge screen, in words."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from app.logic.comparing import Piece, QuestionChange, RowChange, compare_plans
from app.logic.kinds.base import get_loose_text
from app.logic.merging import Choice, Merge, Point
from app.support.texts import _, ngettext
from app.ui.history.words import get_about_text


class SideText(Struct, frozen=True):
    """One line of one side: a name before it (the column), its words, and those that differ."""

    name: str
    text: str
    pieces: tuple[Piece, ...] = ()


class PointText(Struct, frozen=True):
    """One difference as it is shown: what it is, and what each side says."""

    point: Point
    title: str
    mine: tuple[SideText, ...]
    theirs: tuple[SideText, ...]


class Topic(Struct, frozen=True):
    """All differences of one question, or of one thing beside the questions."""

    about: str
    """What kind of thing it is, when it is no plain answer."""
    label: str
    number: str
    phase: str
    points: tuple[PointText, ...]

    @property
    def heading(self) -> str:
        """Number and question."""
        return " ".join(filter(None, (self.number, self.label)))

    @property
    def spoken(self) -> str:
        """The same with what it is, so that no two sound alike."""
        return ", ".join(filter(None, (self.heading, self.about)))


def list_topics(merge: Merge) -> tuple[Topic, ...]:
    """Every difference that can be chosen, per question, in the order of the form."""
    changes = {(change.about, change.key): change for change in compare_plans(merge.form, merge.mine, merge.theirs)}
    places = dict.fromkeys(point.place for point in merge.points)
    return tuple(_make_topic(changes.get(place), tuple(point for point in merge.points if point.place == place)) for place in places)


def get_choice_text(choice: Choice, point: Point, who: str) -> str:
    """What a choice does, on its button."""
    match choice:
        case "mine":
            return _("Mine") if point.mine is not None else _("Leave it out")
        case "theirs":
            return who if point.theirs is not None else _("Take it away")
        case "both":
            return _get_both_text(point)
        case "park":
            return _("Not agreed yet: mine stays, and both stand there as positions")
        case _:
            return _("Mine stays, the other goes into my private note")


def get_nothing_text(point: Point, *, mine: bool) -> str:
    """What is said of a side where nothing stands."""
    if (point.mine if mine else point.theirs) is not None:
        return _("Empty")
    if point.story in ("mine_removed", "theirs_removed", "both_changed"):
        return _("Taken away")
    return _("Not in my plan") if mine else _("Not there")


def get_hint(point: Point) -> str:
    """Why it must be chosen."""
    if point.mine is None or point.theirs is None:
        return _("One of you took this away, the other changed it. Which shall it be?")
    return _("Both of you changed this. Which shall it be?")


def get_summary(merge: Merge) -> str:
    """How much differs, in one line."""
    places = len({point.place for point in merge.points})
    if not places:
        return _("Nothing differs. Both plans say the same.")
    text = ngettext("{n} thing differs", "{n} things differ", places).format(n=places)
    return f"{text}, {get_open_text(len(merge.to_choose))}."


def get_open_text(count: int) -> str:
    """How many choices only a person can make."""
    return ngettext("{n} choice to make", "{n} choices to make", count).format(n=count) if count else _("nothing to choose")


def _get_both_text(point: Point) -> str:
    if point.two_rows:
        return _("Both: two rows")
    if point.shape == "record":
        return _("Both: what each filled in, in one")
    return _("Both: everything that was ticked") if point.shape == "list" else _("Both: under each other, with the name")


def _make_topic(change: QuestionChange | None, points: tuple[Point, ...]) -> Topic:
    first = points[0].address
    return Topic(
        about=get_about_text(change) if change is not None else "",
        label=change.label if change is not None else first.key,
        number=change.number if change is not None else "",
        phase=change.phase if change is not None else "",
        points=tuple(_make_text(point, change) for point in points),
    )


def _make_text(point: Point, change: QuestionChange | None) -> PointText:
    if point.shape == "order":
        title = _("The order of the rows")
        return PointText(point, title, (SideText("", _("My order")),), (SideText("", _("The order there")),))
    row = next((row for row in change.rows if row.id == point.address.row), None) if change is not None else None
    if row is not None:
        return PointText(point, _("Row “{name}”").format(name=row.name), tuple(_list_cells(row, mine=True)), tuple(_list_cells(row, mine=False)))
    if change is not None and point.shape == "list" and change.pieces:
        return PointText(point, "", _list_items(change, mine=True), _list_items(change, mine=False))
    if change is not None and not point.address.row:
        sides = _pick(change.pieces, mine=True), _pick(change.pieces, mine=False)
        return PointText(point, "", _make_side(change.before, sides[0]), _make_side(change.after, sides[1]))
    return PointText(point, "", _make_side(get_loose_text(point.mine), ()), _make_side(get_loose_text(point.theirs), ()))


def _make_side(text: str, pieces: tuple[Piece, ...]) -> tuple[SideText, ...]:
    return (SideText("", text, pieces),) if text else ()


def _list_items(change: QuestionChange, *, mine: bool) -> tuple[SideText, ...]:
    """What was ticked, each on a line of its own."""
    kept = tuple(piece for piece in change.pieces if piece.kind in ("same", "removed" if mine else "added"))
    marks = any(piece.kind == "same" for piece in kept)
    return tuple(SideText("", piece.text, (piece,) if marks else ()) for piece in kept)


def _list_cells(row: RowChange, *, mine: bool) -> Iterator[SideText]:
    for cell in row.cells:
        text = cell.before if mine else cell.after
        if text:
            yield SideText(cell.label, text, _pick(cell.pieces, mine=mine))


def _pick(pieces: Sequence[Piece], *, mine: bool) -> tuple[Piece, ...]:
    """The pieces of one side. Where all differs, nothing is marked."""
    kept = tuple(piece for piece in pieces if piece.kind in ("same", "removed" if mine else "added"))
    return kept if any(piece.kind == "same" and piece.text.strip() for piece in kept) else ()
