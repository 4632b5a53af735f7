"""The house style on screen, and on the papers that are made with it."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from app.document.settings import PrintSettings
from app.support.house import load_house
from app.ui.exporting.house_sheet import HouseSheet
from tests.ui.driver import RecordingDoors, WizardDriver

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50"><rect width="200" height="50" fill="#7a1f3d"/></svg>'


@pytest.fixture
def driver(open_window: Callable[..., WizardDriver], example: Path) -> WizardDriver:
    return open_window(example)


@pytest.fixture
def sheet(driver: WizardDriver) -> HouseSheet:
    made = HouseSheet(driver.window.look, driver.doors, driver.window)
    made.open()
    return made


def test_name_colour_and_logo_are_kept(sheet: HouseSheet, tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(SVG)
    sheet.name.setText("Veerhuys")
    sheet.accent.setText("7A1F3D")
    sheet.take_logo(str(tmp_path / "logo.svg"))
    sheet.keep.click()
    house = load_house()
    assert (house.organisation, house.accent, house.logo_size) == ("Veerhuys", "#7a1f3d", (1200, 300))


def test_a_colour_that_is_too_light_is_not_kept_and_says_why(sheet: HouseSheet) -> None:
    sheet.accent.setText("#ffcc00")
    assert not sheet.keep.isEnabled()
    assert "te licht" in sheet.remark.text().casefold()
    assert sheet.accent.accessibleDescription() == sheet.remark.text()
    sheet.accent.setText("#5a2a00")
    assert sheet.keep.isEnabled()


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("kapot.png", b"\x89PNG\r\n\x1a\n" + b"0" * 60),
        ("kapot.svg", b"geen svg"),
        ("gemeen.svg", b'<!DOCTYPE svg [<!ENTITY a "aaa">]><svg>&a;</svg>'),
        ("groot.png", b"\x89PNG\r\n\x1a\n" + b"0" * 3_000_000),
        ("foto.png", b"GIF89a"),
    ],
)
def test_what_is_no_logo_is_said_in_one_sentence(sheet: HouseSheet, doors: RecordingDoors, tmp_path: Path, name: str, body: bytes) -> None:
    (tmp_path / name).write_bytes(body)
    sheet.take_logo(str(tmp_path / name))
    assert name in doors.told[-1]
    assert sheet.picture.text() == "Er is geen logo."


def test_papers_have_the_logo_and_the_colour(sheet: HouseSheet, driver: WizardDriver, tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(SVG)
    sheet.accent.setText("#7a1f3d")
    sheet.take_logo(str(tmp_path / "logo.svg"))
    sheet.keep.click()
    job = driver.session.make_print_job(PrintSettings(today=date(2027, 1, 11)))
    with pikepdf.open(io.BytesIO(job.render_bytes()[0])) as pdf:
        assert len(pdf.pages[0].get_images()) == 1
        assert not pdf.pages[1].get_images()
        code = b"".join(bytes(page.Contents.read_bytes()) for page in pdf.pages)
    assert b".478431 .121569 .239216 rg" in code
    driver.session.export(tmp_path / "uit.docx", PrintSettings(today=date(2027, 1, 11)))
    with zipfile.ZipFile(tmp_path / "uit.docx") as packed:
        assert "7A1F3D" in packed.read("word/styles.xml").decode().upper()
        assert any("<pic:pic" in packed.read(name).decode() for name in packed.namelist() if name.startswith("word/header"))
