"""The forms that there are: load one, list all, list and load their examples."""

from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec

from app.formfile.compiled import load_compiled
from app.formfile.localising import localise
from app.formfile.sources import find_forms
from app.model.form import ExampleSummary, Form, FormSummary
from app.model.trouble import FormError, FormTrouble


def load_form(form_id: str, theme: str = "", language: str = "nl", root: Path | None = None) -> Form:
    """A form, ready to run. Raises FormTrouble when its files hold mistakes or when it is not there."""
    return localise(load_compiled(form_id, root).body, theme, language)


def list_form_ids(root: Path | None = None) -> tuple[str, ...]:
    """The ids of all forms, also of those with mistakes."""
    return tuple(folder.form_id for folder in find_forms(root))


def list_forms(root: Path | None = None) -> tuple[FormSummary, ...]:
    """Every form there is, without loading it whole. A form with mistakes is left out (`check_forms` tells), unless no other is left."""
    found: list[FormSummary] = []
    trouble: FormTrouble | None = None
    for folder in find_forms(root):
        try:
            found.append(msgspec.json.decode(load_compiled(folder.form_id, root).body, type=FormSummary))
        except FormTrouble as caught:
            trouble = caught
    if trouble and not found:
        raise trouble
    return tuple(found)


def check_forms(root: Path | None = None) -> tuple[FormError, ...]:
    """Every mistake in one folder of forms, or in all: also stale translations, with which a form still runs."""
    # The checks bring PyYAML and pydantic along, which opening a plan must not pay for.
    errors: tuple[FormError, ...] = import_module("app.formfile.checking").check_all(root)
    return errors


def list_examples(root: Path | None = None) -> tuple[ExampleSummary, ...]:
    """The worked examples of all forms. One that cannot be read is left out (`check_forms` tells)."""
    found: list[ExampleSummary] = []
    for folder in find_forms(root):
        for path in sorted((folder.path / "examples").glob("*.json")):
            with suppress(FormTrouble):
                data = _read_json(path)
                theme, title, organisation = (str(data.get(key) or "") for key in ("theme", "title", "organisation"))
                found.append(ExampleSummary(name=path.stem, form=folder.form_id, theme=theme, title=title, organisation=organisation))
    return tuple(found)


def load_example(name: str, root: Path | None = None) -> dict[str, Any]:
    """A worked example, as exchange JSON."""
    paths = {path.stem: path for folder in find_forms(root) for path in (folder.path / "examples").glob("*.json")}
    if name not in paths:
        known = ", ".join(sorted(paths)) or "none"
        raise FormTrouble((FormError(file=name, line=1, place="", reason=f"there is no example '{name}'", hint=f"There are: {known}."),))
    return dict(_read_json(paths[name]))


@lru_cache(maxsize=16)
def _read_json(path: Path) -> dict[str, Any]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
    except (OSError, msgspec.DecodeError) as trouble:
        error = FormError(file=path.name, line=1, place="", reason=f"this example cannot be read ({trouble})", hint="Write it anew with 'export'.")
        raise FormTrouble((error,)) from trouble
