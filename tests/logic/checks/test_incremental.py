"""What a rule found stays good until something changes that it looked at; and what comes of that is the same as computing everything afresh."""

import random
from collections.abc import Callable
from datetime import date

import pytest

from app.formfile import load_example
from app.logic.agreements import compute_cards, compute_cards_of, list_cards
from app.logic.answering import compute_answer_edits, compute_cell_edits, compute_left_edits, compute_place_edits, compute_state_edits
from app.logic.checks import Situation, compute_findings, compute_findings_of, find_more
from app.logic.exchange import read_exchange
from app.logic.outline import compute_outline, compute_outline_of
from app.logic.reading import Reading
from app.logic.schedule import compute_dates, compute_dates_of
from app.logic.wording import Wording
from app.model.form import Form
from app.model.json import Json
from app.model.plan import AnswerState, Edit, Plan
from app.model.question import Column, Question

CASES = ("netwerk", "integriteit", "vrijwilligers", "gezondheid", "vertrouwenspersonen")
"""The worked examples."""
STEPS = 12


class Walk:
    """A plan that is changed at random, with a reading that goes along."""

    def __init__(self, form: Form, plan: Plan, seed: int) -> None:
        self.form = form
        self.plan = plan
        self.reading = Reading(form, plan, watched=True)
        self._dice = random.Random(seed)

    def change(self, among: frozenset[str] = frozenset()) -> None:
        question = self._dice.choice([each for each in self.form.get_questions() if not among or each.id in among])
        edits = self._make_edits(question)
        self.plan = self.plan.with_edits(edits)
        self.reading.move_to(self.plan, edits)

    def _make_edits(self, question: Question) -> tuple[Edit, ...]:
        dice = self._dice
        rows = self.plan.get_rows(question.id)
        ways: list[Callable[[], tuple[Edit, ...]]] = [
            lambda: compute_state_edits(
                self.plan, question.id, dice.choice((None, AnswerState(state="not_applicable"), AnswerState(state="later", when="2027-01-01")))
            ),
            lambda: self._leave(question),
        ]
        if question.kind == "table" and rows and question.columns:
            column, row = dice.choice(question.columns), str(dice.choice(rows)["id"])
            ways += [lambda: compute_cell_edits(self.form, self.plan, question.id, row, column.id, self._make_value(column))] * 4
            ways.append(lambda: compute_answer_edits(self.form, self.plan, question.id, list(rows[1:]), _make_id))
        elif question.kind not in ("table", "info") and question.id != self.form.theme_question:
            ways += [lambda: compute_answer_edits(self.form, self.plan, question.id, self._make_value(question), _make_id)] * 4
        return dice.choice(ways)()

    def _leave(self, question: Question) -> tuple[Edit, ...]:
        places = [(phase.id, step.id) for phase in self.form.phases for step in phase.steps if question in step.questions]
        return (*compute_left_edits(self.plan, *places[0]), *compute_place_edits(self.plan, *places[0], "")) if places else ()

    def _make_value(self, field: Question | Column) -> Json:
        dice = self._dice
        people = [person.id for person in self.plan.people]
        options = [option.id for option in field.options] or people or ["x"]
        values: dict[str, Json] = {
            **dict.fromkeys(("number", "money"), dice.choice((0, 7, 40, "veel"))),
            "date": dice.choice(("2027-01-01", "2027-04-05", "2020-06-01", "straks")),
            "yesno": dice.choice(("yes", "no")),
            **dict.fromkeys(("choice", "scale"), dice.choice(options)),
            **dict.fromkeys(("multichoice", "checklist"), dice.sample(options, min(2, len(options)))),
            "person": dice.choice(people or ["p9"]),
            "people": dice.sample(people, min(3, len(people))),
        }
        return dice.choice((None, values.get(field.kind, dice.choice(("Bel 0612345678", "hr@voorbeeld.nl", "Een klacht over Noor", "kort")))))


def _make_id() -> str:
    return "r-new"


@pytest.fixture
def make_walk(get_form: Callable[..., Form]) -> Callable[[str, int], Walk]:
    def make(case: str, seed: int) -> Walk:
        data = load_example(case)
        form = get_form(str(data["form"]), str(data.get("theme") or ""))
        return Walk(form, Plan().with_edits(read_exchange(form, data)), seed)

    return make


@pytest.mark.parametrize("case", CASES)
def test_findings_that_went_along_with_any_changes_are_those_computed_afresh(case: str, make_walk: Callable[[str, int], Walk], today: date) -> None:
    walk = make_walk(case, seed=CASES.index(case))

    for _turn in range(STEPS):
        walk.change()

        assert compute_outline_of(walk.reading) == compute_outline(walk.form, walk.plan)
        assert compute_findings_of(Situation(walk.reading, today, "live")) == compute_findings(walk.form, walk.plan, today, "live")


def test_agreements_that_went_along_with_any_changes_are_those_read_back_afresh(make_walk: Callable[[str, int], Walk]) -> None:
    walk = make_walk("integriteit", 3)
    asked = frozenset(question for card in list_cards(walk.form) for question in card.questions)
    assert asked

    for _turn in range(40):
        walk.change(asked | {"shr.people"})

        assert compute_cards_of(walk.reading) == compute_cards(Reading(walk.form, walk.plan), Wording(walk.form, walk.plan, "screen"))


def test_dates_that_went_along_with_a_change_are_those_computed_afresh(make_walk: Callable[[str, int], Walk]) -> None:
    walk = make_walk("netwerk", 1)

    for _turn in range(20):
        walk.change(frozenset({"shr.actions", "shr.talks", "shr.messages", "shr.eval_date"}))

        assert compute_dates_of(walk.reading) == compute_dates(walk.form, walk.plan)


def test_a_table_that_was_put_together_once_is_another_after_a_change(make_walk: Callable[[str, int], Walk]) -> None:
    walk = make_walk("netwerk", 2)
    before = walk.reading.plan.people
    assert walk.reading.plan.get_rows("shr.people") is walk.reading.plan.get_rows("shr.people")

    edits = compute_cell_edits(walk.form, walk.plan, "shr.people", before[0].id, "name", "Iemand anders")
    walk.reading.move_to(walk.plan.with_edits(edits), edits)

    assert walk.reading.plan.people[0].name == "Iemand anders"
    assert walk.reading.plan.with_edits(edits).people[0].name == "Iemand anders"


def test_only_the_rules_that_read_an_answer_run_again(make_walk: Callable[[str, int], Walk], today: date) -> None:
    walk = make_walk("netwerk", 0)
    situation = Situation(walk.reading, today, "live")
    assert 60 < _count_runs(situation) <= len(walk.form.checks)

    edits = compute_answer_edits(walk.form, walk.plan, "gen.title", "Een andere naam", _make_id)
    walk.reading.move_to(walk.plan.with_edits(edits), edits)

    assert 0 < _count_runs(situation) < 12


def test_bit_by_bit_gives_the_same(make_walk: Callable[[str, int], Walk], today: date) -> None:
    walk = make_walk("netwerk", 0)
    situation = Situation(walk.reading, today, "live")

    _count_runs(situation)

    assert compute_findings_of(situation) == compute_findings(walk.form, walk.plan, today, "live")


def _count_runs(situation: Situation) -> int:
    runs = 0
    while find_more(situation):
        runs += 1
    return runs
