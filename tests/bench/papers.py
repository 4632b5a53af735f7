"""The plan as PDF beside what else could make it: LibreOffice from our own .docx, and typst from the same texts; and how our paper grows.

Every file is made in a fresh process. The seconds are those of the processor, all threads together, since they say the same on a busy machine; "waited" is the clock. Ours and typst count from before their first import to the file, without Python itself; LibreOffice counts as a whole, since
whoever waits for it waits for that. typst is used from a Python of its own: KWARTIERMAKER_TYPST names that interpreter.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

import pypdfium2
from msgspec import Struct, field

from tests.bench.measure import ROOT, compute_medians
from tests.bench.papers_child import read_document
from tests.bench.typst_markup import make_markup

ROUNDS = 5
GROWTH = ("10", "100", "500")
CHILD = Path(__file__).with_name("papers_child.py")
TYPST = """
import json, resource, sys, time
began, worked = time.perf_counter(), time.process_time()
import typst
source, to, fonts = sys.argv[1:4]
body = typst.compile(source, format="pdf", font_paths=[fonts], ignore_system_fonts=True, pdf_standards=["ua-1", "a-2a"])
seconds, work = time.perf_counter() - began, time.process_time() - worked
open(to, "wb").write(body)
print(json.dumps({"seconds": seconds, "work": work, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""
OFFICE = """
import json, resource, subprocess, sys, time
began = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, capture_output=True)
seconds, used = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"seconds": seconds, "work": used.ru_utime + used.ru_stime, "megabytes": used.ru_maxrss / 1024}))
"""
FILTER = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},"SelectPdfVersion":{"type":"long","value":"2"}}'


class Tool(Struct, frozen=True):
    """Something that makes a PDF: the command, and the file that comes out."""

    command: tuple[str, ...]
    made: Path


class Figures(Struct):
    """What was measured of one tool."""

    waited: list[float] = field(default_factory=list[float])
    megabytes: float = 0.0
    pages: int = 0
    kilobytes: int = 0


def main() -> str:
    """The worked example, 100 units, and the growth."""
    lines: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for what in ("plan", "100"):
            lines += compare(what, Path(folder))
        lines += measure_growth(Path(folder))
    return "\n".join(lines)


def compare(what: str, folder: Path) -> list[str]:
    """One paper made by each tool, in turn."""
    tools, absent = list_tools(what, folder)
    found = {name: Figures() for name in tools}
    medians = compute_medians({name: _measure(tool, found[name]) for name, tool in tools.items()}, ROUNDS, warm_ups=1)
    base = medians["ours"]
    lines = [f"Papers: {what if what == 'plan' else f'{what} units'}, fresh processes, median of {ROUNDS} rounds", *absent]
    for name, seconds in medians.items():
        figures = found[name]
        lines.append(
            f"  {name:<12} {seconds:7.2f} s   x{seconds / base:6.2f}   waited {median(figures.waited):6.2f} s   {figures.megabytes:6.0f} MB   {figures.pages:4} pages   {figures.kilobytes:6} kB"
        )
    return lines


def list_tools(what: str, folder: Path) -> tuple[Mapping[str, Tool], list[str]]:
    """What there is on this machine, and what is not."""
    tools = {"ours": Tool((sys.executable, str(CHILD), "ours", what, str(folder / "ours.pdf")), folder / "ours.pdf")}
    absent: list[str] = []
    office, typst = shutil.which("soffice"), os.environ.get("KWARTIERMAKER_TYPST")
    if office:
        docx = folder / f"paper{what}.docx"
        subprocess.run([sys.executable, str(CHILD), "docx", what, str(docx)], check=True, capture_output=True, cwd=ROOT)
        profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
        command = (sys.executable, "-c", OFFICE, office, "--headless", profile, "--convert-to", FILTER, "--outdir", str(folder), str(docx))
        tools["LibreOffice"] = Tool(command, docx.with_suffix(".pdf"))
    else:
        absent.append("  LibreOffice is not on this machine: not compared")
    if typst:
        source = folder / f"paper{what}.typ"
        source.write_text(make_markup(read_document(what)), encoding="utf-8")
        tools["typst"] = Tool((typst, "-c", TYPST, str(source), str(folder / "typst.pdf"), str(ROOT / "resources" / "fonts")), folder / "typst.pdf")
    else:
        absent.append("  typst is not compared: name a Python that has it in KWARTIERMAKER_TYPST")
    return tools, absent


def _measure(tool: Tool, figures: Figures) -> Callable[[], float]:
    def run() -> float:
        answer = subprocess.run(tool.command, check=True, capture_output=True, text=True, cwd=ROOT)
        said = json.loads(answer.stdout)
        figures.megabytes = max(figures.megabytes, said["megabytes"])
        paper = pypdfium2.PdfDocument(tool.made)
        figures.pages, figures.kilobytes = len(paper), tool.made.stat().st_size // 1024
        paper.close()
        figures.waited.append(float(said["seconds"]))
        return float(said["work"])

    return run


def measure_growth(folder: Path) -> list[str]:
    """From 10 to 500 units: what one unit costs, beside what it costs in the smallest paper that is more than its start."""
    found = {units: Figures() for units in GROWTH}
    variants = {
        units: _measure(Tool((sys.executable, str(CHILD), "ours", units, str(folder / "grown.pdf")), folder / "grown.pdf"), found[units])
        for units in GROWTH
    }
    medians = compute_medians(variants, 3, warm_ups=0)
    middle = medians["100"] / 100
    lines = ["Papers: growth, ours only (a unit: a heading, two paragraphs, a table of 30 rows)"]
    for units, seconds in medians.items():
        a_unit = seconds / int(units)
        lines.append(
            f"  {units:>4} units {seconds:7.2f} s   {1000 * a_unit:6.1f} ms a unit   x{a_unit / middle:5.2f}"
            f"   {found[units].megabytes:6.0f} MB   {found[units].pages:4} pages"
        )
    return lines


if __name__ == "__main__":
    began = time.perf_counter()
    sys.stdout.write(f"{main()}\n{time.perf_counter() - began:.0f} s in all\n")
