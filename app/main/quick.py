"""A quick start: what Python and Qt do at every import that this program has no use for."""

import builtins
import gc
import sys
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, cast

from app.main.enums import quicken_enums


def quicken_imports() -> None:
    """Take away what slows every import, and look for no garbage while the program is only being built up; `rest()` ends that.

    Qt for Python puts an import of its own in front of Python's, which reads the source of every imported module for a switch (`__feature__`) not used here.
    What describes types, for editors and schemas, is put off: Qt for Python loads its part of that at every start, and one pattern in it takes longer than our window.
    """
    python_s, binding = builtins.__import__, "shibokensupport.signature.lib"
    _put_off("msgspec.inspect")

    def put_off_first(name: str, *more: Any, **named: Any) -> ModuleType:
        if name == binding:
            _put_off(f"{binding}.pyi_generator")
        return python_s(name, *more, **named)

    quicken_enums()  # before Qt: the import alone makes those of all languages and countries
    builtins.__import__ = put_off_first
    import PySide6.QtCore  # puts the hook there

    assert PySide6.QtCore
    builtins.__import__ = python_s
    _import_alone("msgspec", "typing_extensions")
    gc.disable()


class Waiting(ModuleType):
    """Stands for a module that others import and hardly anybody uses; it is loaded when something in it is asked for."""

    def __getattr__(self, name: str) -> object:
        # Who looks through all modules asks what each one is; that alone is no reason to load it.
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        try:
            return getattr(import_module(self.__name__), name)
        except ImportError:
            raise AttributeError(name) from None


def _put_off(name: str) -> None:
    if name not in sys.modules:
        sys.modules[name] = waiting = Waiting(name)
        waiting.__spec__ = ModuleSpec(name, None)


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
