"""How everything looks: palettes, type, spacing, icons. Widgets get a `Look` passed in and ask it."""

from app.ui.look.apply import apply_palette
from app.ui.look.look import Look
from app.ui.look.palette import CONTRAST, DARK, LIGHT, Palette, Role, choose_palette
from app.ui.look.sheet import get_sheet

__all__ = ["CONTRAST", "DARK", "LIGHT", "Look", "Palette", "Role", "apply_palette", "choose_palette", "get_sheet"]
