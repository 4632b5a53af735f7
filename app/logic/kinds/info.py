"""A block that asks nothing."""

from app.logic.kinds.base import Field, Kind
from app.model.json import Json


class InfoKind(Kind):
    """Information between the questions: it has no answer."""

    name = "info"
    sample = None

    def read(self, raw: Json, field: Field) -> None:
        """Nothing, whatever stands there."""
        return
