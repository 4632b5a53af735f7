"""The shape of everything that travels: JSON values as they stand in a plan file, a form and an exchange file."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
else:  # the decoder of compiled forms knows no recursive types
    Json = Any

Row = Mapping[str, Json]
"""One row of a table answer: column id to raw value, always with a stable `id`."""
