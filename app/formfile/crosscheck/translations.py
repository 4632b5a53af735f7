"""Overlays: every entry finds what it translates, in the same shape, with the same words between { }; and it is not older than the Dutch."""

import re
from collections.abc import Iterator
from typing import Any

from app.formfile.crosscheck.index import Found, Index
from app.formfile.leaves import compute_of, get_leaves, is_filled, is_leaf
from app.formfile.overlay import find_text, get_layer
from app.formfile.trees import is_list, is_tree
from app.model.trouble import FormError

_WORD = re.compile(r"\{[\w.]+\}")


def check_translations(index: Index, body: dict[str, Any]) -> Iterator[FormError]:
    """What is wrong in the overlays of a form."""
    for found, layer in _get_overlays(index):
        owners = get_layer(body, layer)
        for owner, node in _get_items(found):
            if owner not in owners and (layer == "own" or owner.partition(".")[0] in index.prefixes):
                yield found.make_missing((owner,), "thing to translate called", owner, owners)
            elif owner in owners:
                yield from _check_owner(found, body, layer, owner, node)


def check_stale(index: Index, body: dict[str, Any]) -> Iterator[FormError]:
    """Translations of a Dutch text that has changed since. The form still runs with them."""
    for found, layer in _get_overlays(index):
        for owner, node in _get_items(found):
            for path, leaf in get_leaves(node):
                dutch = find_text(body, layer, owner, path)
                if is_leaf(leaf) and dutch is not None and leaf["of"] != compute_of(dutch):
                    hint = f"Look at it again, and then write 'of: {compute_of(dutch)}'."
                    yield found.make_error((owner, *path), "this translation is older than the Dutch text", hint)


def _get_overlays(index: Index) -> Iterator[tuple[Found, str]]:
    for file in index.files.get_all("overlay"):
        yield Found(file.source, ("texts",), file.source.data.get("texts")), "own" if file.own else "shared"


def _get_items(found: Found) -> list[tuple[str, Any]]:
    return list(found.data.items()) if is_tree(found.data) else []


def _check_owner(found: Found, body: dict[str, Any], layer: str, owner: str, node: Any) -> Iterator[FormError]:
    for path, leaf in get_leaves(node):
        place, dutch = (owner, *path), find_text(body, layer, owner, path)
        if not is_leaf(leaf):
            yield found.make_error(place, "a translation needs 'of' and 'text', and nothing else", f"Write {{of: {compute_of(dutch)}, text: ...}}.")
        elif dutch is None or (is_tree(dutch) and not is_leaf(dutch)):
            yield found.make_error(place, "there is no Dutch text here to translate", "Look at the ids, or remove this entry.")
        elif is_filled(leaf["text"]) and is_list(dutch) != is_list(leaf["text"]):
            yield found.make_error(place, "the Dutch text and its translation differ in shape", "Make both one text, or both a list.")
        elif is_filled(leaf["text"]) and isinstance(dutch, str):
            strange = set(_WORD.findall(leaf["text"])) - set(_WORD.findall(dutch))
            for word in sorted(strange):
                yield found.make_error(place, f"the word {word} is not in the Dutch text", "Keep the words between { } as they are.")
