"""Plain data as it comes out of YAML and JSON, and what tells its shapes apart."""

from typing import Any, TypeGuard

Tree = dict[str, Any]
"""A block of keys."""


def is_tree(node: object) -> TypeGuard[dict[str, Any]]:
    """Whether this is a block of keys."""
    return isinstance(node, dict)


def is_list(node: object) -> TypeGuard[list[Any]]:
    """Whether this is a list."""
    return isinstance(node, list)
