"""The theme of a plan is a property of it, and follows the answer to the theme question of its form."""

from app.logic.answering.draft import Draft
from app.logic.kinds.choice import get_option_id
from app.model.form import Form
from app.model.plan import Address


def follow_theme(form: Form, draft: Draft, question: str) -> None:
    """After the theme question was answered: the plan gets that theme, or none for an answer that means none."""
    if question != form.theme_question or not form.themes:
        return
    chosen = get_option_id(draft.get(Address("answer", question)))
    theme = next((theme.id for theme in form.themes if theme.option == chosen), None) if chosen else None
    draft.put(Address("property", "theme"), theme)


def get_theme_option(form: Form, theme: str) -> str:
    """The option of the theme question that means a theme; "" when there is none."""
    return next((each.option for each in form.themes if each.id == theme), "")
