"""What stands between { } in a letter, filled from the plan; dots to write on where there is nothing to fill in."""

import re
from collections.abc import Mapping

from app.document.job import Job
from app.document.letters.words import compute_words
from app.document.phrases import capitalise
from app.logic.placeholders import Placeholders
from app.model.plan import Person

GAP, SHORT_GAP = "…" * 12, "…" * 5
"""Dots to write on, for words and for a number."""
_SPOT = re.compile(r"\{([a-z_]+(?:\.[a-z_]+)*)\}(\.?)")
_ASKED = re.compile(r"\{([?!])([a-z_]+(?:\.[a-z_]+)*)\}")
_SHORT = frozenset({"person.hours", "group.hours", "group.count", "fill.time", "budget.gap", "budget.total", "shr.budget_asked", "wg.spend"})
_ENDS = (".", "!", "?")
_SIGNED = "{gen.maker}, {gen.contact}"
"""Under a letter: who wrote it, and where to ask."""


class Filler:
    """Fills the texts of a letter for one reader."""

    def __init__(self, job: Job, person: Person | None = None, shared: Mapping[str, str] | None = None) -> None:
        self._is_blank = job.settings.blank
        self._placeholders = Placeholders(job.reading, job.wording, compute_words(job, person, shared))

    def choose_lines(self, text: str) -> str:
        """A text without the lines that do not hold: {?word} asks that there is something to fill in, {!word} that there is not. A form by hand has all of the first."""
        lines = (line for line in text.split("\n") if all(self._holds(mark, name) for mark, name in _ASKED.findall(line)))
        return "\n".join(_ASKED.sub("", line) for line in lines)

    def _holds(self, mark: str, name: str) -> bool:
        there = self._is_blank or bool(self._placeholders.get(name).strip())
        return there is (mark == "?")

    def fill(self, text: str) -> str:
        """A text with its spots filled. A sentence begins with a capital and has one full stop, whatever was filled in."""
        return _SPOT.sub(self._fill_spot, self._sign(text))

    def fill_items(self, text: str) -> tuple[str, ...]:
        """An item of a list; one that is nothing but a table becomes an item for each of its rows."""
        spot = _SPOT.fullmatch(text)
        return (self._placeholders.get_items(spot[1]) if spot else ()) or (self.fill(text),)

    def _sign(self, text: str) -> str:
        """Whoever is named at the start of the contact signs once."""
        maker, contact = self._placeholders.get("gen.maker").strip(), self._placeholders.get("gen.contact").strip()
        said = maker and contact.casefold().startswith(maker.casefold())
        return text.replace(_SIGNED, "{gen.contact}") if said else text

    def _fill_spot(self, found: re.Match[str]) -> str:
        name, stop = found[1], found[2]
        filled = self._placeholders.get(name).strip()
        if not filled:
            return (SHORT_GAP if name in _SHORT else GAP) + stop
        before = found.string[: found.start()].rstrip()
        filled = capitalise(filled) if not before or before.endswith(_ENDS) else filled
        return filled if stop and filled.endswith(_ENDS) else filled + stop
