"""The form of a plan: the one in its file that it goes by, in the plan's words, with what lies in the drawer behind it."""

from contextlib import suppress

from app.formfile.localised import load_localised
from app.model.form import Form
from app.model.plan import Plan
from app.model.trouble import StoreProblem
from app.session.language import get_form_language
from app.store.planfile import PlanFile
from app.store.reading import CarriedForm


def load_carried(file: PlanFile, plan: Plan) -> CarriedForm:
    """The compiled form that a plan goes by: the one its fact names, or else the one it began with. `plan` may be a version of it."""
    if plan.form_digest:
        with suppress(StoreProblem):
            return file.load_form(plan.form_digest)
    return file.load_form()


def make_form(body: bytes, plan: Plan, language: str = "") -> Form:
    """The form for the theme and the language of a plan, with the chapters of other themes and of earlier forms that hold answers."""
    form = load_localised(body, plan.theme, language or get_form_language(plan), plan.get_keys("answer"))
    if not plan.get_keys("drawer"):
        return form
    # Few plans have a drawer: the others do not wait for what moves plans.
    from app.logic.moving.drawer import with_drawer

    return with_drawer(form, plan)
