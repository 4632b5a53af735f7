"""A worksheet that came back: its places by name, with what stands in them."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from msgspec import Struct, field


class FilledPlace(Struct, frozen=True, kw_only=True):
    """A place to write or tick (see `document.writing.Slot`). Of several boxes of which one is ticked: the common name, and as value which."""

    name: str
    value: str = ""
    before: str = ""
    """What stood there when the sheet was made."""
    label: str = ""
    is_tick: bool = False

    @property
    def is_filled(self) -> bool:
        """Whether somebody wrote something, or something else than stood there. An emptied place says nothing; a tick that was taken away does."""
        value, before = self.value.strip(), self.before.strip()
        return value != before and (bool(value) or self.is_tick)

    @property
    def parts(self) -> tuple[str, ...]:
        """The name in its parts: question, row, column, option."""
        return tuple(self.name.split("/"))


class FilledSheet(Struct, frozen=True, kw_only=True):
    """All its places in their order, and what it says about itself: the plan, the form, the language."""

    places: tuple[FilledPlace, ...]
    about: Mapping[str, str] = field(default_factory=dict[str, str])

    def iter_groups(self, questions: frozenset[str]) -> Iterator[tuple[str, tuple[FilledPlace, ...]]]:
        """The places of each question together, as if they were named by the question alone; "" for those of no question."""
        found = sorted(((_find_question(place, questions), nr) for nr, place in enumerate(self.places)), key=_by_question)
        for question, group in groupby(found, key=_by_question):
            yield question, tuple(self.places[nr] for _question, nr in group)


def _by_question(entry: tuple[str, int]) -> str:
    return entry[0]


def _find_question(place: FilledPlace, questions: frozenset[str]) -> str:
    return place.parts[0] if place.parts[0] in questions else ""
