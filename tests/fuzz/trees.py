"""Exchange files: the worked cases with pieces changed, and trees that only have the shape of one."""

import json
import random
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import Any, cast

from app.formfile import list_examples, load_example
from app.model.json import Json
from app.model.trouble import Trouble
from app.session.exchange_file import read_json_file
from app.session.merging import apply_merge, open_combination
from app.session.session import Session
from app.session.starting import NewPlan, create_plan
from tests.fuzz.tampering import VALUES
from tests.fuzz.using import get_sound_plan, make_surroundings, use_session
from tests.fuzz.watch import Use

WORDS: tuple[Json, ...] = (
    None, True, 0, -1, 10**30, 1.5, "", "x", "p1", "open", "later", "\ud800", "\0", "\u202e", "{who}", "{0.__class__}", "%s%n", "<b>&", "=1+1", "2027-02-31",
    "31-12-2027", "net.why", "vertrouwenspersonen", "nl_BE", [], {}, [[]], [{}], {"id": "p1"}, {"id": {"id": []}}, {"state": "later", "who": "p1"}, "x" * 3000,
)  # fmt: skip
KEYS = (
    *(
        "format",
        "form",
        "theme",
        "title",
        "organisation",
        "language",
        "route",
        "people",
        "answers",
        "states",
        "notes",
        "pitfalls",
        "assignments",
        "dismissed",
    ),
    *(
        "examples",
        "id",
        "name",
        "gen.title",
        "net.why",
        "shr.people",
        "shr.goals",
        "shr.actions",
        "nope",
        "",
        "\ud800",
        "__class__",
        "state",
        "goal",
        "who",
    ),
)


def make_exchange(chance: random.Random, folder: Path) -> Use:
    path = folder / "Collega.json"
    case = json.loads(json.dumps(load_example(chance.choice(list_example_names()))))
    way = chance.random()
    if way < 0.1:
        text = json.dumps(_make_tree(chance, 5))
    elif way < 0.2:
        text = _spoil_text(json.dumps(case), chance)
    else:
        for _nr in range(chance.choice((1, 2, 5, 20))):
            # Mostly among the answers: what is wrong with the shape is told before anything else is done.
            _mutate(case[chance.choice(("answers", "answers", "answers", "people"))] if chance.random() < 0.9 else case, chance)
        text = json.dumps(case, ensure_ascii=chance.random() < 0.5)
        if way < 0.3:
            # What json.dumps does not write: deep, odd and doubled.
            text = text.replace('"x"', str(chance.choice([value for value in VALUES if isinstance(value, str) and value])), 1)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return partial(use_exchange, path, case, chance)


def list_example_names() -> tuple[str, ...]:
    return tuple(example.name for example in list_examples())


def use_exchange(path: Path, case: dict[str, Json], chance: random.Random) -> str:
    """As a new plan, or beside a plan that is there."""
    own = path.with_name("Eigen.kwartier")
    try:
        data = read_json_file(path)
        if chance.random() < 0.6:
            form = str(case.get("form")) if case.get("form") in ("netwerk", "werkgroep") else "netwerk"
            with create_plan(own, NewPlan(form=form, exchange=data), make_surroundings()) as session:
                use_session(session, chance)
            return "new plan"
        own.write_bytes(get_sound_plan().read_bytes())
        with Session.open(own, make_surroundings()) as session:
            apply_merge(session, open_combination(session, path))
            use_session(session, chance)
    except Trouble as trouble:
        return "refused" if str(trouble) else "refused without a word"
    return "combined"


def _make_tree(chance: random.Random, depth: int) -> Json:
    if depth == 5:
        return {"format": "kwartiermaker/1", "form": "netwerk", **{chance.choice(KEYS): _make_tree(chance, 4) for _nr in range(chance.randrange(8))}}
    match chance.randrange(4 if depth else 1):
        case 1:
            return [_make_tree(chance, depth - 1) for _nr in range(chance.randrange(5))]
        case 2 | 3:
            return {chance.choice(KEYS): _make_tree(chance, depth - 1) for _nr in range(chance.randrange(5))}
        case _:
            return chance.choice(WORDS)


def _mutate(tree: Any, chance: random.Random) -> None:
    """Somewhere inside: another value, another key, one thing twice, one thing less."""
    node = tree
    while True:
        keys = _get_keys(node)
        if not keys:
            return
        key = chance.choice(keys)
        if not _get_keys(node[key]) or chance.random() < 0.15:
            break
        node = node[key]
    _change(node, key, chance)


def _get_keys(node: Any) -> list[Any]:
    if isinstance(node, dict):
        return list(cast("dict[Any, Any]", node))
    return list(range(len(cast("list[Any]", node)))) if isinstance(node, list) else []


def _change(node: Any, key: Any, chance: random.Random) -> None:
    way = chance.choice(("put", "put", "twice", "many", "less", "key"))
    if way == "key" and isinstance(node, dict):
        node[chance.choice(KEYS)] = deepcopy(chance.choice(WORDS))
    elif way == "put" or isinstance(node, dict):
        node[key] = deepcopy(chance.choice(WORDS))
    elif way == "less":
        node.clear()
    else:
        node.extend([node[0]] * (300 if way == "many" else 1))


def _spoil_text(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text))
    piece = chance.choice(("", "{", "]", '"', "\\", ",", "\0", "NaN", "1e999", "[" * 50_000, "\ud800", "0" * 5000, '"a":1,' * 3))
    return f"{text[:place]}{piece}{text[place + chance.choice((0, 1, 100, 10_000)) :]}"
