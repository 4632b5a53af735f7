"""Makes the drawn pages into the file: structure, links, bookmarks, claims, and everything small and in one order."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from msgspec import Struct
from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, OutlineItem, Page, PageLocation, Pdf, Stream, String

from app.export.pdf.endings import settle_endings
from app.export.pdf.fields.writer import FieldWriter, Fillable
from app.export.pdf.tagging.claims import PRODUCER, get_language_tag, make_metadata
from app.export.pdf.tagging.structure import Attributes, Element, Link, Mark, Widget

_MOST_LINES = 100
"""Of an outline, below each other: of more, a hundred each stand below one."""


class Bookmark(Struct, frozen=True, kw_only=True):
    """A line of the outline: a page (from 0) and a height on it."""

    title: str
    page: int
    top: float


class Binding(Struct, frozen=True, kw_only=True):
    """All that is bound into the file besides the drawn pages."""

    title: str
    language: str
    day: date
    root: Element
    marks: Sequence[Sequence[Element]]
    bookmarks: Sequence[Bookmark]
    anchors: dict[str, tuple[int, float]]
    colours: bytes
    """The colour profile that says what the colours mean."""
    fillable: Fillable | None = None
    """With fields over the places to write."""
    is_duplex: bool = False
    """Meant for both sides of a sheet: the print dialogue proposes that."""


def finish(drawn: bytes, binding: Binding) -> bytes:
    """The whole file. The same paper gives the same bytes."""
    with Pdf.open(BytesIO(drawn)) as pdf:
        _Structure(pdf, binding).write()
        _write_outline(pdf, binding)
        _write_claims(pdf, binding)
        out = BytesIO()
        # Writing a thick paper holds all of Python; each word about how far it is lets the window have its turn.
        streams = ObjectStreamMode.generate
        pdf.save(out, min_version="1.7", object_stream_mode=streams, compress_streams=True, deterministic_id=True, progress=_let_others_on)
    return settle_endings(out.getvalue())


def _let_others_on(percent: int) -> None:
    """Only that Python runs here at all."""
    del percent


class _Structure:
    """Writes the tree of elements, the way back from marks to elements, and the links."""

    def __init__(self, pdf: Pdf, binding: Binding) -> None:
        self._pdf = pdf
        self._binding = binding
        self._pages: list[Page] = list(pdf.pages)
        self._objects: dict[Element, Object] = {}
        # the same for thousands of cells: written once
        self._attributes: dict[int, Object] = {}
        # elements of the links, in the order of the numbers that the links carry
        self._annotations: list[Object] = []
        self._fields = FieldWriter(pdf, binding.root, binding.fillable) if binding.fillable else None

    def write(self) -> None:
        """The whole structure."""
        self._binding.root.prune()
        tree = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        tree.K = Array([self._write_element(self._binding.root, tree)])
        tree.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(self._list_parents())))
        tree.ParentTreeNextKey = len(self._pages) + len(self._annotations)
        self._pdf.Root.StructTreeRoot = tree
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)
        if self._fields is not None:
            self._fields.finish()

    def _write_element(self, element: Element, parent: Object) -> Object:
        written = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{element.tag}"), P=parent))
        self._objects[element] = written
        if element.alt:
            written.Alt = String(element.alt)
        if element.language:
            written.Lang = String(element.language)
        if element.attributes:
            written.A = self._get_attributes(element.attributes)
        first = next((kid.page for kid in element.kids if isinstance(kid, Mark)), None)
        if first is not None:
            written.Pg = self._pages[first].obj
        kids = [self._write_kid(kid, element, first) for kid in element.kids]
        if kids:
            written.K = kids[0] if len(kids) == 1 else Array(kids)
        return written

    def _write_kid(self, kid: Element | Mark | Link | Widget, element: Element, first: int | None) -> Object | int:
        if isinstance(kid, Element):
            return self._write_element(kid, self._objects[element])
        if isinstance(kid, Link):
            return Dictionary(Type=Name.OBJR, Pg=self._pages[kid.page].obj, Obj=self._write_link(kid, element))
        if isinstance(kid, Widget):
            return Dictionary(Type=Name.OBJR, Pg=self._pages[kid.page].obj, Obj=self._write_field(kid, element))
        if kid.page == first:
            return kid.number
        return Dictionary(Type=Name.MCR, Pg=self._pages[kid.page].obj, MCID=kid.number)

    def _write_link(self, link: Link, element: Element) -> Object:
        page, top = self._binding.anchors.get(link.anchor, (link.page, 0))
        annotation = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([round(side, 2) for side in link.box]),
                Border=Array([0, 0, 0]),
                F=4,
                Contents=String(link.words),
                Dest=Array([self._pages[page].obj, Name.XYZ, 0, round(top, 2), 0]),
                StructParent=len(self._pages) + len(self._annotations),
            )
        )
        return self._put(annotation, link.page, element)

    def _write_field(self, widget: Widget, element: Element) -> Object:
        if self._fields is None:
            raise ValueError(widget.slot.name)
        annotation = self._fields.write(widget, self._pages[widget.page].obj)
        annotation.StructParent = len(self._pages) + len(self._annotations)
        return self._put(annotation, widget.page, element)

    def _put(self, annotation: Object, page: int, element: Element) -> Object:
        """On its page, with the way back to its element."""
        self._annotations.append(self._objects[element])
        owner = self._pages[page].obj
        if Name.Annots not in owner:
            owner.Annots = Array()
        owner.Annots.append(annotation)
        return annotation

    def _get_attributes(self, attributes: Attributes) -> Object:
        known = self._attributes.get(id(attributes))
        if known is None:
            known = self._attributes[id(attributes)] = self._pdf.make_indirect(_write_attributes(attributes))
        return known

    def _list_parents(self) -> list[Object | int]:
        nums: list[Object | int] = []
        for number, (page, marks) in enumerate(zip(self._pages, self._binding.marks, strict=False)):
            page.obj.StructParents = number
            page.obj.Tabs = Name.S
            nums += [number, self._pdf.make_indirect(Array([self._objects[element] for element in marks]))]
        for number, written in enumerate(self._annotations, len(self._pages)):
            nums += [number, written]
        return nums


def _write_attributes(attributes: Attributes) -> Object:
    written = Dictionary(O=Name(f"/{attributes.owner}"))
    for name, value in attributes.values.items():
        if isinstance(value, str):
            written[f"/{name}"] = Name(f"/{value}")
        elif isinstance(value, tuple):
            written[f"/{name}"] = Array([round(number, 2) for number in value])
        else:
            written[f"/{name}"] = value
    return written


def _write_outline(pdf: Pdf, binding: Binding) -> None:
    items = [OutlineItem(mark.title, mark.page, PageLocation.XYZ, top=round(mark.top, 2)) for mark in binding.bookmarks]
    with pdf.open_outline() as outline:
        # the lines of an outline hang on each other, one by one, so a list of a thousand is a chain of a thousand; nor does anybody find a way in it
        while len(items) > _MOST_LINES:
            items = [_group(items[first : first + _MOST_LINES]) for first in range(0, len(items), _MOST_LINES)]
        outline.root.extend(items)


def _group(items: Sequence[OutlineItem]) -> OutlineItem:
    """Lines below one that says from where to where they go."""
    if len(items) == 1:
        return items[0]
    group = OutlineItem(f"{items[0].title} – {items[-1].title}", items[0].destination)
    group.is_closed = True
    group.children.extend(items)
    return group


def _write_claims(pdf: Pdf, binding: Binding) -> None:
    root = pdf.Root
    tag = get_language_tag(binding.language)
    root.Lang = String(tag)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    if binding.is_duplex:
        root.ViewerPreferences.Duplex = Name.DuplexFlipLongEdge
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    metadata = Stream(pdf, make_metadata(binding.title, tag, binding.day))
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    root.Metadata = metadata
    profile = Stream(pdf, binding.colours)
    profile.N = 3
    intent = Dictionary(Type=Name.OutputIntent, S=Name.GTS_PDFA1, OutputConditionIdentifier=String("sRGB"), Info=String("sRGB IEC61966-2.1"))
    intent.DestOutputProfile = profile
    root.OutputIntents = Array([intent])
    stamp = String(f"D:{binding.day:%Y%m%d}000000Z")
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=String(binding.title), Producer=String(PRODUCER), CreationDate=stamp, ModDate=stamp))
