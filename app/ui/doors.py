"""The one door to message boxes, file choosers and the desktop. Tests walk in with a recorder in its place. What stands behind it is loaded when it opens."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.ask import Ask, Choose
from app.ui.look import Look

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

__all__ = ["Ask", "Choose", "Doors"]


class Doors:
    """Opens them and returns at once; what was answered comes to the slot that is passed in."""

    def ask(self, look: Look, parent: QWidget, ask: Ask, on_agreed: Callable[..., None]) -> None:
        """Ask; `on_agreed` hears the subject when the answer is yes."""
        from app.ui.ask_sheet import AskSheet

        sheet = AskSheet(look, ask, parent)
        sheet.agreed.connect(on_agreed)
        sheet.open()

    def tell(self, look: Look, parent: QWidget | None, title: str, sentence: str) -> None:
        """Tell something that must be read."""
        from app.ui.ask_sheet import TellSheet

        TellSheet(look, title, sentence, parent).open()

    def choose_file(self, parent: QWidget, choose: Choose, on_chosen: Callable[[str], None]) -> None:
        """Let a file be chosen; `on_chosen` hears its path."""
        from PySide6.QtWidgets import QFileDialog

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

    def choose_files(self, parent: QWidget, choose: Choose, on_chosen: Callable[[list[str]], None]) -> None:
        """Let one file or several be chosen to read; `on_chosen` hears their paths."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(parent, choose.title, str(choose.suggestion), choose.kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose_printer(self, parent: QWidget, printer: "QPrinter", on_accepted: Callable[[], None]) -> None:
        """Let a printer be chosen, and what it should do; `on_accepted` hears that `printer` is set to it."""
        from PySide6.QtPrintSupport import QPrintDialog
        from PySide6.QtWidgets import QDialog

        dialog = QPrintDialog(printer, parent)
        dialog.accepted.connect(on_accepted)
        dialog.finished.connect(dialog.deleteLater)
        # its own way of opening wants a slot by name, in the old manner
        QDialog.open(dialog)

    def show_folder(self, path: Path) -> None:
        """Open a folder in the program that this desktop has for it."""
        self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Open a file in the program that this desktop has for it."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
