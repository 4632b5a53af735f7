"""Resolves texts that stand in several languages at once, {nl, nl_BE, en}, to one."""

from typing import Any

from app.formfile.trees import is_list, is_tree

_LANGUAGES = ("nl", "nl_BE", "en")


def resolve_words(node: Any, language: str) -> Any:
    """The same tree with one language. A block with other keys beside the languages keeps these, and has its text under `text`."""
    if is_list(node):
        return [resolve_words(item, language) for item in node]
    if not is_tree(node):
        return node
    if not isinstance(node.get("nl"), str):
        return {key: resolve_words(value, language) for key, value in node.items()}
    text = node.get(language) or node["nl"]
    rest = {key: resolve_words(value, language) for key, value in node.items() if key not in _LANGUAGES}
    return {"text": text, **rest} if rest else text
