"""Whether the theme of a plan says something about the people in it."""

from app.logic.kinds.choice import get_option_id
from app.model.form import Form
from app.model.plan import Plan


def is_sensitive(form: Form, plan: Plan) -> bool:
    """Being named in this plan would tell something about somebody: health, origin, orientation, a report."""
    question = next((question for question in form.get_questions() if question.id == form.theme_question), None)
    if question is None:
        return False
    chosen = get_option_id(plan.get_answer(question.id))
    if not chosen:
        return any(option.sensitive for option in question.options if form.theme and option.form_theme == form.theme)
    return any(option.sensitive for option in question.options if option.id == chosen)
