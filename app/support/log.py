"""The log of the program: what happened, never what somebody answered.

An event is a fixed word and plain numbers or codes. Of an exception only its type and the lines of our code are kept: its message may quote an answer.
"""

import logging
from pathlib import Path

from app.support.paths import get_cache_folder

_LOGGER = "kwartiermaker"


def start_log(folder: Path | None = None) -> Path | None:
    """Write events to a file of at most a few hundred kB; None when this computer does not allow it."""
    from logging.handlers import RotatingFileHandler  # brings sockets and queues: not before the first paint

    path = (folder or get_cache_folder()) / "log.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=200_000, backupCount=1, encoding="utf-8", delay=True)
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    logger = logging.getLogger(_LOGGER)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(handler)
    return path


def stop_log() -> None:
    """Close the file."""
    logger = logging.getLogger(_LOGGER)
    for handler in tuple(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def log_event(event: str, **numbers: float) -> None:
    """Note that something happened, with numbers only. `event` is a fixed word such as "store.locked"."""
    facts = "".join(f" {name}={value:g}" for name, value in numbers.items())
    _get_logger().info("%s%s", event, facts)


def log_exception(event: str, error: BaseException) -> None:
    """Note a mistake of ours: type and place, without its message."""
    _get_logger().error("%s %s", event, describe_exception(error))


def _get_logger() -> logging.Logger:
    """Without a file an event goes nowhere; never to the terminal, where it would look like an answer to the user."""
    logger = logging.getLogger(_LOGGER)
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    return logger


def describe_exception(error: BaseException) -> str:
    """Type and lines of code, without the message, which may quote an answer."""
    import traceback  # wanted for a mistake only

    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
    return f"{type(error).__name__} at {places}"
