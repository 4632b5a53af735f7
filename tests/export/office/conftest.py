import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from app.document.settings import PrintSettings
from app.session.exporting import ExportJob, Format
from app.session.session import Session
from app.session.starting import create_example
from tests.clock import Clock

TODAY = date(2027, 1, 11)
NAUGHTY = (
    "=1+1",
    '=HYPERLINK("http://x.example","klik")',
    "@SUM(A1)",
    "+31 6",
    "-2",
    "\t=1",
    "\r=1",
    "＝1+1",
    "a\x00b\x07c\x1bd\x7f",
    "half \ud83d paar \udc00",
    "\ufffe\uffff",
    "\u202eomgekeerd\u202c שלום العربية",
    "]]>&lt;b&gt;<script>&amp;",
    "regel\r\nregel\rregel\u2028regel",
    "emoji 👩‍👩‍👧",
    "BEGIN:VCALENDAR\nEND:VEVENT;,\\n",
    "{page} {pages}",
    "../../etc/passwd",
)
"""What people never mean to type, and somebody always does."""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The worked example of a network, with a sensitive theme."""
    yield from _open(tmp_path_factory.mktemp("plan") / "Netwerk.kwartier", "netwerk")


@pytest.fixture(scope="module")
def group(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The worked example of a working group."""
    yield from _open(tmp_path_factory.mktemp("plan") / "Groep.kwartier", "gezondheid")


@pytest.fixture
def naughty(tmp_path: Path) -> Iterator[Session]:
    """A plan full of hostile words."""
    for session in _open(tmp_path / "Boos.kwartier", "netwerk"):
        for text in (*NAUGHTY, "x" * 100_000):
            session.add_row("shr.actions", {"action": text, "end": "2027-05-01", "status": "planned", "done_when": text})
        session.answer("gen.title", "".join(NAUGHTY))
        session.answer("net.trigger", "\n".join(NAUGHTY))
        yield session


def _open(path: Path, example: str) -> Iterator[Session]:
    clock = Clock(datetime(2027, 1, 11, 9, 0, tzinfo=timezone(timedelta(hours=1))))
    with create_example(path, example, clock.surroundings) as session:
        yield session


@pytest.fixture
def make_job() -> Callable[..., ExportJob]:
    def make(session: Session, template: Path | None = None, language: str = "", **wish: object) -> ExportJob:
        return session.make_export_job(PrintSettings(today=TODAY, **wish), language, template)

    return make


@pytest.fixture
def write(make_job: Callable[..., ExportJob], tmp_path: Path) -> Callable[..., Path]:
    """A file in a format."""

    def make(session: Session, wanted: Format, **wish: object) -> Path:
        path = tmp_path / f"uit.{wanted}"
        make_job(session, **wish).render(path)
        return path

    return make


@pytest.fixture(scope="session")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., list[Path]]:
    """Files as LibreOffice reads them, in another format; it starts once for all of them. Without LibreOffice the test is left out."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    home = tmp_path_factory.mktemp("office")

    def run(paths: list[Path], wanted: str, reads: str = "") -> list[Path]:
        how = [f"--infilter={reads}"] if reads else []
        own = f"-env:UserInstallation={home.as_uri()}"
        command = [program, "--headless", own, *how, "--convert-to", wanted, "--outdir", str(home), *map(str, paths)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return [home / f"{path.stem}.{wanted.partition(':')[0]}" for path in paths]

    return run
