"""Everything that a file says to anybody who looks: its text, and what stands behind it (properties, bookmarks, words for pictures, names of attachments)."""

import csv
import io
import re
import zipfile
from email import message_from_bytes, policy
from html import unescape
from typing import Any

import pikepdf
import pypdfium2

Objects = list[Any]


def gather(body: bytes, ending: str) -> str:
    """All words of a file, one piece a line."""
    return {"pdf": _gather_pdf, "docx": _gather_packed, "xlsx": _gather_packed, "ics": _gather_calendar, "eml": _gather_mail, "csv": _gather_table}[
        ending
    ](body)


def squeeze(text: str) -> str:
    """Without white space and hyphens at the ends of lines: a name broken over lines is found too."""
    return re.sub(r"\s+", "", text.replace("\ufffe", "").replace("\u0002", "")).casefold()


def _gather_pdf(body: bytes) -> str:
    with pikepdf.open(io.BytesIO(body)) as pdf:
        found = [text for item in pdf.objects for text in _list_strings(item)]
        found.append(pdf.Root.Metadata.read_bytes().decode())
        found += list(pdf.attachments)
    paper = pypdfium2.PdfDocument(body)
    try:
        found += [paper[number].get_textpage().get_text_range() for number in range(len(paper))]
    finally:
        paper.close()
    return "\n".join(found)


def _list_strings(item: Any) -> list[str]:
    """Every string in an object and in what it holds itself; what it points to has its turn."""
    found: list[str] = []
    todo: Objects = [item]
    while todo:
        part = todo.pop()
        if isinstance(part, (pikepdf.String, pikepdf.Name)):
            found.append(str(part))
        elif isinstance(part, pikepdf.Array):
            todo += [each for each in part if not _points(each)]
        elif isinstance(part, (pikepdf.Dictionary, pikepdf.Stream)):
            inside = part.stream_dict if isinstance(part, pikepdf.Stream) else part
            found += list(inside.keys())
            todo += [value for _key, value in inside.items() if not _points(value)]
    return found


def _points(item: Any) -> bool:
    return bool(getattr(item, "is_indirect", False))


def _gather_packed(body: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        parts = [(name, packed.read(name)) for name in packed.namelist()]
        found = [packed.comment.decode("latin-1"), *(name for name, _part in parts)]
    for name, part in parts:
        if name.endswith((".xml", ".rels")):
            text = part.decode()
            found += [unescape(text), unescape(re.sub(r"<[^>]*>", "", text))]
        else:
            found.append(part.decode("latin-1"))
    return "\n".join(found)


def _gather_calendar(body: bytes) -> str:
    return body.decode().replace("\r\n ", "")


def _gather_mail(body: bytes) -> str:
    mail = message_from_bytes(body, policy=policy.default)
    found = [f"{name}: {value}" for name, value in mail.items()]
    for part in mail.walk():
        found += [f"{name}: {value}" for name, value in part.items()]
        if part.get_content_type() == "application/pdf":
            found.append(_gather_pdf(part.get_content()))
        elif not part.is_multipart():
            found.append(str(part.get_content()))
    return "\n".join(found)


def _gather_table(body: bytes) -> str:
    return "\n".join(cell for row in csv.reader(io.StringIO(body.decode("utf-8-sig"), newline=""), delimiter=";") for cell in row)
