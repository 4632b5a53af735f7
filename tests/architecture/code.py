"""What the rules of the house ask of the code of the program: read once, since there are hundreds of files."""

import ast
from functools import cache
from pathlib import Path

from msgspec import Struct

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted((ROOT / "app").rglob("*.py"))
TRANSLATING = ("_", "ngettext", "mark")
"""Functions whose first argument is a text in English."""


class Function(Struct, frozen=True):
    """A function of the program."""

    place: str
    length: int


class Message(Struct, frozen=True):
    """A text that is to be translated."""

    place: str
    by: str
    """The function that is asked to."""
    text: str | None
    """None when it is computed."""


class Facts(Struct, frozen=True):
    """All files together."""

    functions: tuple[Function, ...]
    messages: tuple[Message, ...]


@cache
def get_facts() -> Facts:
    """Every function and every text of the program."""
    functions: list[Function] = []
    messages: list[Message] = []
    for file in CODE:
        name = file.relative_to(ROOT)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                functions.append(Function(f"{name}:{node.name}", (node.end_lineno or 0) - node.lineno + 1))
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TRANSLATING:
                messages.append(Message(f"{name}:{node.lineno}", node.func.id, _read_constant(node.args[0])))
    return Facts(tuple(functions), tuple(messages))


def _read_constant(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
