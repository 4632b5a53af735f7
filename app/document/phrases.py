"""Fixed sentences of the paper with their words filled in."""

import re

WORD = re.compile(r"\{(\w+)\}")


def fill_phrase(template: str, words: dict[str, str]) -> str:
    """The template with each {word} replaced; a word that is not given stays as it stands, for whoever fills it later (the exporter: {page})."""
    return WORD.sub(lambda found: words.get(found.group(1), found.group(0)), template)


def get_words(template: str) -> frozenset[str]:
    """The words that a template wants."""
    return frozenset(WORD.findall(template))


def end_label(label: str) -> str:
    """A label with a value behind it: a colon, unless it has an end of its own."""
    return label if not label or label.endswith(("?", ":", ".", "!")) else f"{label}:"


def capitalise(text: str) -> str:
    """The first letter large, the others as they are."""
    return text[:1].upper() + text[1:]
