"""What "both" gives: two values in one."""

from collections.abc import Mapping

from app.logic.kinds import is_blank
from app.logic.kinds.base import get_items
from app.logic.kinds.choice import get_option_id, get_own_text
from app.logic.merging.point import Shape, Voices
from app.model.json import Json


def join_values(shape: Shape, mine: Json, theirs: Json, voices: Voices) -> Json:
    """Both values in one, or None where there can only be one."""
    if is_blank(mine) or is_blank(theirs):
        return theirs if is_blank(mine) else mine
    if shape == "list":
        return join_lists(mine, theirs)
    if shape not in ("text", "lines") or not (isinstance(mine, str) and isinstance(theirs, str)):
        return None
    return join_texts(mine, theirs, voices, " / " if shape == "text" else "\n")


def join_texts(mine: str, theirs: str, voices: Voices, between: str) -> str:
    """Under each other, with who said what. Lines that one says already are not said twice."""
    if _says(mine, theirs):
        return mine
    if _says(theirs, mine):
        return theirs
    return between.join((speak(voices.mine, mine.rstrip()), speak(voices.theirs, theirs.strip())))


def _says(text: str, other: str) -> bool:
    """Whether every line of the other stands in the text, perhaps with a name before it."""
    parts = {part.strip() for line in text.splitlines() for part in (line, *line.split(" / "))}
    known = parts | {part.partition(": ")[2].strip() for part in parts}
    return all(line.strip() in known for line in other.splitlines() if line.strip())


def speak(voice: str, text: str) -> str:
    """A text with who said it before it."""
    return f"{voice}: {text}" if voice else text


def join_lists(mine: Json, theirs: Json) -> Json:
    """Everything of both, each once, mine first. Own texts with the same choice stand behind each other."""
    ones, others = get_items(mine), get_items(theirs)
    if ones is None or others is None:
        return None
    found = {get_option_id(item): item for item in ones}
    for item in others:
        option = get_option_id(item)
        found[option] = _join_own(found[option], item) if option in found else item
    return list(found.values())


def join_three_lists(mine: Json, theirs: Json, base: Json) -> Json:
    """The common beginning with what each added and without what either took away."""
    lists = tuple({get_option_id(item): item for item in get_items(raw) or ()} for raw in (mine, theirs, base))
    ones, others, before = lists
    gone = {option for option in before if option not in ones or option not in others}
    joined = get_items(join_lists(list(ones.values()), list(others.values()))) or ()
    return [item for item in joined if get_option_id(item) not in gone]


def _join_own(mine: Json, theirs: Json) -> Json:
    texts = tuple(dict.fromkeys(filter(None, (get_own_text(mine), get_own_text(theirs)))))
    return {"id": get_option_id(mine), "text": " / ".join(texts)} if texts and isinstance(mine, Mapping) else mine if not texts else theirs
