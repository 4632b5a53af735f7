"""Saying something on the terminal: always UTF-8, never more than what was meant."""

import json
import sys
from collections.abc import Mapping

from app.model.json import Json


def prepare_console() -> None:
    """UTF-8 on every terminal; a half character is spelled out instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        _prepare(stream)


def say(text: str = "") -> None:
    """One line on standard output. Control characters in an answer do not get hold of the terminal."""
    sys.stdout.write(f"{make_visible(text)}\n")


def say_wrong(text: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"{make_visible('; '.join(text.splitlines()))}\n")


def say_json(data: Mapping[str, Json]) -> None:
    """A JSON document. Half characters come out as escapes, which JSON knows."""
    sys.stdout.write(f"{json.dumps(data, ensure_ascii=False, indent=1)}\n")


def make_visible(text: str) -> str:
    """One line, with everything in it that shows; the rest as its code."""
    return "".join(
        char if char.isprintable() or "\ud800" <= char <= "\udfff" else " " if char in "\n\r\t" else f"[U+{ord(char):04X}]" for char in text
    )


def _prepare(stream: object) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if callable(reconfigure):  # a stream that somebody put in its place may not have it
        reconfigure(encoding="utf-8", errors="backslashreplace")
