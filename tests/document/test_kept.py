"""The appendix with answers that do not count now: there on request, and nowhere else."""

from app.document.blocks import Document
from app.document.settings import NamesMode
from app.document.walk import get_text
from app.formfile import load_compiled, load_example, localise
from tests.document.forms import make_document
from tests.document.plans import make_plan

CASE = "vertrouwenspersonen"


def make(*, kept: bool, names: NamesMode = "full", document: str = "plan") -> Document:
    plan = make_plan({**load_example(CASE), "theme": "gezondheid"})
    form = localise(load_compiled("werkgroep").body, "gezondheid", "nl", plan.get_keys("answer") if kept else ())
    return make_document(form, plan, document=document, kept=kept, names=names)


def get_sections(document: Document) -> list[str]:
    return [section.id for section in document.sections]


def test_answers_of_another_theme_stand_at_the_back_when_asked_for() -> None:
    section = make(kept=True).sections[-1]
    assert (section.id, section.number) == ("kept", "A")
    text = get_text(section)
    assert "Acht van de veertien vinden" in text
    assert "Meerjarenplan vertrouwenspersonen" in text
    assert "2027 · workshops over een gesprek begeleiden" in text


def test_without_asking_they_are_not_printed() -> None:
    document = make(kept=False)
    assert "kept" not in get_sections(document)
    assert "Acht van de veertien vinden" not in get_text(document)


def test_names_in_them_follow_the_names_mode() -> None:
    assert "Rik" in get_text(make(kept=True).sections[-1])
    assert "Rik" not in get_text(make(kept=True, names="function").sections[-1])


def test_a_paper_for_the_wall_never_has_them() -> None:
    assert "kept" not in get_sections(make(kept=True, document="agreements"))
