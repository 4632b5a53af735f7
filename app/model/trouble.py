"""Mistakes and troubles: a form author's, the world's, the user's. Each is one clear sentence: what, where, what to do."""

from msgspec import Struct


class FormError(Struct, frozen=True, kw_only=True):
    """A form author's mistake."""

    file: str
    line: int
    place: str
    """Where in the file, in words: "phase preparation > question net.theme > options[2]"."""
    reason: str
    hint: str = ""
    """Did you mean ..., or please either ...: the way out."""

    def __str__(self) -> str:
        where = ": ".join(filter(None, (f"{self.file}:{self.line}", self.place, self.reason)))
        return f"{where}. {self.hint}" if self.hint else where


class FormTrouble(Exception):
    """The forms cannot be used; all mistakes at once."""

    def __init__(self, errors: tuple[FormError, ...]) -> None:
        super().__init__("\n".join(map(str, errors)))
        self.errors = errors


class Trouble(Exception):
    """Something the user can understand and mend: a sentence to show as it stands. `code` is stable, for tests and for choosing a way on."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


class StoreProblem(Trouble):
    """A trouble of the world around the plan file: disk full, locked, read-only, foreign, too new, not a plan."""


class InputProblem(Trouble):
    """What was given on the command line, in an exchange file or in a dialogue cannot be used."""
