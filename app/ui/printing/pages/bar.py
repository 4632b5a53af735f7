"""The bar above the preview: which page, how large, and the questions that stand on it."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QIntValidator, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QToolButton, QWidget

from app.support.texts import _
from app.ui.fields.combo import QuietCombo
from app.ui.look import Look
from app.ui.parts import make_button, make_label, make_row, make_tool
from app.ui.printing.pages.arrange import FIT_PAGE, FIT_WIDTH, PER_CENTS
from app.ui.printing.pages.view import PageView


class PageBar(QFrame):
    """Steers one view."""

    question_pressed = Signal(str)

    def __init__(self, view: PageView, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._look = look
        self.setObjectName("pagebar")
        row = make_row(self, look.space(1), (look.space(3), look.space(1), look.space(3), look.space(1)))
        self.small = make_tool(look, _("Pages in small"), "files")
        self.small.setCheckable(True)
        self.small.setObjectName("small")
        self.previous = make_tool(look, _("Page before"), "chevron-left", "Page Up")
        self.number = QLineEdit()
        self.number.setFixedWidth(look.px(34) + look.space(6))
        self.number.setValidator(QIntValidator(1, 9999, self.number))
        self.number.setAccessibleName(_("Page"))
        self.number.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.total = make_label(look, "", "body", "muted", wrap=False)
        self.following = make_tool(look, _("Page after"), "chevron-right", "Page Down")
        self.smaller = make_tool(look, _("Smaller"), "minus", "Ctrl+-")
        self.zoom = QuietCombo()
        self.zoom.setMinimumContentsLength(9)
        self.zoom.setAccessibleName(_("Size of the preview"))
        self.larger = make_tool(look, _("Larger"), "plus", "Ctrl++")
        self.questions = make_button(look, _("Questions on this page"), "pencil")
        self._fill_zoom()
        for widget in (self.small, self.previous, self.number, self.total, self.following):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.smaller, self.zoom, self.larger):
            row.addWidget(widget)
        row.addSpacing(look.space(2))
        row.addWidget(self.questions)
        self._connect()
        self._show_page(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the button has only its icon."""
        super().resizeEvent(event)
        words = _("Questions on this page")
        self.questions.setText(words)
        self.questions.setAccessibleName(words)
        self.questions.setToolTip(words)
        for tool in (self.smaller, self.larger):
            tool.show()
        if self.sizeHint().width() > self.width():
            self.questions.setText("")
        if self.sizeHint().width() > self.width():
            for tool in (self.smaller, self.larger):
                tool.hide()

    def minimumSizeHint(self) -> QSize:
        """What is left when all has given way."""
        return QSize(self._look.px(240), super().minimumSizeHint().height())

    def _fill_zoom(self) -> None:
        self.zoom.addItem(_("Whole page"), FIT_PAGE)
        self.zoom.addItem(_("Page width"), FIT_WIDTH)
        for per_cent in PER_CENTS:
            self.zoom.addItem(f"{per_cent} %", str(per_cent))

    def _connect(self) -> None:
        self.previous.clicked.connect(self._go_back)
        self.following.clicked.connect(self._go_on)
        self.number.editingFinished.connect(self._go_to)
        self.smaller.clicked.connect(self.zoom_out)
        self.larger.clicked.connect(self.zoom_in)
        self.zoom.activated.connect(self._zoom_as_chosen)
        self.questions.clicked.connect(self.open_questions)
        self._view.page_changed.connect(self._show_page)
        self._view.zoom_changed.connect(self._show_zoom)
        self._view.questions_wished.connect(self.open_questions)

    @Slot()
    def zoom_in(self) -> None:
        """One step larger."""
        self._view.zoom_by(1)

    @Slot()
    def zoom_out(self) -> None:
        """One step smaller."""
        self._view.zoom_by(-1)

    @Slot()
    def zoom_to_page(self) -> None:
        """The whole page."""
        self._view.set_zoom(FIT_PAGE)

    @Slot()
    def open_questions(self) -> None:
        """A menu of the questions on the current page."""
        menu = self.make_menu()
        menu.popup(self.questions.mapToGlobal(self.questions.rect().bottomLeft()))
        first = menu.actions()[0]
        if first.isEnabled():
            menu.setActiveAction(first)

    def make_menu(self) -> QMenu:
        """Its actions carry the question."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        metrics = menu.fontMetrics()
        for place in self._view.places.list_questions(self._view.page):
            action = QAction(metrics.elidedText(place.words, Qt.TextElideMode.ElideRight, self._look.px(420)).replace("&", "&&"), menu)
            action.setData(place.question)
            menu.addAction(action)
        if menu.isEmpty():
            menu.addAction(_("No question stands on this page.")).setEnabled(False)
        menu.triggered.connect(self._press_question)
        return menu

    @Slot(QAction)
    def _press_question(self, action: QAction) -> None:
        self.question_pressed.emit(str(action.data()))

    @Slot()
    def _go_back(self) -> None:
        self._view.step(-1)

    @Slot()
    def _go_on(self) -> None:
        self._view.step(1)

    @Slot()
    def _go_to(self) -> None:
        page = min(int(self.number.text() or 1), self._view.pages) - 1
        if page != self._view.page:
            self._view.go_to(page)
        self.number.setText(str(self._view.page + 1))

    @Slot(int)
    def _show_page(self, page: int) -> None:
        total = self._view.pages
        self.number.setText(str(page + 1) if total else "")
        self.total.setText(_("of {total}").format(total=total))
        self._enable(self.previous, page > 0)
        self._enable(self.following, page < total - 1)
        for widget in (self.number, self.questions):
            widget.setEnabled(total > 0)

    @Slot()
    def _show_zoom(self) -> None:
        zoom = self._view.zoom
        self.zoom.setCurrentIndex(max(self.zoom.findData(zoom), 0))
        now = self._view.arrangement.per_cent
        self.zoom.setToolTip(f"{now} %")
        self._enable(self.smaller, now > PER_CENTS[0])
        self._enable(self.larger, now < PER_CENTS[-1])

    @Slot()
    def _zoom_as_chosen(self) -> None:
        self._view.set_zoom(str(self.zoom.currentData()))

    def _enable(self, tool: QToolButton, enabled: bool) -> None:
        """A tool that is switched off under the keyboard would leave it nowhere."""
        if not enabled and tool.hasFocus():
            self._view.setFocus()
        tool.setEnabled(enabled)
