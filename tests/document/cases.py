"""The worked examples as forms and plans, by name."""

from functools import cache
from typing import Any

from app.document.blocks import Document
from app.document.compose import compute_document
from app.document.settings import PrintSettings
from app.formfile import load_example, load_form
from app.model.form import Form
from app.model.plan import Plan
from tests.document.forms import TODAY
from tests.document.plans import make_plan

CASES = ("netwerk", "integriteit", "gezondheid", "vrijwilligers", "vertrouwenspersonen")


@cache
def read_example(name: str, language: str = "nl") -> tuple[Form, Plan]:
    """A worked example."""
    example = load_example(name)
    return load_form(str(example["form"]), str(example.get("theme") or ""), language), make_plan(example)


def print_example(name: str, document: str, language: str = "nl", **settings: Any) -> Document:
    """A paper of a worked example."""
    form, plan = read_example(name, language)
    return compute_document(form, plan, PrintSettings(document=document, today=TODAY, **settings))
