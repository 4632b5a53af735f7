"""Writing a whole file so that it is there complete, or not at all."""

import os
from pathlib import Path


def store_file(path: Path, body: bytes) -> None:
    """Write beside it, flush to disk, then take its place: whoever reads sees the old file or the new one, never a half one."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Let the name itself reach the disk. Windows and some network drives cannot and need not."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)
