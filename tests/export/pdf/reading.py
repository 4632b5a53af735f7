"""Reads a paper back as assistive technology does: from the structure to the marks on the pages to the letters."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf

from app.document.blocks import Document
from app.export.pdf import RenderResult, render_bytes

_PAIR = re.compile(r"<([0-9A-F]+)> <([0-9A-F]+)>")


@dataclass
class Part:
    """An element of the structure with what stands in it."""

    tag: str
    text: str
    parts: list["Part"]
    alt: str = ""
    marks: list[tuple[int, int]] = field(default_factory=list)
    scope: str = ""

    def walk(self) -> Iterator["Part"]:
        yield self
        for part in self.parts:
            yield from part.walk()

    def find(self, *tags: str) -> list["Part"]:
        return [part for part in self.walk() if part.tag in tags]

    @property
    def whole(self) -> str:
        """Its text with that of all below it, words joined by one space."""
        return join_words(" ".join(part.text for part in self.walk()))


def join_words(text: str) -> str:
    """The words with one space between them."""
    return " ".join(text.split())


class Paper:
    """A rendered paper."""

    def __init__(self, body: bytes, result: RenderResult) -> None:
        self.body = body
        self.result = result
        self.pdf = pikepdf.open(io.BytesIO(body))
        self.marks: dict[tuple[int, int], str] = {}
        self.artifacts: list[str] = []
        self.sizes: set[float] = set()
        self._numbers = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages)}
        for number, page in enumerate(self.pdf.pages):
            self._read_page(number, page)
        self.root = self._read(self.pdf.Root.StructTreeRoot.K[0], 0)

    def find(self, *tags: str) -> list[Part]:
        return self.root.find(*tags)

    def _read_page(self, number: int, page: Any) -> None:
        fonts = {name: _read_map(font) for name, font in page.Resources.Font.items()}
        stack: list[tuple[int, int] | None] = []
        current: dict[int, str] = {}
        artifact = ""
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BDC", "BMC"):
                marked = operands[1].get("/MCID") if name == "BDC" and isinstance(operands[1], pikepdf.Dictionary) else None
                stack.append(None if marked is None else (number, int(marked)))
            elif name == "EMC":
                if stack.pop() is None and artifact:
                    self.artifacts.append(artifact)
                artifact = ""
            elif name == "Tf":
                current = fonts[str(operands[0])]
                self.sizes.add(float(operands[1])) if stack else None
            elif name == "Tj":
                text = "".join(current[code] for code in bytes(operands[0]))
                assert stack, "text that is neither tagged nor an artifact"
                if stack[-1] is None:
                    artifact += text
                else:
                    self.marks[stack[-1]] = self.marks.get(stack[-1], "") + text

    def _read(self, element: Any, page: int) -> Part:
        page = self._numbers[element.Pg.objgen] if "/Pg" in element else page
        kids = element.get("/K", pikepdf.Array())
        part = Part(str(element.S)[1:], "", [], str(element.get("/Alt", "")))
        if "/A" in element:
            part.scope = str(element.A.get("/Scope", ""))
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                part.marks.append((page, kid))
            elif kid.get("/Type") == "/MCR":
                part.marks.append((self._numbers[kid.Pg.objgen], int(kid.MCID)))
            elif kid.get("/Type") != "/OBJR":
                part.parts.append(self._read(kid, page))
        part.text = "".join(self.marks.get(mark, "") for mark in part.marks)
        return part

    def get_page_text(self, number: int) -> str:
        """All tagged text of a page (from 0) in the order in which it is drawn."""
        return join_words(" ".join(text for (page, _), text in sorted(self.marks.items()) if page == number))


def _read_map(font: Any) -> dict[int, str]:
    body = bytes(font.ToUnicode.read_bytes()).decode("ascii")
    return {int(code, 16): bytes.fromhex(value).decode("utf-16-be") for code, value in _PAIR.findall(body.split("endcodespacerange")[1])}


def render(document: Document) -> Paper:
    """Draw a document and read it back."""
    return Paper(*render_bytes(document))


def store(document: Document, path: Path) -> Path:
    """A file for tools that want one."""
    path.write_bytes(render_bytes(document)[0])
    return path
