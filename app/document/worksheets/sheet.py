"""One sheet of documents.yaml, and how its fields are called."""

from msgspec import Struct

from app.document.entry import Entry
from app.document.worksheets.bench import Bench
from app.document.writing import Slot, SlotKind


class Sheet(Struct, frozen=True, kw_only=True):
    """A sheet that the form describes. `is_borrowed`: that of another theme, with empty first cells."""

    id: str
    entry: Entry
    is_borrowed: bool = False


class Piece(Struct, frozen=True, kw_only=True):
    """One block of a sheet, with all that its maker needs. `at`: its place on the sheet, which names its fields."""

    bench: Bench
    sheet: Sheet
    entry: Entry
    at: str

    def make_slot(self, *parts: str, label: str, kind: SlotKind = "text") -> Slot:
        """A place in this block, named by the sheet, the place of the block, and places within."""
        title = self.sheet.entry.get_text("title")
        return Slot(name="/".join((self.sheet.id, *parts)), label=" · ".join(filter(None, (title, label))), kind=kind)
