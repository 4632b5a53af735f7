"""Put a look on the whole program: palette and font of Qt itself. Its style, Fusion, is chosen when the program begins."""

from pathlib import Path

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from app.ui.look.fonts import load_fonts
from app.ui.look.look import Look
from app.ui.look.palette import Palette, Role

_ROLES: tuple[tuple[QPalette.ColorRole, Role], ...] = (
    (QPalette.ColorRole.Window, "paper"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "head"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.BrightText, "error"),
    (QPalette.ColorRole.Highlight, "primary"),
    (QPalette.ColorRole.HighlightedText, "on_primary"),
    (QPalette.ColorRole.Accent, "primary"),
    (QPalette.ColorRole.Link, "primary"),
    (QPalette.ColorRole.LinkVisited, "primary"),
    (QPalette.ColorRole.ToolTipBase, "surface"),
    (QPalette.ColorRole.ToolTipText, "ink"),
    (QPalette.ColorRole.Light, "surface"),
    (QPalette.ColorRole.Midlight, "line"),
    (QPalette.ColorRole.Mid, "field_border"),
    (QPalette.ColorRole.Dark, "field_border"),
    (QPalette.ColorRole.Shadow, "field_border"),
)
_FADED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def apply_palette(app: QApplication, palette: Palette, text_size: int, resources: Path) -> Look:
    """Give the program this palette and text size (100 to 200), and tell the look to pass on."""
    colors = QPalette()
    for role, name in _ROLES:
        colors.setColor(role, palette.get_color(name))
    for role in _FADED:
        colors.setColor(QPalette.ColorGroup.Disabled, role, palette.get_color("muted"))
    app.setPalette(colors)
    look = Look(palette, text_size, resources, _get_family(app, resources / "fonts"))
    app.setFont(look.get_font())
    return look


def _get_family(app: QApplication, folder: Path) -> str:
    """The typeface is loaded once for a program, whatever looks follow."""
    family = app.property("typeface")
    if not family:
        family = load_fonts(folder)
        app.setProperty("typeface", family)
    return str(family)
