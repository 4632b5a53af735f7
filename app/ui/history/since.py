"""The right half of the history: what changed since the chosen moment, question by question."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.logic.comparing import QuestionChange
from app.model.form import Form
from app.support.texts import _, ngettext
from app.ui.history.difference import Difference
from app.ui.look import Look
from app.ui.parts import Column, clear_layout, make_button, make_label, make_row, make_stack, make_tool
from app.ui.parts.combo import Combo

AT_ONCE = 30
"""So many differences are built at first; the rest when it is asked for."""

_LARGE = 150


class Since(QWidget):
    """Tells where to jump, and with what to compare."""

    jump_wished = Signal(str)
    compared = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rest: tuple[QuestionChange, ...] = ()
        self._form: Form | None = None
        self._phase = ""
        stack = make_stack(self, look.space(2))
        self._head = self._make_head()
        self.column = Column(self, look.space(2), (0, 0, look.space(2), 0))
        self.column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        if look.text_size < _LARGE:
            stack.addWidget(self._head)
        stack.addWidget(self.column, 1)
        self.more = make_button(look, "", "chevron-down")
        self.more.clicked.connect(self._show_more)
        self.more.hide()

    def _make_head(self) -> QWidget:
        look, head = self._look, QWidget()
        stack = make_stack(head, look.space(2))
        self.title = make_label(look, "", "subtitle")
        self.about = make_label(look, "", "body", "muted")
        self.rename = make_tool(look, _("Other name…"), "pencil")
        line = make_row(spacing=look.space(2))
        line.addWidget(self.title, 1)
        line.addWidget(self.rename, 0, Qt.AlignmentFlag.AlignTop)
        stack.addLayout(line)
        stack.addWidget(self.about)
        self._choice = QWidget()
        self.until = Combo()
        self.until.setAccessibleName(_("Compare with"))
        self.until.activated.connect(self._tell)
        label = make_label(look, _("Compare with"), "body", "muted", wrap=False)
        label.setBuddy(self.until)
        choice = make_row(self._choice, look.space(2)) if look.text_size < _LARGE else make_stack(self._choice, look.space(1))
        choice.addWidget(label)
        choice.addWidget(self.until, 1)
        stack.addWidget(self._choice)
        self.count = make_label(look, "", "label")
        stack.addWidget(self.count)
        return head

    def show_nothing(self, title: str, about: str) -> None:
        """There is nothing to compare yet: words only."""
        self._clear()
        self._choice.hide()
        self.title.setText(title)
        self.about.setText(about)
        self.column.stack.addStretch(1)
        self.column.measure()

    def show_changes(self, changes: tuple[QuestionChange, ...], form: Form) -> None:
        """These differences, under the titles of their phases."""
        self._clear()
        self._choice.show()
        self._form, self._rest, self._phase = form, changes, "?"
        count = len(changes)
        self.count.setText(ngettext("{n} difference", "{n} differences", count).format(n=count) if count else _("Nothing is different."))
        self._show_more()
        self.column.verticalScrollBar().setValue(0)

    def _clear(self) -> None:
        self.column.stack.removeWidget(self.more)
        self.column.stack.removeWidget(self._head)
        clear_layout(self.column.stack)
        if self._look.text_size >= _LARGE:
            # In large letters there is no room for a head that stays.
            self.column.stack.addWidget(self._head)

    @Slot()
    def _show_more(self) -> None:
        stack = self.column.stack
        if stack.indexOf(self.more) >= 0:
            stack.removeWidget(self.more)
            stack.takeAt(stack.count() - 1)  # the stretch below it
        shown, self._rest = self._rest[:AT_ONCE], self._rest[AT_ONCE:]
        for change in shown:
            self._add(change)
        self.more.setText(_("Show {n} more").format(n=len(self._rest)))
        self.more.setVisible(bool(self._rest))
        stack.addWidget(self.more)
        stack.addStretch(1)
        self.column.measure()

    def _add(self, change: QuestionChange) -> None:
        if change.phase != self._phase:
            self._phase = change.phase
            self.column.stack.addWidget(make_label(self._look, self._get_title(change.phase), "label", "primary"))
        difference = Difference(change, self._look, jump=True)
        difference.jump_wished.connect(self.jump_wished)
        self.column.stack.addWidget(difference)

    def _get_title(self, phase: str) -> str:
        phases = (*self._form.phases, *self._form.kept) if self._form is not None else ()
        return next((each.title for each in phases if each.id == phase), _("The whole plan"))

    @Slot()
    def _tell(self) -> None:
        self.compared.emit()
