"""The one door to message boxes, file choosers and the desktop. Tests walk in with a recorder in its place."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import Sheet, Variant, make_label


class Ask(Struct, frozen=True, kw_only=True):
    """A question to answer with a button. `subject` comes back with the answer."""

    title: str
    sentence: str
    yes: str
    subject: object = None
    danger: bool = False


class Choose(Struct, frozen=True, kw_only=True):
    """A file to choose. `suggestion` is the folder, or the path that is proposed."""

    title: str
    suggestion: Path
    kinds: str
    """As Qt writes them: "PDF (*.pdf)"."""
    saving: bool = False


class AskSheet(Sheet):
    """Asks, and tells `agreed` with the subject when the answer is yes."""

    agreed = Signal(object)

    def __init__(self, look: Look, ask: Ask, parent: QWidget | None) -> None:
        super().__init__(look, ask.title, parent, 460)
        self._subject = ask.subject
        self.stack.addWidget(make_label(look, ask.sentence))
        self.stack.addStretch(1)
        cancel = self.add_cancel(_("Cancel"))
        variant: Variant = "danger" if ask.danger else "primary"
        self.yes = self.add_button(ask.yes, variant)
        self.yes.clicked.connect(self._agree)
        (cancel if ask.danger else self.yes).setDefault(True)

    @Slot()
    def _agree(self) -> None:
        self.agreed.emit(self._subject)
        self.accept()


class TellSheet(Sheet):
    """Tells one thing; there is nothing to choose."""

    def __init__(self, look: Look, title: str, sentence: str, parent: QWidget | None) -> None:
        super().__init__(look, title, parent, 460)
        self.stack.addWidget(make_label(look, sentence))
        self.stack.addStretch(1)
        self.close_button = self.add_button(_("OK"), "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)


class Doors:
    """Opens them and returns at once; what was answered comes to the slot that is passed in."""

    def ask(self, look: Look, parent: QWidget, ask: Ask, on_agreed: Callable[..., None]) -> None:
        """Ask; `on_agreed` hears the subject when the answer is yes."""
        sheet = AskSheet(look, ask, parent)
        sheet.agreed.connect(on_agreed)
        sheet.open()

    def tell(self, look: Look, parent: QWidget | None, title: str, sentence: str) -> None:
        """Tell something that must be read."""
        TellSheet(look, title, sentence, parent).open()

    def choose_file(self, parent: QWidget, choose: Choose, on_chosen: Callable[[str], None]) -> None:
        """Let a file be chosen; `on_chosen` hears its path."""
        dialog = QFileDialog(parent, choose.title, str(choose.suggestion), choose.kinds)
        if choose.saving:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setFileMode(QFileDialog.FileMode.AnyFile)
            dialog.setDefaultSuffix(choose.suggestion.suffix)
            dialog.selectFile(str(choose.suggestion))
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_folder(self, path: Path) -> None:
        """Open a folder in the program that this desktop has for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def open_file(self, path: Path) -> None:
        """Open a file in the program that this desktop has for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
