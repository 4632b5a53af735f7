"""Drives the window in the user's words, with real keys and clicks."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton, QWidget

from app.session.session import Session
from app.ui.doors import Ask, Choose, Doors
from app.ui.look import Look
from app.ui.parts import Sheet
from app.ui.parts.busy import Busy
from app.ui.printing.screen import PrintScreen
from app.ui.window import Window
from app.ui.wizard.page.block import QuestionBlock
from app.ui.wizard.wizard import Wizard


class RecordingDoors(Doors):
    """Writes down who came to the door. Says yes, and gives the file that a test has laid ready."""

    def __init__(self) -> None:
        self.asked: list[Ask] = []
        self.told: list[str] = []
        self.chosen: list[Choose] = []
        self.opened: list[Path] = []
        self.files: list[Path] = []
        self.printers: list[QPrinter] = []
        self.says_yes = True

    def ask(self, look: Look, parent: QWidget, ask: Ask, on_agreed: Callable[..., None]) -> None:
        del look, parent
        self.asked.append(ask)
        if self.says_yes:
            on_agreed(ask.subject)

    def tell(self, look: Look, parent: QWidget | None, title: str, sentence: str) -> None:
        del look, parent, title
        self.told.append(sentence)

    def choose_file(self, parent: QWidget, choose: Choose, on_chosen: Callable[[str], None]) -> None:
        del parent
        self.chosen.append(choose)
        if self.files:
            on_chosen(str(self.files.pop(0)))

    def choose_files(self, parent: QWidget, choose: Choose, on_chosen: Callable[[list[str]], None]) -> None:
        del parent
        self.chosen.append(choose)
        if self.files:
            chosen, self.files = self.files, []
            on_chosen([str(path) for path in chosen])

    def choose_printer(self, parent: QWidget, printer: QPrinter, on_accepted: Callable[[], None]) -> None:
        del parent
        self.printers.append(printer)
        if self.files:
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(self.files.pop(0)))
            on_accepted()

    def show_folder(self, path: Path) -> None:
        self.opened.append(path)

    def open_file(self, path: Path) -> None:
        self.opened.append(path)


class WizardDriver:
    """A user at the window."""

    def __init__(self, window: Window, doors: RecordingDoors) -> None:
        self.window = window
        self.doors = doors

    # -- where we are

    @property
    def wizard(self) -> Wizard:
        assert self.window.plan is not None
        return self.window.plan.wizard

    @property
    def session(self) -> Session:
        assert self.window.plan is not None
        return self.window.plan.session

    @property
    def step(self) -> str:
        return self.wizard.pages.key[1]

    @property
    def sheet(self) -> Sheet:
        """The dialogue that is open on top."""
        self.settle()
        sheets = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Sheet) and widget.isVisible()]
        assert sheets, "no dialogue is open"
        return next((sheet for sheet in sheets if not any(other.parentWidget() is sheet for other in sheets)), sheets[0])

    @property
    def is_at_paper(self) -> bool:
        """Whether the print screen is in front."""
        printing = self.window.plan.printing if self.window.plan is not None else None
        return printing is not None and printing.screen is not None and printing.screen.isVisible()

    @property
    def paper(self) -> PrintScreen:
        """The print screen, with its preview."""
        self.wait_for_paper()
        assert self.window.plan is not None
        assert self.window.plan.printing is not None
        assert self.window.plan.printing.screen is not None
        return self.window.plan.printing.screen

    def wait_for_paper(self, seconds: float = 60) -> None:
        """Until nothing is being made, saved or printed any more."""
        self.settle()
        printing = self.window.plan.printing if self.window.plan is not None else None
        end = time.monotonic() + seconds
        while printing is not None and not printing.is_settled and time.monotonic() < end:
            QTest.qWait(10)
        assert printing is None or printing.is_settled
        self.settle()

    def has_sheet(self) -> bool:
        self.settle()
        return any(isinstance(widget, QDialog) and widget.isVisible() for widget in QApplication.topLevelWidgets())

    def block(self, question: str) -> QuestionBlock:
        page = self.wizard.pages.page
        assert page is not None
        return page.blocks[question]

    def field(self, question: str) -> QWidget:
        field = self.block(question).field
        assert field is not None
        return field.get_first_focus()

    def findings(self) -> list[str]:
        """What the box at the left says, the folded ones too."""
        return [finding.message for finding in self.session.findings if finding.dismissed is None]

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    # -- what a user does

    def settle(self, milliseconds: int = 1) -> None:
        QTest.qWait(milliseconds)
        for _turn in range(400):
            if self._is_settled():
                break
            QTest.qWait(5)
        if QApplication.activeWindow() is None:
            # No window manager here that gives the window the keyboard back when a dialogue closes.
            self.window.activateWindow()
            QTest.qWait(1)

    def _is_settled(self) -> bool:
        if any(busy.is_busy for busy in self.window.findChildren(Busy)):
            return False
        return self.window.start_part.is_settled and (self.window.plan is None or self.window.plan.wizard.is_settled)

    def rest(self) -> None:
        """Long enough for typing to be stored, and for the guidance to follow."""
        self.settle(450)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.settle()
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifiers)
        self.settle()

    def type(self, text: str) -> None:
        self.settle()
        QTest.keyClicks(self.focus(), text)
        self.settle()

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def press(self, text: str) -> None:
        """Press the button with these words in the dialogue on top."""
        sheet = self.sheet
        button = next(button for button in sheet.findChildren(QPushButton) if button.text() == text)
        self.click(button)

    def answer(self, question: str, text: str) -> None:
        """Type an answer in the field of a question."""
        field = self.field(question)
        field.setFocus()
        if isinstance(field, QPlainTextEdit):
            field.selectAll()
        self.type(text)

    def next(self) -> None:
        self.click(self.wizard.footer.next)

    def previous(self) -> None:
        self.click(self.wizard.footer.previous)

    def back(self) -> None:
        self.click(self.wizard.top.back)

    def go(self, phase: str, step: str) -> None:
        self.wizard.go(phase, step)
        self.settle()

    def act(self, question: str, act: str) -> None:
        """Press one of the actions under a question."""
        block = self.block(question)
        self.field(question).setFocus()
        self.settle()
        assert block.slot is not None
        assert block.slot.row is not None
        self.click(next(button for button in block.slot.row.buttons if button.act == act))
