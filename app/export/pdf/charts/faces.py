"""Six friendly faces joined by lines: the network on the cover. Always six, never a likeness."""

from typing import NamedTuple

from typing_extensions import override

from app.document.drawings import Faces
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.picture import Picture
from app.export.pdf.paper import ACCENT, BLACK, MM, Tone
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.workshop import Workshop


class Face(NamedTuple):
    """A face: its place and size as parts of the width and height, its tint, and how wide it smiles (0: a straight mouth)."""

    x: float
    y: float
    radius: float
    fill: Tone
    smile: float


_BLUE: Tone = (0.863, 0.929, 0.937)
_SAND: Tone = (0.984, 0.922, 0.839)
_GREEN: Tone = (0.875, 0.945, 0.898)
_LILAC: Tone = (0.91, 0.902, 0.965)
FACES = (
    Face(0.11, 0.72, 0.076, _BLUE, 1.0),
    Face(0.46, 0.86, 0.068, _SAND, 0.0),
    Face(0.81, 0.64, 0.08, _GREEN, 1.0),
    Face(0.14, 0.25, 0.072, _SAND, 0.8),
    Face(0.49, 0.13, 0.084, _BLUE, 1.0),
    Face(0.9, 0.22, 0.066, _LILAC, 0.7),
)
LINES = ((0, 1), (0, 3), (0, 4), (1, 2), (1, 3), (1, 5), (2, 3), (2, 4), (2, 5), (3, 4), (4, 5))


def build_faces(block: Faces, workshop: Workshop) -> list[Brick]:
    """The drawing in the middle of nothing: it needs no label."""
    return [FacesPicture(workshop.add_figure(block.alt), block.width_mm * MM, block.height_mm * MM).set_space(4 * MM, 6 * MM)]


class FacesPicture(Picture):
    """The drawn network."""

    @override
    def draw_picture(self, surface: Surface, x: float, top: float, width: float) -> None:
        bottom = top - self.height
        places = [(x + face.x * width, bottom + face.y * self.height) for face in FACES]
        for one, other in LINES:
            surface.draw_line(places[one], places[other], Stroke(1.3, ACCENT))
        for face, place in zip(FACES, places, strict=True):
            _draw_face(surface, place, face.radius * width, face)


def _draw_face(surface: Surface, place: tuple[float, float], radius: float, face: Face) -> None:
    x, y = place
    surface.draw_circle(x, y, radius, Stroke(1.3, BLACK), fill=face.fill)
    for side in (-1, 1):
        surface.draw_circle(x + side * radius * 0.32, y + radius * 0.2, radius * 0.105, None, fill=BLACK)
    stroke = Stroke(1.3, BLACK)
    if face.smile:
        reach = radius * 0.36 * face.smile
        surface.draw_arc((x - reach, y - radius * 0.3 - reach * 0.75, x + reach, y - radius * 0.3 + reach * 0.75), 200, 140, stroke)
    else:
        surface.draw_line((x - radius * 0.32, y - radius * 0.34), (x + radius * 0.32, y - radius * 0.34), stroke)
