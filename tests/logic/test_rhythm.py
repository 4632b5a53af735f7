"""How often a group meets, understood from the sentences that the forms give as examples."""

from datetime import date, time

import pytest

from app.logic.rhythm import Rhythm, read_rhythm

TODAY = date(2027, 1, 1)


@pytest.mark.parametrize(
    ("text", "rhythm"),
    [
        (
            "Eerste dinsdag van de maand, 15.00–16.30 uur, om en om in Noord en Zuid. Eerste keer: 2 februari.",
            Rhythm(step="months", weekday=1, week=1, start=time(15), end=time(16, 30), first=date(2027, 2, 2)),
        ),
        (
            "Elke zes weken op dinsdag, 15.00–16.30 uur, in het stadhuis. Eerste keer: 19 januari.",
            Rhythm(step="weeks", every=6, weekday=1, start=time(15), end=time(16, 30), first=date(2027, 1, 19)),
        ),
        ("Om de twee maanden, tegelijk met de dienstoverdracht. Eerste keer: 12 januari.", Rhythm(step="months", every=2, first=date(2027, 1, 12))),
        ("elke tweede dinsdag van de maand, 10.00–11.30 uur", Rhythm(step="months", weekday=1, week=2, start=time(10), end=time(11, 30))),
        ("elk kwartaal op donderdag, 15.30–17.00 uur", Rhythm(step="months", every=3, weekday=3, start=time(15, 30), end=time(17))),
        ("Iedere maandag om 9.00", Rhythm(step="weeks", weekday=0, start=time(9))),
        ("First Thursday of the month, 12:30-14:00", Rhythm(step="months", weekday=3, week=1, start=time(12, 30), end=time(14))),
        ("Laatste vrijdag van de maand", Rhythm(step="months", weekday=4, week=-1)),
    ],
)
def test_a_rhythm_is_understood(text: str, rhythm: Rhythm) -> None:
    assert read_rhythm(text, TODAY) == rhythm


@pytest.mark.parametrize("text", ["", "Regelmatig", "als het uitkomt", "dinsdag", "Op maandag en dinsdag, elke week", "x" * 100_000])
def test_what_is_not_certain_stays_a_sentence(text: str) -> None:
    assert read_rhythm(text, TODAY) is None
