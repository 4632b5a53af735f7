"""Bars in the margin beside what changed since an earlier version. No text: the list at the end of the paper says the same in words."""

from collections.abc import Iterator, Sequence

from app.export.pdf.paper import BLACK, MM, PageShape
from app.export.pdf.tagging.surface import Spot, Stroke, Surface

WIDTH = 2.0
_FROM_TEXT = 4 * MM
_BETWEEN = 6.0
"""Bars that are this near run on as one."""


def draw_bars(surface: Surface, shape: PageShape, changed: frozenset[str]) -> None:
    """On the page at hand, for these origins (`Document.changed`)."""
    spots = [spot for spot in surface.spots if spot.page == surface.page]
    for bottom, top in _join(sorted(_find_spans(spots, changed), reverse=True)):
        x = shape.left - _FROM_TEXT
        surface.draw_line((x, bottom), (x, top), Stroke(WIDTH, BLACK))


def _find_spans(spots: Sequence[Spot], changed: frozenset[str]) -> Iterator[tuple[float, float]]:
    """Top and bottom of each. Of a table whose rows stand here only the rows that changed."""
    with_rows = {spot.origin.partition("#")[0] for spot in spots if "#" in spot.origin}
    for spot in spots:
        if spot.origin in changed and spot.origin not in with_rows:
            yield spot.box[3], spot.box[1]


def _join(spans: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """From the top down, as bottom and top."""
    held: tuple[float, float] | None = None
    for top, bottom in spans:
        if held is not None and top >= held[0] - _BETWEEN:
            held = (min(held[0], bottom), held[1])
            continue
        if held is not None:
            yield held
        held = (bottom, top)
    if held is not None:
        yield held
