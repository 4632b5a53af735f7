"""What a card says now: its sentences, what is still open, and how it stands."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from app.logic.agreements.proposing import compute_proposal
from app.logic.agreements.speaking import Speaker, begin
from app.logic.agreements.spec import CardSpec, SentenceSpec, Variant, list_cards
from app.logic.kinds.base import get_loose_text
from app.logic.reading import Reading
from app.logic.wording import Wording
from app.model.plan import Address

CardStanding = Literal["agreed", "begun", "open", "not_applicable"]


class Card(Struct, frozen=True, kw_only=True):
    """One card of a plan, read back."""

    spec: CardSpec
    standing: CardStanding
    sentences: tuple[str, ...]
    """What is agreed, in plain sentences; none while nothing is."""
    missing: tuple[str, ...]
    """What is not agreed, in plain sentences: open, parked, undecided, not applicable."""
    proposed: tuple[str, ...] = ()
    """What the card would say more with the proposal of the form; none when that would fill nothing in."""

    @property
    def can_propose(self) -> bool:
        """Whether there is a proposal to take over."""
        return bool(self.proposed)

    @property
    def text(self) -> str:
        """The whole card behind each other."""
        return " ".join((*self.sentences, *self.missing))


def compute_cards(reading: Reading, wording: Wording) -> tuple[Card, ...]:
    """Every card of the form."""
    return tuple(compute_card(spec, reading, wording) for spec in list_cards(reading.form))


def compute_cards_of(reading: Reading) -> tuple[Card, ...]:
    """Every card as it reads on the screen, for a reading that is there already: only what changed is read back again."""
    return tuple(
        reading.keep(("agreement", spec.id), _compute_card_of, spec, reading) for spec in reading.keep("agreements", list_cards, reading.form)
    )


def _compute_card_of(spec: CardSpec, reading: Reading) -> Card:
    return compute_card(spec, reading, reading.get_wording("screen"))


def compute_card(spec: CardSpec, reading: Reading, wording: Wording) -> Card:
    """One card."""
    speaker = Speaker(reading, wording)
    sentences = _compute_sentences(spec, speaker)
    return Card(
        spec=spec,
        standing=_compute_standing(spec, reading, speaker),
        sentences=sentences,
        missing=tuple(map(begin, _find_missing(spec, reading, wording, speaker))),
        proposed=tuple(sentence for sentence in _compute_proposed(spec, reading, wording) if sentence not in sentences),
    )


def _compute_sentences(spec: CardSpec, speaker: Speaker) -> tuple[str, ...]:
    return tuple(begin(text) for entry in spec.sentences if (text := _compute_sentence(entry, spec, speaker)))


def _compute_proposed(spec: CardSpec, reading: Reading, wording: Wording) -> tuple[str, ...]:
    proposal = compute_proposal(spec, reading)
    if not proposal:
        return ()
    facts = {Address("answer", question): raw for question, raw in proposal.items()}
    return _compute_sentences(spec, Speaker(reading.imagine(facts), wording))


def _compute_sentence(entry: SentenceSpec, card: CardSpec, speaker: Speaker) -> str:
    fitting = next((variant for variant in entry.variants if _fits(variant, card, speaker)), None)
    if fitting is not None:
        return _say(fitting, card, speaker)
    parts = [_say(part, card, speaker) for part in entry.parts if _fits(part, card, speaker)]
    if not parts:
        return ""
    joined = speaker.join(parts) if entry.join == "list" else entry.join.join(parts)
    return f"{entry.start} {joined}".strip() + entry.end


def _fits(variant: Variant, card: CardSpec, speaker: Speaker) -> bool:
    return all(speaker.has(name, card) for name in variant.needs)


def _say(variant: Variant, card: CardSpec, speaker: Speaker) -> str:
    text = variant.without_names if variant.without_names and not speaker.names_people else variant.text
    return speaker.fill(text, card)


def _get_asked(card: CardSpec) -> dict[str, str]:
    """The questions that make a card agreed, with what is said while they are open; without such, all of them."""
    named = {card.get_question(name): text for name, text in card.open.items()}
    return named or dict.fromkeys(card.questions, "")


def _compute_standing(card: CardSpec, reading: Reading, speaker: Speaker) -> CardStanding:
    asked = _get_asked(card)
    applicable = [question for question in asked if reading.is_applicable(question)]
    answered = [question for question in applicable if speaker.is_answered(question)]
    if not applicable:
        return "not_applicable"
    if len(answered) == len(applicable) or (answered and not card.open):
        return "agreed"
    return "begun" if answered or any(speaker.is_answered(question) for question in card.questions) else "open"


def _find_missing(card: CardSpec, reading: Reading, wording: Wording, speaker: Speaker) -> Iterator[str]:
    """A question that is parked, undecided or not applicable says so; of the others what is still to be agreed."""
    asked = {question: text for question, text in _get_asked(card).items() if not speaker.is_answered(question)}
    spoken = {question: _say_state(question, card, reading, wording, speaker) for question in asked}
    yield from dict.fromkeys(filter(None, spoken.values()))
    open_ = [text for question, text in asked.items() if not spoken[question] and text]
    untouched = len(asked) == len(_get_asked(card)) and not any(spoken.values())
    if untouched and card.empty:
        yield card.empty
    elif open_ and card.words.open:
        yield card.words.open.replace("{open}", speaker.join(open_))


def _say_state(question: str, card: CardSpec, reading: Reading, wording: Wording, speaker: Speaker) -> str:
    state = reading.plan.get_state(question)
    if state is None or state.state == "open":
        return ""
    if state.state == "not_agreed":
        return card.words.not_agreed
    if state.state == "not_applicable":
        reason = wording.replace_names(state.reason.strip().rstrip("."))
        return card.words.not_applicable.replace("{reason}", reason) if reason else ""
    if not (state.who and state.when and speaker.names_people):
        return card.words.later_without_who
    when = wording.get_date(state.when) or get_loose_text(state.when)
    return card.words.later.replace("{who}", wording.get_called(state.who)).replace("{date}", when)
