"""The shape of everything that travels: JSON values as they stand in a plan file, a form and an exchange file."""

from collections.abc import Mapping, Sequence

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
Row = Mapping[str, Json]
"""One row of a table answer: column id to raw value, always with a stable `id`."""
