"""What a Dutch user reads of every trouble with a file, to the letter."""

import re
from pathlib import Path

import pytest

from app.store.trouble import make_held_problem, make_problem

APP = Path(__file__).parents[2] / "app"
PLAN = Path("/plannen/Plan.kwartier")
SENTENCES = {
    "folder_missing": "De map van ‘Plan.kwartier’ is er niet: /plannen. Sluit de schijf aan of kies een andere plek.",
    "is_folder": "‘Plan.kwartier’ is een map, geen plan. Kies een bestand dat eindigt op .kwartier.",
    "missing": "Er staat geen plan ‘Plan.kwartier’ in /plannen. Is het verplaatst of hernoemd?",
    "no_permission": "Je mag ‘Plan.kwartier’ in /plannen niet openen. Vraag toestemming, of zet het plan ergens anders.",
    "read_only": "‘Plan.kwartier’ kun je alleen lezen. Bewaar een kopie op een andere plek om verder te werken.",
    "not_a_plan": "‘Plan.kwartier’ is geen plan van Kwartiermaker, of het bestand is beschadigd. Kies een ander bestand, of een kopie van het plan.",
    "encrypted": "‘Plan.kwartier’ heeft een wachtwoord. Typ het om het plan te openen.",
    "wrong_password": "Met dit wachtwoord gaat ‘Plan.kwartier’ niet open. Let op hoofdletters en het toetsenbord. Zonder het juiste wachtwoord kan niemand het plan openen.",
    "no_cipher": "‘Plan.kwartier’ heeft een wachtwoord, en deze Kwartiermaker kan zulke plannen niet openen. Installeer de volledige Kwartiermaker.",
    "foreign": "‘Plan.kwartier’ is een database van een ander programma, of er is iets in gezet dat er niet in hoort. Het is niet geopend.",
    "too_new": "‘Plan.kwartier’ is gemaakt met een nieuwere Kwartiermaker. Werk Kwartiermaker bij om het te openen.",
    "too_big": "‘Plan.kwartier’ is veel te groot voor een plan. Het is niet geopend.",
    "value_too_big": "Een antwoord in ‘Plan.kwartier’ is te groot om te bewaren. Maak het korter.",
    "damaged": "‘Plan.kwartier’ is beschadigd. Open een kopie van het plan als je die hebt.",
    "beyond_repair": "Van ‘Plan.kwartier’ was niets te redden, en er is geen reservekopie van. Het bestand is gelaten zoals het is.",
    "damaged_form": "Het formulier in ‘Plan.kwartier’ is beschadigd. Open een kopie van het plan als je die hebt.",
    "open_elsewhere": "‘Plan.kwartier’ is open in een ander venster. Sluit het daar eerst.",
    "locked": "Een ander programma is bezig met ‘Plan.kwartier’. Kwartiermaker probeert het zo opnieuw.",
    "disk_full": "De schijf van ‘Plan.kwartier’ is vol. Maak ruimte, of bewaar een kopie op een andere plek.",
    "io_error": "De schijf kon ‘Plan.kwartier’ niet lezen of schrijven. Kijk de schijf of het netwerk na, of bewaar een kopie op een andere plek.",
    "removed": "Het bestand ‘Plan.kwartier’ staat niet meer in /plannen. Je antwoorden zijn er nog: bewaar een kopie.",
    "replaced": "Een ander bestand staat nu op de plek van ‘Plan.kwartier’ in /plannen. Je antwoorden zijn er nog: bewaar een kopie onder een andere naam.",
    "changed": "Een ander programma heeft ‘Plan.kwartier’ veranderd terwijl het hier open was. Je antwoorden zijn er nog: bewaar een kopie onder een andere naam.",
    "exists": "‘Plan.kwartier’ bestaat al in /plannen. Kies een andere naam.",
    "other": "‘Plan.kwartier’ kon niet worden gelezen of geschreven. Bewaar een kopie op een andere plek.",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_the_sentence(code: str) -> None:
    problem = make_problem(code, PLAN)
    assert problem.code == code
    assert problem.sentence == SENTENCES[code]


def test_every_trouble_that_the_program_can_tell_stands_here() -> None:
    made = {code for path in APP.rglob("*.py") for code in re.findall(r'make_problem\(\s*"(\w+)"', path.read_text(encoding="utf-8"))}
    assert made
    assert made <= SENTENCES.keys()


def test_what_is_not_known_still_says_what_to_do() -> None:
    assert make_problem("nooit gezien", PLAN).sentence == SENTENCES["other"]


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ((0, ""), "is al open in een ander venster."),
        ((7, "PC", "fatima", "gisteren"), "is sinds gisteren open bij fatima op de computer PC (proces 7)."),
        ((7, "PC"), "is al open op de computer PC (proces 7)."),
        ((7, "", "", "gisteren"), "is sinds gisteren open in een ander venster op deze laptop (proces 7)."),
        ((7, ""), "is al open in een ander venster op deze laptop (proces 7)."),
    ],
)
def test_who_has_the_plan(who: tuple[int, str], said: str) -> None:
    assert make_held_problem(PLAN, *who).sentence == f"‘Plan.kwartier’ {said} Hier kun je het alleen lezen."
