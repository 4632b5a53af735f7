"""The sheet on which who was there says what it was like, without a name."""

from app.document.blocks import Block
from app.document.entry import Entry
from app.document.worksheets.bench import Bench
from app.document.worksheets.sheet import Piece
from app.document.writing import Ask, Rating, Ruled


def compute_scale(piece: Piece) -> tuple[Block, ...]:
    """The questions to answer with a number."""
    data = _get_data(piece)
    ends = data.get_entry("ends")
    most = int(data.get_number("scale", 5))
    numbers = tuple(str(number) for number in range(1, most + 1))
    return tuple(
        Rating(
            numbers=numbers,
            low=ends.get_text("low"),
            high=ends.get_text("high"),
            slots=tuple(piece.make_slot(question.get_text("id"), number, label=_get_text(piece.bench, question), kind="one") for number in numbers),
            label=_get_text(piece.bench, question),
        )
        for question in _list_questions(piece.bench, data, "scale")
    )


def compute_sheet_lines(piece: Piece) -> tuple[Block, ...]:
    """The open questions: those of everybody, or those of a theme alone; none where a block does not count questions."""
    if not piece.entry.get_number("questions"):
        return ()
    of_theme = bool(piece.entry.get_entry("only").get_texts("themes"))
    questions = (q for q in _list_questions(piece.bench, _get_data(piece), "longtext") if bool(q.get_texts("themes")) == of_theme)
    lines = int(piece.entry.get_number("lines", 2))
    return tuple(
        Ask(
            number="",
            label=_get_text(piece.bench, question),
            parts=(Ruled(slot=piece.make_slot(question.get_text("id"), label=_get_text(piece.bench, question), kind="lines"), lines=lines),),
        )
        for question in questions
    )


def _get_data(piece: Piece) -> Entry:
    return Entry(piece.bench.job.form.documents).get_entry(piece.sheet.entry.get_text("uses"))


def _list_questions(bench: Bench, data: Entry, kind: str) -> tuple[Entry, ...]:
    theme = bench.job.form.theme
    return tuple(
        q for q in data.get_entries("questions") if q.get_text("kind") == kind and (not q.get_texts("themes") or theme in q.get_texts("themes"))
    )


def _get_text(bench: Bench, question: Entry) -> str:
    """The words for this form, or those for all."""
    return question.get_text(bench.job.form.id) or question.get_text("text")
