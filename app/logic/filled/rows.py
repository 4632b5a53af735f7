"""The places of a table, row by row."""

from msgspec import Struct
from msgspec.structs import replace

from app.logic.filled.sheet import FilledPlace


class RowPlaces(Struct, frozen=True):
    """A row of a sheet: its id, or "+1" for one that was written in."""

    row: str
    places: tuple[FilledPlace, ...]

    @property
    def is_filled(self) -> bool:
        """Whether somebody wrote in it."""
        return any(place.is_filled and place.value.strip() for place in self.places)


def list_row_places(places: tuple[FilledPlace, ...]) -> tuple[RowPlaces, ...]:
    """The rows in their order."""
    rows: dict[str, list[FilledPlace]] = {}
    for place in places:
        parts = place.parts
        if len(parts) > 1:
            rows.setdefault(parts[1], []).append(replace(place, name="/".join(parts)))
    return tuple(RowPlaces(row, tuple(found)) for row, found in rows.items())
