"""The style of an organisation on paper: its colour in headings, its logo at the top of the cover. No meaning rests on either."""

from app.export.pdf.paper import ACCENT, EDGE, MM, PageShape, Tone
from app.export.pdf.tagging.surface import Surface
from app.support.house import House

LOGO = (40 * MM, 12 * MM)
"""The most room it takes."""


def get_accent(house: House) -> Tone:
    """Its colour, or ours."""
    if not house.accent:
        return ACCENT
    red, green, blue = (int(house.accent[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def draw_logo(surface: Surface, shape: PageShape, house: House) -> None:
    """At the right in the margin above the cover. It is an artifact: the name of the organisation stands on the cover in words."""
    width, height = house.logo_size
    if not width or not height:
        return
    scale = min(LOGO[0] / width, LOGO[1] / height)
    wide, high = width * scale, height * scale
    surface.draw_picture(house.logo, (shape.width - shape.right - wide, shape.height - EDGE * 0.6 - high, wide, high))
