"""What texts rest on: every statement and look-up that is named must be there."""

import re
from collections.abc import Iterator
from typing import Any

from app.formfile.crosscheck.index import Found, Index
from app.formfile.reading import Place
from app.formfile.trees import is_list, is_tree
from app.model.trouble import FormError

_CODE = re.compile(r"\bL[0-9]{1,2}\b")


def check_rests(index: Index) -> Iterator[FormError]:
    """Every `rests_on` and every code in a `source`, wherever it stands."""
    for file in index.files.files:
        if file.kind in ("statements", "sources", "overlay", "form"):
            continue
        top = Found(file.source, (), file.source.data)
        for place, key, text in _get_references(file.source.data, ()):
            codes = [text] if key == "rests_on" else _CODE.findall(text)
            for code in codes:
                known = index.statements if code.startswith("st.") else index.sources
                if code != "own" and known and code not in known:
                    yield top.make_missing(place, "statement" if code.startswith("st.") else "source", code, known)


def _get_references(node: Any, place: Place) -> Iterator[tuple[Place, str, str]]:
    if is_list(node):
        for number, item in enumerate(node):
            yield from _get_references(item, (*place, number))
    if not is_tree(node):
        return
    for key, value in node.items():
        if key in ("rests_on", "intro_rests_on") and is_list(value):
            yield from (((*place, key, number), "rests_on", text) for number, text in enumerate(value) if isinstance(text, str))
        elif key == "source" and isinstance(value, str):
            yield (*place, key), key, value
        else:
            yield from _get_references(value, (*place, key))
