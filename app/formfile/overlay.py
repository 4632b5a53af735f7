"""Overlays: every text of a form that can be translated, and a fresh file for whoever translates it.

A text has an owner (a thing with an id) and a way within it: `net.theme` and `options > other > label`. A list of texts is one leaf: it is translated as a whole.
"""

import json
from collections.abc import Iterator
from typing import Any

from app.formfile.leaves import compute_of, find_node, is_leaf
from app.formfile.owners import get_own, get_shared
from app.formfile.trees import Tree, is_list, is_tree

Translations = dict[str, dict[tuple[str, ...], Any]]
"""Owner to way to text."""

_TEXTS = (
    "title", "short_title", "subtitle", "in_one_sentence", "done_when", "lead_time", "intro", "examples_intro", "kort_note", "label", "text", "remedy", "help",
    "why", "how", "good", "weak", "suggestions", "print_label", "fits", "watch_out", "strong", "take_over", "as_of", "facilitator", "checklist", "rows",
    "example_rows", "fixed_rows", "subject", "approver", "alt", "empty", "example", "sentences", "outro", "note", "nl", "be", "accept", "later",
    "later_without_who", "not_agreed", "not_applicable", "names_note",
)  # fmt: skip
_LETTER_TEXTS = (*_TEXTS, "when", "to", "check", "goal", "prepare", "opening", "say", "questions", "objections", "close", "after")
_BLOCKS = (
    "options", "columns", "overrides", "decisions", "variants", "groups", "prefill", "proposal", "open", "say", "cards", "example", "legal", "picture", "defaults",
)  # fmt: skip
_FILLED_IN = ("prefill", "proposal")
"""Blocks of what is filled in for the user. In a proposal only what answers a question in words is a text; the others are ids."""
_WORDS = ("text", "longtext")
_ALL_TEXTS = ("open", "say")
"""Blocks of which every value is a text. An option or column may bear the same name: that has an id."""


def get_layer(body: Tree, layer: str) -> dict[str, Any]:
    """What the overlays of a layer can reach: "shared" (beside what is shared) only that; "own" (in the folder of the form) everything, what is its own first."""
    return get_shared(body) | get_own(body) if layer == "own" else get_shared(body)


def collect_texts(body: Tree, layer: str) -> Translations:
    """Every Dutch text that is written in a layer, by owner."""
    found: Translations = {}
    shared, at_home = get_shared(body), set(body.get("at_home", ()))
    written = {name: node for name, node in shared.items() if (name in at_home) == (layer == "own")} | (get_own(body) if layer == "own" else {})
    worded = {name for name, node in (shared | get_own(body)).items() if node.get("kind") in _WORDS}
    for owner, node in written.items():
        all_texts = _get_texts(node, (), _LETTER_TEXTS if owner.startswith("letter.") else _TEXTS)
        texts = {way: text for way, text in all_texts if "proposal" not in way or way[-1] in worded}
        if texts:
            found[owner] = texts
    return found


def find_text(body: Tree, layer: str, owner: str, path: tuple[str, ...]) -> Any:
    """The Dutch text that an entry of an overlay translates, or None."""
    return find_node(get_layer(body, layer).get(owner), path)


def make_overlay(body: Tree, layer: str, language: str, known: Tree | None = None) -> str:
    """A file for a translator: every text with its Dutch above it and its digest. What is translated already (`known`) is kept, stale or not."""
    lines = ["# yaml-language-server: $schema=../../schema/overlay.json", f"language: {language}", "texts:"]
    for owner, texts in collect_texts(body, layer).items():
        lines += ["", f"  {owner}:", *_get_lines(texts, (known or {}).get(owner, {}), 4)]
    return "\n".join(lines) + "\n"


def _get_texts(node: Any, way: tuple[str, ...], names: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    if not is_tree(node):
        return
    every = "id" not in node and ((bool(way) and way[-1] in _ALL_TEXTS) or (len(way) > 1 and way[-2] == "say"))
    for key, value in node.items():
        if _is_text(value) and (key in names or every):
            yield (*way, key), value
        elif key in _BLOCKS and is_list(value):
            for item in value:
                yield from _get_texts(item, (*way, key, str(item.get("id") or item.get("use"))), names)
        elif is_tree(value) and (key in _BLOCKS or every):
            yield from _get_texts(value, (*way, key), names)
        elif way and way[-1] in _FILLED_IN:
            yield (*way, key), value


def _is_text(value: Any) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    return is_list(value) and bool(value) and not (is_tree(value[0]) and ("id" in value[0] and "label" in value[0]))


def _get_lines(texts: dict[tuple[str, ...], Any], known: Any, indent: int) -> list[str]:
    tree: Tree = {}
    for way, dutch in texts.items():
        old = find_node(known, way)
        leaf = old if is_leaf(old) else {"of": compute_of(dutch), "text": _get_empty(dutch)}
        _put(tree, way, {**leaf, "dutch": dutch})
    return _get_block(tree, indent)


def _get_empty(dutch: Any) -> Any:
    """Room for a translation: one line per line; rows are written anew after the Dutch ones."""
    return ["" for _ in dutch] if is_list(dutch) and all(isinstance(item, str) for item in dutch) else ""


def _put(tree: Tree, way: tuple[str, ...], leaf: Any) -> None:
    for part in way[:-1]:
        tree = tree.setdefault(part, {})
    tree[way[-1]] = leaf


def _get_block(tree: Tree, indent: int) -> list[str]:
    pad, lines = " " * indent, list[str]()
    for key, node in tree.items():
        if "of" not in node or "text" not in node:
            lines += [f"{pad}{key}:", *_get_block(node, indent + 2)]
            continue
        lines += [f"{pad}# {line}" for line in _get_dutch(node.get("dutch"))]
        lines += _get_leaf(pad, key, str(node["of"]), node["text"])
    return lines


def _get_leaf(pad: str, key: str, of: str, text: Any) -> list[str]:
    if not isinstance(text, str):
        return [f"{pad}{key}:", f"{pad}  of: {of}", f"{pad}  text:", *(f"{pad}    - {_quote(item)}" for item in text)]
    if "\n" in text.strip() and not text.startswith((" ", "\n")):
        lines = (f"{pad}    {line}".rstrip() for line in text.rstrip().split("\n"))
        return [f"{pad}{key}:", f"{pad}  of: {of}", f"{pad}  text: |-", *lines]
    return [f"{pad}{key}: {{of: {of}, text: {_quote(text)}}}"]


def _get_dutch(dutch: Any) -> list[str]:
    if dutch is None:
        return []
    if isinstance(dutch, str):
        return dutch.splitlines()
    return [f"- {_quote(item)}" for item in dutch]


def _quote(value: Any) -> str:
    """A text or row in YAML; every JSON value is one."""
    return json.dumps(value, ensure_ascii=False)
