"""What a user can wish of an open plan. Every wish becomes edits (logic), and the desk does the rest.

What is not needed to show a step (searching, suggesting, printing, exporting) is loaded when it is first wished.
"""

from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from msgspec.structs import replace

from app.logic.privacy import is_sensitive
from app.logic.wording import NamesMode, Wording
from app.model.change import Change
from app.model.finding import Finding
from app.model.json import Json, Row
from app.model.key import Key
from app.model.plan import PEOPLE, AnswerState
from app.model.question import Route
from app.model.trouble import StoreProblem
from app.session.desk import Desk
from app.session.history import TYPING
from app.session.surroundings import Surroundings
from app.store.planfile import PlanFile

if TYPE_CHECKING:
    from app.document.blocks import Document
    from app.document.papers import Paper
    from app.document.presets import Preset
    from app.document.settings import PrintSettings
    from app.logic.agreements import Card
    from app.logic.answering import Reference
    from app.logic.checks import Occasion
    from app.logic.search import Hit, Searching
    from app.logic.suggestions import Suggestion
    from app.session.exporting import ExportJob, Origin
    from app.session.printing import PrintJob, PrintResult
    from app.session.versions import Versions

_TYPED = frozenset({"text", "longtext", "number", "money", "date", "time"})
"""Kinds that are typed letter by letter, so that many changes make one step of undo."""


