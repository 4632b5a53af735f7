"""Of a running order: which one, and when it begins."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.document.running import ScriptChoice
from app.document.settings import START
from app.logic.kinds.notation import get_time_text, parse_time, read_time
from app.support.texts import _
from app.ui.fields.edit import LineEdit
from app.ui.look import Look
from app.ui.parts import make_label, make_stack
from app.ui.printing.choices import PrintChoices, find_script
from app.ui.printing.panel.radios import Radio, RadioGroup

PAUSE = 600
"""Milliseconds: who types on is not disturbed by a paper of half a time."""


class RunningOrder(QWidget):
    """Shows only with a paper that has one. Nothing that is typed is refused: what is no time, is told, and the paper keeps the time it had."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = "nl"
        stack = make_stack(self, look.space(2))
        title = _("Which running order?")
        self.which = RadioGroup(look, "tile", title)
        self.start = LineEdit()
        self.start.setMinimumHeight(look.px(36))
        self.start.setMaximumWidth(look.px(140))
        self._label = make_label(look, _("When does it begin?"), "label", "muted")
        self._label.setBuddy(self.start)
        self.start.setAccessibleName(self._label.text())
        self.remark = make_label(look, "", "small", "pitfall")
        self.remark.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        for widget in (make_label(look, title, "label", "muted"), self.which, self._label, self.start, self.remark):
            stack.addWidget(widget)
        self.which.chosen.connect(self.changed)
        self.start.textChanged.connect(self._wait)
        self.start.left.connect(self._leave)
        self.start.returnPressed.connect(self._leave)
        self._timer.timeout.connect(self._tell)

    def show_choices(self, choices: PrintChoices, scripts: Sequence[ScriptChoice], language: str) -> None:
        """What there is to choose from, and what is chosen. What is being typed stays."""
        self._language = language
        self.which.show_radios(tuple(Radio(script.id, script.title, _describe_minutes(script.minutes)) for script in scripts))
        script = find_script(choices, scripts)
        self.which.show_chosen(script.id if script is not None else "")
        if not self.start.hasFocus():
            self._write(choices)

    def read(self, choices: PrintChoices) -> PrintChoices:
        """The choices with what stands here."""
        typed = parse_time(self.start.text())
        return replace(choices, script=self.which.chosen_id, start=f"{typed:%H:%M}" if typed is not None else choices.start)

    def _write(self, choices: PrintChoices) -> None:
        with QSignalBlocker(self.start):
            self.start.setText(get_time_text(read_time(choices.start) or START, self._language))
        self.remark.hide()

    @Slot()
    def _wait(self) -> None:
        self._timer.start()

    @Slot()
    def _leave(self) -> None:
        self._tell()
        typed = parse_time(self.start.text())
        if typed is not None:
            with QSignalBlocker(self.start):
                self.start.setText(get_time_text(typed, self._language))

    @Slot()
    def _tell(self) -> None:
        self._timer.stop()
        if parse_time(self.start.text()) is None:
            self.remark.setText(_("This is not a time yet. Write it as {text}. The running order keeps the time it had.").format(text="13.30"))
            self.remark.show()
        else:
            self.remark.hide()
            self.changed.emit()


def _describe_minutes(minutes: int) -> str:
    return _("{n} minutes").format(n=minutes)
