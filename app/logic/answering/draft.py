"""A change in the making: facts are put, and in the end only what differs becomes an edit."""

from collections.abc import Mapping

from app.logic.kinds.base import get_items, get_loose_text
from app.model.json import Json, Row
from app.model.plan import Address, Edit, Plan


class Draft:
    """Collects what one change alters in a plan."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._after: dict[Address, Json] = {}

    def get(self, address: Address) -> Json:
        """The value at an address as it will be."""
        return self._after[address] if address in self._after else self._plan.facts.get(address)

    def put(self, address: Address, value: Json) -> None:
        """Alter a fact. None takes it away."""
        self._after[address] = value

    def get_order(self, question: str) -> tuple[str, ...]:
        """The ids of the rows of a table as they will be."""
        return tuple(get_loose_text(row_id) for row_id in get_items(self.get(Address("answer", question))) or ())

    def get_row(self, question: str, row_id: str) -> dict[str, Json]:
        """The cells of a row as they will be, without its id."""
        row = self.get(Address("answer", question, row_id))
        return dict(row) if isinstance(row, Mapping) else {}

    def put_row(self, question: str, row_id: str, row: Row) -> None:
        """Alter the cells of a row."""
        self.put(Address("answer", question, row_id), {key: value for key, value in row.items() if key != "id"})

    def put_order(self, question: str, order: tuple[str, ...]) -> None:
        """Alter which rows there are, in which order. Without rows the answer is gone."""
        self.put(Address("answer", question), list(order) or None)

    def get_edits(self) -> tuple[Edit, ...]:
        """What differs from the plan, in the order in which it was put."""
        facts = self._plan.facts
        return tuple(Edit(address, facts.get(address), after) for address, after in self._after.items() if facts.get(address) != after)
