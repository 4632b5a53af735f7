"""Every paper of every worked example keeps what it claims."""

from pathlib import Path

import pytest

from app.document.compose import compute_document
from app.document.papers import list_papers
from app.document.settings import PrintSettings
from app.formfile import load_example, load_form
from tests.document.forms import TODAY
from tests.document.plans import make_plan
from tests.export.pdf.reading import store
from tests.export.validation import check_file, needs_checker


@needs_checker
@pytest.mark.parametrize("name", ["netwerk", "integriteit", "gezondheid", "vrijwilligers", "vertrouwenspersonen"])
def test_all_papers_of_an_example_are_accessible_and_fit_for_an_archive(name: str, tmp_path: Path) -> None:
    example = load_example(name)
    form, plan = load_form(str(example["form"]), str(example.get("theme") or "")), make_plan(example)
    for paper in list_papers(form, plan, PrintSettings(today=TODAY)):
        document = compute_document(form, plan, PrintSettings(document=paper.id, today=TODAY))
        assert (paper.id, check_file(store(document, tmp_path / f"{paper.id}.pdf"))) == (paper.id, [])
