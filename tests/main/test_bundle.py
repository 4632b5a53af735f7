import importlib
import importlib.resources
import inspect
import os
import pickle
import sys
import traceback
from collections.abc import Callable, Generator
from pathlib import Path
from types import ModuleType

import pytest

from app.main.bundle import Bundle, BundledLoader, get_bundle_path, open_bundle
from app.main.bundling import is_current, write_bundle

CODE = """
class Thing:
    \"\"\"Of a kind.\"\"\"

    number = {number}


def fail():
    raise ValueError
"""
Loads = Callable[[str], ModuleType]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # a compiled file would answer for the bundle
    package = tmp_path / "toyhouse"
    (package / "room").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "room" / "__init__.py").write_text("floor = 1\n", encoding="utf-8")
    (package / "room" / "note.txt").write_text("read me", encoding="utf-8")
    (package / "room" / "chair.py").write_text(CODE.format(number=1), encoding="utf-8")
    return package


@pytest.fixture
def load(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[Loads]:
    """Imports as a new process would, out of the bundle when it is good."""
    monkeypatch.syspath_prepend(str(folder.parent))
    opened: list[Bundle] = []

    def forget() -> None:
        for name in [name for name in sys.modules if name.startswith("toyhouse")]:
            del sys.modules[name]
        importlib.invalidate_caches()

    def load_one(name: str) -> ModuleType:
        forget()
        bundle = open_bundle(str(folder))
        opened.extend((bundle,) if bundle else ())
        monkeypatch.setattr(sys, "meta_path", [*((bundle,) if bundle else ()), *(each for each in sys.meta_path if not isinstance(each, Bundle))])
        return importlib.import_module(name)

    yield load_one
    forget()
    for bundle in opened:
        bundle.close()


def _write_as_before(path: Path, text: str) -> None:
    """Other words with the age and size of those before."""
    stat = path.stat()
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert path.stat().st_size == stat.st_size


def test_code_comes_out_of_the_bundle_and_is_not_read_again(folder: Path, load: Loads) -> None:
    write_bundle(str(folder))
    _write_as_before(folder / "room" / "chair.py", CODE.format(number=2))
    assert load("toyhouse.room.chair").Thing.number == 1


@pytest.mark.parametrize("number", [2, 22])
def test_a_source_of_another_age_or_size_is_read_itself(folder: Path, load: Loads, number: int) -> None:
    write_bundle(str(folder))
    chair = folder / "room" / "chair.py"
    chair.write_text(CODE.format(number=number), encoding="utf-8")
    os.utime(chair, (1_000_000_000, 1_000_000_000))
    assert not is_current(str(folder))
    assert load("toyhouse.room.chair").Thing.number == number
    write_bundle(str(folder))
    assert is_current(str(folder))
    assert isinstance(load("toyhouse.room.chair").__loader__, BundledLoader)


def test_a_module_that_came_or_went_afterwards_is_there_or_gone(folder: Path, load: Loads) -> None:
    write_bundle(str(folder))
    (folder / "room" / "chair.py").rename(folder / "room" / "stool.py")
    assert load("toyhouse.room.stool").Thing.number == 1
    with pytest.raises(ModuleNotFoundError):
        load("toyhouse.room.chair")


def _leave_out(path: Path) -> None:
    path.unlink()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:30])


def _cut_the_code(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def _fill_with_noise(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 4)


def _be_of_another_python(path: Path) -> None:
    path.write_bytes(b"\0\0\r\n" + path.read_bytes()[4:])


@pytest.mark.parametrize("harm", [_leave_out, _cut, _cut_the_code, _fill_with_noise, _be_of_another_python])
def test_without_a_good_bundle_python_imports_as_ever(folder: Path, load: Loads, harm: Callable[[Path], None]) -> None:
    write_bundle(str(folder))
    harm(get_bundle_path(str(folder)))
    _write_as_before(folder / "room" / "chair.py", CODE.format(number=2))
    assert load("toyhouse.room.chair").Thing.number == 2


def test_a_program_that_was_moved_does_not_tell_of_its_old_place(folder: Path, load: Loads, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_bundle(str(folder))
    moved = tmp_path / "elsewhere" / folder.name
    moved.parent.mkdir()
    folder.rename(moved)
    monkeypatch.syspath_prepend(str(moved.parent))
    assert open_bundle(str(moved)) is None
    assert load("toyhouse.room.chair").fail.__code__.co_filename == str(moved / "room" / "chair.py")


def test_a_module_out_of_the_bundle_is_as_any_other(folder: Path, load: Loads) -> None:
    def tell(module: ModuleType) -> list[object]:
        spec = module.__spec__
        assert spec is not None
        told = [spec.name, spec.origin, spec.cached, spec.has_location, spec.parent, spec.submodule_search_locations]
        return [*told, module.__file__, module.__cached__, module.__package__, getattr(module, "__path__", None), module.__doc__]

    names = ("toyhouse.room", "toyhouse.room.chair")
    plain = [tell(load(name)) for name in names]
    write_bundle(str(folder))
    assert [tell(load(name)) for name in names] == plain
    chair = sys.modules["toyhouse.room.chair"]
    assert isinstance(chair.__loader__, BundledLoader)
    assert "number = 1" in inspect.getsource(chair.Thing)
    assert importlib.resources.files("toyhouse.room").joinpath("note.txt").read_text(encoding="utf-8") == "read me"
    assert isinstance(pickle.loads(pickle.dumps(chair.Thing())), chair.Thing)
    with pytest.raises(ValueError) as caught:  # noqa: PT011  where it was raised is what counts
        chair.fail()
    last = traceback.extract_tb(caught.value.__traceback__)[-1]
    assert (last.filename, last.lineno, last.line) == (str(folder / "room" / "chair.py"), 9, "raise ValueError")
    assert importlib.reload(chair).Thing.number == 1


def test_what_does_not_compile_is_left_out(folder: Path, load: Loads) -> None:
    (folder / "room" / "broken.py").write_text("def", encoding="utf-8")
    write_bundle(str(folder))
    assert load("toyhouse.room.chair").Thing.number == 1
    with pytest.raises(SyntaxError):
        load("toyhouse.room.broken")
