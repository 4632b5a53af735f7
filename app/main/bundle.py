"""The bundle: the compiled code of all our modules in one file. Looking for a module on disk takes longer than running it, and a start needs two hundred.

The set-up writes it (`app.main.bundling`). A module in it counts while its source has the age and size it had then, the rule of Python's own compiled
files; a module that does not count, and every module when there is no bundle for this Python in this place, is imported by Python as ever.
"""

import marshal
import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER, cache_from_source
from io import FileIO
from pathlib import Path
from threading import Lock
from types import CodeType, ModuleType
from typing import cast

Entry = tuple[str, float, int, int, int]
"""Of one module: its source (within the folder), the age and size of that, and where its code begins in the bundle and how long it is."""
Index = dict[str, Entry]
NUMBER = 8
"""Bytes of a number in the file, which is: the magic number of this Python, the length of the index, the index (with the folder), and the code."""
_INIT = f"{os.sep}__init__.py"
_COMPILED, _, _TAG = cache_from_source("?.py").partition("?")


def get_folder() -> str:
    """Of all our modules."""
    return str(Path(__file__).parents[1])


def get_bundle_path(folder: str) -> Path:
    """Where the bundle of this folder stands for this Python: with the compiled files that it stands in for."""
    return Path(cache_from_source(f"{folder}{os.sep}bundle.py") + "s")


def use_bundle() -> None:
    """From now on our modules come out of the bundle, if there is a good one."""
    bundle = open_bundle(get_folder())
    if bundle is not None:
        sys.meta_path.insert(0, bundle)


def open_bundle(folder: str) -> "Bundle | None":
    """The bundle of this folder; nothing where it is missing, for another Python or another place, or unreadable."""
    file = None
    try:
        file = FileIO(get_bundle_path(folder))
        if file.read(len(MAGIC_NUMBER)) == MAGIC_NUMBER:
            where, index = marshal.loads(file.read(int.from_bytes(file.read(NUMBER), "little")))
            if where == folder:
                return Bundle(folder, file, index)
    except (OSError, ValueError, TypeError, EOFError):
        pass
    if file is not None:
        file.close()
    return None


class Bundle:
    """Finds modules for Python's import (it stands in `sys.meta_path`)."""

    def __init__(self, folder: str, file: FileIO, index: Index) -> None:
        self.index = index
        self._folder = folder
        self._file = file
        self._begin = file.tell()
        self._reading = Lock()

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """What Python's own finder would say of this module; nothing where it must look itself."""
        del path, target
        entry = self.index.get(name)
        if entry is None:
            return None
        source = self._folder + entry[0]
        loader = BundledLoader(name, source, self)
        if not loader.is_good(entry):
            return None
        spec = ModuleSpec(name, loader, origin=source)
        spec.has_location = True
        folder, _, last = source.rpartition(os.sep)
        spec.cached = f"{folder}{os.sep}{_COMPILED}{last[:-3]}{_TAG}"
        if source.endswith(_INIT):
            spec.submodule_search_locations = [folder]
        return spec

    def read_code(self, name: str) -> CodeType | None:
        """The code of a module; nothing where it cannot be read."""
        begin, length = self.index[name][3:]
        try:
            with self._reading:  # another thread may import as well
                self._file.seek(self._begin + begin)
                body = self._file.read(length)
            return cast("CodeType", marshal.loads(body))
        except (OSError, ValueError, TypeError, EOFError):
            return None

    def close(self) -> None:
        """Leave the file."""
        self._file.close()


class BundledLoader(SourceFileLoader):
    """Python's own loader of a source in all, but for where the compiled code comes from."""

    def __init__(self, name: str, path: str, bundle: Bundle) -> None:
        super().__init__(name, path)
        self._bundle = bundle

    def is_good(self, entry: Entry) -> bool:
        """Whether the source is still the one that was compiled."""
        try:
            stats = self.path_stats(self.path)
        except OSError:
            return False
        return (stats["mtime"], stats["size"]) == entry[1:3]

    def get_code(self, fullname: str) -> CodeType | None:
        """The code, out of the bundle or, should that fail, as ever."""
        return self._bundle.read_code(fullname) or super().get_code(fullname)
