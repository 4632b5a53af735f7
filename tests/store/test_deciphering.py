"""The example of the standard itself (FIPS 197, C.3), and blocks that depend on each other."""

from app.store.deciphering import decipher

KEY = bytes(range(32))
PLAIN = bytes.fromhex("00112233445566778899aabbccddeeff")
CIPHER = bytes.fromhex("8ea2b7ca516745bfeafc49904b496089")


def test_the_example_of_the_standard() -> None:
    assert decipher(KEY, bytes(16), CIPHER) == PLAIN


def test_many_blocks_each_with_what_was_added_to_it() -> None:
    added = bytes(range(16)) + bytes(16)
    plain = decipher(KEY, added, CIPHER * 2)
    assert plain[16:] == PLAIN
    assert plain[:16] == bytes(byte ^ nr for nr, byte in enumerate(PLAIN))


def test_nothing_is_nothing() -> None:
    assert decipher(KEY, b"", b"") == b""
