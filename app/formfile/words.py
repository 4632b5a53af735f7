"""Resolves texts that stand in several languages at once, {nl, nl_BE, en}, to one."""

from typing import Any

from app.formfile.trees import Tree, is_list, is_tree

_LANGUAGES = ("nl", "nl_BE", "en")


def resolve_words(node: Any, language: str) -> Any:
    """The same tree with one language. A block with other keys beside the languages keeps these, and has its text under `text`."""
    if is_list(node):
        return [item if isinstance(item, str) else resolve_words(item, language) for item in node]
    if not is_tree(node):
        return node
    rest = {key: value if isinstance(value, str) else resolve_words(value, language) for key, value in node.items()}
    if not isinstance(node.get("nl"), str):
        return rest
    text = get_word(node, language)
    rest = {key: value for key, value in rest.items() if key not in _LANGUAGES}
    return {"text": text, **rest} if rest else text


def get_word(words: Tree, language: str) -> str:
    """The text in a language, or else in Dutch."""
    return words.get(language) or words["nl"]
