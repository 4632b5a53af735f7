"""The address of a file for SQLite: only an address says "do not make a new file"."""

import os
from pathlib import Path
from typing import Literal
from urllib.parse import quote


def make_address(path: Path, mode: Literal["ro", "rw", "rwc"]) -> str:
    """`rw` for a file that is there, `rwc` to make one."""
    text = path.absolute().as_posix()
    return f"file://{'' if text.startswith('/') else '/'}{quote(os.fsencode(text))}?mode={mode}"
