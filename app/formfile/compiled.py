"""A compiled form: from the cache, or compiled anew when a file of it has changed."""

from hashlib import sha256
from importlib import import_module
from pathlib import Path

import msgspec
from msgspec import Struct

from app.formfile.sources import FormFolder, find_form
from app.support.paths import get_cache_folder


class CompiledForm(Struct, frozen=True):
    """A form as it travels in a plan."""

    id: str
    version: int
    revision: int
    digest: str
    """Of the body."""
    body: bytes
    """Canonical JSON: the Dutch form with its overlays."""


class _Head(Struct, frozen=True):
    id: str
    version: int
    revision: int


def load_compiled(form_id: str, root: Path | None = None) -> CompiledForm:
    """A form by its id, from one folder of forms or from all of them. Raises FormTrouble when its files hold mistakes."""
    body = _load_body(find_form(form_id, root))
    head = msgspec.json.decode(body, type=_Head)
    return CompiledForm(head.id, head.version, head.revision, sha256(body).hexdigest(), body)


def is_compiled(form_id: str, root: Path | None = None) -> bool:
    """Whether a form can be had without compiling it, which takes a second or two."""
    return _get_cached(find_form(form_id, root)).exists()


def _get_cached(folder: FormFolder) -> Path:
    return get_cache_folder() / "forms" / f"{folder.form_id}-{folder.compute_key()[:32]}.json"


def _load_body(folder: FormFolder) -> bytes:
    cached = _get_cached(folder)
    try:
        return cached.read_bytes()
    except OSError:
        pass
    # PyYAML and pydantic cost a third of a second: they are only there when something must be compiled.
    body: bytes = import_module("app.formfile.compiling").compile_form(folder)
    _store(cached, body)
    return body


def _store(cached: Path, body: bytes) -> None:
    """Keeps the body for next time. A cache that cannot be written costs time, nothing else."""
    try:
        cached.parent.mkdir(parents=True, exist_ok=True)
        fresh = cached.with_suffix(".new")
        fresh.write_bytes(body)
        fresh.replace(cached)
        for old in cached.parent.glob(f"{cached.name.rpartition('-')[0]}-*.json"):
            if old != cached:
                old.unlink(missing_ok=True)
    except OSError:
        return
