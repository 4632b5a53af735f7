"""Forms: the YAML that a trainer writes, compiled to one canonical JSON, and from there to the Form that runs."""

from app.formfile.compiled import CompiledForm, load_compiled
from app.formfile.library import list_examples, list_forms, load_example, load_form
from app.formfile.localising import localise

__all__ = ["CompiledForm", "list_examples", "list_forms", "load_compiled", "load_example", "load_form", "localise"]
