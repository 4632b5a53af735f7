"""The cards as the form states them (`Step.groups` and `Phase.cards`), read once into types."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from app.logic.kinds.base import get_items, get_loose_text
from app.model.form import Form, Phase
from app.model.json import Json


class Variant(Struct, frozen=True, kw_only=True):
    """A sentence, or a piece of one, that is there when all it needs is answered."""

    needs: tuple[str, ...]
    text: str
    without_names: str = ""
    """Stands in for `text` where no names are printed."""


class SentenceSpec(Struct, frozen=True, kw_only=True):
    """At most one sentence: the first variant that fits; or the parts that fit, joined between a start and an end."""

    variants: tuple[Variant, ...] = ()
    start: str = ""
    parts: tuple[Variant, ...] = ()
    join: str = " "
    end: str = ""


class CardWords(Struct, frozen=True, kw_only=True):
    """What every card of a phase says when not everything is agreed."""

    open: str = ""
    later: str = ""
    later_without_who: str = ""
    not_agreed: str = ""
    not_applicable: str = ""
    accept: str = ""


class CardSpec(Struct, frozen=True, kw_only=True):
    """One card. In its sentences `{x}` is the answer of the question whose id ends with `.x`."""

    id: str
    title: str
    number: str
    phase: str
    step: str
    questions: tuple[str, ...]
    sentences: tuple[SentenceSpec, ...]
    say: Mapping[str, Mapping[str, str]]
    """How an option sounds in a sentence, by question and option."""
    open: Mapping[str, str]
    """What is still missing, as a piece of a sentence, by question."""
    empty: str
    proposal: Mapping[str, Json]
    """Question id to what one tick fills in."""
    words: CardWords

    def get_question(self, name: str) -> str:
        """The id of the question behind a short name; "" when the card has none by that name."""
        return next((question for question in self.questions if question.rpartition(".")[2] == name), "")


def list_cards(form: Form) -> tuple[CardSpec, ...]:
    """All cards of a form, in the order of its steps."""
    return tuple(_read_card(group, phase, step.id) for phase in form.phases for step in phase.steps for group in step.groups)


def _read_card(group: Mapping[str, Json], phase: Phase, step: str) -> CardSpec:
    return CardSpec(
        id=_get_text(group, "id"),
        title=_get_text(group, "title"),
        number=_get_text(group, "number"),
        phase=phase.id,
        step=step,
        questions=_get_texts(group, "questions"),
        sentences=tuple(_read_sentence(entry) for entry in _get_maps(group, "sentences")),
        say={name: _read_texts(_get_map(_get_map(group, "say"), name)) for name in _get_map(group, "say")},
        open=_read_texts(_get_map(group, "open")),
        empty=_get_text(group, "empty"),
        proposal=_get_map(group, "proposal"),
        words=CardWords(**{name: _get_text(phase.cards, name) for name in CardWords.__struct_fields__}),
    )


def _read_sentence(entry: Mapping[str, Json]) -> SentenceSpec:
    return SentenceSpec(
        variants=tuple(map(_read_variant, _get_maps(entry, "variants"))),
        start=_get_text(entry, "start"),
        parts=tuple(map(_read_variant, _get_maps(entry, "parts"))),
        join=_get_text(entry, "join") or " ",
        end=_get_text(entry, "end"),
    )


def _read_variant(entry: Mapping[str, Json]) -> Variant:
    return Variant(needs=_get_texts(entry, "needs"), text=_get_text(entry, "text"), without_names=_get_text(entry, "without_names"))


def _get_text(entry: Mapping[str, Json], key: str) -> str:
    return get_loose_text(entry.get(key))


def _get_texts(entry: Mapping[str, Json], key: str) -> tuple[str, ...]:
    return tuple(map(get_loose_text, get_items(entry.get(key)) or ()))


def _get_map(entry: Mapping[str, Json], key: str) -> Mapping[str, Json]:
    found = entry.get(key)
    return found if isinstance(found, Mapping) else {}


def _get_maps(entry: Mapping[str, Json], key: str) -> Iterable[Mapping[str, Json]]:
    return (item for item in get_items(entry.get(key)) or () if isinstance(item, Mapping))


def _read_texts(entry: Mapping[str, Json]) -> dict[str, str]:
    return {key: get_loose_text(value) for key, value in entry.items()}
