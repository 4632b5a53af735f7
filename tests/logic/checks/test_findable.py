"""What is found in a text, and what looks like it but is not. No text takes long."""

import time
from collections.abc import Callable
from datetime import date
from random import Random

import pytest
from stdnum.be import nn
from stdnum.nl import bsn

from app.logic.checks.fields import FilledField
from app.logic.checks.findable import FINDERS
from app.logic.checks.situation import Situation
from app.logic.reading import Reading
from app.model.form import Form
from app.model.plan import Plan
from app.model.question import Question

Find = Callable[[str, str], bool]


@pytest.fixture
def find(get_form: Callable[..., Form], make_plan: Callable[..., Plan]) -> Find:
    form = get_form("werkgroep", "integriteit")
    plan = make_plan("werkgroep", "integriteit", people=[{"id": "p1", "name": "Tom"}, {"id": "p2", "name": "An Marie"}, {"id": "p3", "name": "X"}])
    situation = Situation(Reading(form, plan), date(2027, 1, 11))
    question = Question(id="any", kind="longtext", label="")
    return lambda name, text: FINDERS[name](FilledField(question, question, text), situation)


@pytest.mark.parametrize("text", ["mail hr@voorbeeld.nl", "x@y.z", "<jan.jansen@post.voorbeeld.be>", "a@@b@c.d"])
def test_an_email_address_is_found(find: Find, text: str) -> None:
    assert find("email", text)


@pytest.mark.parametrize("text", ["om 10 @ huis", "@voorbeeld.nl", "jan@voorbeeld", "jan@.", "jan @voorbeeld.nl", "@ @ @"])
def test_what_is_no_email_address_is_not_found(find: Find, text: str) -> None:
    assert not find("email", text)


@pytest.mark.parametrize(
    "text", ["Bel 0470 12 34 56.", "(0470) 12.34.56", "+32 470 12 34 56", "(+31) 6 12 34 56 78", "0031612345678", "tel 030-1234567"]
)
def test_a_phone_number_is_found(find: Find, text: str) -> None:
    assert find("phone", text)


@pytest.mark.parametrize(
    "text",
    ["08-04-2027, 12.15-13.15 uur", "112", "01-02-2027", "1.000.000.000 euro", "1-02-2027 10.30 uur", "0,5 en 0,25 en 0,125 en 0,3", "00 12 34"],
)
def test_dates_times_and_amounts_are_no_phone_number(find: Find, text: str) -> None:
    assert not find("phone", text)


@pytest.mark.parametrize("text", ["111222333", "Nummer 1112 22 333 nog nakijken.", "111.222.333", "lid 2 111222333", "111222333 2027"])
def test_a_bsn_is_found(find: Find, text: str) -> None:
    assert find("bsn", text)


@pytest.mark.parametrize("text", ["1112 22 334", "€ 111.222.333", "€111222333", "000000000", "1112223330", "11122233", "111222333.5"])
def test_what_is_no_bsn_is_not_found(find: Find, text: str) -> None:
    assert not find("bsn", text)


@pytest.mark.parametrize("text", ["85.07.30-033.28", "85073003328", "17 07 30 033 84"])
def test_a_rijksregisternummer_is_found(find: Find, text: str) -> None:
    assert find("national_number", text)


def test_a_rijksregisternummer_with_a_wrong_check_digit_is_not_found(find: Find) -> None:
    assert not find("national_number", "85.07.30-033.29")


def test_our_search_agrees_with_the_library_for_bsn_and_finds_each_belgian_number_it_accepts(find: Find) -> None:
    random = Random(7)
    for _ in range(3000):
        nine = "".join(random.choices("0123456789", k=9))
        assert find("bsn", f"nr {nine}.") == bsn.is_valid(nine)
    accepted = 0
    for _ in range(3000):
        day = f"{random.randrange(100):02}{random.randrange(1, 13):02}{random.randrange(1, 29):02}{random.randrange(1, 999):03}"
        number = f"{day}{97 - int(random.choice(('', '2')) + day) % 97:02}"
        accepted += nn.is_valid(number)
        assert find("national_number", number)
    assert accepted > 1000


def test_a_case_of_a_person_needs_the_word_and_the_name_in_one_sentence(find: Find) -> None:
    assert find("case_words_and_name", "De KLACHT van Tom loopt nog.")
    assert find("case_words_and_name", "Eerst iets anders.\nMeldingen over An Marie")
    assert not find("case_words_and_name", "De klacht loopt nog. Tom belt.")
    assert not find("case_words_and_name", "De klacht\nTom belt.")
    assert not find("case_words_and_name", "De klacht van Tomas loopt nog, en die van tom ook.")
    assert not find("case_words_and_name", "De klacht van X loopt nog.")


def test_a_union_and_a_name_are_found_in_one_text(find: Find) -> None:
    assert find("union_and_name", "Vakbond. Via Tom")
    assert find("union_and_name", "Tom (ACV)")
    assert not find("union_and_name", "Tom van de FNVX")
    assert not find("union_and_name", "Vakbondsafvaardiging")


def test_a_title_that_holds_a_word_of_the_theme_is_found(find: Find) -> None:
    assert find("theme_word", "Werkgroep Integriteitsbeleid")
    assert not find("theme_word", "Werkgroep Veilig Samenwerken")


@pytest.mark.parametrize("name", FINDERS)
@pytest.mark.parametrize("piece", ["0 ", "a@", "@", "1.", "((((", "klacht ", "1 2 3 ", "+0", "klacht Tom", "x"])
def test_a_very_long_text_takes_no_time(find: Find, name: str, piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    start = time.process_time()

    find(name, text)

    assert time.process_time() - start < 0.5
