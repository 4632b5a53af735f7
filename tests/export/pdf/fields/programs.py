"""Other programs that fill in a PDF, each driven as somebody would use it: a field by its name gets a text, a box is ticked."""

import ctypes
import importlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pikepdf
import pikepdf.form
import pytest
from msgspec import Struct

TICK = "yes"
Fill = Callable[[Path, Mapping[str, str], Path], None]


class Program(Struct, frozen=True):
    """A program, how it fills in, and why it cannot be asked here ("" when it can)."""

    name: str
    fill: Fill
    missing: str = ""


def fill_with_pikepdf(source: Path, values: Mapping[str, str], out: Path) -> None:
    """Only the values, as a script would; what is seen stays behind."""
    with pikepdf.open(source) as pdf:
        for field in _list_fields(pdf):
            value = values.get(str(field.T))
            if value is not None:
                field.V = pikepdf.Name(f"/{value}") if str(field.FT) == "/Btn" else pikepdf.String(value)
        pdf.save(out)


def _list_fields(pdf: pikepdf.Pdf) -> list[Any]:
    return [field for field in pdf.Root.AcroForm.Fields if "/T" in field]


def fill_with_pikepdf_drawn(source: Path, values: Mapping[str, str], out: Path) -> None:
    """The values through its own form tools, which draw them too."""
    with pikepdf.open(source) as pdf:
        form = pikepdf.form.Form(pdf, pikepdf.form.DefaultAppearanceStreamGenerator)
        for name, value in values.items():
            field: Any = form[name]
            if isinstance(field, pikepdf.form.CheckboxField):
                field.checked = True
            elif isinstance(field, pikepdf.form.RadioButtonGroup):
                field.value = pikepdf.Name(f"/{value}")
            else:
                field.value = value
        pdf.save(out)


def fill_with_pdfium(source: Path, values: Mapping[str, str], out: Path) -> None:
    """Click and type, page by page, with the engine of a browser."""
    import pypdfium2 as pdfium

    raw: Any = importlib.import_module("pypdfium2.raw")

    pdf: Any = pdfium.PdfDocument(source)
    pdf.init_forms()
    env: Any = pdf.formenv.raw
    for number in range(len(pdf)):
        page = pdf[number]
        for left, bottom, right, top, name, state in _list_widgets(raw, env, page):
            value = values.get(name)
            if value is None or (state and state != value):
                continue
            x, y = (left + right) / 2, (bottom + top) / 2
            raw.FORM_OnMouseMove(env, page.raw, 0, x, y)
            raw.FORM_OnLButtonDown(env, page.raw, 0, x, y)
            raw.FORM_OnLButtonUp(env, page.raw, 0, x, y)
            if not state:
                raw.FORM_SelectAllText(env, page.raw)
                text = (value + "\0").encode("utf-16-le")
                raw.FORM_ReplaceSelection(env, page.raw, ctypes.cast(ctypes.create_string_buffer(text), ctypes.POINTER(ctypes.c_ushort)))
            raw.FORM_ForceToKillFocus(env)
    pdf.save(out)


def _list_widgets(raw: Any, env: Any, page: Any) -> list[tuple[float, float, float, float, str, str]]:
    found: list[tuple[float, float, float, float, str, str]] = []
    for at in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, at)
        box = raw.FS_RECTF()
        if raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_WIDGET and raw.FPDFAnnot_GetRect(annotation, box):
            name = _get_words(raw.FPDFAnnot_GetFormFieldName, env, annotation)
            kind = raw.FPDFAnnot_GetFormFieldType(env, annotation)
            is_box = kind in (raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON)
            state = _get_words(raw.FPDFAnnot_GetFormFieldExportValue, env, annotation) if is_box else ""
            found.append((box.left, box.bottom, box.right, box.top, name, state))
        raw.FPDFPage_CloseAnnot(annotation)
    return found


def _get_words(ask: Any, env: Any, annotation: Any) -> str:
    length = ask(env, annotation, None, 0)
    room = ctypes.create_string_buffer(length)
    ask(env, annotation, ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort)), length)
    return room.raw.decode("utf-16-le").rstrip("\0")


def fill_with_pdftk(source: Path, values: Mapping[str, str], out: Path) -> None:
    """A file with the values, poured into the form."""
    states = _list_states(source)
    rows = [f"<< /T <{_hex(name)}> /V {f'/{value}' if name in states else f'<{_hex(value)}>'} >>" for name, value in values.items()]
    data = out.with_suffix(".fdf")
    data.write_bytes(
        b"%FDF-1.2\n1 0 obj\n<< /FDF << /Fields [\n" + "\n".join(rows).encode() + b"\n] >> >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
    )
    _run(["pdftk", str(source), "fill_form", str(data), "output", str(out)])


