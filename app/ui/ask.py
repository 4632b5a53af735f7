"""What can be asked behind the door: a question with a button, or a file."""

from pathlib import Path

from msgspec import Struct


class Ask(Struct, frozen=True, kw_only=True):
    """A question to answer with a button. `subject` comes back with the answer."""

    title: str
    sentence: str
    yes: str
    subject: object = None
    danger: bool = False


class Choose(Struct, frozen=True, kw_only=True):
    """A file to choose. `suggestion` is the folder, or the path that is proposed."""

    title: str
    suggestion: Path
    kinds: str
    """As Qt writes them: "PDF (*.pdf)"."""
    saving: bool = False
