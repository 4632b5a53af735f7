"""Plain data as it comes out of YAML and JSON, and what tells its shapes apart."""

import json
from typing import Any, TypeGuard

Tree = dict[str, Any]
"""A block of keys."""


def is_tree(node: object) -> TypeGuard[dict[str, Any]]:
    """Whether this is a block of keys."""
    return isinstance(node, dict)


def is_list(node: object) -> TypeGuard[list[Any]]:
    """Whether this is a list."""
    return isinstance(node, list)


def encode(body: object) -> bytes:
    """Canonical JSON: sorted keys, no spaces, UTF-8."""
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
