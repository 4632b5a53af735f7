"""A question on a worksheet: its number and label as on the screen, and room for the answer in the way of its kind."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from app.document.answers import get_later, get_not_applicable
from app.document.blocks import Block
from app.document.job import Job
from app.document.worksheets.bench import Bench
from app.document.worksheets.chosen import compute_people_part
from app.document.worksheets.naming import get_person_text
from app.document.worksheets.tables import compute_table_parts
from app.document.writing import Ask, AskPart, Boxed, Rating, Ruled, Slot, SlotKind, Tick, Ticks
from app.logic.kinds.base import get_items, is_blank
from app.logic.kinds.choice import get_option_id
from app.logic.options import get_options
from app.model.plan import AnswerState
from app.model.question import Option, Question

SHORT, LONG = 34, 44
"""Letters of an option that fits in half the width, and on two lines of it."""
FEW, MANY = 4, 5
"""Options that stand on one line when they are very short; from here on they stand in two columns."""
WIDEST_HALF = 20
"""Letters of a word that stays whole in half the width in large type."""
LONGEST_HALF = 90
"""Letters of a question that stands next to another one."""
LINES_LEFT = 1
"""Lines below an answer that stands there already."""
Parts = Callable[[Bench, Question], tuple[AskPart, ...]]


def compute_ask(bench: Bench, question: Question, number: str, condition: str = "") -> tuple[Block, ...]:
    """The question with room for its answer, or with the answer in its place; then what a table has no column for."""
    job = bench.job
    if question.kind == "info":
        return (Ask(number="", label=question.label, help=question.help, origin=question.id),)
    rest: tuple[Block, ...] = ()
    if question.kind == "table":
        parts, rest = compute_table_parts(bench, question)
    else:
        parts = PARTS[question.kind](bench, question)
    ask = Ask(
        number=number,
        label=question.label,
        help=" ".join(filter(None, (condition, question.help))),
        notes=compute_notes(job, question),
        parts=parts,
        is_half=_is_short(question, parts),
        origin=question.id,
    )
    return (ask, *rest)


def _is_short(question: Question, parts: tuple[AskPart, ...]) -> bool:
    """Whether half the width is enough: one frame, one line for a function, or a few short options below each other."""
    if len(parts) != 1 or len(question.label) > LONGEST_HALF:
        return False
    part = parts[0]
    if isinstance(part, Ticks):
        fits = part.columns == 1 or max(len(tick.label) for tick in part.ticks) <= SHORT // 4
        return fits and len(part.ticks) <= FEW and not any(tick.help or tick.own for tick in part.ticks)
    return isinstance(part, Boxed) or (question.kind == "person" and isinstance(part, Ruled))


def compute_notes(job: Job, question: Question) -> tuple[str, ...]:
    """The state of a question, its positions, and whether it still holds an example."""
    notes = [job.get_phrase("example_text")] if job.plan.get_fact("example", question.id) else []
    state = job.get_state(question)
    return (*notes, *(_say_state(job, state) if state else ()))


def _say_state(job: Job, state: AnswerState) -> tuple[str, ...]:
    if state.state == "not_applicable":
        return (get_not_applicable(job, state),)
    if state.state == "later":
        return (get_later(job, state),)
    positions = (job.wording.replace_names(position.strip()) for position in state.positions)
    follow = (get_later(job, state),) if state.who or state.when or state.reason else ()
    return (" ".join((job.get_phrase("not_agreed"), " / ".join(filter(None, positions)))).strip(), *follow)


def make_slot(question: Question, *parts: str, kind: SlotKind = "text", label: str = "") -> Slot:
    """The place of an answer: named by the question, and by option, row and column where there are."""
    return Slot(name="/".join((question.id, *parts)), label=" · ".join(filter(None, (question.label, label))), kind=kind)


def _compute_text(bench: Bench, question: Question) -> tuple[AskPart, ...]:
    text = bench.job.get_text(question) if bench.job.is_answered(question) else ""
    lines = bench.get_lines(question.kind, 4 if question.kind == "longtext" else 1)
    if text:
        lines = LINES_LEFT if question.kind == "longtext" else 1
    return (Ruled(slot=make_slot(question, kind="lines" if lines > 1 else "text"), lines=lines, text=text, origin=question.id),)


def _compute_person(bench: Bench, question: Question) -> tuple[AskPart, ...]:
    text = get_person_text(bench.job, question)
    hint = bench.kinds.get_entry("person").get_text("hint")
    return (Ruled(slot=make_slot(question), lines=1, lead=f"{hint}:" if hint and not text else "", text=text, origin=question.id),)


def _compute_boxed(bench: Bench, question: Question) -> tuple[AskPart, ...]:
    job, kind = bench.job, question.kind
    text = job.get_text(question) if job.is_answered(question) else ""
    parts, behind = BOXES.get(kind, ((), ""))
    readable = not text or job.reading.is_readable(question.id)
    if not readable:
        return (Ruled(slot=make_slot(question), lines=1, text=text, origin=question.id),)
    box = Boxed(
        slot=make_slot(question, kind=SLOTS.get(kind, "text")),
        width_mm=bench.get_size(kind, 45),
        before=bench.kinds.get_entry(kind).get_text("before") if not text else "",
        behind=job.get_phrase(behind) if behind and not text else "",
        parts=parts,
        text=text,
        origin=question.id,
    )
    return (box,)


BOXES: Mapping[str, tuple[tuple[float, ...], str]] = {"date": ((1, 1, 2), "sheet.date_parts"), "time": ((1, 1), "sheet.time_parts")}
SLOTS: Mapping[str, SlotKind] = {"number": "number", "money": "money", "date": "date", "time": "time"}


def _compute_ticks(bench: Bench, question: Question) -> tuple[AskPart, ...]:
    """A box for each option that shows now, ticked where it was chosen."""
    job = bench.job
    raw = job.plan.get_answer(question.id)
    options = get_options(question, job.reading, raw)
    if not options:
        return _compute_text(bench, question)
    kind: SlotKind = "one" if question.kind == "choice" else "tick"
    chosen = {get_option_id(item) for item in (get_items(raw) or (raw,)) if not is_blank(item)} if job.is_answered(question) else set[str]()
    ticks = tuple(_make_tick(job, question, option, kind, ticked=option.id in chosen) for option in options)
    loose = () if chosen <= {option.id for option in options} else (Ruled(text=job.get_text(question), lines=0, origin=question.id),)
    return (Ticks(ticks=ticks, columns=_count_columns(job, question, options), origin=question.id), *loose)


def _make_tick(job: Job, question: Question, option: Option, kind: SlotKind, *, ticked: bool) -> Tick:
    label = job.wording.replace_names(option.label)
    own = make_slot(question, option.id, "text", label=label) if option.own_text else None
    own_text = _get_own_text(job, question, option) if ticked and option.own_text else ""
    return Tick(
        label=label,
        slot=make_slot(question, option.id, kind=kind, label=label),
        help=option.help if question.kind in ("choice", "checklist") else "",
        ticked=ticked,
        own=own,
        own_text=own_text,
    )


def _get_own_text(job: Job, question: Question, option: Option) -> str:
    raw = job.plan.get_answer(question.id)
    items = get_items(raw) or (raw,)
    texts = (str(item.get("text") or "") for item in items if isinstance(item, Mapping) and get_option_id(item) == option.id)
    return job.wording.replace_names(next(texts, "").strip())


def _count_columns(job: Job, question: Question, options: tuple[Option, ...]) -> int:
    if question.kind == "checklist":
        return 1
    is_plain = not any(option.own_text or (option.help and question.kind == "choice") for option in options)
    longest = max(len(option.label) for option in options)
    if job.settings.large and max(len(word) for option in options for word in option.label.split() or ("",)) > WIDEST_HALF:
        return 1
    if is_plain and len(options) <= FEW and longest <= SHORT // 2:
        return min(len(options), 2) if job.settings.large and longest > SHORT // 4 else len(options)
    if not any(option.own_text or option.help for option in options) and longest <= SHORT // 2 and not job.settings.large:
        return 3
    if question.kind == "multichoice":
        return 2 if longest <= 2 * SHORT else 1
    return 2 if len(options) > MANY and longest <= LONG else 1


def _compute_yesno(bench: Bench, question: Question) -> tuple[AskPart, ...]:
    job = bench.job
    raw = job.plan.get_answer(question.id)
    ticks = tuple(
        Tick(
            label=job.show(value, question, job.wording),
            slot=make_slot(question, value, kind="one", label=job.show(value, question, job.wording)),
            ticked=job.is_answered(question) and raw == value,
        )
        for value in ("yes", "no")
    )
    loose = () if is_blank(raw) or raw in ("yes", "no") else (Ruled(text=job.get_text(question), lines=0, origin=question.id),)
    return (Ticks(ticks=ticks, columns=4, origin=question.id), *loose)


def _compute_scale(bench: Bench, question: Question) -> tuple[AskPart, ...]:
    options = [option for option in get_options(question, bench.job.reading) if option.value is not None]
    if not options:
        return _compute_text(bench, question)
    value = bench.job.reading.get_value(question.id)
    chosen = next((at for at, option in enumerate(options) if isinstance(value, Decimal) and option.value == float(value)), None)
    numbers = tuple(f"{option.value:g}" for option in options)
    return (
        Rating(
            numbers=numbers,
            low=options[0].label,
            high=options[-1].label,
            slots=tuple(make_slot(question, number, kind="one", label=option.label) for number, option in zip(numbers, options, strict=True)),
            chosen=chosen,
            origin=question.id,
        ),
    )


PARTS: Mapping[str, Parts] = {
    "text": _compute_text,
    "longtext": _compute_text,
    "number": _compute_boxed,
    "money": _compute_boxed,
    "date": _compute_boxed,
    "time": _compute_boxed,
    "yesno": _compute_yesno,
    "choice": _compute_ticks,
    "multichoice": _compute_ticks,
    "checklist": _compute_ticks,
    "scale": _compute_scale,
    "person": _compute_person,
    "people": compute_people_part,
}
"""Kind to the room for its answer; tables have a file of their own."""
