"""The history of a plan: left its versions and days, right what changed, and what can be done with the chosen one."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from app.model.version import Version
from app.session.moments import NOW, Day, Moment
from app.session.session import Session
from app.support.texts import _
from app.ui.history.moment_list import Choice, MomentList, describe_time
from app.ui.history.since import Since
from app.ui.look import Look
from app.ui.parts import Sheet, make_button, make_row, make_stack


class HistoryScreen(Sheet):
    """Shows and tells; what is wished is carried out elsewhere (`part.py`)."""

    record_wished = Signal()
    rename_wished = Signal(object)
    restore_wished = Signal(object)
    print_wished = Signal(object, bool)
    """A version; True: the plan of now with bars against it, False: the version itself."""
    jump_wished = Signal(str)

    def __init__(self, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(look, _("History"), parent, 1180)
        self._session = session
        self._versions: tuple[Version, ...] = ()
        self._choice: Choice | None = None
        self._ends: tuple[Moment, ...] = ()
        row = make_row(spacing=look.space(5))
        self.left = QWidget()
        left = make_stack(self.left, look.space(2))
        self.record = make_button(look, _("Record a version…"), "plus", "primary")
        self.record.clicked.connect(self.record_wished)
        self.record.setEnabled(not session.is_read_only)
        self.moments = MomentList(look)
        self.moments.chosen.connect(self._choose)
        left.addWidget(self.record)
        left.addWidget(self.moments, 1)
        self.since = Since(look)
        self.since.jump_wished.connect(self.jump_wished)
        self.since.compared.connect(self._compare)
        row.addWidget(self.left)
        row.addWidget(self.since, 1)
        self.stack.addLayout(row, 1)
        self._add_buttons()
        self.refresh()
        self.moments.setFocus()

    def refresh(self, wanted: str = "") -> None:
        """Everything as it is now; this version is chosen."""
        self._versions = self._session.versions.list_versions()
        self._choice = None
        self.moments.show_moments(self._versions, self._session.versions.list_days(), wanted)
        if self._choice is None:
            self._show_nothing()

    @Slot()
    def fit(self) -> None:
        """As much of the window as there is: two columns need room."""
        host = self.parentWidget()
        room = host.window().size() if host is not None else self.screen().availableSize()
        self.resize(min(self.look.px(self._width), room.width() - 24), room.height() - 24)
        wanted = self.look.px(300)
        self.left.setFixedWidth(min(wanted, self.width() * 36 // 100))

    def _add_buttons(self) -> None:
        self.restore = self.add_button("", "", "undo-2")
        self.restore.clicked.connect(self._restore)
        self.print = self.add_button(_("Print"), "", "printer")
        menu = QMenu(self.print)
        self.print_since = menu.addAction(_("The plan as it is now, with bars…"))
        self.print_since.setToolTip(_("The plan as it is now, with a bar beside everything that changed since this version"))
        self.print_since.triggered.connect(self._print_since)
        self.print_version = menu.addAction(_("This version…"))
        self.print_version.triggered.connect(self._print_version)
        self.print.setMenu(menu)
        self.since.rename.clicked.connect(self._rename)
        self.add_cancel(_("Close"))

    @Slot(object)
    def _choose(self, choice: Choice) -> None:
        self._choice = choice
        is_version = isinstance(choice, Version)
        self._ends, names = self._find_ends(choice)
        self.since.until.clear()
        self.since.until.addItems(list(names))
        if is_version:
            self.since.title.setText(_("What changed since {version}").format(version=choice.name))
            about = (describe_time(choice.at), _("fingerprint {letters}").format(letters=choice.short_fingerprint), choice.note)
            self.since.about.setText(" · ".join(filter(None, about)))
        else:
            self.since.title.setText(_("What changed on {day}").format(day=self.moments.currentItem().text().partition("\n")[0]))
            self.since.about.setText("")
        self.since.about.setVisible(bool(self.since.about.text()))
        self.restore.setText(_("Go back to this version…") if is_version else _("Go back to before this day…"))
        may_change = not self._session.is_read_only
        self.print.setVisible(is_version)
        self.since.rename.setVisible(is_version and may_change)
        self.restore.setEnabled(may_change)
        self._compare()

    def _find_ends(self, choice: Choice) -> tuple[tuple[Moment, ...], tuple[str, ...]]:
        """With what a moment can be compared: the plan as it is now, the other versions; a day first with its own end."""
        others = tuple(version for version in self._versions if version != choice)
        ends = [NOW, *(Moment(version=version.uid) for version in others)]
        names = [_("the plan as it is now"), *(version.name for version in others)]
        if isinstance(choice, Day):
            ends.insert(0, choice.after)
            names.insert(0, _("the end of that day"))
        return tuple(ends), tuple(names)

    @Slot()
    def _compare(self) -> None:
        if self._choice is None or not self._ends:
            return
        start, end = self._get_moment(self._choice), self._ends[max(self.since.until.currentIndex(), 0)]
        self.since.show_changes(self._session.versions.compare(start, end), self._session.form)

    def _show_nothing(self) -> None:
        about = _("Record a version when the plan is decided on, or before you change much. Then you see here what changed since.")
        self.since.show_nothing(_("No version yet"), about)
        for button in (self.restore, self.since.rename, self.print):
            button.hide()

    @staticmethod
    def _get_moment(choice: Choice) -> Moment:
        return Moment(version=choice.uid) if isinstance(choice, Version) else choice.before

    @Slot()
    def _restore(self) -> None:
        if self._choice is not None:
            self.restore_wished.emit(self._get_moment(self._choice))

    @Slot()
    def _rename(self) -> None:
        self.rename_wished.emit(self._choice)

    @Slot()
    def _print_version(self) -> None:
        self.print_wished.emit(self._choice, False)

    @Slot()
    def _print_since(self) -> None:
        self.print_wished.emit(self._choice, True)
