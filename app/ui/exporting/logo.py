"""A logo as somebody has it, PNG or SVG, made into the PNG that papers take."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.model.trouble import InputProblem
from app.support.house import MOST_BYTES, check_logo
from app.support.texts import _

WIDTH, HEIGHT = 1200, 360
"""Pixels that an SVG is drawn in at most: more than any printer shows at 40 by 12 mm."""
_DECLARED = (b"<!ENTITY", b"<!DOCTYPE")


def read_logo(path: Path) -> bytes:
    """The logo as PNG. What cannot be one is said in one sentence."""
    try:
        body = path.read_bytes() if path.stat().st_size <= MOST_BYTES else None
    except OSError as error:
        raise InputProblem("logo", _("“{name}” cannot be read. Choose another file.").format(name=path.name)) from error
    if body is None:
        raise InputProblem("logo", _("“{name}” is too large for a logo. Choose a file of at most 2 MB.").format(name=path.name))
    image = _draw_svg(body) if path.suffix.lower() == ".svg" else body
    wrong = check_logo(image) or ("no_png" if QImage.fromData(QByteArray(image)).isNull() else "")
    if wrong == "too_many_pixels":
        raise InputProblem("logo", _("“{name}” is too large for a logo. Choose one of at most 4000 pixels wide and high.").format(name=path.name))
    if wrong:
        raise InputProblem("logo", _("“{name}” is no picture that can be a logo. Choose a PNG or an SVG.").format(name=path.name))
    return _make_clean(image)


def _draw_svg(body: bytes) -> bytes:
    """Drawn here once; nothing that it refers to is loaded. Empty when it cannot be drawn."""
    if any(word in body for word in _DECLARED):
        # some drawing programs begin with a harmless declaration; entities are no part of a logo
        head, _mark, rest = body.partition(b"<svg")
        if b"<!ENTITY" in body or not rest:
            return b""
        body = b"<svg" + rest if b"<!DOCTYPE" in head else body
    renderer = QSvgRenderer(QByteArray(body))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return b""
    size = size.scaled(QSize(WIDTH, HEIGHT), Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return _store(image)


def _make_clean(png: bytes) -> bytes:
    """The picture alone, without what a camera or a program wrote beside it."""
    image = QImage.fromData(QByteArray(png))
    clean = QImage(image.size(), QImage.Format.Format_ARGB32)
    clean.fill(Qt.GlobalColor.transparent)
    painter = QPainter(clean)
    painter.drawImage(0, 0, image)
    painter.end()
    return _store(clean)


def _store(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())
