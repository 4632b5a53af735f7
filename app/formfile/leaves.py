"""The shape of an overlay: it mirrors what it translates, by id, down to leaves {of, text}; `of` is a digest of the Dutch that was translated."""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from app.formfile.trees import is_list, is_tree

Path = tuple[str, ...]


def is_leaf(node: Any) -> bool:
    """Whether this is a translated text with its digest."""
    return is_tree(node) and set(node) == {"of", "text"}


def compute_of(dutch: Any) -> str:
    """The digest of a Dutch text or list of texts: eight figures that change with every letter."""
    return sha256(json.dumps(dutch, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:8]


def get_leaves(node: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every leaf with the way to it. What is neither a leaf nor a block of leaves comes back as it stands."""
    if is_tree(node) and not is_leaf(node):
        for key, inner in node.items():
            yield from get_leaves(inner, (*path, key))
    else:
        yield path, node


def get_texts(node: Any) -> Any:
    """An overlay without its digests; what is not translated yet is left out."""
    if not is_tree(node):
        return node
    texts = {key: inner["text"] if is_leaf(inner) else get_texts(inner) for key, inner in node.items()}
    return {key: inner for key, inner in texts.items() if is_filled(inner)}


def is_filled(text: Any) -> bool:
    """Whether there is a translation: a text, or a list with nothing left open."""
    return bool(text) and (not is_list(text) or all(text))


def find_node(tree: Any, path: Path) -> Any:
    """What stands at the end of a path: a key of a block, or the item of a list with that id (or `use`). None when there is nothing."""
    for part in path:
        if is_tree(tree):
            tree = tree.get(part)
        elif is_list(tree):
            tree = next((item for item in tree if is_tree(item) and part in (item.get("id"), item.get("use"))), None)
        else:
            return None
    return tree


def put_texts(tree: Any, texts: dict[str, Any]) -> None:
    """Puts the texts of an overlay into what they translate, in place. What is not there is passed over."""
    for key, text in texts.items():
        if is_tree(text):
            inner = find_node(tree, (key,))
            if inner is not None:
                put_texts(inner, text)
        elif is_tree(tree):
            tree[key] = text
