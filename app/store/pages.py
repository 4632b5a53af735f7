"""The pages of a plan file read without SQLite, which stops at the first page that is wrong. Every row that can still be read is given.

Only what SQLite documents about its file format is relied on: the header, the four kinds of pages of a tree, records, overflow pages.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

_HEADER: Final = 100
_INNER_INDEX, _INNER_TABLE, _LEAF_INDEX, _LEAF_TABLE = 2, 5, 10, 13
_INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
LARGEST: Final = 64 * 1024 * 1024
MOST_RESERVED: Final = 80
"""At the end of each page, for other things than rows: as much as encryption takes."""

Cell = str | bytes | int | None


class Damaged(Exception):
    """This page, or this row of it, makes no sense."""


class Row(NamedTuple):
    """One row as it stands in a page: its number (0 in tables without), and its values; text that is no text as bytes."""

    number: int
    values: tuple[Cell, ...]


class Page(NamedTuple):
    """One page of a tree."""

    is_table: bool
    rows: tuple[Row, ...]
    children: tuple[int, ...]
    is_whole: bool
    """Whether every row of it could be read."""


class Pages:
    """The pages of one file, by number from 1."""

    def __init__(self, body: bytes) -> None:
        self._body = body
        size = int.from_bytes(body[16:18], "big")
        known = len(body) >= _HEADER and body.startswith(b"SQLite format 3\0") and (size == 1 or (size >= 512 and size & (size - 1) == 0))
        # Without its header a file is read as the ones we make.
        self.size = (65536 if size == 1 else size) if known else 4096
        reserved = body[20] if known and body[20] <= MOST_RESERVED else 0
        self._usable = self.size - reserved
        self.count = -(-len(body) // self.size)

    @property
    def schema(self) -> int:
        """The version of the tables (`PRAGMA user_version`)."""
        return int.from_bytes(self._body[60:64], "big")

    def read_free(self) -> frozenset[int]:
        """Pages that hold nothing any more."""
        found: set[int] = set()
        trunk = int.from_bytes(self._body[32:36], "big")
        while 0 < trunk <= self.count and trunk not in found:
            found.add(trunk)
            page = self._get(trunk)
            many = min(int.from_bytes(page[4:8], "big"), self.size // 4 - 2)
            found.update(int.from_bytes(page[8 + 4 * nr : 12 + 4 * nr], "big") for nr in range(many))
            trunk = int.from_bytes(page[:4], "big")
        return frozenset(found)

    def read_page(self, number: int) -> Page:
        """A page of a tree, or Damaged when it is none."""
        body = self._get(number)
        start = _HEADER if number == 1 else 0
        kind = body[start] if len(body) > start + 8 else 0
        if kind not in (_INNER_INDEX, _INNER_TABLE, _LEAF_INDEX, _LEAF_TABLE) or len(body) < self.size:
            raise Damaged
        inner = kind in (_INNER_INDEX, _INNER_TABLE)
        first = start + (12 if inner else 8)
        many = int.from_bytes(body[start + 3 : start + 5], "big")
        rows: list[Row] = []
        children: list[int] = []
        whole = first + 2 * many <= self.size
        for nr in range(min(many, (self.size - first) // 2)):
            place = int.from_bytes(body[first + 2 * nr : first + 2 * nr + 2], "big")
            try:
                self._read_cell(body, place, kind, rows, children)
            except (Damaged, IndexError):
                whole = False
        if inner:
            children.append(int.from_bytes(body[start + 8 : start + 12], "big"))
        return Page(kind in (_INNER_TABLE, _LEAF_TABLE), tuple(rows), tuple(children), whole)

    def _get(self, number: int) -> bytes:
        if not 0 < number <= self.count:
            raise Damaged
        return self._body[(number - 1) * self.size : number * self.size]

    def _read_cell(self, body: bytes, place: int, kind: int, rows: list[Row], children: list[int]) -> None:
        if not 8 <= place < self.size:
            raise Damaged
        if kind in (_INNER_INDEX, _INNER_TABLE):
            children.append(int.from_bytes(body[place : place + 4], "big"))
            place += 4
        if kind == _INNER_TABLE:
            return
        length, place = _read_number(body, place)
        number = 0
        if kind == _LEAF_TABLE:
            number, place = _read_number(body, place)
        payload = self._read_payload(body, place, length, is_table=kind == _LEAF_TABLE)
        rows.append(Row(number, _read_record(payload)))

    def _read_payload(self, body: bytes, place: int, length: int, *, is_table: bool) -> bytes:
        if not 0 < length <= LARGEST:
            raise Damaged
        usable = self._usable
        most = usable - 35 if is_table else (usable - 12) * 64 // 255 - 23
        if length <= most:
            if place + length > usable:
                raise Damaged
            return body[place : place + length]
        least = (usable - 12) * 32 // 255 - 23
        here = least + (length - least) % (usable - 4)
        here = here if here <= most else least
        if place + here + 4 > usable:
            raise Damaged
        pieces = [body[place : place + here]]
        pieces.extend(self._read_overflow(int.from_bytes(body[place + here : place + here + 4], "big"), length - here))
        return b"".join(pieces)

    def _read_overflow(self, page: int, length: int) -> Iterator[bytes]:
        seen: set[int] = set()
        while length > 0:
            if page in seen:
                raise Damaged
            seen.add(page)
            body = self._get(page)
            piece = body[4 : 4 + min(length, self._usable - 4)]
            if len(piece) < min(length, self._usable - 4):
                raise Damaged
            yield piece
            length -= len(piece)
            page = int.from_bytes(body[:4], "big")


def _read_number(body: bytes, place: int) -> tuple[int, int]:
    """SQLite's own way to write a number: seven bits a byte, nine bytes at most."""
    value = 0
    for nr in range(9):
        byte = body[place + nr]
        if nr == 8:
            return (value << 8) | byte, place + 9
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:
            return value, place + nr + 1
    raise Damaged


def _read_record(payload: bytes) -> tuple[Cell, ...]:
    end, place = _read_number(payload, 0)
    if not 0 < end <= len(payload) or end > 200:
        raise Damaged
    kinds: list[int] = []
    while place < end:
        kind, place = _read_number(payload, place)
        kinds.append(kind)
    if place != end:
        raise Damaged
    values: list[Cell] = []
    for kind in kinds:
        value, place = _read_value(payload, place, kind)
        values.append(value)
    if place != len(payload):
        raise Damaged
    return tuple(values)


def _read_value(payload: bytes, place: int, kind: int) -> tuple[Cell, int]:
    if kind in (10, 11):
        raise Damaged
    if kind in (0, 8, 9):
        return (None if kind == 0 else kind - 8), place
    length = _INTEGERS.get(kind) or (8 if kind == 7 else (kind - 12) // 2)
    piece = payload[place : place + length]
    if len(piece) < length:
        raise Damaged
    if kind in _INTEGERS:
        return int.from_bytes(piece, "big", signed=True), place + length
    # We write no fractions in a column of their own.
    is_text = kind >= 13 and kind % 2 == 1
    return (read_text(piece) if is_text else piece), place + length


def read_text(piece: bytes) -> str | bytes:
    """The text, or the bytes when they are none."""
    try:
        return piece.decode()
    except UnicodeDecodeError:
        return piece
