"""The bar on top: back to the start, the plan, whether it is saved, search, print, undo, route, settings. It gives way when there is little room."""

from PySide6.QtCore import QPoint, QSize, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QToolButton, QWidget

from app.model.question import ROUTES, Route
from app.support.texts import _
from app.ui.look import Look, Role
from app.ui.parts import ElidedLabel, make_button, make_row, make_tool
from app.ui.parts.buttons import show_icon
from app.ui.wizard.saved_sign import OfflineSign, SavedSign


def get_route_names() -> dict[Route, str]:
    """The routes in words."""
    return {"kort": _("Short"), "essentieel": _("Essential"), "volledig": _("Complete")}


class TopBar(QFrame):
    """Tells what is wished; shows title, saving, and what can be undone."""

    back_wished = Signal()
    search_wished = Signal()
    print_wished = Signal()
    undo_wished = Signal()
    redo_wished = Signal()
    settings_wished = Signal()
    steps_wished = Signal()
    guidance_wished = Signal()
    folder_wished = Signal()
    route_chosen = Signal(str)
    act_wished = Signal(str)
    """Something of the menu behind the three dots."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("top")
        self.hidden_acts: frozenset[str] = frozenset()
        """What the menu leaves out for this plan."""
        self._texts: dict[QPushButton, str] = {}
        self._fitted: tuple[object, ...] = ()
        self._icons: dict[QPushButton, tuple[str, Role]] = {}
        row = make_row(self, look.space(2), (look.space(3), look.space(2), look.space(5), look.space(2)))
        self._add_left()
        row.addStretch(1)
        self._add_right()
        self.setTabOrder(self.back, self.steps)

    def show_title(self, title: str, subtitle: str) -> None:
        """The name of the plan and what it is."""
        if (title, subtitle) == (self._title.text(), self._subtitle.text()):
            return
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._fit()

    def show_route(self, route: Route) -> None:
        """The route that is taken."""
        text = _("Route: {name}").format(name=get_route_names()[route])
        if self._texts.get(self.route) == text:
            return
        for action in self._routes.actions():
            action.setChecked(action.data() == route)
        self._texts[self.route] = text
        self.route.setText(self._texts[self.route])
        self.route.setAccessibleName(self._texts[self.route])
        self._fit()

    def show_turns(self, *, undo: bool, redo: bool) -> None:
        """Whether there is something to take back or to do again."""
        self.undo.setEnabled(undo)
        self.redo.setEnabled(redo)

    def show_folded(self, *, steps: bool, guidance: bool) -> None:
        """Buttons for what has no place beside the page."""
        self.steps.setVisible(steps)
        self.guidance.setVisible(guidance)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Everything can give way."""
        return QSize(self._look.px(320), super().minimumSizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the buttons know how wide the style makes them."""
        super().showEvent(event)
        for widget in (self.back, self.steps, self._title, self._subtitle, *self._tools):
            widget.ensurePolished()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way, or take room again."""
        super().resizeEvent(event)
        self._fit()

    def _add_left(self) -> None:
        look, row = self._look, self.layout()
        assert row is not None
        self.back = make_tool(look, _("Back to the start screen"), "chevron-left", "Alt+Home")
        self.back.clicked.connect(self.back_wished)
        self.steps = make_tool(look, _("Phases and steps"), "list")
        self.steps.clicked.connect(self.steps_wished)
        self.steps.hide()
        self._title = ElidedLabel()
        self._title.setFont(look.get_font("subtitle"))
        self._subtitle = ElidedLabel()
        self._subtitle.setProperty("tone", "muted")
        for widget in (self.back, self.steps, self._title, self._subtitle):
            row.addWidget(widget)

    def _add_right(self) -> None:
        look, row = self._look, self.layout()
        assert row is not None
        self.offline = OfflineSign(look)
        self.offline.clicked.connect(self.folder_wished)
        self.saved = SavedSign(look)
        self.saved.reworded.connect(self._fit)
        self.undo = self._add_tool(_("Undo"), "undo-2", "Ctrl+Z", self.undo_wished)
        self.redo = self._add_tool(_("Redo"), "redo-2", "Ctrl+Y", self.redo_wished)
        self.route = make_button(look, "", "route", "quiet")
        self._icons[self.route] = ("route", "muted")
        self.route.setMenu(self._make_route_menu())
        self.search = self._add_button(_("Search"), "search", "Ctrl+F", self.search_wished)
        self.guidance = self._add_button(_("Guidance"), "panel-right", "F1", self.guidance_wished)
        self.guidance.hide()
        self.print = self._add_button(_("Print"), "printer", "Ctrl+P", self.print_wished, primary=True)
        self.settings = self._add_tool(_("Settings"), "settings", "", self.settings_wished)
        self.more = make_tool(look, _("More with this plan"), "ellipsis")
        self.more.clicked.connect(self._show_menu)
        self._tools: tuple[QWidget, ...] = (
            self.offline,
            self.saved,
            self.undo,
            self.redo,
            self.route,
            self.more,
            self.settings,
            self.search,
            self.guidance,
            self.print,
        )
        for widget in self._tools:
            row.addWidget(widget)

    def _add_tool(self, name: str, icon: str, keys: str, wished: SignalInstance) -> QToolButton:
        tool = make_tool(self._look, name, icon, keys)
        tool.clicked.connect(wished)
        return tool

    def _add_button(self, text: str, icon: str, keys: str, wished: SignalInstance, *, primary: bool = False) -> QPushButton:
        button = make_button(self._look, text, icon, "primary" if primary else "")
        button.setToolTip(f"{text} ({keys})")
        button.setAccessibleName(text)
        button.clicked.connect(wished)
        self._texts[button] = text
        self._icons[button] = (icon, "on_primary" if primary else "ink")
        return button

    def _make_route_menu(self) -> QMenu:
        menu = QMenu(self)
        self._routes = QActionGroup(menu)
        for route, name in get_route_names().items():
            action = QAction(name, menu)
            action.setCheckable(True)
            action.setData(route)
            self._routes.addAction(action)
            menu.addAction(action)
        self._routes.triggered.connect(self._choose_route)
        return menu

    @Slot()
    def _show_menu(self) -> None:
        from app.ui.wizard.plan_menu import make_plan_menu

        menu = make_plan_menu(self._look, self.more, self.hidden_acts)
        menu.triggered.connect(self._tell_act)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    @Slot(QAction)
    def _tell_act(self, action: QAction) -> None:
        self.act_wished.emit(str(action.data()))

    @Slot(QAction)
    def _choose_route(self, action: QAction) -> None:
        if action.data() in ROUTES:
            self.route_chosen.emit(action.data())

    @Slot()
    def _fit(self) -> None:
        """Take away, step by step, what can be missed, until all fits: the subtitle, the signs' words, the route, the buttons' words."""
        texts = (self._title.text(), self._subtitle.text(), self.saved.text, *self._texts.values())
        fitting = (self.width(), self.steps.isHidden(), self.guidance.isHidden(), *texts)
        if not self.isVisible() or fitting == self._fitted:
            return  # measured once, when it comes in sight, and when something else is to be shown
        self._fitted = fitting
        for level in range(5):
            self._show_level(level)
            if self._get_needed(level) <= self.width():
                return

    def _show_level(self, level: int) -> None:
        self._subtitle.setVisible(level < 1 and bool(self._subtitle.text()))
        self.offline.show_words(shown=level < 2)
        self.saved.show_words(shown=level < 4)
        for button, text in self._texts.items():
            shown = level < 3 or (button is self.print and level < 4)
            button.setText(text if shown else "")
            self._show_button_icon(button, alone=not shown)
            if button is self.route:
                button.setToolTip(text)

    def _show_button_icon(self, button: QPushButton, *, alone: bool) -> None:
        """Without words no air is needed beside the icon."""
        name, role = self._icons[button]
        if alone:
            button.setIcon(self._look.get_icon(name, role))
            button.setIconSize(QSize(self._look.px(18), self._look.px(18)))
        else:
            show_icon(self._look, button, name, role)

    def _get_needed(self, level: int) -> int:
        row = self.layout()
        assert row is not None
        widgets = [item.widget() for index in range(row.count()) if (item := row.itemAt(index)) is not None and item.widget() is not None]
        shown = [widget for widget in widgets if widget is not None and not widget.isHidden()]
        title = min(self._title.sizeHint().width(), self._look.px(420 if level < 2 else 260))
        width = sum(title if widget is self._title else widget.sizeHint().width() for widget in shown)
        return width + row.spacing() * (len(shown) + 1) + self._look.space(8)
