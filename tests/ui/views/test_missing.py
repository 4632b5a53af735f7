"""Beside the meter stands who is missing and how they are heard."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel

from app.formfile import load_form
from app.model.form import Form
from app.ui.views.meter import MeterPicture
from app.ui.views.missing import MOST
from tests.ui.views.conftest import Stage

PEOPLE = (
    {"id": "p1", "name": "An", "function": "balie", "department": "Zaal", "joined": "assigned", "level": "employee", "in_group": "yes"},
    {"id": "p2", "name": "Bo", "function": "balie", "department": "Techniek", "joined": "asked", "level": "board", "in_group": "yes"},
    {"id": "p3", "name": "Cis", "function": "arts", "department": "Nacht", "in_group": "no"},
)


@pytest.fixture(scope="module")
def form() -> Form:
    return load_form("werkgroep")


def get_texts(stage: Stage) -> str:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return "\n".join(label.text() for label in stage.page.findChildren(QLabel))


def test_departments_without_a_member_are_named(stage: Stage) -> None:
    stage.show("wg.members", PEOPLE, "shr.people")
    assert "Niemand uit: Nacht." in get_texts(stage)


def test_how_they_are_heard_takes_the_question_away(stage: Stage) -> None:
    view = stage.show("wg.members", PEOPLE, "shr.people")
    stage.rows["wg.missing"] = [{"id": "m", "who": "De nacht", "how": "koffie om zes uur"}]
    view.show_plan()
    assert "Niemand uit" not in get_texts(stage)
    assert "De nacht: koffie om zes uur" in get_texts(stage)


def test_the_meter_tells_functions_ways_of_joining_and_the_board(stage: Stage) -> None:
    said = stage.show("wg.members", PEOPLE, "shr.people").findChild(MeterPicture).accessibleDescription()
    assert "Functies: 1 (balie 2)" in said
    assert "aangewezen 1" in said
    assert "Directielid: ja" in said


def test_of_many_departments_the_first_few_are_named(stage: Stage) -> None:
    away = ({"id": f"x{nr}", "function": "balie", "department": f"Afdeling {nr}", "in_group": "no"} for nr in range(200))
    stage.show("wg.members", (*PEOPLE[:2], *away), "shr.people")
    assert f"Afdeling {MOST - 1} en nog {200 - MOST}." in get_texts(stage)
    assert f"Afdeling {MOST}" not in get_texts(stage)
