"""The document that everything is written into: our own, or a template of the office with its styles, its header and its margins, but empty.

A template comes from elsewhere, so it is looked at before it is opened, and takes along nothing that says who made it or that loads anything.
"""

from io import BytesIO
from pathlib import Path
from typing import cast
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document as Book
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.packuri import PackURI
from docx.oxml.parser import parse_xml
from docx.parts.numbering import NumberingPart

from app.export.docx.marks import Mark

MOST_BYTES = 50 * 1024 * 1024
"""Of everything in a template, unpacked."""
MOST_PARTS = 2000
_TEMPLATE_TYPE, _DOCUMENT_TYPE = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"
_MACROS = ("vbaProject.bin", "vbaData.xml")
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class BrokenTemplate(ValueError):
    """What was given as a template is no document, has macros, or is far too large."""


def open_book(template: Path | None) -> Book:
    """An empty document with the styles of the template."""
    if template is None:
        book = docx.Document()
    else:
        try:
            book = docx.Document(BytesIO(_read_template(template)))
        except (OSError, BadZipFile, OpcError, SyntaxError, ValueError, KeyError, AttributeError) as error:  # lxml's own errors are SyntaxErrors
            raise BrokenTemplate(str(template)) from error
    _empty(book)
    _forget(book)
    _add_numbering(book)
    return book


def _read_template(path: Path) -> bytes:
    """The file as a document. A template (.dotx) differs in one word."""
    if path.stat().st_size > MOST_BYTES:
        raise BrokenTemplate(str(path))
    with ZipFile(path) as packed:
        parts = packed.infolist()
        names = {Path(part.filename).name for part in parts}
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES or names & set(_MACROS):
            raise BrokenTemplate(str(path))
        made = BytesIO()
        with ZipFile(made, "w") as copy:
            for part in parts:
                body = packed.read(part)
                if part.filename == "[Content_Types].xml":
                    body = body.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)
                copy.writestr(part.filename, body)
    return made.getvalue()


def _empty(book: Book) -> None:
    """The text of the template goes; the pages as it sets them stay."""
    root = cast("Mark", book.element.body)
    for element in list(cast("list[Mark]", root)):
        if not str(getattr(element, "tag", "")).endswith("}sectPr"):
            root.remove(element)


def _forget(book: Book) -> None:
    """Whose template it was, its little picture, what it is attached to, and everything it would load from elsewhere."""
    core = book.core_properties
    for name in ("author", "last_modified_by", "comments", "keywords", "subject", "category", "content_status", "identifier", "version", "title"):
        setattr(core, name, "")
    core.revision = 1
    package = book.part.package
    for owner in (
        *((package,) if package is not None else ()),
        book.part,
        *(relation.target_part for relation in book.part.rels.values() if not relation.is_external),
    ):
        for name, relation in list(owner.rels.items()):
            if relation.is_external or relation.reltype.endswith(("/thumbnail", "/custom-properties", "/customXml", "/extended-properties")):
                del owner.rels[name]
    settings = cast("Mark", book.settings.element)
    for tag in ("attachedTemplate", "mailMerge", "documentProtection", "rsids"):
        while (found := settings.find(f"{{{_W}}}{tag}")) is not None:
            settings.remove(found)


def _add_numbering(book: Book) -> None:
    if any(relation.reltype == RELATIONSHIP_TYPE.NUMBERING for relation in book.part.rels.values()):
        return
    package = book.part.package
    if package is None:
        return
    element = parse_xml(f'<w:numbering xmlns:w="{_W}"/>')
    part = NumberingPart(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, element, package)
    book.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
