"""What else can be done with an open plan: the menu behind the three dots. Built when it is opened."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.support.texts import _
from app.ui.look import Look


def get_entries() -> tuple[tuple[str, str, str], ...]:
    """Act, icon, words. To add one: a line here, and its act in `PlanPart.carry_out`."""
    return (
        ("history", "history", _("History…")),
        ("export", "file-text", _("Other formats…")),
        ("combine", "users", _("Combine with a copy…")),
        ("newer", "sparkles", _("Newer questionnaire…")),
        ("password", "lock", _("Password…")),
        ("hide_names", "presentation", _("Hide names")),
        ("show_names", "presentation", _("Show names…")),
        ("lock", "eye-off", _("Hide the plan now")),
        ("wipe", "user-minus", _("Wipe personal data…")),
    )


def make_plan_menu(look: Look, anchor: QWidget, hidden: frozenset[str] = frozenset()) -> QMenu:
    """Its actions carry the act. Acts that make no sense now are left out."""
    menu = QMenu(anchor)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for act, icon, words in get_entries():
        if act in hidden:
            continue
        action = QAction(look.get_icon(icon, "muted"), words, menu)
        action.setData(act)
        menu.addAction(action)
    return menu
