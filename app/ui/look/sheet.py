"""The style sheet of our own areas: a window's regions and dialogs set it on themselves, never the application.

What a widget is for, it says with a property: `variant` of a button (primary, quiet, link, danger), `card` of a frame, `tone` of a label.
"""

from string import Template

from app.ui.look.look import Look

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit[field="true"], QComboBox, QSpinBox, QDateEdit {
  background: $surface; color: $ink; border: 1px solid $field_border; border-radius: 8px; padding: ${pad_y}px ${pad_x}px;
  selection-background-color: $primary; selection-color: $on_primary; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit[field="true"]:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {
  border: 2px solid $focus; padding: ${pad_y1}px ${pad_x1}px; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $head; }
QComboBox::drop-down { border: none; width: ${arrow}px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $surface; color: $ink; border: 1px solid $field_border; selection-background-color: $primary_soft;
  selection-color: $ink; outline: none; padding: 4px; }
QCheckBox, QRadioButton { spacing: ${gap}px; color: $ink; padding: 3px; border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox::indicator, QRadioButton::indicator { width: ${box}px; height: ${box}px; border: 2px solid $field_border; background: $surface; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: ${box_half}px; }
QCheckBox::indicator:checked { background: $primary; border-color: $primary; image: url("$tick"); }
QRadioButton::indicator:checked { background: $on_primary; border: ${ring}px solid $primary; width: ${hole}px; height: ${hole}px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $primary; }
"""

_BUTTONS = """
QPushButton, QToolButton { background: $surface; color: $ink; border: 1px solid $line; border-radius: 8px;
  padding: ${but_y}px ${but_x}px; font-weight: 600; }
QPushButton:hover, QToolButton:hover { background: $primary_soft; }
QPushButton:disabled, QToolButton:disabled { color: $muted; background: transparent; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; padding: ${but_y1}px ${but_x1}px; }
QPushButton[variant="primary"] { background: $primary; color: $on_primary; border-color: $primary; }
QPushButton[variant="primary"]:hover { background: $primary_hover; }
QPushButton[variant="primary"]:focus { border: 3px solid $focus; padding: ${but_y2}px ${but_x2}px; }
QPushButton[variant="danger"] { color: $error; border-color: $error; }
QPushButton[variant="danger"]:hover { background: $error_soft; }
QPushButton[variant="quiet"], QToolButton[variant="quiet"] { background: transparent; color: $muted; border: 2px solid transparent;
  border-radius: 6px; padding: 3px 6px; font-weight: 400; }
QPushButton[variant="quiet"]:hover, QToolButton[variant="quiet"]:hover { background: $primary_soft; color: $ink; }
QPushButton[variant="quiet"]:focus, QToolButton[variant="quiet"]:focus { border-color: $focus; }
QPushButton[variant="link"] { background: transparent; color: $primary; border: 2px solid transparent; border-radius: 6px; padding: 2px 4px;
  font-weight: 600; text-align: left; }
QPushButton[variant="link"]:hover { text-decoration: underline; background: transparent; }
QPushButton[variant="link"]:focus { border-color: $focus; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0px; }
"""

_FRAMES = """
QFrame[card="plain"] { background: $surface; border: 1px solid $line; border-radius: 14px; }
QFrame[card="goal"] { background: $goal_soft; border: 1px solid $goal_soft; border-radius: 10px; }
QFrame[card="pitfall"] { background: $pitfall_soft; border: 1px solid $pitfall_soft; border-radius: 10px; }
QFrame[card="assignment"] { background: $assignment_soft; border: 1px solid $assignment_soft; border-radius: 10px; }
QFrame[card="error"] { background: $error_soft; border: 1px solid $error; border-radius: 10px; }
QFrame[card="tip"] { background: $primary_soft; border: 1px solid $primary_soft; border-radius: 10px; }
QLabel { background: transparent; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="goal"] { color: $goal; }
QLabel[tone="pitfall"] { color: $pitfall; }
QLabel[tone="assignment"] { color: $assignment; }
QLabel[tone="error"] { color: $error; }
QLabel[tone="primary"] { color: $primary; }
QTextBrowser, QListWidget { background: $surface; color: $ink; border: 1px solid $field_border; border-radius: 8px; padding: 6px; }
QTextBrowser:focus, QListWidget:focus { border: 2px solid $focus; padding: 5px; }
QListWidget::item { padding: 6px; border-radius: 6px; color: $ink; }
QListWidget::item:selected { background: $primary_soft; color: $ink; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $field_border; border-radius: 4px; min-height: 32px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def get_sheet(look: Look) -> str:
    """The style sheet for one area, at the look's palette and text size."""
    pad_y, pad_x, but_y, but_x = look.space(2) - 1, look.space(3) - 2, look.space(2), look.space(4) - 1
    values = {name: getattr(look.palette, name) for name in look.palette.__struct_fields__ if name not in ("name", "dark")}
    return Template(_FIELDS + _BUTTONS + _FRAMES).substitute(
        values,
        pad_y=pad_y,
        pad_x=pad_x,
        pad_y1=pad_y - 1,
        pad_x1=pad_x - 1,
        but_y=but_y,
        but_x=but_x,
        but_y1=but_y - 1,
        but_x1=but_x - 1,
        but_y2=but_y - 2,
        but_x2=but_x - 2,
        gap=look.space(2),
        arrow=look.px(30),
        box=look.px(15),
        box_half=look.px(15) // 2 + 2,
        tick=look.get_icon_file("check", "on_primary"),
        ring=look.px(6),
        hole=look.px(15) + 4 - 2 * look.px(6),
    )
