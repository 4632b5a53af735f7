"""No stream ends so that a strict reader would count one byte less than the file says."""

import io
import re
import zlib

import pikepdf
import pytest

from app.document.blocks import Paragraph
from app.export.pdf import render_bytes
from app.export.pdf.endings import settle_endings
from app.export.pdf.sealing import seal_pdf
from app.model.key import Key
from tests.export.pdf.sample import make_document, make_section

STREAM = re.compile(rb"/Length (\d+)\b[^\n]*>>\nstream\n")
WHOLE = b"\r\r\nendstream"


def count_streams(body: bytes) -> int:
    """Walk from stream to stream as their lengths say; each must end there for who trusts only the line ends too."""
    found = 0
    match = STREAM.search(body)
    while match:
        end = match.end() + int(match[1])
        assert re.match(rb"\r?\nendstream\nendobj\n", body[end : end + 20])
        assert body[end - 1 : end + 1] != b"\r\n", f"stream {found + 1} seems a byte shorter than it is"
        found += 1
        match = STREAM.search(body, end)
    return found


def make_file(*endings: bytes) -> bytes:
    """A file with pages whose packed content ends in these bytes."""
    with pikepdf.new() as pdf:
        for ending in endings:
            page = pdf.add_blank_page()
            page.Contents = pikepdf.Stream(pdf, next(text for text in _iter_contents() if zlib.adler32(text).to_bytes(4, "big").endswith(ending)))
        made = io.BytesIO()
        pdf.save(made, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return made.getvalue()


def _iter_contents() -> list[bytes]:
    return [b"0 0 m % " + b"y" * number for number in range(2000)]


def test_a_stream_that_ends_in_a_carriage_return_gets_a_line_end_of_its_own_and_nothing_else_moves() -> None:
    before = make_file(b"\r", b"\n", b"\r", b"x")
    with pytest.raises(AssertionError):
        count_streams(before)
    after = settle_endings(before)
    assert len(after) == len(before)
    assert after.count(WHOLE) == 2
    assert count_streams(after) >= 6
    with pikepdf.open(io.BytesIO(before)) as old, pikepdf.open(io.BytesIO(after)) as new:
        assert [page.Contents.read_bytes() for page in new.pages] == [page.Contents.read_bytes() for page in old.pages]
        assert [page.Contents.read_raw_bytes() for page in new.pages] == [page.Contents.read_raw_bytes() for page in old.pages]
        assert new.check_pdf_syntax() == []


def test_packed_bytes_that_look_like_an_object_are_left_alone() -> None:
    with pikepdf.new() as pdf:
        data = b"1 0 obj\n<< /Length 5 >>\nstream\nabc\r\nendstream\nendobj\n 0 obj\n<< /Length 7 >>\nstream\n\r"
        pdf.Root.Kept = pikepdf.Stream(pdf, data)
        made = io.BytesIO()
        pdf.save(made, compress_streams=False)
    after = settle_endings(made.getvalue())
    with pikepdf.open(io.BytesIO(after)) as pdf:
        assert pdf.Root.Kept.read_bytes() == data
    assert after.count(WHOLE) == 1


def test_every_stream_of_a_paper_ends_beyond_doubt() -> None:
    assert count_streams(render_bytes(make_document())[0]) > 10


def test_a_paper_that_has_such_a_stream_is_settled() -> None:
    for number in range(500):
        body, _ = render_bytes(make_document(make_section(Paragraph(text=f"Blad {number}"))))
        count_streams(body)
        if WHOLE in body:
            return
    pytest.fail("no paper had a stream that ends in a carriage return: this test says nothing")


def test_a_paper_with_a_password_is_settled_too() -> None:
    many = make_file(*(b"x" for _ in range(300)))
    for number in range(20):
        sealed = seal_pdf(many, Key(f"wachtwoord {number}"))
        count_streams(sealed)
        if WHOLE in sealed:
            return
    pytest.fail("no sealed stream ended in a carriage return: this test says nothing")
