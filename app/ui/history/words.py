"""What differs, in words."""

from app.logic.comparing import QuestionChange, RowChange
from app.support.texts import _


def get_about_text(change: QuestionChange) -> str:
    """What kind of thing it is, when it is no plain answer."""
    return {
        "state": _("How the question stands"),
        "note": _("Own note"),
        "assignment": _("Assignment"),
        "pitfall": _("Pitfall"),
        "dismissed": _("On purpose"),
        "property": _("This plan"),
    }.get(change.about, "")


def get_happening_text(change: QuestionChange) -> str:
    """The line below the question: what it is, and what happened to it."""
    word = {"added": _("new"), "removed": _("taken away"), "changed": _("changed")}[change.happening]
    return " · ".join(filter(None, (get_about_text(change), word)))


def join_name(name: str, text: str) -> str:
    """A text behind the name of what it is; one that asks something needs no colon."""
    return " ".join(filter(None, (mark_name(name), text)))


def mark_name(name: str) -> str:
    """The name as it stands before a text."""
    return name if not name or name.endswith("?") else f"{name}:"


def get_row_text(row: RowChange) -> str:
    """Which row, and what happened to it."""
    match row.happening:
        case "added":
            return _("Row {nr}, “{name}”: new").format(nr=row.number_after, name=row.name)
        case "removed":
            return _("Row “{name}”: taken away").format(name=row.name)
        case "moved":
            return _("Row “{name}”: from place {before} to {after}").format(name=row.name, before=row.number_before, after=row.number_after)
        case _:
            return _("Row {nr}, “{name}”: changed").format(nr=row.number_after, name=row.name)
