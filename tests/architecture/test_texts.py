"""Every text of the program has its Dutch translation, with the same placeholders."""

import string
from functools import cache

from babel.messages.pofile import read_po

from tests.architecture.code import ROOT, get_facts


def get_messages() -> dict[str, str]:
    """Each text in the code that is to be translated (singular forms), with the file it stands in."""
    return {message.text: message.place for message in get_facts().messages if message.text is not None}


@cache
def get_catalogue(language: str) -> dict[str, tuple[str, ...]]:
    with (ROOT / "resources" / "i18n" / f"{language}.po").open("rb") as file:
        catalogue = read_po(file)
    return {as_forms(message.id)[0]: as_forms(message.string) for message in catalogue if message.id}


def as_forms(text: object) -> tuple[str, ...]:
    """The singular, and the plural when there is one."""
    return tuple(map(str, text)) if isinstance(text, list | tuple) else (str(text),)


def get_placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_each_text_of_the_program_is_in_dutch() -> None:
    dutch = get_catalogue("nl")
    missing = {text: place for text, place in get_messages().items() if not all(dutch.get(text, ("",)))}
    assert missing == {}


def test_each_translation_has_the_placeholders_of_its_text() -> None:
    wrong = {
        text: translation
        for language in ("nl", "nl_BE")
        for text, translations in get_catalogue(language).items()
        for translation in translations
        if get_placeholders(translation) - get_placeholders(text)
    }
    assert wrong == {}


def test_no_translation_is_left_that_nobody_uses() -> None:
    assert set(get_catalogue("nl")) - set(get_messages()) == set()


def test_the_flemish_texts_hold_only_what_differs() -> None:
    dutch = get_catalogue("nl")
    same = [text for text, translation in get_catalogue("nl_BE").items() if dutch.get(text) == translation]
    assert same == []


def test_no_text_is_computed_where_it_should_be_constant() -> None:
    wrong = [message.place for message in get_facts().messages if message.by == "_" and message.text is None]
    assert wrong == []
