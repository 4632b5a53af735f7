from datetime import date

from app.logic.days import add_months
from app.logic.schedule import compute_dates, compute_schedule
from app.model.form import Form
from app.model.plan import Address, Edit

TODAY = date(2027, 3, 10)
ACTIONS = [
    {"action": "Te laat", "end": "2027-03-09", "status": "busy"},
    {"action": "Klaar", "end": "2027-03-01", "status": "done"},
    {"action": "Vandaag", "end": "2027-03-10"},
    {"action": "Zonder datum"},
    {"action": "Geen datum", "end": "ooit"},
]


def test_an_action_is_late_the_day_after_when_it_is_not_done(form: Form, make_plan) -> None:
    schedule = compute_schedule(form, make_plan({"shr.actions": ACTIONS}), TODAY)
    assert [day.label for day in schedule.late] == ["Te laat"]
    assert schedule.next is not None
    assert (schedule.next.label, schedule.next.row) == ("Vandaag", "r3")


def test_an_evaluation_is_coming_within_a_month(form: Form, make_plan) -> None:
    near, far = make_plan({"shr.eval_date": "2027-04-09"}), make_plan({"shr.eval_date": "2027-04-10"})
    assert compute_schedule(form, near, TODAY).evaluation is not None
    assert compute_schedule(form, far, TODAY).evaluation is None


def test_the_plan_should_go_on_its_day(form: Form, make_plan) -> None:
    assert compute_schedule(form, make_plan({"shr.retention": "2027-03-11"}), TODAY).delete is None
    assert compute_schedule(form, make_plan({"shr.retention": "2027-03-10"}), TODAY).delete is not None


def test_the_end_and_the_deletion_are_not_what_comes_next(form: Form, make_plan) -> None:
    plan = make_plan({"gen.period_end": "2027-04-01", "shr.retention": "2027-10-01"})
    assert compute_schedule(form, plan, TODAY).next is None
    assert [day.kind for day in compute_dates(form, plan)] == ["end", "retention"]


def test_a_parked_question_has_its_date(form: Form, make_plan) -> None:
    plan = make_plan().with_edits((Edit(Address("state", "net.trigger"), None, {"state": "later", "when": "2027-03-16"}),))
    assert [(day.kind, day.on, day.label) for day in compute_dates(form, plan)] == [("parked", date(2027, 3, 16), "Wat is de aanleiding?")]


def test_months_are_counted_to_the_last_day_where_the_month_is_shorter() -> None:
    assert add_months(date(2027, 8, 31), 6) == date(2028, 2, 29)
    assert add_months(date(2027, 1, 31), 12) == date(2028, 1, 31)
    assert add_months(date(2027, 3, 15), -3) == date(2026, 12, 15)
