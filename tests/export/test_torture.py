"""Papers of plans that nobody would write: made, valid, complete, in bounded time; nothing over anything else and nothing off the page.

KWARTIERMAKER_TORTURE=1 tries every paper, KWARTIERMAKER_NAUGHTY=list.json adds a public list of texts.
"""

import os
import re
import time
from pathlib import Path
from typing import Any

import pytest

from app.document.papers import list_papers
from app.document.settings import PrintSettings
from app.export.pdf import render_bytes
from app.model.form import Form
from app.model.plan import PEOPLE, Address, Plan
from tests.document.cases import CASES, print_example, read_example
from tests.document.forms import TODAY
from tests.export.naughty import make_pattern, read_list
from tests.export.pdf.glyphs import find_overlaps, find_strays, read_sheets
from tests.export.pdf.reading import Paper
from tests.export.torture import FORMS, make_tortured, print_plan
from tests.export.validation import check_file, needs_checker

LONG = bool(os.environ.get("KWARTIERMAKER_TORTURE"))
ROWS = 500 if LONG else 4
SECONDS = 60 if LONG else 8
PAPERS = {"netwerk": ("plan", "page"), "werkgroep": ("handout", "actions", "agreements", "progress")}
"""What the suite tries of each form."""
FEW: dict[str, Any] = {"sheets": ("action_plan", "sheet.evaluation_participant"), "letters": ("letter.board_memo",)}
"""What the suite tries of worksheets and letters."""
EDGELESS = ("cards", "letters", "agreements")
"""Papers with pages of cards to cut out, which have no margins, and what hangs on a wall, which needs none for a binder."""


def list_documents(form: Form, plan: Plan) -> list[str]:
    every = [paper.id for paper in list_papers(form, plan, PrintSettings(today=TODAY))]
    return every if LONG else [paper for paper in every if paper in PAPERS[form.id]]


def find_flaws(body: bytes, *, has_margins: bool = True) -> list[str]:
    """Letters over letters, and letters off the page."""
    flaws: list[str] = []
    for sheet in read_sheets(body):
        flaws += [f"{one} under {other.char!r}" for one, other in find_overlaps(sheet)]
        flaws += [f"{glyph} is off the page" for glyph in find_strays(sheet, has_margins=has_margins)]
    return flaws


def render_in_time(form: Form, plan: Plan, document: str) -> bytes:
    began = time.process_time()
    body, _result = render_bytes(print_plan(form, plan, document))
    assert time.process_time() - began < SECONDS
    return body


@pytest.mark.parametrize("form_id", FORMS if LONG else FORMS[:1])
def test_every_naughty_text_is_in_the_plan(form_id: str) -> None:
    texts = read_list()
    form, plan = make_tortured(form_id, texts, ROWS)
    body, result = render_bytes(print_plan(form, plan, "plan"))
    shown = re.sub(r"\s+", "", Paper(body, result).root.whole)
    assert [text for text in texts if make_pattern(text).search(shown) is None] == []


@pytest.mark.parametrize("form_id", FORMS)
def test_naughty_texts_stay_in_their_place(form_id: str) -> None:
    form, plan = make_tortured(form_id, read_list(), ROWS)
    for document in list_documents(form, plan):
        assert (document, find_flaws(render_in_time(form, plan, document), has_margins=document not in EDGELESS)) == (document, [])


@needs_checker
@pytest.mark.parametrize("form_id", FORMS)
def test_papers_with_naughty_texts_keep_what_they_claim(form_id: str, tmp_path: Path) -> None:
    form, plan = make_tortured(form_id, read_list(), ROWS)
    for document in list_documents(form, plan):
        path = tmp_path / f"{document}.pdf"
        path.write_bytes(render_in_time(form, plan, document))
        assert (document, check_file(path)) == (document, [])


def test_a_name_of_forty_columns_a_cell_of_twenty_thousand_letters_and_five_hundred_rows() -> None:
    form, plan = make_tortured("netwerk", ("Jo",))
    name = "\t".join(f"kolom{nr}" for nr in range(40))
    cell = " ".join(f"w{nr}" for nr in range(4000))[:20_000]
    rows = [f"r{nr}" for nr in range(500)]
    facts = {**plan.facts, Address("answer", "shr.actions"): rows}
    facts |= {Address("answer", "shr.actions", row): {"action": f"stap {row}", "end": "2027-05-01"} for row in rows}
    facts[Address("answer", "shr.actions", "r7")] = {"action": cell, "owner": "p1"}
    facts[Address("answer", PEOPLE, "p1")] = {"name": name, "in_group": "yes"}
    began = time.process_time()
    body, result = render_bytes(print_plan(form, Plan(facts=facts), "actions"))
    assert time.process_time() - began < 20
    shown = re.sub(r"\s+", "", Paper(body, result).root.whole)
    assert re.sub(r"\s+", "", cell) in shown
    assert "".join(name.split()) in shown
    assert all(f"stap{row}" in shown for row in rows)
    assert find_flaws(body) == []


@pytest.mark.parametrize("case", CASES if LONG else CASES[1:2])
def test_nothing_overlaps_and_nothing_runs_off_the_page_of_a_plan(case: str) -> None:
    for large in (False, True) if LONG else (False,):
        assert find_flaws(render_bytes(print_example(case, "plan", large=large))[0]) == []


@pytest.mark.parametrize("case", CASES if LONG else CASES[1:2])
def test_nothing_overlaps_and_nothing_runs_off_the_page_of_any_paper_in_large_type(case: str) -> None:
    form, plan = read_example(case)
    papers = [paper.id for paper in list_papers(form, plan, PrintSettings(today=TODAY))] if LONG else ["worksheets", "letters"]
    for document in papers:
        for blank in (False, True) if LONG else (False,):
            body, _result = render_bytes(print_example(case, document, large=True, blank=blank, **({} if LONG else FEW)))
            assert (document, blank, find_flaws(body, has_margins=document not in EDGELESS)) == (document, blank, [])


def test_the_measure_sees_letters_over_letters_and_off_the_page() -> None:
    from io import BytesIO

    from reportlab.pdfgen.canvas import Canvas

    made = BytesIO()
    canvas = Canvas(made, pagesize=(595, 842))
    canvas.drawString(100, 500, "eerst")
    canvas.drawString(104, 503, "later")
    canvas.drawString(570, 300, "eraf")
    canvas.save()
    flaws = find_flaws(made.getvalue())
    assert any("under" in flaw for flaw in flaws)
    assert any("off the page" in flaw for flaw in flaws)
