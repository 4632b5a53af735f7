"""Where on the pages of a set the questions stand, with their numbers, for a click in the preview."""

from collections.abc import Sequence

from app.model.outline import Outline
from app.session.paper_set import MadePaper
from app.support.texts import _
from app.ui.printing.pages.place import Place


def list_places(made: Sequence[MadePaper], outline: Outline) -> tuple[Place, ...]:
    """Only of questions that can be gone to. The pages of all papers are counted on."""
    names = {
        entry.question.id: _("To question {number}: {label}").format(number=entry.number, label=entry.question.print_label or entry.question.label)
        for phase in outline.phases
        for step in phase.steps
        for entry in step.questions
    }
    places: list[Place] = []
    first = 0
    for paper in made:
        for spot in paper.result.spots:
            question = spot.origin.partition("#")[0]
            if question in names:
                places.append(Place(first + spot.page, spot.box, question, names[question]))
        first += paper.result.pages
    return tuple(places)
