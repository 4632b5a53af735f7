"""What nobody expected: noted in the log without answers, told calmly, and the window stays."""

import sys
from types import TracebackType

from app.support.log import describe_exception, log_exception
from app.support.texts import _
from app.ui.window import Window


class CrashDoor:
    """Takes the place of Python's own last word, from start() to stop()."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._telling = False

    def start(self) -> None:
        """From now on."""
        sys.excepthook = self.tell

    def stop(self) -> None:
        """As it was before."""
        sys.excepthook = sys.__excepthook__

    def tell(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Note it and say that the plan is safe. One at a time: a second one behind it would say nothing new."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        error = error.with_traceback(trace)
        log_exception("crash", error)
        sys.stderr.write(f"{describe_exception(error)}\n")
        if self._telling:
            return
        self._telling = True
        sentence = _(
            "Something went wrong in Kwartiermaker itself ({place}). Your answers are safe. You can go on; if it happens again, please report this."
        )
        from app.ui.ask_sheet import TellSheet

        sheet = TellSheet(self._window.look, _("This should not happen"), sentence.format(place=describe_exception(error)), self._window)
        sheet.finished.connect(self._end)
        sheet.open()

    def _end(self, result: int) -> None:
        del result
        self._telling = False
