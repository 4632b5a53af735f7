"""Bars, meter and timeline: what they say, and that they hide when there is nothing to see."""

import pytest
from PySide6.QtWidgets import QApplication

from app.formfile import load_form
from app.ui.views.bars import BarsPicture
from app.ui.views.meter import MeterPicture
from app.ui.views.picture import Picture
from app.ui.views.timeline import TimelinePicture

MEMBERS = (
    {"id": "p1", "name": "Marloes", "department": "HR", "level": "employee", "joined": "asked", "in_group": "yes"},
    {"id": "p2", "name": "Samira", "department": "Noord", "level": "team_lead", "joined": "volunteered", "in_group": "yes"},
    {"id": "p3", "name": "Ilse", "department": "noord", "level": "", "joined": "volunteered", "in_group": "yes"},
    {"id": "p4", "name": "Ruud", "department": "Directie", "level": "board", "joined": "asked", "in_group": "no"},
)


def said(view, kind) -> str:
    return view.findChild(kind).accessibleDescription()


def test_the_meter_counts_members_and_names_nobody(stage) -> None:
    text = said(stage.show("net.core", MEMBERS, "shr.people"), MeterPicture)
    assert "Noord 2" in text
    assert "HR 1" in text
    assert "nog niet ingevuld 1" in text
    assert "Directie" not in text
    assert not any(str(member["name"]) in text for member in MEMBERS)


def test_a_group_of_one_is_not_measured(stage) -> None:
    assert not stage.show("net.core", MEMBERS[:1], "shr.people").isVisible()


def test_the_timeline_tells_days_and_what_is_late(stage) -> None:
    rows = (
        {"id": "a", "action": "Bellen", "start": "2026-12-01", "end": "2027-01-08"},
        {"id": "b", "action": "Lunch", "end": "2027-04-08"},
        {"id": "c", "action": "Kaart", "end": "2026-12-01", "status": "done"},
        {"id": "d", "action": "Ooit", "end": "na de zomer"},
    )
    text = said(stage.show("shr.actions", rows), TimelinePicture)
    assert text.split("; ") == [
        "Kaart: 1 december 2026 (klaar)",
        "Bellen: 1 december 2026 – 8 januari 2027 (3 dagen te laat)",
        "Lunch: 8 april 2027",
    ]


def test_a_programme_per_year_is_told_with_its_lines(stage) -> None:
    stage.form = load_form("werkgroep", "vertrouwenspersonen", "nl")
    rows = (
        {"id": "b", "year": 2028, "line": "manager_dialogues", "activity": "Dialooguren"},
        {"id": "a", "year": 2027, "line": "eigen lijn", "activity": "Eerste workshop"},
        {"id": "c", "year": "ooit", "activity": "Later"},
    )
    view = stage.show("vp.program", rows)
    assert view.isVisible()
    text = said(view, TimelinePicture)
    assert [part.rpartition(": ")[2] for part in text.split("; ")] == ["2027", "2028"]
    assert text.startswith("Eerste workshop")


def test_the_bars_tell_numbers_and_words(stage) -> None:
    text = said(stage.show("net.conditions", ({"id": "money", "score": 2}, {"id": "time", "score": "veel"})), BarsPicture)
    assert "geld: 2 (zwak)" in text
    assert "tijd in werkuren: nog niet ingevuld" in text


@pytest.mark.parametrize(
    ("question", "under", "rows"),
    [
        ("net.core", "shr.people", MEMBERS),
        ("shr.actions", "", ({"id": "a", "action": "Bellen " * 30, "end": "2031-01-08"},)),
        ("net.conditions", "", ({"id": "money", "score": 2},)),
        ("shr.parties", "", tuple({"id": str(n), "party": f"Partij {n} 🙂 שלום", "influence": 4, "attitude": -1} for n in range(30))),
    ],
)
def test_every_view_is_drawn_on_any_page(stage, question, under, rows) -> None:
    view = stage.show(question, rows, under)
    for width in (420, 900):
        stage.page.resize(width, 800)
        QApplication.processEvents()
        picture = view.findChild(Picture)
        assert not view.grab().isNull()
        assert picture.height() >= picture.compute_height(picture.width())


@pytest.mark.parametrize("question", ["net.core", "shr.actions", "net.conditions"])
def test_nothing_to_see_is_not_shown(stage, question) -> None:
    assert not stage.show(question, ()).isVisible()
