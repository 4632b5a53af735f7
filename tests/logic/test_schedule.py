from datetime import date

from app.logic.days import add_months
from app.logic.schedule import compute_dates
from app.model.form import Form
from app.model.plan import Address, Edit

ACTIONS = [
    {"action": "Klaar", "end": "2027-03-09", "status": "done"},
    {"action": "Eerst", "end": "2027-03-01", "status": "busy"},
    {"action": "Zonder datum"},
    {"action": "Geen datum", "end": "ooit"},
]


def test_actions_with_a_date_come_the_earliest_first(form: Form, make_plan) -> None:
    dates = compute_dates(form, make_plan({"shr.actions": ACTIONS}))
    assert [(day.label, day.row, day.done) for day in dates] == [("Eerst", "r2", False), ("Klaar", "r1", True)]


def test_the_end_and_the_deletion_are_dates_too(form: Form, make_plan) -> None:
    plan = make_plan({"gen.period_end": "2027-04-01", "shr.retention": "2027-10-01"})
    assert [day.kind for day in compute_dates(form, plan)] == ["end", "retention"]


def test_a_parked_question_has_its_date(form: Form, make_plan) -> None:
    plan = make_plan().with_edits((Edit(Address("state", "net.trigger"), None, {"state": "later", "when": "2027-03-16"}),))
    assert [(day.kind, day.on, day.label) for day in compute_dates(form, plan)] == [("parked", date(2027, 3, 16), "Wat is de aanleiding?")]


def test_months_are_counted_to_the_last_day_where_the_month_is_shorter() -> None:
    assert add_months(date(2027, 8, 31), 6) == date(2028, 2, 29)
    assert add_months(date(2027, 1, 31), 12) == date(2028, 1, 31)
    assert add_months(date(2027, 3, 15), -3) == date(2026, 12, 15)
