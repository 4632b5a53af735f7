"""A process that says on standard output when its window was first painted. First word: bare, start or step; second: the plan.

Nothing of Qt is imported at the top: the program does something before that (`app.__main__`), which a bare window does not.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QMainWindow


def watch(window: "QMainWindow") -> "QObject":
    """Waits for the first paint of a window, then says so and leaves."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject

    class FirstPaint(QObject):
        def __init__(self) -> None:
            super().__init__(window)
            self._seen = False
            window.installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.UpdateRequest and not self._seen:
                self._seen = True
                # Behind the painting, before anything that waits for a timer.
                QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
            return super().eventFilter(watched, event)

        def event(self, event: QEvent) -> bool:
            if event.type() == QEvent.Type.User:
                sys.stdout.write("painted\n")
                sys.stdout.flush()
                QCoreApplication.exit(0)
            return super().event(event)

    return FirstPaint()


def show_bare() -> int:
    """The least that anybody's program does."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication([])
    window = QMainWindow()
    window.resize(1180, 760)
    watching = watch(window)
    window.show()
    code = application.exec()
    del watching
    return code


def show_program(plan: Path | None) -> int:
    """As `app.__main__` begins it."""
    from app.main.bundle import use_bundle

    use_bundle()
    from app.main.quick import quicken_imports

    quicken_imports()
    from app.main.entry import make_application, make_window
    from app.support.settings import load_settings

    application = make_application([])
    window = make_window(load_settings())
    watching = watch(window)
    window.show()
    window.start(plan)
    code = application.exec()
    del watching
    return code


if __name__ == "__main__":
    kind, *plans = sys.argv[1:]
    sys.exit(show_bare() if kind == "bare" else show_program(Path(plans[0]) if kind == "step" else None))
