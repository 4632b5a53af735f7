"""The one place on the command line that catches everything: a mistake of ours becomes one line for the user and its place in the log."""

from collections.abc import Callable
from types import TracebackType
from typing import Self

from app.support.log import describe_exception, log_exception


class CrashHook:
    """Around the whole program: what nobody expected is told, noted without its message (which may quote an answer), and ends here."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self.crashed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> bool:
        if not isinstance(error, Exception):
            return False
        self.crashed = True
        log_exception("crash", error)
        self._tell(describe_exception(error))
        return True
