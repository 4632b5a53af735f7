"""Forms: the YAML that a trainer writes, compiled to one canonical JSON, and from there to the Form that runs."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.formfile.compiled import CompiledForm, is_compiled, load_compiled
    from app.formfile.describing import describe_forms
    from app.formfile.library import check_forms, list_examples, list_form_ids, list_forms, load_example, load_form
    from app.formfile.localising import localise

__all__ = [
    "CompiledForm",
    "check_forms",
    "describe_forms",
    "is_compiled",
    "list_examples",
    "list_form_ids",
    "list_forms",
    "load_compiled",
    "load_example",
    "load_form",
    "localise",
]
_PLACES = {
    "CompiledForm": "compiled",
    "check_forms": "library",
    "describe_forms": "describing",
    "is_compiled": "compiled",
    "list_examples": "library",
    "list_form_ids": "library",
    "list_forms": "library",
    "load_compiled": "compiled",
    "load_example": "library",
    "load_form": "library",
    "localise": "localising",
}


def __getattr__(name: str) -> object:
    """Each is loaded when it is first asked for: opening a plan, of which the form was made before, needs none of them."""
    if name not in _PLACES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
