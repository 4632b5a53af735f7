"""One word for one thing, on every screen and every paper: what was chosen, and what is not said any more."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
NOT_SAID = (
    (r"[“”„]", "‘zo’: one kind of quotes"),
    (r"aangekruis|\bkruis\w* \w* ?aan\b|aankruis", "aanvinken"),
    (r"opgeslagen|\bopslaan\b|\bopslag\b", "bewaren"),
    (r"\b[rR]ij(en)?\b", "regel, of a table"),
    (r"\bpagina(?!nummer)", "bladzijde"),
    (r"\bvragenlijst", "formulier, for what the program asks; a questionnaire is something to send to colleagues"),
    (r"\b(u|uw)\b(?![+])", "je"),
    (r"\b(middels|teneinde|inzake|betreffende|conform|derhalve|thans|reeds|alsmede|desgewenst|dien(t|en) te|indien)\b", "plain words"),
    (r"\b([gG]enereer|[sS]electeer|[aA]nnuleer\b|[vV]alideer)", "maak, kies, stop, kijk na"),
)
"""Patterns, and what is said instead."""
ONLY_ON_SCREEN = (r"[“”„]", r"\b[rR]ij(en)?\b", r"\bvragenlijst", r"\b(u|uw)\b(?![+])")
"""In the forms people speak too, and a questionnaire is one of the ways to ask colleagues."""


def _iter_screen() -> Iterator[str]:
    for name in ("nl.po", "nl_BE.po"):
        with (ROOT / "resources" / "i18n" / name).open("rb") as file:
            for message in read_po(file):
                yield from message.string if isinstance(message.string, tuple) else (message.string,)


def _iter_forms() -> Iterator[str]:
    for path in (ROOT / "forms").rglob("*.yaml"):
        if path.name != "sources.yaml" and not {"frozen", "lang", "schema"} & set(path.parts):  # titles of books are as they are
            yield from path.read_text(encoding="utf-8").splitlines()


def test_what_is_quoted_stands_between_round_quotes() -> None:
    quoted = re.compile(r"""(?<=[\s("])'(?![stnk] )[^'"]{2,80}'(?=[\s.,;:!?)"])|message_\w+: ".*\\\"""")
    assert [text for text in _iter_forms() if quoted.search(text) and "{as: " not in text] == []


@pytest.mark.parametrize(("pattern", "instead"), NOT_SAID)
def test_a_word_that_was_not_chosen_is_nowhere(pattern: str, instead: str) -> None:
    said = [*_iter_screen(), *(() if pattern in ONLY_ON_SCREEN else _iter_forms())]
    assert len(said) > 1000
    assert [text for text in said if re.search(pattern, text)] == [], instead
