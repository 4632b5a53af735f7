"""What is answered is in the file itself: every answer that shows, of every kind, and none that is hidden. Random plans of both forms and all themes.

KWARTIERMAKER_TORTURE=200 tries so many plans.
"""

import os
from random import Random

import pytest

from app.export.pdf import render_bytes
from app.logic.agreements import list_cards
from tests.document.forms import make_document
from tests.document.random_plans import RandomPlan
from tests.document.test_complete import FORMS, SPOKEN, flatten, get_form, get_withheld, is_spoken, iter_answer_texts
from tests.export.pdf.reading import Paper

PLANS = int(os.environ.get("KWARTIERMAKER_TORTURE") or 0) or 6


def read_paper(made: RandomPlan, *, final: bool) -> str:
    """All words of the plan's own paper, those for pictures included."""
    paper = Paper(*render_bytes(make_document(made.form, made.plan, final=final, names="full")))
    return flatten(" ".join([paper.root.whole, *(part.alt for part in paper.root.walk())]))


@pytest.mark.parametrize("seed", range(PLANS))
def test_every_answer_that_shows_is_on_paper_and_no_other(seed: int) -> None:
    made = RandomPlan(get_form(*FORMS[seed % len(FORMS)]), Random(seed))
    paper = read_paper(made, final=seed % 2 == 1)
    withheld = {word for person in made.plan.people for text in get_withheld(person, "full") for word in text.split()}
    assert [mark for mark in made.get_expected() if mark not in paper and mark not in withheld] == []
    assert [mark for mark in made.get_forbidden() if f"{mark} " in f"{paper} "] == []
    said = SPOKEN | {question for card in list_cards(made.form) for question in card.questions if is_spoken(made.form, question)}
    shown = paper.casefold()
    lines = [(question, line) for question, text in iter_answer_texts(made.form, made.plan) if question not in said for line in text.splitlines()]
    assert [(question, line) for question, line in lines if flatten(line).rstrip(".").casefold() not in shown] == []
