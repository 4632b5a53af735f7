"""Plan files with bytes changed: bits flipped, the end cut off, pieces moved, strange pieces put in."""

import random
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

from tests.fuzz.using import get_sound_plan, use_file
from tests.fuzz.watch import Use

PAGE = 4096
ODD = (b"\0", b"\xff", b"\x7f\xff\xff\xff", b"\xff" * 9, b"\0" * 200, b"[" * 500, b"\xed\xa0\x80", b"CREATE TRIGGER", b"SQLite format 3\0", b"KWMR")


def make_flipped(chance: random.Random, folder: Path) -> Use:
    """Most strokes fall where the answers are: the form takes up most of the file, and has one check for all of it."""
    body = bytearray(get_sound_plan().read_bytes())
    for _stroke in range(chance.choice((1, 1, 1, 2, 5, 40))):
        body = chance.choice((_flip, _flip, _flip, _put, _put, _cut, _move, _insert))(body, chance)
    path = folder / "Plan.kwartier"
    path.write_bytes(body)
    return partial(use_file, path, chance)


def _choose_place(body: bytearray, chance: random.Random) -> int:
    pages = _get_pages()
    if chance.random() < 0.1 or not pages:
        return chance.randrange(len(body))
    start = (chance.choice(pages) - 1) * PAGE
    place = start + chance.choice((chance.randrange(100), chance.randrange(PAGE)))
    return min(place, len(body) - 1)


_PAGES: list[int] = []


def _get_pages() -> list[int]:
    """All but those of the form."""
    if not _PAGES:
        with closing(sqlite3.connect(get_sound_plan())) as connection:
            _PAGES.extend(row[0] for row in connection.execute("SELECT pageno FROM dbstat WHERE name <> 'forms'"))
    return _PAGES


def _flip(body: bytearray, chance: random.Random) -> bytearray:
    body[_choose_place(body, chance)] ^= 1 << chance.randrange(8)
    return body


def _put(body: bytearray, chance: random.Random) -> bytearray:
    place, piece = _choose_place(body, chance), chance.choice((*ODD, chance.randbytes(chance.randrange(1, 64))))
    body[place : place + len(piece)] = piece[: len(body) - place]
    return body


def _cut(body: bytearray, chance: random.Random) -> bytearray:
    return body[: max(1, chance.choice((chance.randrange(len(body)), len(body) - PAGE, len(body) - 1, 100)))]


def _move(body: bytearray, chance: random.Random) -> bytearray:
    """One piece over another: two pages that are the same page, say."""
    size = chance.choice((16, 200, PAGE))
    there, here = (_choose_place(body, chance) // size * size for _end in range(2))
    piece = body[there : there + size]
    body[here : here + len(piece)] = piece
    return body


def _insert(body: bytearray, chance: random.Random) -> bytearray:
    place = _choose_place(body, chance)
    body[place:place] = chance.choice((*ODD, bytes(PAGE), chance.randbytes(PAGE)))
    return body
