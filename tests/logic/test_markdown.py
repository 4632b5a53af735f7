from hypothesis import given
from hypothesis import strategies as st

from app.logic.markdown import Span, compute_blocks

TEXT = """Zeg vooraf iets.
Op twee regels.

1. Wanneer?
2. Wat hielp,
   of wat miste je?

Neem mee:
- een **feit**
- een vraag
Dan klaar."""


def test_paragraphs_and_lists_are_told_apart() -> None:
    assert [(block.kind, block.get_texts()) for block in compute_blocks(TEXT)] == [
        ("paragraph", ("Zeg vooraf iets.\nOp twee regels.",)),
        ("numbers", ("Wanneer?", "Wat hielp, of wat miste je?")),
        ("paragraph", ("Neem mee:",)),
        ("bullets", ("een feit", "een vraag")),
        ("paragraph", ("Dan klaar.",)),
    ]


def test_what_stands_between_two_stars_is_bold() -> None:
    assert compute_blocks("een **feit** of twee")[0].items[0] == (Span("een "), Span("feit", bold=True), Span(" of twee"))


def test_an_amount_a_dash_or_one_star_is_no_mark() -> None:
    assert [block.kind for block in compute_blocks("-5 graden\n3.000 euro\n* ster 2*3")] == ["paragraph", "bullets"]


@given(st.text(st.sampled_from("ab *-1.\n "), max_size=60))
def test_no_letter_is_lost_whatever_the_text(text: str) -> None:
    plain = "".join(line for block in compute_blocks(text) for line in block.get_texts())
    assert (plain.count("a"), plain.count("b")) == (text.count("a"), text.count("b"))
