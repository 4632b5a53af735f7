"""Line icons from resources/icons, tinted to the palette, drawn at the sharpness of the screen."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SHARPEST = 2.0


def tint(svg: str, color: str) -> str:
    """The drawing in one colour."""
    return svg.replace("currentColor", color)


def render_pixmap(svg: str, size: int, ratio: float, gap: int = 0) -> QPixmap:
    """The drawing as a picture of `size` logical pixels on a screen with this pixel ratio; with a gap at its right, or (negative) its left."""
    return _render(QSvgRenderer(QByteArray(svg.encode())), size, ratio, gap)


def render_icon(svg: str, size: int, ratio: float, gap: int = 0) -> QIcon:
    """The drawing as an icon: sharp at this screen, and good at another to which the window moves."""
    icon, renderer = QIcon(), QSvgRenderer(QByteArray(svg.encode()))
    for each in {ratio, _SHARPEST}:
        icon.addPixmap(_render(renderer, size, each, gap))
    return icon


def _render(renderer: QSvgRenderer, size: int, ratio: float, gap: int) -> QPixmap:
    pixmap = QPixmap(round((size + abs(gap)) * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    left = -min(gap, 0) * ratio
    renderer.render(painter, QRectF(left, 0, size * ratio, pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def read_svg(folder: Path, name: str) -> str:
    """The text of an icon by its Lucide name."""
    return (folder / f"{name}.svg").read_text(encoding="utf-8")
