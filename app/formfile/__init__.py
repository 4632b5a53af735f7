"""Forms: the YAML that a trainer writes, compiled to one canonical JSON, and from there to the Form that runs."""

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
