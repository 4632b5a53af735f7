"""AES-256 read back, many blocks at once: to save what stands in a damaged file of which SQLCipher opens nothing any more.

Only for reading, and only what was encrypted by SQLCipher (CBC). The bytes at one place of all blocks make one string, so that each step of the cipher is one
translation or one sum over the whole file: a megabyte takes a second.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

BLOCK: Final = 16
KEY: Final = 32
_ROUNDS: Final = 14
_POLYNOMIAL: Final = 0x11B
_MIXED: Final = (14, 11, 13, 9)
"""By what the four bytes of a column are multiplied to undo their mixing."""


def decipher(key: bytes, first: bytes, body: bytes) -> bytes:
    """The plain text of these blocks; `first` holds, for each block, the one that was added to it before it was encrypted."""
    keys = _expand(key)
    lanes = [bytes(map(keys[_ROUNDS][place].__xor__, body[place::BLOCK])) for place in range(BLOCK)]
    for turn in range(_ROUNDS - 1, -1, -1):
        shifted = [lanes[(place - 4 * (place % 4)) % BLOCK] for place in range(BLOCK)]
        lanes = [lane.translate(_make_table(keys[turn][place])) for place, lane in enumerate(shifted)]
        if turn:
            lanes = [lane for column in range(0, BLOCK, 4) for lane in _unmix(lanes[column : column + 4])]
    plain = bytearray(len(body))
    for place, lane in enumerate(lanes):
        plain[place::BLOCK] = lane
    return _add(bytes(plain), first)


def _unmix(lanes: Sequence[bytes]) -> Iterator[bytes]:
    for place in range(4):
        parts = [lanes[(place + nr) % 4].translate(_make_product(factor)) for nr, factor in enumerate(_MIXED)]
        yield _add(_add(parts[0], parts[1]), _add(parts[2], parts[3]))


def _add(one: bytes, other: bytes) -> bytes:
    return (int.from_bytes(one, "big") ^ int.from_bytes(other, "big")).to_bytes(len(one), "big")


def _expand(key: bytes) -> list[bytes]:
    """The keys of all rounds, from that of the whole."""
    box = _make_boxes()[0]
    words = [key[start : start + 4] for start in range(0, KEY, 4)]
    power = 1
    while len(words) < 4 * (_ROUNDS + 1):
        word = words[-1]
        if len(words) % 8 == 0:
            word = (word[1:] + word[:1]).translate(box)
            word = bytes((word[0] ^ power, *word[1:]))
            power = _multiply(power, 2)
        elif len(words) % 8 == 4:
            word = word.translate(box)
        words.append(_add(word, words[-8]))
    return [b"".join(words[start : start + 4]) for start in range(0, len(words), 4)]


@cache
def _make_table(added: int) -> bytes:
    """The substitution undone, and a byte of a key taken off, in one."""
    return bytes(byte ^ added for byte in _make_boxes()[1])


@cache
def _make_product(factor: int) -> bytes:
    return bytes(_multiply(byte, factor) for byte in range(256))


@cache
def _make_boxes() -> tuple[bytes, bytes]:
    """The substitution of each byte, and the way back."""
    box = bytearray(256)
    for byte in range(256):
        inverse = _invert(byte)
        turned = (inverse << nr | inverse >> (8 - nr) for nr in range(5))
        box[byte] = 0x63
        for each in turned:
            box[byte] ^= each & 0xFF
    return bytes(box), bytes(box.index(byte) for byte in range(256))


def _invert(byte: int) -> int:
    """What gives 1 when multiplied with it (its 254th power); 0 for 0."""
    found = 1
    for _nr in range(254):
        found = _multiply(found, byte)
    return found


def _multiply(one: int, other: int) -> int:
    product = 0
    while other:
        if other & 1:
            product ^= one
        one <<= 1
        if one & 0x100:
            one ^= _POLYNOMIAL
        other >>= 1
    return product
