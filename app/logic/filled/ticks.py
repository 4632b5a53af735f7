"""Boxes that were ticked, with own words behind them, as the raw value of their question."""

from app.logic.filled.sheet import FilledPlace
from app.model.json import Json
from app.model.question import Question


def compute_ticks(question: Question, places: tuple[FilledPlace, ...], *, before: bool = False) -> Json:
    """Of a multichoice: what is ticked, or was when the sheet was made. Own words tick their box."""
    texts = _get_own_texts(places, before=before)
    ticked = {place.parts[1] for place in places if place.is_tick and len(place.parts) == 2 and _get_value(place, before=before)}
    found: list[Json] = [_make_item(question, option.id, texts) for option in question.options if option.id in ticked or texts.get(option.id)]
    known = {option.id for option in question.options}
    found += sorted(ticked - known)
    return found if found or not before else None


def compute_choice(question: Question, places: tuple[FilledPlace, ...], *, before: bool = False) -> Json:
    """Of a choice: the one. Own words alone choose their box."""
    texts = _get_own_texts(places, before=before)
    chosen = next((_get_value(place, before=before) for place in places if place.is_tick and len(place.parts) == 1), "")
    chosen = chosen or next((option for option, text in texts.items() if text), "")
    return _make_item(question, chosen, texts) if chosen else None


def _make_item(question: Question, option_id: str, texts: dict[str, str]) -> Json:
    has_own = any(option.own_text for option in question.options if option.id == option_id)
    text = texts.get(option_id, "")
    return {"id": option_id, "text": text} if has_own and text else option_id


def _get_own_texts(places: tuple[FilledPlace, ...], *, before: bool) -> dict[str, str]:
    return {
        place.parts[1]: _get_value(place, before=before)
        for place in places
        if not place.is_tick and len(place.parts) == 3 and place.parts[2] == "text"
    }


def _get_value(place: FilledPlace, *, before: bool) -> str:
    return (place.before if before else place.value).strip()
