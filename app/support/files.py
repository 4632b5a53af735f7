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


def place_new_file(temporary: Path, path: Path) -> None:
    """Give a finished file its name, which must still be free: FileExistsError when somebody was first. Not even a kill leaves an empty file there."""
    try:
        os.link(temporary, path)
        temporary.unlink()
    except FileExistsError:
        raise
    except OSError:
        # A stick knows one name for a file only.
        path.open("xb").close()
        temporary.replace(path)
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Let what was written reach the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


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
