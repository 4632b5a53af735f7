"""documents.yaml of the shipped forms holds together: every word in it is known to the code and to the questions."""

from collections.abc import Iterator

import pytest

from app.document.answers import SHAPES
from app.document.charts import CHARTS
from app.document.columns import COMPUTED as COMPUTED_COLUMNS
from app.document.sections import BLOCKS, COMPUTED, DRAWN
from app.document.spec import BlockSpec, Spec
from app.document.spec_reader import read_spec
from app.formfile.library import load_form
from app.model.form import Form
from app.model.question import Question

FORMS = (
    ("netwerk", ""),
    ("werkgroep", ""),
    ("werkgroep", "integriteit"),
    ("werkgroep", "vrijwilligers"),
    ("werkgroep", "gezondheid"),
    ("werkgroep", "vertrouwenspersonen"),
)
FORM_COLUMNS = COMPUTED_COLUMNS | {"called", "group_role", "symbol", "signature"}


@pytest.fixture(params=FORMS, ids="-".join)
def form(request: pytest.FixtureRequest) -> Form:
    return load_form(*request.param)


def iter_blocks(spec: Spec) -> Iterator[BlockSpec]:
    for section in spec.sections.values():
        yield from section.blocks


def test_every_block_names_a_shape_that_exists(form: Form) -> None:
    known = {*SHAPES, *BLOCKS, "chart"}
    assert {block.as_ for block in iter_blocks(read_spec(form))} <= known


def test_every_chart_and_computed_block_exists(form: Form) -> None:
    blocks = tuple(iter_blocks(read_spec(form)))
    assert {block.chart for block in blocks if block.chart} <= {*CHARTS, *DRAWN}
    assert {block.computed for block in blocks if block.computed} <= {*COMPUTED}


def test_every_phrase_that_a_block_names_exists(form: Form) -> None:
    spec = read_spec(form)
    names = {
        name for b in iter_blocks(spec) for name in (b.phrase, b.sensitive_phrase, b.otherwise, b.under, b.legend, b.alt, b.when_body, *b.total_rows)
    }
    assert names - {""} <= set(spec.phrases)


def test_every_column_is_one_of_a_question_or_computed(form: Form) -> None:
    questions = {question.id: question for question in form.get_questions()}
    missing = [
        (block.questions, name)
        for block in iter_blocks(read_spec(form))
        for column in block.columns
        for name in column.joins or (column.id,)
        if (tables := _get_tables(block, questions)) and name not in FORM_COLUMNS and not column.option and name not in tables
    ]
    assert missing == []


def _get_tables(block: BlockSpec, questions: dict[str, Question]) -> set[str]:
    return {column.id for question in block.questions if question in questions for column in questions[question].columns}


def test_every_question_has_a_section_that_the_plan_prints(form: Form) -> None:
    spec = read_spec(form)
    printed = set(spec.documents["plan"].sections)
    homeless = [q.id for q in form.get_questions() if q.print_ is not None and not q.private and q.print_.section not in printed]
    assert homeless == []


def test_the_names_modes_of_every_document_are_known(form: Form) -> None:
    modes = {mode for defaults in read_spec(form).default_names.values() for mode in defaults.values()}
    assert modes <= {"full", "initials", "function", "none"}


@pytest.mark.parametrize("language", ["nl", "nl_BE", "en"])
def test_every_phrase_is_there_in_every_language(language: str) -> None:
    assert [key for key, text in read_spec(load_form("netwerk", "", language)).phrases.items() if not text] == []
