"""The agreements on cards: what was agreed in plain sentences, what is still open, and below them what no sentence says."""

from msgspec.structs import replace

from app.document.answers import Part, compute_answer, compute_example_note, compute_state
from app.document.blocks import Block, Card, Cards
from app.document.job import Job
from app.document.spec import BlockSpec, CardSpec
from app.document.tables import compute_table
from app.logic.agreements import Card as Agreement
from app.logic.agreements import CardSpec as AgreementSpec
from app.logic.agreements import compute_card, list_cards
from app.logic.kinds.base import fold
from app.model.question import Question

_LINE = BlockSpec(as_="line")


def compute_agreement_cards(job: Job, spec: BlockSpec) -> Part:
    """The cards of a block. In a plan nothing is lost: an answer that no sentence says follows below."""
    agreements = {card.id: compute_card(_leave_tables(job, card), job.reading, job.wording) for card in list_cards(job.form)}
    cards = tuple(card for each in spec.cards if (card := _compute_card(job, each, agreements.get(each.id))) is not None)
    questions = job.get_questions(tuple(question for card in spec.cards for question in card.questions))
    below = tuple(block for question in questions for block in _compute_below(job, question, cards))
    frames: tuple[Block, ...] = (Cards(cards=cards, height_mm=job.document.card_mm),) if cards else ()
    return Part((*frames, *(() if job.document.one_page else below)), frozenset(question.id for question in questions))


def _leave_tables(job: Job, card: AgreementSpec) -> AgreementSpec:
    """In a plan the table of dates stands below the cards with all that is in it, so no card says the dates once more."""
    if job.document.one_page:
        return card
    tables = {question.id.rpartition(".")[2] for question in job.get_questions(card.questions) if question.kind == "table"}
    said = tuple(entry for entry in card.sentences if not entry.variants or not all(tables >= set(variant.needs) for variant in entry.variants))
    return replace(card, sentences=said)


def _compute_card(job: Job, spec: CardSpec, agreement: Agreement | None) -> Card | None:
    if agreement is None or not job.get_questions(spec.questions):
        return None
    lines = (*agreement.sentences, *agreement.missing)
    if job.settings.blank:
        lines = tuple(question.label for question in job.get_questions(spec.questions))
    is_open = bool(agreement.missing) and not job.settings.blank
    if not lines or (job.settings.final and not agreement.sentences and not spec.number):
        return None
    card = Card(number=agreement.spec.number, title=agreement.spec.title, lines=lines, is_open=is_open, wide=spec.wide)
    return replace(card, ruled=int(job.settings.blank), origin=spec.questions[0])


def _compute_below(job: Job, question: Question, cards: tuple[Card, ...]) -> tuple[Block, ...]:
    """What the cards do not say of a question: the other columns of a table, what could not be read, a reason, positions that differ."""
    if not job.is_answered(question):
        return _compute_unsaid_state(job, question)
    said = fold(" ".join(line for card in cards for line in card.lines))
    if job.get_state(question) is not None:
        return compute_answer(job, question, _LINE)
    if question.kind == "table":
        return compute_table(job, question, BlockSpec(as_="table"))
    text = fold(job.get_text(question)).rstrip(". ")
    is_said = job.reading.is_readable(question.id) and question.kind not in ("text", "longtext", "choice", "multichoice")
    if is_said or text in said or _has_plain_choice(job, question):
        return compute_example_note(job, question)
    return compute_answer(job, question, _LINE)


def _has_plain_choice(job: Job, question: Question) -> bool:
    """Whether every chosen option is one of the form, so that its sentence says it."""
    if question.kind not in ("choice", "multichoice") or not job.reading.is_readable(question.id):
        return False
    raw = job.plan.get_answer(question.id)
    items = tuple(raw) if isinstance(raw, (list, tuple)) else (raw,)
    return all(isinstance(item, str) for item in items)


def _compute_unsaid_state(job: Job, question: Question) -> tuple[Block, ...]:
    """A state with more to it than the card says."""
    state = job.get_state(question)
    if state is None or (state.state == "later" and state.who and state.when and not state.reason and job.names != "none"):
        return ()
    return compute_state(job, question)
