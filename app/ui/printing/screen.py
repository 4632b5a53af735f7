"""The print screen: left what can be chosen, right the pages as they will be, below what can be done with them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from app.support.texts import _
from app.ui.doors import Doors
from app.ui.look import Look, get_sheet
from app.ui.parts import ElidedLabel, make_button, make_label, make_row, make_stack, make_tool
from app.ui.parts.buttons import show_icon
from app.ui.parts.enter import press_with_enter
from app.ui.parts.tab_way import step_on
from app.ui.printing.pages.preview import Preview
from app.ui.printing.pages.raster import Raster
from app.ui.printing.panel.panel import ChoicePanel
from app.ui.printing.status import StatusLine

_BESIDE = 900
"""Logical pixels at text size 100: narrower, the choices and the preview take turns."""
_PANEL = 392

_STYLE = """
QFrame#top, QFrame#foot, QFrame#status, QFrame#pagebar {{ background: {surface}; }}
QFrame#top {{ border: none; border-bottom: 1px solid {line}; }}
QFrame#foot, QFrame#status {{ border: none; border-top: 1px solid {line}; }}
QFrame#pagebar {{ border: none; border-bottom: 1px solid {line}; }}
QWidget#choices {{ background: {surface}; }}
QToolButton#small:checked {{ background: {soft}; }}
QListView#strip {{ background: {surface}; border: none; border-right: 1px solid {line}; outline: none; }}
"""


class PrintScreen(QWidget):
    """Shows and tells; what is wished is carried out elsewhere (`part.py`)."""

    back_wished = Signal()
    save_wished = Signal()
    print_wished = Signal()
    mail_wished = Signal()
    formats_wished = Signal()
    where_wished = Signal()

    def __init__(self, panel: ChoicePanel, raster: Raster, look: Look, doors: Doors) -> None:
        super().__init__()
        self._look = look
        self.panel = panel
        self._shows_choices = True
        self._is_folded = False
        self.setStyleSheet(get_sheet(look) + _STYLE.format(surface=look.palette.surface, line=look.palette.line, soft=look.palette.primary_soft))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = make_stack(self)
        self.top = self._make_top()
        self.preview = Preview(raster, look)
        self.view, self.bar = self.preview.view, self.preview.bar
        self.choices = QWidget()
        self.choices.setObjectName("choices")
        make_stack(self.choices).addWidget(panel)
        self._body = make_row()
        self._body.addWidget(self.choices)
        self._body.addWidget(self.preview, 1)
        self.status = StatusLine(look, doors)
        self.status.focus_lost.connect(self.take_focus)
        self.foot = self._make_foot()
        outer.addWidget(self.top)
        outer.addLayout(self._body, 1)
        outer.addWidget(self.status)
        outer.addWidget(self.foot)
        self._bind_keys()

    def show_title(self, title: str) -> None:
        """Whose paper it is."""
        self.subtitle.setText(title)

    def show_count(self, text: str) -> None:
        """How many pages."""
        self.count.setText(text)

    def show_waiting(self, words: str) -> None:
        """Words instead of pages: there are none yet."""
        self.preview.show_waiting(words)

    def allow(self, *, allowed: bool) -> None:
        """Whether there is something to save, to print and to send."""
        for button in (self.save, self.print, self.mail):
            button.setEnabled(allowed)

    @Slot()
    def take_focus(self) -> None:
        """The keyboard to what was chosen last."""
        self.panel.first_stop.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, Enter presses the button that has the keyboard."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wished.emit()
        elif not press_with_enter(event, self):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes as the eye goes."""
        regions = (self.top, self.choices, self.preview, self.status, self.foot)
        return step_on(regions, forward=forward) or super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room; else one of the two."""
        super().resizeEvent(event)
        self._fold()

    # -- building

    def _make_top(self) -> QFrame:
        look, top = self._look, QFrame()
        top.setObjectName("top")
        row = make_row(top, look.space(3), (look.space(4), look.space(2), look.space(5), look.space(2)))
        self.back = make_tool(look, _("Back to the plan"), "chevron-left", "Esc")
        self.back.clicked.connect(self.back_wished)
        self.title = make_label(look, _("Print"), "subtitle", wrap=False)
        self.subtitle = ElidedLabel()
        self.subtitle.setFont(look.get_font("body"))
        self.subtitle.setTextFormat(Qt.TextFormat.PlainText)
        self.subtitle.setProperty("tone", "muted")
        self.turn = make_button(look, "", "settings")
        self.turn.clicked.connect(self._turn)
        self.count = make_label(look, "", "body", "muted", wrap=False)
        row.addWidget(self.back)
        row.addWidget(self.title)
        row.addWidget(self.subtitle, 1)
        row.addWidget(self.count)
        row.addWidget(self.turn)
        top.setFixedHeight(max(top.sizeHint().height(), look.px(56)))
        return top

    def _make_foot(self) -> QFrame:
        look, foot = self._look, QFrame()
        foot.setObjectName("foot")
        row = make_row(foot, look.space(3), (look.space(5), look.space(2) + 2, look.space(5), look.space(2) + 2))
        self.where = make_button(look, _("Where is my plan?"), "folder")
        self.mail = make_button(look, _("In a mail"), "mail")
        self.formats = make_button(look, _("Word, Excel, calendar…"), "file-text")
        self.save = make_button(look, _("Save as PDF…"), "download")
        self.print = make_button(look, _("Print…"), "printer", "primary")
        self.save.setToolTip(_("{text} ({keys})").format(text=_("Save as PDF…"), keys="Ctrl+S"))
        self.print.setToolTip(_("{text} ({keys})").format(text=_("Print…"), keys="Ctrl+P"))
        row.addWidget(self.where)
        row.addStretch(1)
        self._foot_words = {button: button.text() for button in (self.where, self.mail, self.formats, self.save, self.print)}
        for button in (self.mail, self.formats, self.save, self.print):
            row.addWidget(button)
        for button, wish in (
            (self.where, self.where_wished),
            (self.mail, self.mail_wished),
            (self.formats, self.formats_wished),
            (self.save, self.save_wished),
            (self.print, self.print_wished),
        ):
            button.clicked.connect(wish)
            button.setAccessibleName(button.text())
        return foot

    def _bind_keys(self) -> None:
        for keys, slot in (
            ("Ctrl+S", self.save.click),
            ("Ctrl+P", self.print.click),
            ("Ctrl++", self.bar.zoom_in),
            ("Ctrl+=", self.bar.zoom_in),
            ("Ctrl+-", self.bar.zoom_out),
            ("Ctrl+0", self.bar.zoom_to_page),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # -- folding

    def _fold(self) -> None:
        look = self._look
        self._is_folded = self.width() < look.px(_BESIDE)
        wanted = min(look.px(_PANEL), self.width() * 2 // 5)
        self.choices.setMinimumWidth(0 if self._is_folded else wanted)
        self.choices.setMaximumWidth(self.width() if self._is_folded else wanted)
        self.turn.setVisible(self._is_folded)
        self._show_side()
        self._fit_foot()
        self.count.setVisible(self.width() > look.px(620))

    def _fit_foot(self) -> None:
        """From left to right the buttons give up their words where there is no room."""
        order = (self.where, self.mail, self.formats, self.save, self.print)
        for button in order:
            button.setText(self._foot_words[button])
            button.setToolTip(button.toolTip() or self._foot_words[button])
        for button in order:
            if self.foot.sizeHint().width() <= self.width():
                break
            button.setText("")

    def _show_side(self) -> None:
        both = not self._is_folded
        self.choices.setVisible(both or self._shows_choices)
        self.preview.setVisible(both or not self._shows_choices)
        self.turn.setText(_("Preview") if self._shows_choices else _("Choices"))
        show_icon(self._look, self.turn, "eye" if self._shows_choices else "settings", "ink")

    @Slot()
    def _turn(self) -> None:
        self._shows_choices = not self._shows_choices
        self._show_side()
