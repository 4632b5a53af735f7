"""Where on the pages the questions stand."""

from collections.abc import Sequence

from msgspec import Struct


class Place(Struct, frozen=True):
    """Where a question stands on a page: left, bottom, right, top in points; and what it is called."""

    page: int
    box: tuple[float, float, float, float]
    question: str
    words: str

    def contains(self, x: float, y: float) -> bool:
        """Whether a point of the page lies in it."""
        left, bottom, right, top = self.box
        return left <= x <= right and bottom <= y <= top

    @property
    def area(self) -> float:
        """How large it is: of two that lie over each other the smaller is meant."""
        left, bottom, right, top = self.box
        return (right - left) * (top - bottom)


class PlaceBook:
    """The places of all pages."""

    def __init__(self, places: Sequence[Place] = ()) -> None:
        self._pages: dict[int, list[Place]] = {}
        for place in places:
            self._pages.setdefault(place.page, []).append(place)

    def get_places(self, page: int) -> tuple[Place, ...]:
        """Everything on a page that leads to a question."""
        return tuple(self._pages.get(page, ()))

    def find(self, page: int, x: float, y: float) -> Place | None:
        """What stands at a point: the smallest thing that is a question."""
        return min((place for place in self.get_places(page) if place.contains(x, y)), key=_get_area, default=None)

    def list_questions(self, page: int) -> tuple[Place, ...]:
        """The questions on a page, in the order of reading, each once."""
        found = sorted(self.get_places(page), key=_get_reading_order)
        return tuple({place.question: place for place in reversed(found)}.values())[::-1]


def _get_area(place: Place) -> float:
    return place.area


def _get_reading_order(place: Place) -> tuple[float, float]:
    return -place.box[3], place.box[0]
