"""Writes the fields of a paper. Each has an appearance of its own and a name that is read aloud; nothing in the file acts by itself."""

from collections import Counter

from msgspec import Struct
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from app.export.pdf.fields.appearance import FONT, Box, draw_hook, draw_ring, draw_words
from app.export.pdf.fields.font import FieldFont
from app.export.pdf.fields.naming import ABOUT, OFF, make_field_name, make_state
from app.export.pdf.paper import Sizes
from app.export.pdf.tagging.structure import Element, Widget
from app.export.pdf.text.characters import make_plain
from app.export.pdf.text.typesetter import REGULAR
from app.support.paths import get_resources

_READ_ONLY, _MANY_LINES, _ONE_OF_ALL, _LIST, _OWN_WORDS = 1, 1 << 12, 1 << 15, 1 << 17, 1 << 18
_PRINTED = 4
_TICKED = "yes"


class Fillable(Struct, frozen=True):
    """What the file says about itself when it comes back, and how large the type is."""

    about: str
    sizes: Sizes


class FieldWriter:
    """The fields of one file, in reading order."""

    def __init__(self, pdf: Pdf, root: Element, fillable: Fillable) -> None:
        self._pdf = pdf
        self._fillable = fillable
        self._font = FieldFont(get_resources() / "fonts" / f"{REGULAR}.ttf")
        self._resources = pdf.make_indirect(Dictionary())
        self._fields: list[Object] = []
        self._families: dict[str, Object] = {}
        self._drawings: dict[tuple[object, ...], Object] = {}
        self._uses = Counter(kid.slot.name for element in root.walk() for kid in element.kids if isinstance(kid, Widget))

    def finish(self) -> None:
        """The list of all fields, with the hidden one that says where they belong."""
        self._resources.Font = Dictionary({f"/{FONT}": self._font.write(self._pdf)})
        about = Dictionary(FT=Name.Tx, T=String(ABOUT), TU=String(ABOUT), Ff=_READ_ONLY, V=String(self._fillable.about))
        self._pdf.Root.AcroForm = self._pdf.make_indirect(
            Dictionary(Fields=Array([*self._fields, self._pdf.make_indirect(about)]), DR=self._resources, DA=String(f"/{FONT} 0 Tf 0 g"))
        )

    def write(self, widget: Widget, page: Object) -> Object:
        """One field on its page; one of several is a part of their common field."""
        slot = widget.slot
        annotation = self._pdf.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name.Widget, P=page, F=_PRINTED, Rect=Array([round(side, 2) for side in self._place(widget)]))
        )
        if slot.kind == "one":
            self._join_family(widget, annotation)
        elif self._uses[slot.name] > 1:
            self._join_twins(widget, annotation)
        else:
            self._fields.append(annotation)
            self._describe(annotation, widget)
            self._show(annotation, widget)
        return annotation

    def _place(self, widget: Widget) -> tuple[float, float, float, float]:
        """Where the field is: words stand on their line, just above it; in an area they keep off its edges."""
        left, bottom, right, top = widget.box
        if widget.way in ("tick", "ring"):
            return widget.box
        high = self._fillable.sizes.body + 6
        if widget.way == "line":
            foot = bottom + 0.9
            return left + 0.5, foot, right, min(top, foot + high)
        if widget.way == "box":
            middle = (bottom + top) / 2
            return left + 1, max(middle - high / 2, bottom + 1), right - 1, min(middle + high / 2, top - 1)
        # white must cover the ends of the lines too
        out = 0.8 if widget.slot.kind == "lines" else -0.5
        return left - out, bottom + 1.2, right + out, top - 0.8

    def _describe(self, field: Object, widget: Widget) -> None:
        """What kind of field it is, what it is called, and what stands in it."""
        slot = widget.slot
        field.T = String(make_field_name(slot.name))
        field.TU = String(make_plain(slot.label) or slot.name)
        if slot.kind == "tick":
            field.FT = Name.Btn
            field.V = field.DV = Name(f"/{_TICKED if slot.value else OFF}")
            return
        field.FT = Name.Ch if slot.options else Name.Tx
        field.DA = String(f"/{FONT} 0 Tf 0 g")
        value = slot.value
        if widget.way == "area" and not slot.options:
            field.Ff = _MANY_LINES
        if slot.options:
            field.Ff = _LIST | _OWN_WORDS
            field.Opt = Array([Array([String(option), String(label)]) for option, label in slot.options])
            value = next((option for option, label in slot.options if label == slot.value), slot.value)
        if value:
            field.V = field.DV = String(value)

    def _show(self, annotation: Object, widget: Widget) -> None:
        """How it looks now."""
        slot, box = widget.slot, self._measure(annotation)
        if slot.kind in ("tick", "one"):
            state = make_state(slot.name.rpartition("/")[2]) if slot.kind == "one" else _TICKED
            annotation.AP = Dictionary(N=Dictionary({f"/{state}": self._draw(widget, box), f"/{OFF}": self._draw(None, box)}))
            annotation.AS = Name(f"/{state if slot.value else OFF}")
            return
        is_line = widget.way in ("line", "box")
        on_white = slot.kind == "lines" or widget.way == "box"
        if on_white:
            # lines to write on, or the parts of a date, would run through typed words
            annotation.MK = Dictionary(BG=Array([1]))
        size = self._fillable.sizes.body if slot.kind == "lines" or is_line else self._fillable.sizes.table
        annotation.AP = Dictionary(N=self._make_form(draw_words(slot.value, box, size, self._font, is_line=is_line, on_white=on_white), box))

    def _measure(self, annotation: Object) -> Box:
        left, bottom, right, top = (float(side) for side in annotation.Rect.as_list())
        return Box(round(right - left, 2), round(top - bottom, 2))

    def _draw(self, widget: Widget | None, box: Box) -> Object:
        """A hook or a ring of this size, or nothing: each once in the file."""
        way = "" if widget is None else widget.way
        key = (way, box.width, box.height)
        if key not in self._drawings:
            self._drawings[key] = self._make_form(b"" if not way else draw_ring(box) if way == "ring" else draw_hook(box), box)
        return self._drawings[key]

    def _make_form(self, drawing: bytes, box: Box) -> Object:
        form = Stream(self._pdf, drawing)
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = Array([0, 0, box.width, box.height])
        form.Resources = self._resources
        return form

    def _join_family(self, widget: Widget, annotation: Object) -> None:
        """One of several: they share a field, and each says by its state which it is."""
        group, _slash, value = widget.slot.name.rpartition("/")
        family = self._families.get(group)
        if family is None:
            label = make_plain(widget.slot.label.rpartition(" · ")[0] or widget.slot.label)
            family = self._pdf.make_indirect(
                Dictionary(FT=Name.Btn, Ff=_ONE_OF_ALL, T=String(make_field_name(group)), TU=String(label or group), V=Name(f"/{OFF}"), Kids=Array())
            )
            self._families[group] = family
            self._fields.append(family)
        if widget.slot.value:
            family.V = family.DV = Name(f"/{make_state(value)}")
        annotation.TU = String(make_plain(widget.slot.label) or value)
        self._add_kid(family, annotation, widget)

    def _join_twins(self, widget: Widget, annotation: Object) -> None:
        """The same place twice on paper: one field, so that what is said once stands at both."""
        family = self._families.get(widget.slot.name)
        if family is None:
            family = self._families[widget.slot.name] = self._pdf.make_indirect(Dictionary(Kids=Array()))
            self._describe(family, widget)
            self._fields.append(family)
        self._add_kid(family, annotation, widget)

    def _add_kid(self, family: Object, annotation: Object, widget: Widget) -> None:
        annotation.Parent = family
        family.Kids.append(annotation)
        self._show(annotation, widget)