def _hex(text: str) -> str:
    return ("\ufeff" + text).encode("utf-16-be").hex()


def _list_states(source: Path) -> frozenset[str]:
    with pikepdf.open(source) as pdf:
        return frozenset(str(field.T) for field in _list_fields(pdf) if str(field.FT) == "/Btn")


MUPDF = """
var pdf = new PDFDocument(scriptArgs[0]), values = JSON.parse(read(scriptArgs[1]));
for (var p = 0; p < pdf.countPages(); ++p) {
  var page = pdf.loadPage(p), widgets = page.getWidgets();
  for (var i = 0; i < widgets.length; ++i) {
    var w = widgets[i], found = values[w.getLabel()];
    if (found === undefined) continue;
    if (w.getFieldType() == "text") w.setTextValue(found);
    else if (w.getFieldType() == "combobox") w.setChoiceValue(found);
    else w.toggle();
    w.update();
  }
  page.update();
}
pdf.save(scriptArgs[2], "");
"""


def fill_with_mupdf(source: Path, values: Mapping[str, str], out: Path) -> None:
    """A script in the tool of the library; it knows fields by their label."""
    script, data = out.with_suffix(".js"), out.with_suffix(".json")
    script.write_text(MUPDF)
    data.write_text(json.dumps(_get_labels(source, values)))
    _run(["mutool", "run", str(script), str(source), str(data), str(out)])


def _get_labels(source: Path, values: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    with pikepdf.open(source) as pdf:
        for field in _list_fields(pdf):
            value = values.get(str(field.T))
            boxes = [kid for kid in field.get("/Kids", []) if f"/{value}" in kid.AP.N] or [field]
            if value is not None:
                found[str(boxes[0].TU)] = value
    return found


POPPLER = """
import json, sys
import gi
gi.require_version("Poppler", "0.18")
from gi.repository import Poppler
source, data, out = sys.argv[1:]
values = json.load(open(data))
document = Poppler.Document.new_from_file("file://" + source, None)
for number in range(document.get_n_pages()):
    for mapping in document.get_page(number).get_form_field_mapping():
        field = mapping.field
        value = values.get(field.get_name())
        if value is None:
            continue
        kind = field.get_field_type()
        if kind == Poppler.FormFieldType.TEXT:
            field.text_set_text(value)
        elif kind == Poppler.FormFieldType.CHOICE:
            field.choice_set_text(value)
        elif [round(side) for side in (mapping.area.x1, mapping.area.y1)] == values.get("box:" + field.get_name(), [round(mapping.area.x1), round(mapping.area.y1)]):
            field.button_set_state(True)
document.save("file://" + out)
"""


def fill_with_poppler(source: Path, values: Mapping[str, str], out: Path) -> None:
    """The library behind the viewers of Linux."""
    data = out.with_suffix(".json")
    data.write_text(json.dumps({**values, **_get_boxes(source, values)}))
    _run([_SYSTEM_PYTHON, "-c", POPPLER, str(source.absolute()), str(data), str(out.absolute())])


def _get_boxes(source: Path, values: Mapping[str, str]) -> dict[str, list[int]]:
    """Where the box of each choice stands: all boxes of a choice have one name."""
    found: dict[str, list[int]] = {}
    with pikepdf.open(source) as pdf:
        for field in _list_fields(pdf):
            for kid in field.get("/Kids", []):
                if f"/{values.get(str(field.T))}" in kid.AP.N:
                    found[f"box:{field.T}"] = [round(float(side)) for side in list(kid.Rect)[:2]]
    return found


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=60)


_SYSTEM_PYTHON = "/usr/bin/python3"


def _find_poppler() -> str:
    check = "import gi; gi.require_version('Poppler', '0.18')"
    if sys.platform != "linux" or not Path(_SYSTEM_PYTHON).exists():
        return "poppler with its bindings is not installed"
    asked = subprocess.run([_SYSTEM_PYTHON, "-c", check], capture_output=True, timeout=30, check=False)
    return "" if asked.returncode == 0 else "gir1.2-poppler-0.18 is not installed"


PROGRAMS = (
    Program("pikepdf", fill_with_pikepdf),
    Program("pikepdf, drawn", fill_with_pikepdf_drawn),
    Program("pdfium", fill_with_pdfium),
    Program("pdftk", fill_with_pdftk, "" if shutil.which("pdftk") else "pdftk is not installed"),
    Program("mupdf", fill_with_mupdf, "" if shutil.which("mutool") else "mutool is not installed"),
    Program("poppler", fill_with_poppler, _find_poppler()),
)


def skip_missing(program: Program) -> None:
    """Say plainly that a program was not asked."""
    if program.missing:
        pytest.skip(program.missing)
