"""Writes the bundle of all our modules: `python -m app.main.bundling`, at the end of every set-up. Quick when nothing changed."""

import marshal
import os
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import MAGIC_NUMBER
from pathlib import Path

from app.main.bundle import NUMBER, Index, get_bundle_path, get_folder, open_bundle


def main() -> int:
    """Write it where it is out of date. Without one the program starts as well, only later: what stands in the way is told and no more."""
    folder = get_folder()
    try:
        if not is_current(folder):
            write_bundle(folder)
    except OSError as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    return 0


def is_current(folder: str) -> bool:
    """Whether the bundle that is there holds every module as it is now."""
    bundle = open_bundle(folder)
    if bundle is None:
        return False
    bundle.close()
    loaders = list_loaders(folder)
    return {name: entry[:3] for name, entry in bundle.index.items()} == {name: _describe(folder, loader) for name, loader in loaders.items()}


def write_bundle(folder: str) -> None:
    """Write it whole, then put it in its place. What does not compile is left out."""
    index: Index = {}
    bodies: list[bytes] = []
    begin = 0
    for name, loader in list_loaders(folder).items():
        source, age, size = _describe(folder, loader)  # before the code: what changes meanwhile is out of date at once
        try:
            body = marshal.dumps(loader.get_code(name))
        except (SyntaxError, ValueError):
            continue
        index[name] = (source, age, size, begin, len(body))
        bodies.append(body)
        begin += len(body)
    head = marshal.dumps((folder, index))
    path = get_bundle_path(folder)
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    path.parent.mkdir(exist_ok=True)
    temporary.write_bytes(b"".join((MAGIC_NUMBER, len(head).to_bytes(NUMBER, "little"), head, *bodies)))
    temporary.replace(path)


def list_loaders(folder: str) -> dict[str, SourceFileLoader]:
    """All modules in the folder of a package, each as Python would load it."""
    root = Path(folder)
    loaders: dict[str, SourceFileLoader] = {}
    for path in sorted(root.rglob("*.py")):
        place = path.relative_to(root.parent).with_suffix("")
        name = ".".join(place.parts[:-1] if place.name == "__init__" else place.parts)
        if all(part.isidentifier() for part in place.parts):
            loaders[name] = SourceFileLoader(name, str(path))
    return loaders


def _describe(folder: str, loader: SourceFileLoader) -> tuple[str, float, int]:
    stats = loader.path_stats(loader.path)
    return loader.path[len(folder) :], stats["mtime"], int(stats["size"])


if __name__ == "__main__":
    sys.exit(main())
