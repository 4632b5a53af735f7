"""Taking files away so that little of them stays on the disk. What a disk remembers by itself (an SSD, a cloud folder, a stick with a copy) nobody can promise."""

import os
from collections.abc import Generator, Iterable
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

_BLOCK: Final = 1 << 20


def delete_for_good(paths: Iterable[Path]) -> None:
    """Overwrite each file, and take it away. A file that has another name somewhere only loses this one."""
    for path in paths:
        if not path.exists():
            continue
        with suppress(PermissionError), path.open("rb+") as file:
            if os.fstat(file.fileno()).st_nlink <= 1:
                overwrite(file)
        path.unlink(missing_ok=True)


@contextmanager
def replaced_for_good(path: Path) -> Generator[None]:
    """Around another file taking this place: what stood there is overwritten once its name is gone.

    Not if it has another name somewhere: that one is not ours. And not on Windows, which does not let an open file be replaced.
    """
    with ExitStack() as stack:
        old = None if os.name == "nt" else stack.enter_context(path.open("rb+"))
        yield
        if old is not None and os.fstat(old.fileno()).st_nlink == 0:
            overwrite(old)


def overwrite(file: BinaryIO) -> None:
    """Zeros from the first byte to the last, on the disk."""
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    for start in range(0, size, _BLOCK):
        file.write(bytes(min(_BLOCK, size - start)))
    file.flush()
    os.fsync(file.fileno())
