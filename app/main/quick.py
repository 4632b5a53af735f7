"""A quick start: what Python and Qt do at every import that this program has no use for."""

import builtins
import gc
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from types import ModuleType
from typing import cast

from app.main.enums import quicken_enums

_HOOKED = "__orig_import__"
"""Where Qt for Python keeps the import it has put its own in front of."""


def quicken_imports() -> None:
    """Take away what slows every import, and look for no garbage while the program is only being built up; `rest()` ends that.

    Qt for Python puts an import of its own in front of Python's, which reads the source of every imported module for a switch (`__feature__`) not used here.
    """
    quicken_enums()  # before Qt: the import alone makes those of all languages and countries
    import PySide6.QtCore  # puts the hook there

    assert PySide6.QtCore
    original = getattr(builtins, _HOOKED, None)
    if original is not None:
        builtins.__import__ = original
    later = Later("msgspec.inspect")
    sys.meta_path.insert(0, later)
    _import_alone("msgspec", "typing_extensions")
    sys.meta_path.remove(later)
    gc.disable()


class Later:
    """Lets a module be there at once, and be loaded when something in it is first asked for (it stands in `sys.meta_path`)."""

    def __init__(self, name: str) -> None:
        self._name = name

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """What Python finds, with its loader told to wait; only of this module."""
        if name != self._name:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = LazyLoader(spec.loader)
        return spec


def _import_alone(name: str, without: str) -> None:
    """Import a module as if another one, that it would like but can do without, were not installed."""
    if without in sys.modules:
        return
    sys.modules[without] = cast("ModuleType", None)
    __import__(name)
    del sys.modules[without]


def rest() -> None:
    """The program stands: what was built stays for good and is not looked through again, and garbage is collected as ever."""
    gc.freeze()
    gc.enable()
