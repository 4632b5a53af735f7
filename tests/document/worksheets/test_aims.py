"""The goal and the pitfall at the head of a worksheet are those of its own step."""

import pytest

from app.document.blocks import Section
from app.document.writing import Aim
from tests.document.cases import print_example


def read_aims(case: str, language: str, *, blank: bool = False) -> dict[str, tuple[bool, bool]]:
    """Per step sheet whether it has a goal and a pitfall."""
    sheets = print_example(case, "worksheets", language, blank=blank).sections
    aims = {
        sheet.id: next((block for block in sheet.blocks if isinstance(block, Aim)), None) for sheet in sheets if sheet.id.startswith("sheet.step/")
    }
    return {name: (bool(aim and aim.goal), bool(aim and aim.pitfall)) for name, aim in aims.items()}


def get_sheet(case: str, title: str) -> Section:
    return next(sheet for sheet in print_example(case, "worksheets").sections if title in sheet.title)


def test_the_goal_is_of_the_questions_of_the_step() -> None:
    (deciding,) = (block for block in get_sheet("integriteit", "Kaart 6 en 7").blocks if isinstance(block, Aim))
    assert deciding.goal == "Duidelijk is hoe jullie beslissen en wie de knoop doorhakt."
    assert deciding.pitfall == "Jullie praten goed, maar er komt nooit een besluit."


def test_what_belongs_to_the_whole_phase_stands_at_no_step() -> None:
    assert not any(isinstance(block, Aim) and block.goal for block in get_sheet("netwerk", "Naam en kern").blocks)


def test_what_the_form_says_of_a_step_stands_there() -> None:
    (parties,) = (block for block in get_sheet("netwerk", "Wie vindt wat").blocks if isinstance(block, Aim))
    assert parties.goal == "Je weet wie voor, tegen of afwachtend is, en wat je daarmee doet."
    assert parties.pitfall == "Alleen praten met mensen die al voor zijn."


@pytest.mark.parametrize("case", ["netwerk", "integriteit"])
def test_every_language_and_a_blank_set_have_them_at_the_same_steps(case: str) -> None:
    dutch = read_aims(case, "nl")
    assert read_aims(case, "en") == dutch
    assert read_aims(case, "nl", blank=True).items() >= dutch.items()
