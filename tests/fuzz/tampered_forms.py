"""Plans whose own form was tampered with: it travels in the file, so it is as untrusted as the answers."""

import json
import random
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from copy import deepcopy
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from tests.fuzz.using import get_sound_plan, use_file
from tests.fuzz.watch import Use

WORDS: tuple[Any, ...] = (
    None, True, 0, -1, 10**30, 1e308, "", "x", "net.why", "shr.goals", "shr.people", "table", "choice", "date", "nonsense", "{who}", "{0.__class__}", "%s", "<b>",
    "(a+)+$", "(" * 500, "a{1,65000}{1,65000}", "../../x", "\u202e", "\0", [], {}, [[]], [{}], ["x"], {"id": "x"}, {"test": "is"}, {"nl": "x"}, "x" * 100_000,
)  # fmt: skip


def make_tampered_form(chance: random.Random, folder: Path) -> Use:
    tree: dict[str, Any] = json.loads(_get_body())
    trick = chance.choice((change_words, change_words, change_words, change_words, deepen, make_circles, make_giant, swap))
    trick(tree, chance)
    body = json.dumps(tree).encode()
    path = folder / "Plan.kwartier"
    path.write_bytes(get_sound_plan().read_bytes())
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        digest = sha256(body).hexdigest()
        connection.execute("UPDATE forms SET digest = ?, body = ?", (digest, zlib.compress(body, 1)))
        connection.execute("UPDATE meta SET value = ? WHERE key = 'form'", (digest,))
    return partial(use_file, path, chance)


@cache
def _get_body() -> bytes:
    with closing(sqlite3.connect(get_sound_plan())) as connection:
        return zlib.decompress(connection.execute("SELECT body FROM forms").fetchone()[0])


def _list_nodes(node: Any) -> Iterator[Any]:
    waiting: list[Any] = [node]
    while waiting:
        here: Any = waiting.pop()
        keys = _get_keys(here)
        if keys:
            yield here
            waiting += [here[key] for key in keys]


def _choose(tree: dict[str, Any], chance: random.Random) -> tuple[Any, Any]:
    """Any place; half of the time not in the translations, which are most of a form."""
    top = (
        tree
        if chance.random() < 0.3
        else tree[chance.choice([key for key in tree if key != "overlays" and isinstance(tree[key], (dict, list)) and tree[key]])]
    )
    node = chance.choice(list(_list_nodes(top)))
    return node, chance.choice(_get_keys(node))


def _get_keys(node: Any) -> list[Any]:
    if isinstance(node, dict):
        return list(cast("dict[Any, Any]", node))
    return list(range(len(cast("list[Any]", node)))) if isinstance(node, list) else []


def change_words(tree: Any, chance: random.Random) -> None:
    """Another value, another key, a part less, a part twice."""
    for _nr in range(chance.choice((1, 1, 1, 3, 10))):
        node, key = _choose(tree, chance)
        way = chance.choice(("less", "many", "key", "put", "put"))
        if way == "less":
            del node[key]
        elif way == "many" and isinstance(node, list):
            items = cast("list[Any]", node)
            items.extend([items[key]] * chance.choice((1, 50)))
        elif way == "key" and isinstance(node, dict):
            node[str(chance.choice(WORDS))] = cast("dict[Any, Any]", node).pop(key)
        else:
            node[key] = deepcopy(chance.choice(WORDS))


def deepen(tree: dict[str, Any], chance: random.Random) -> None:
    """A condition within a condition within a condition."""
    condition: dict[str, Any] = {"test": "answered", "question": "net.why"}
    for _level in range(chance.choice((50, 150, 300, 440))):
        condition = {"test": "all", "parts": [condition]}
    for question in _get_questions(tree)[: chance.choice((1, 100))]:
        question["visible_when"] = condition


def make_circles(tree: dict[str, Any], chance: random.Random) -> None:
    """Questions that show only when the other shows, tables whose rows come from themselves, dates that follow themselves."""
    questions = _get_questions(tree)
    for question in questions:
        other = chance.choice(questions)
        match chance.randrange(4):
            case 0:
                question["visible_when"] = {"test": "answered", "question": other["id"]}
            case 1:
                question["rows_from"] = {"question": question["id"], "column": "goal"}
            case 2:
                question["default"] = {"question": question["id"], "plus_months": chance.choice((1, -(10**9), 10**9))}
            case _:
                question["suggest_from"] = [question["id"], other["id"]]


def make_giant(tree: dict[str, Any], chance: random.Random) -> None:
    """Options, questions and words without end."""
    question = chance.choice(_get_questions(tree))
    many = chance.choice((1000, 20_000))
    match chance.randrange(4):
        case 0:
            question["options"] = [{"id": f"o{nr}", "label": "x"} for nr in range(many)]
        case 1:
            step = tree["phases"][0]["steps"][0]
            step["questions"] = [{**question, "id": f"x.q{nr}"} for nr in range(many // 10)]
        case 2:
            question["label"] = "woord " * many * 10
        case _:
            question["columns"] = [{"id": f"c{nr}", "kind": "text", "label": "x"} for nr in range(many // 10)]


def swap(tree: dict[str, Any], chance: random.Random) -> None:
    """Every question of another kind than it was."""
    for question in _get_questions(tree):
        if chance.random() < 0.3:
            question["kind"] = chance.choice(
                ("text", "table", "choice", "multichoice", "people", "person", "scale", "date", "info", "checklist", "money")
            )


def _get_questions(tree: dict[str, Any]) -> list[dict[str, Any]]:
    steps = [step for phase in tree["phases"] for step in phase["steps"]]
    return [question for step in steps for question in step["questions"] if "use" not in question] + tree["questions"]
