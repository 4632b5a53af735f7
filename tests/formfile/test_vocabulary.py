"""The closed lists of words for authors are those to which the program gives a meaning: none more, none less."""

from app.document.answers import SHAPES as ANSWER_SHAPES
from app.document.sections import BLOCKS
from app.formfile import vocabulary
from app.logic.checks.findable import FINDERS
from app.logic.checks.language import SOURCES as READ
from app.logic.checks.operators import OPERATORS
from app.logic.checks.registry import CHECKS
from app.logic.checks.rules.custom import FUNCTIONS
from app.logic.checks.terms import TERMS
from app.logic.suggestions.sources import SOURCES


def test_every_kind_of_check_is_known_to_authors_and_runs() -> None:
    assert set(vocabulary.KIND_PARAMS) == set(CHECKS)
    assert set(vocabulary.KIND_GIVES) == set(CHECKS)


def test_every_function_of_a_check_is_known_to_authors_and_runs() -> None:
    assert set(vocabulary.FUNCTIONS) == set(FUNCTIONS)


def test_every_term_is_known_to_authors_and_can_be_read() -> None:
    assert set(vocabulary.TERMS) == set(TERMS)


def test_everything_that_can_be_found_in_texts_is_known_to_authors() -> None:
    assert set(vocabulary.FINDS) == set(FINDERS)


def test_every_test_of_a_value_is_a_word_for_authors() -> None:
    assert set(OPERATORS) <= set(vocabulary.TEST_WORDS)


def test_every_place_to_read_from_is_a_word_for_authors() -> None:
    assert set(READ) <= set(vocabulary.READ_WORDS) | set(vocabulary.EXPRESSION_WORDS)


def test_every_source_of_proposals_is_known_to_authors_and_proposes() -> None:
    assert set(vocabulary.SUGGESTIONS) == {name for name in SOURCES if "." not in name}


def test_every_shape_on_paper_is_known_to_authors_and_drawn() -> None:
    made = set(BLOCKS) | set(ANSWER_SHAPES) | {"chart"}
    assert made <= set(vocabulary.SHAPES)
    assert set(vocabulary.SHAPES) - made == {"table_and_timeline"}, "printed as two sections: the table, and the timeline"
