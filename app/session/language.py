"""In which language a plan speaks."""

from app.model.plan import Plan


def get_form_language(plan: Plan) -> str:
    """nl, nl_BE or en: the country decides between the two kinds of Dutch."""
    if plan.language != "nl":
        return "en" if plan.language == "en" else "nl"
    return "nl_BE" if plan.country == "be" else "nl"


def get_paper_language(plan: Plan, language: str) -> str:
    """The language of a print job: `language` is nl, en, or "" for that of the plan."""
    if not language:
        return get_form_language(plan)
    return get_form_language(plan) if language == plan.language else language
