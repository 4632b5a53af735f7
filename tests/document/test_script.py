"""The running order: the times add up, for every form and theme."""

from datetime import time
from typing import Any

import pytest

from app.document.blocks import Table
from app.document.walk import get_text
from tests.document.cases import CASES, print_example


def find_table(name: str, **settings: Any) -> Table:
    section = print_example(name, "script", **settings).sections[0]
    return next(block for block in section.blocks if isinstance(block, Table))


@pytest.mark.parametrize("script", ["room", "half_day"])
@pytest.mark.parametrize("name", CASES)
def test_the_minutes_add_up_to_an_hour_or_half_a_day(name: str, script: str) -> None:
    table = find_table(name, script=script)
    total = sum(int(row.cells[1]) for row in table.rows)
    assert total == {"room": 60, "half_day": 240}[script]
    assert f"Einde · {total} minuten" in table.totals[0].cells


@pytest.mark.parametrize("name", CASES)
def test_each_part_begins_when_the_one_before_ends(name: str) -> None:
    table = find_table(name, script="half_day", start=time(13, 30))
    minutes = 13 * 60 + 30
    for row in table.rows:
        assert row.cells[0] == f"{minutes // 60:02d}.{minutes % 60:02d}"
        minutes += int(row.cells[1])
    assert table.totals[0].cells[0] == "17.30"


def test_the_short_one_goes_through_the_steps_of_the_short_route() -> None:
    table = find_table("netwerk", script="room")
    assert table.rows[0].cells[3].startswith("Opening")
    assert table.rows[1].cells[3].startswith("1.1 Thema en aanleiding")
    assert table.rows[-1].cells[3] == "Speling"


def test_a_theme_puts_its_own_sheet_in_place_of_a_block_and_takes_the_time_from_the_spare() -> None:
    plain, other = find_table("gezondheid", script="half_day"), find_table("vertrouwenspersonen", script="half_day")
    assert [row.cells[1] for row in other.rows if "Meerjarenraster" in row.cells[3]] == ["40"]
    assert "Partnerkaart" in get_text(plain)
    assert [row.cells[3] for row in plain.rows].count("Speling") == 1
    assert [row.cells[3] for row in other.rows].count("Speling") == 0


def test_it_says_what_to_prepare_what_to_take_along_and_what_to_say() -> None:
    text = get_text(print_example("netwerk", "script", script="half_day"))
    assert all(
        words in text for words in ("14 dagen ervoor", "viltstiften", "Keuzekaart – één per persoon", "Je hoeft vandaag niets over jezelf", "Bel 112")
    )