class Session(Desk):
    """One open plan, with everything that can be done to it."""

    @classmethod
    def open(cls, path: Path, surroundings: Surroundings, *, read_only: bool = False, key: Key | None = None) -> Self:
        """Open a plan. When another window has it, or it cannot be written to, `problem` says so and nothing is lost. `key` is its password."""
        file = PlanFile.open(path, read_only=read_only, key=key)
        try:
            return cls(file, surroundings)
        except BaseException:
            file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @property
    def plan_uid(self) -> str:
        """What tells this plan from others, whatever it is called; "" for a file without."""
        return self._saving.file.uid or ""

    @property
    def is_discreet(self) -> bool:
        """Whether its very name should not stand where others may read it: the theme is sensitive, or it has a password."""
        return self.key is not None or is_sensitive(self.form, self.plan)

    def is_hidden(self, key: str) -> bool:
        """Whether something of a question (or of the assignment of a phase) is not shown as it is (`session.veiled`): then it is read only."""
        del key
        return False

    # -- answers

    def answer(self, question: str, raw: Json) -> Change:
        """A whole answer; None empties it. Of a table: all its rows."""
        found = next((asked for asked in self.form.get_questions() if asked.id == question), None)
        cause = f"{TYPING}{question}" if found is not None and found.kind in _TYPED else f"answer {question}"
        return self.apply(_load_answering().compute_answer_edits(self.form, self.plan, question, raw, self.surroundings.new_id), cause)

    def answer_cell(self, question: str, row: str, column: str, raw: Json) -> Change:
        """One cell of a table."""
        edits = _load_answering().compute_cell_edits(self.form, self.plan, question, row, column, raw)
        return self.apply(edits, f"{TYPING}{question} {row} {column}")

    def add_row(self, question: str, row: Row | None = None, place: int | None = None) -> Change:
        """One more row, at a place from 0 or at the end."""
        edits = _load_answering().compute_added_row_edits(self.form, self.plan, question, row or {}, self.surroundings.new_id, place)
        return self.apply(edits, f"add {question}")

    def remove_row(self, question: str, row: str) -> Change:
        """A row less, and every place that named it cleared."""
        return self.apply(_load_answering().compute_removed_row_edits(self.form, self.plan, question, row), f"remove {question}")

    def move_row(self, question: str, row: str, place: int) -> Change:
        """A row to another place."""
        return self.apply(_load_answering().compute_moved_row_edits(self.form, self.plan, question, row, place), f"move {question}")

    def insert_example(self, question: str, index: int) -> Change:
        """An example of the form as the answer, marked as such until it is edited."""
        edits = _load_answering().compute_example_edits(self.form, self.plan, question, index, self.surroundings.new_id)
        return self.apply(edits, f"insert {question}")

    def accept_proposal(self, card: str) -> Change:
        """What the form proposes for a card of agreements, in what is still empty on it."""
        edits = _load_answering().compute_accept_edits(self.form, self.plan, card, self.surroundings.new_id)
        return self.apply(edits, f"accept {card}")

    # -- what stands beside the answers

    def set_state(self, question: str, state: AnswerState | None) -> Change:
        """Park a question, or call it not applicable; None opens it again."""
        return self.apply(_load_answering().compute_state_edits(self.plan, question, state), f"state {question}")

    def set_note(self, question: str, text: str) -> Change:
        """The private note of a question."""
        return self.apply(_load_answering().compute_note_edits(self.plan, question, text), f"{TYPING}note {question}")

    def tick_pitfall(self, pitfall: str, *, ticked: bool) -> Change:
        """Whether a pitfall threatens here."""
        return self.apply(_load_answering().compute_pitfall_edits(self.plan, pitfall, ticked=ticked), f"pitfall {pitfall}")

    def set_assignment(self, phase: str, done: str = "", note: str = "") -> Change:
        """When the assignment of a phase was done, and a note."""
        return self.apply(_load_answering().compute_assignment_edits(self.plan, phase, done, note), f"{TYPING}assignment {phase}")

    def dismiss(self, finding: Finding, reason: str | None) -> Change:
        """Put a finding aside with a reason; None brings it back."""
        return self.apply(_load_answering().compute_dismiss_edits(self.plan, finding, reason), f"dismiss {finding.code}")

    def set_route(self, route: Route) -> Change:
        """Another route. Nothing that was answered hides."""
        return self.apply(_load_answering().compute_property_edits(self.plan, "route", route), "route")

    def set_language(self, language: str) -> Change:
        """Another language of the plan: nl or en."""
        return self.apply(_load_answering().compute_property_edits(self.plan, "language", language), "language")

    def leave_step(self, phase: str, step: str) -> Change:
        """She went on: what is empty in this step may be spoken of from now on."""
        return self.apply(_load_answering().compute_left_edits(self.plan, phase, step), "left")

    def set_place(self, phase: str, step: str, question: str = "") -> Change:
        """Where she is, so that reopening lands there."""
        return self.apply(_load_answering().compute_place_edits(self.plan, phase, step, question), "place")

    # -- looking back

    @property
    def versions(self) -> "Versions":
        """Named moments of this plan, what changed since, and the way back."""
        from app.session.versions import Versions

        return Versions(self, self._saving, self._history)

    # -- asking

    def get_suggestions(self, question: str) -> "tuple[Suggestion, ...]":
        """Rows or choices that the rest of the plan proposes here."""
        from app.logic.suggestions import compute_suggestions_of

        return compute_suggestions_of(self.reading, question)

    def get_cards(self) -> "tuple[Card, ...]":
        """The cards of agreements, read back."""
        from app.logic.agreements import compute_cards_of

        return compute_cards_of(self.reading)

    def list_presets(self) -> "tuple[Preset, ...]":
        """The sets of papers for one occasion, each with the reason why it makes no sense yet."""
        from app.document.presets import list_presets
        from app.document.settings import PrintSettings

        return list_presets(self.form, self.plan, PrintSettings(today=self.surroundings.today))

    def search(self, typed: str) -> "tuple[Hit, ...]":
        """Where a text stands in questions, guidance and answers."""
        from app.logic.search import compute_hits_of

        return compute_hits_of(self.reading, typed)

    def begin_search(self, typed: str) -> "Searching":
        """The same bit by bit, for who does not wait."""
        from app.logic.search import Searching

        return Searching(self.reading, typed)

    def get_references(self, row: str, question: str = PEOPLE) -> "tuple[Reference, ...]":
        """Where a person or a row of a table is named: to say so before it is removed."""
        return _load_answering().get_references(self.form, self.plan, row, question)

    def get_wording(self, names: NamesMode = "screen") -> Wording:
        """How values of this plan read."""
        return self.reading.get_wording(names)

    def compute_findings(self, occasion: "Occasion") -> tuple[Finding, ...]:
        """What there is to say on another occasion than while typing."""
        from app.logic.checks import compute_findings

        return compute_findings(self.form, self.plan, self.surroundings.today, occasion, password=self.key is not None)

    # -- out

    def make_print_job(self, settings: "PrintSettings", language: str = "", key: Key | None = None) -> "PrintJob":
        """A job that may run beside the window: it holds the plan as it is now. With a key the file only opens with that password."""
        from app.session.printing import PrintJob, with_house

        named = replace(with_house(settings), plan_uid=self._saving.uid)
        return PrintJob(self.plan, self.body, named, language, basis=self.versions.get_basis(), key=key, is_protected=self.key is not None)

    def make_export_job(self, settings: "PrintSettings", language: str = "", template: Path | None = None) -> "ExportJob":
        """A job that writes the plan for another program: .docx, .xlsx, .ics, .eml, .csv. It may run beside the window."""
        from app.session.exporting import ExportJob

        return ExportJob(paper=self.make_print_job(settings, language), origin=self._get_origin(), template=template)

    def export(self, path: Path, settings: "PrintSettings", language: str = "", template: Path | None = None) -> None:
        """Write the plan for another program; the ending of the file says which."""
        self.make_export_job(settings, language, template).render(path)

    def list_papers(self) -> "tuple[Paper, ...]":
        """Which papers can be printed of this plan, and of the letters which there are."""
        from app.document.papers import list_papers
        from app.document.settings import PrintSettings

        return list_papers(self.form, self.plan, PrintSettings(today=self.surroundings.today))

    def compute_document(self, settings: "PrintSettings", language: str = "") -> "Document":
        """What the paper says."""
        return self.make_print_job(settings, language).compute_document()

    def render_document(self, settings: "PrintSettings", path: Path, language: str = "", key: Key | None = None) -> "PrintResult":
        """A paper as PDF; with a key encrypted."""
        return self.make_print_job(settings, language, key).render(path)

    def compute_exchange(self, *, without_names: bool = False) -> dict[str, Json]:
        """Everything in the exchange format; or, to share it, without persons, private notes and answers."""
        from app.logic.exchange import compute_exchange
        from app.logic.wiping import compute_wiped_plan

        return compute_exchange(self.form, compute_wiped_plan(self.form, self.plan) if without_names else self.plan)

    def export_json(self, path: Path, *, without_names: bool = False) -> None:
        """The same, in a file."""
        from app.session.exporting import store_json

        store_json(path, self.compute_exchange(without_names=without_names))

    def _get_origin(self) -> "Origin":
        """Where something that is written comes from. Without a file that can be read, that it is not known."""
        from app.session.exporting import Origin

        try:
            file = self._saving.file
            last = next(reversed(file.get_changes()), None)
        except StoreProblem:
            return Origin()
        if last is None:
            return Origin(plan=file.uid)
        return Origin(plan=file.uid, change=last.id, uid=last.uid, at=datetime.fromisoformat(last.at))


def _load_answering():
    """What makes edits is loaded by the first one."""
    from app.logic import answering

    return answering
