"""A process that says on standard output when its window was first painted. First word: bare, start or step; second: the plan."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow


class FirstPaint(QObject):
    """Waits for the first paint of a window, then says so and leaves."""

    def __init__(self, window: QMainWindow) -> None:
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
            self.tell()
        return super().event(event)

    def tell(self) -> None:
        sys.stdout.write("painted\n")
        sys.stdout.flush()
        QApplication.exit(0)


def main() -> int:
    kind = sys.argv[1]
    if kind == "bare":
        application = QApplication([])
        bare = QMainWindow()
        bare.resize(1180, 760)
        watch = FirstPaint(bare)
        bare.show()
        return application.exec()
    from app.main.bundle import use_bundle

    use_bundle()
    from app.main.quick import quicken_imports

    quicken_imports()
    from app.main.entry import make_application, make_window
    from app.support.settings import load_settings

    application = make_application([])
    window = make_window(load_settings())
    watch = FirstPaint(window)
    window.show()
    window.start(Path(sys.argv[2]) if kind == "step" else None)
    code = application.exec()
    del watch
    return code


if __name__ == "__main__":
    sys.exit(main())
