"""The house style of the organisation: its name, its logo, one colour. For all plans on this computer."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QByteArray, Qt, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLineEdit, QWidget

from app.model.trouble import InputProblem
from app.support.house import LEAST_CONTRAST, LONGEST, get_contrast, is_readable, load_house, store_house
from app.support.paths import get_plans_folder
from app.support.texts import _
from app.ui.doors import Choose, Doors
from app.ui.exporting.logo import read_logo
from app.ui.look import Look
from app.ui.parts import Sheet, make_button, make_label


class HouseSheet(Sheet):
    """Keeps the house style among the settings."""

    def __init__(self, look: Look, doors: Doors, parent: QWidget) -> None:
        super().__init__(look, _("House style"), parent, 520)
        self._doors = doors
        self._house = load_house()
        self.stack.addWidget(make_label(look, _("For all papers that are made on this computer. It stands in no plan."), "body", "muted"))
        self.name = self._add_line(_("Name of the organisation"), self._house.organisation)
        self.name.setMaxLength(LONGEST)
        self.accent = self._add_line(_("Colour of headings, such as #0b5e68"), self._house.accent)
        self.accent.setMaxLength(7)
        self.remark = make_label(look, "", "small", "muted")
        self.stack.addWidget(self.remark)
        self._add_logo()
        self.stack.addStretch(1)
        self.add_cancel(_("Cancel"))
        self.keep = self.add_button(_("Keep"), "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._store)
        self.accent.textChanged.connect(self._judge_accent)
        self._judge_accent()
        self._show_logo()
        self.name.setFocus()

    def take_logo(self, path: str) -> None:
        """A logo from a file."""
        try:
            self._house = replace(self._house, logo=read_logo(Path(path)))
        except InputProblem as problem:
            self._doors.tell(self.look, self, _("This did not work"), problem.sentence)
            return
        self._show_logo()

    def _add_line(self, text: str, value: str) -> QLineEdit:
        label = make_label(self.look, text, "label")
        line = QLineEdit(value)
        line.setAccessibleName(text)
        label.setBuddy(line)
        self.stack.addWidget(label)
        self.stack.addWidget(line)
        return line

    def _add_logo(self) -> None:
        self.stack.addWidget(make_label(self.look, _("Logo"), "label"))
        self.picture = make_label(self.look, "", "body")
        self.stack.addWidget(self.picture)
        self.choose = make_button(self.look, _("Choose a logo (PNG or SVG)…"), "folder-open")
        self.choose.clicked.connect(self._choose_logo)
        self.stack.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.without = make_button(self.look, _("Without a logo"), "", "link")
        self.without.clicked.connect(self._drop_logo)
        self.stack.addWidget(self.without, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def _typed(self) -> str:
        typed = self.accent.text().strip().lower()
        return f"#{typed}" if len(typed) == 6 and not typed.startswith("#") else typed

    @Slot()
    def _judge_accent(self) -> None:
        """A colour that cannot be read on paper is not kept; the sentence says why."""
        typed, contrast = self._typed, get_contrast(self._typed)
        if not typed:
            words = _("Without a colour of your own headings are dark green.")
        elif not contrast:
            words = _("Type a colour as # with six letters or digits.")
        elif is_readable(typed):
            words = _("Easy to read on paper (contrast {n}).").format(n=f"{contrast:.1f}")
        else:
            words = _("Too light to read on paper: contrast {n}, at least {least} is needed. Choose a darker one.").format(
                n=f"{contrast:.1f}", least=LEAST_CONTRAST
            )
        self.remark.setText(words)
        self.remark.setAccessibleName(words)
        self.accent.setAccessibleDescription(words)
        self.keep.setEnabled(not typed or is_readable(typed))
        self.fit()

    def _show_logo(self) -> None:
        has_logo = bool(self._house.logo)
        self.without.setVisible(has_logo)
        if not has_logo:
            self.picture.setPixmap(QPixmap())
            self.picture.setText(_("There is no logo."))
            return
        pixmap = QPixmap()
        pixmap.loadFromData(QByteArray(self._house.logo), "PNG")
        self.picture.setPixmap(
            pixmap.scaled(self.look.px(220), self.look.px(66), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        )
        self.picture.setAccessibleName(_("The logo that was chosen"))
        self.fit()

    @Slot()
    def _choose_logo(self) -> None:
        choose = Choose(title=_("Choose a logo (PNG or SVG)…").rstrip("…"), suggestion=get_plans_folder(), kinds="PNG, SVG (*.png *.svg)")
        self._doors.choose_file(self, choose, self.take_logo)

    @Slot()
    def _drop_logo(self) -> None:
        self._house = replace(self._house, logo=b"")
        self._show_logo()
        self.choose.setFocus()

    @Slot()
    def _store(self) -> None:
        house = replace(self._house, organisation=" ".join(self.name.text().split()), accent=self._typed)
        if not store_house(house):
            self._doors.tell(self.look, self, _("This did not work"), _("The house style could not be kept on this computer."))
            return
        self.accept()
