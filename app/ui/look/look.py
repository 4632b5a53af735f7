"""The look of one window: palette, text size, typeface and icons together. Passed to whoever draws."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QTemporaryDir
from PySide6.QtGui import QFont, QGuiApplication, QIcon, QPixmap

from app.ui.look.icons import read_svg, render_icon, render_pixmap, tint
from app.ui.look.palette import Palette, Role

Type = Literal["small", "body", "label", "heading", "subtitle", "title", "brand"]

_TYPE: dict[Type, tuple[int, QFont.Weight]] = {
    "small": (13, QFont.Weight.Normal),
    "body": (15, QFont.Weight.Normal),
    "label": (15, QFont.Weight.DemiBold),
    "subtitle": (17, QFont.Weight.DemiBold),
    "heading": (19, QFont.Weight.DemiBold),
    "title": (26, QFont.Weight.Bold),
    "brand": (26, QFont.Weight.Bold),
}

STEP = 4
"""All distances are multiples of this many logical pixels."""


class Look:
    """What a widget asks to look like the others: colours, fonts, distances and icons, at the chosen text size.

    A new palette or text size is a new Look; the window is then built again.
    """

    def __init__(self, palette: Palette, text_size: int, resources: Path, family: str) -> None:
        self.palette = palette
        self.text_size = text_size
        self.family = family
        self._icons_folder = resources / "icons"
        self._svg: dict[tuple[str, str], str] = {}
        self._fonts: dict[tuple[Type, bool], QFont] = {}
        self._icons: dict[tuple[str, Role, int, int], QIcon] = {}
        self._files = QTemporaryDir()

    def px(self, logical: float) -> int:
        """A length that grows with the text size (icons, widths of text columns)."""
        return round(logical * self.text_size / 100)

    def space(self, steps: int) -> int:
        """A distance in steps of four. Distances grow half as fast as the text, or big text would drown in air."""
        return round(STEP * steps * (1 + (self.text_size - 100) / 400))

    def get_font(self, kind: Type = "body", *, italic: bool = False) -> QFont:
        """The font for a kind of text."""
        if (kind, italic) in self._fonts:
            return QFont(self._fonts[kind, italic])
        size, weight = _TYPE[kind]
        font = QFont(self.family)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        font.setItalic(italic)
        self._fonts[kind, italic] = font
        return QFont(font)

    def get_icon(self, name: str, role: Role = "ink", size: int = 18, gap: int = 0) -> QIcon:
        """A Lucide icon in the colour of a role; `size` in pixels at text size 100. `gap`: air at its right, or (negative) at its left."""
        key = (name, role, size, gap)
        if key not in self._icons:
            self._icons[key] = render_icon(self._get_svg(name, role), self.px(size), self._get_ratio(), self.px(gap))
        return self._icons[key]

    def get_pixmap(self, name: str, role: Role = "ink", size: int = 18) -> QPixmap:
        """The same as a picture, for a label or a painter."""
        return render_pixmap(self._get_svg(name, role), self.px(size), self._get_ratio())

    def get_icon_file(self, name: str, role: Role) -> str:
        """The same as a file, for a style sheet (arrows and ticks of fields)."""
        path = Path(self._files.path()) / f"{name}-{role}.svg"
        if not path.exists():
            path.write_text(self._get_svg(name, role), encoding="utf-8")
        return path.as_posix()

    def _get_svg(self, name: str, role: Role) -> str:
        color = str(getattr(self.palette, role))
        if (name, color) not in self._svg:
            self._svg[name, color] = tint(read_svg(self._icons_folder, name), color)
        return self._svg[name, color]

    @staticmethod
    def _get_ratio() -> float:
        screen = QGuiApplication.primaryScreen()
        return screen.devicePixelRatio() if screen else 1.0
