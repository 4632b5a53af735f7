"""English is complete: whoever chooses it reads no Dutch."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from app.formfile import load_compiled, load_form
from app.formfile.files import read_files
from app.formfile.leaves import compute_of, find_node
from app.formfile.overlay import collect_texts, make_overlay
from app.formfile.reading import read_source
from app.formfile.sources import find_form

LAYERS = [("netwerk", "own"), ("netwerk", "shared"), ("werkgroep", "own")]
FORMS = [("netwerk", ""), *(("werkgroep", theme) for theme in ("", "integriteit", "vrijwilligers", "gezondheid", "vertrouwenspersonen"))]
READ = ("title", "subtitle", "phases", "lists", "start_questions", "register", "sources", "letters", "glossary")
"""What a reader sees of a form; the rest are rules and notes for authors."""
DUTCH = re.compile(
    r"\b(het|een|niet|voor|van|je|jullie|wordt|worden|naar|zijn|deze|wie|wat|waar|hoe|uur|leidinggevende|vergadering)\b", re.IGNORECASE
)
NAMES = ("Netwerk Ambtenaren met een Beperking", "Vier de Verschillen", "Samen kom je verder")
pytestmark = pytest.mark.usefixtures("compiled")
PLACEHOLDER = re.compile(r"\{([\w.]+)")


def load_known(form: str, layer: str) -> Any:
    """The English of a layer, as the program reads it: yes is a text, and so is a digest of eight figures."""
    files = read_files(find_form(form)).get_all("overlay")
    return next(file.model.texts for file in files if file.model.language == "en" and file.own == (layer == "own"))


def load_texts(form: str, layer: str) -> list[tuple[str, tuple[str, ...], Any, Any]]:
    """Every text with its owner, its way, the Dutch and the entry of the overlay."""
    body = msgspec.json.decode(load_compiled(form).body)
    known = load_known(form, layer)
    found = collect_texts(body, layer)
    return [(owner, way, dutch, find_node(known.get(owner), way)) for owner, texts in found.items() for way, dutch in texts.items()]


def get_strings(node: Any, way: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(node, str):
        yield way, node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from get_strings(value, f"{way} > {key}")
    elif isinstance(node, (list, tuple)):
        for number, value in enumerate(node):
            yield from get_strings(value, f"{way} > {number}")


def get_frame(node: Any, way: str = "") -> dict[str, Any]:
    """Everything but the words: what is no text, what is an id or made of figures, and how long each list is."""
    frame: dict[str, Any] = {}
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "check_local":
                continue  # a mark for authors, that no one reads
            frame |= {f"{way} > {key}": value} if key == "id" else get_frame(value, f"{way} > {key}")
    elif isinstance(node, (list, tuple)):
        frame[way] = len(node)
        for number, value in enumerate(node):
            frame |= get_frame(value, f"{way} > {number}")
    elif not isinstance(node, str) or re.fullmatch(r"[\d:-]+", node):
        frame[way] = node
    return frame


def get_rows(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


@pytest.mark.parametrize(("form", "layer"), LAYERS)
def test_every_text_has_an_english_one_of_the_dutch_as_it_stands_now(form, layer):
    open_texts = [
        (owner, way) for owner, way, dutch, leaf in load_texts(form, layer) if not leaf or not leaf["text"] or leaf["of"] != compute_of(dutch)
    ]
    assert open_texts == []


@pytest.mark.parametrize(("form", "layer"), LAYERS)
def test_every_list_has_as_many_english_lines_as_dutch_ones(form, layer):
    assert [(owner, way) for owner, way, dutch, leaf in load_texts(form, layer) if len(get_rows(dutch)) != len(get_rows(leaf["text"]))] == []


@pytest.mark.parametrize(("form", "layer"), LAYERS)
def test_the_words_between_braces_are_kept(form, layer):
    for owner, way, dutch, leaf in load_texts(form, layer):
        there = sorted(word for _, text in get_strings(leaf["text"]) for word in PLACEHOLDER.findall(text))
        assert there == sorted(word for _, text in get_strings(dutch) for word in PLACEHOLDER.findall(text)), (owner, way)


@pytest.mark.parametrize(("form", "theme"), FORMS)
def test_only_words_differ_between_dutch_and_english(form, theme):
    """Ids, numbers, dates and what belongs together are the same; a number is not a text in one of the two."""
    dutch, english = (get_frame({part: msgspec.to_builtins(load_form(form, theme, language))[part] for part in READ}) for language in ("nl", "en"))
    assert {way: (value, english.get(way)) for way, value in dutch.items() if english.get(way) != value} == {}


@pytest.mark.parametrize(("form", "theme"), FORMS)
def test_no_dutch_is_left_in_the_english_form(form, theme):
    loaded = msgspec.to_builtins(load_form(form, theme, "en"))
    seen = [(way, text) for part in READ for way, text in get_strings(loaded[part], part) if not re.search(r"> match > |rests_on", way)]
    left = [(way, text) for way, text in seen if len(DUTCH.findall(remove_names(text))) > 1]
    assert left == []


def remove_names(text: str) -> str:
    for name in NAMES:
        text = text.replace(name, "")
    return text


def test_an_option_named_open_is_no_block_of_texts():
    body = msgspec.json.decode(load_compiled("netwerk").body)
    ways = collect_texts(body, "own")["net.openness"]
    assert ("options", "open", "label") in ways
    assert ("options", "open", "id") not in ways


def test_a_fresh_file_for_the_translator_keeps_all_english(tmp_path):
    body = msgspec.json.decode(load_compiled("netwerk").body)
    known = load_known("netwerk", "own")
    fresh = tmp_path / "en.yaml"
    fresh.write_text(make_overlay(body, "own", "en", known), encoding="utf-8")
    assert read_source(fresh, "en.yaml")[0].data["texts"] == known
