"""No names mode lets a name through into a file: not in its text, not in its properties, bookmarks, words for pictures or names of attachments.

In the suite each case meets each mode once, with papers and formats in turn; KWARTIERMAKER_TORTURE=1 tries them all with all.
"""

import os
from pathlib import Path

import pytest

from app.document.settings import NAMES_MODES, NamesMode, PrintSettings
from app.formfile import load_compiled, load_example
from app.logic.privacy import get_names
from app.logic.wording import Wording
from app.model.plan import Plan
from app.session.exporting import ExportJob, Origin, get_format
from app.session.printing import PrintJob
from tests.document.cases import CASES
from tests.document.forms import TODAY
from tests.export.evidence import gather, squeeze
from tests.export.planting import plant

FILES = (
    "plan.pdf", "handout.pdf", "letters.pdf", "actions.pdf", "agreements.pdf", "mandate.pdf", "progress.pdf", "page.pdf", "plan.docx", "plan.xlsx", "plan.ics",
    "handout.eml", "plan.csv", "worksheets.pdf", "cards.pdf", "script.pdf", "attendance.pdf", "handout.docx", "letters.docx", "worksheets.docx",
)  # fmt: skip
QUICK = 9
"""Of the files above, what the suite tries in turn, with the plan as PDF and the light formats."""
LIGHT = ("plan.xlsx", "plan.ics", "handout.eml", "plan.csv")


def list_tries() -> list[tuple[str, NamesMode, str]]:
    combined: list[tuple[str, NamesMode]] = [(case, mode) for case in CASES for mode in NAMES_MODES]
    turns: list[tuple[str, NamesMode, str]] = []
    for at, (case, mode) in enumerate(combined):
        turn = at + at // 4
        files = FILES if os.environ.get("KWARTIERMAKER_TORTURE") else (FILES[turn % QUICK], LIGHT[turn % len(LIGHT)])
        for file in files:
            turns.append((case, mode, file))
    return turns


def make_file(case: str, mode: NamesMode, file: str) -> str:
    """All words of a file of a planted case, with all its appendices."""
    _form, plan = plant(case)
    document, _dot, ending = file.partition(".")
    wishes = PrintSettings(today=TODAY, document=document, names=mode, notes=True, put_aside=True, kept=True, glossary=True)
    paper = PrintJob(plan=plan, body=load_compiled(str(load_example(case)["form"])).body, settings=wishes)
    body = paper.render_bytes()[0] if ending == "pdf" else ExportJob(paper=paper, origin=Origin()).render_bytes(get_format(Path(file)))
    return squeeze(gather(body, ending))


def find_names(plan: Plan, mode: NamesMode, text: str) -> list[str]:
    """Which words that name somebody who may not be named stand in a file."""
    hidden = [person for person in plan.people if mode != "full" or person.row.get("may_be_named") == "no"]
    return [name for person in hidden for name in get_names(person, plan.people) if squeeze(name) in text]


@pytest.mark.parametrize(("case", "mode", "file"), list_tries())
def test_nobody_is_named_who_may_not_be(case: str, mode: NamesMode, file: str) -> None:
    plan = plant(case)[1]
    text = make_file(case, mode, file)
    assert find_names(plan, mode, text) == []
    assert len(text) > 200


@pytest.mark.parametrize("case", CASES if os.environ.get("KWARTIERMAKER_TORTURE") else CASES[:1])
def test_with_names_everybody_else_is_named(case: str) -> None:
    plan = plant(case)[1]
    text = make_file(case, "full", "plan.pdf")
    assert [person.name for person in plan.people if person.row.get("may_be_named") != "no" and squeeze(person.name) not in text] == []


def let_through(_wording: Wording, text: str) -> str:
    """As if nobody had thought of running text."""
    return text


@pytest.mark.parametrize("file", ["actions.pdf", "plan.xlsx", "plan.ics", "handout.eml", "plan.csv"])
def test_the_search_finds_what_slips_through(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Wording, "replace_names", let_through)
    assert find_names(plant("gezondheid")[1], "none", make_file("gezondheid", "none", file)) != []
