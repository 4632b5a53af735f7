"""The house style among the settings: what can be read on paper is kept, what is damaged counts as not there."""

from pathlib import Path

import pytest
from PIL import Image

from app.support.house import MOST_PIXELS, House, check_logo, get_contrast, get_house_path, is_readable, load_house, store_house


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KWARTIERMAKER_CONFIG", str(tmp_path))
    return tmp_path


def make_png(folder: Path, size: tuple[int, int] = (40, 10)) -> bytes:
    Image.new("RGB", size, "navy").save(folder / "x.png")
    return (folder / "x.png").read_bytes()


def test_what_was_kept_comes_back(folder: Path) -> None:
    house = House(organisation="Veerhuys", accent="#7a1f3d", logo=make_png(folder))
    assert store_house(house)
    assert load_house() == house
    assert load_house().logo_size == (40, 10)


def test_a_logo_that_is_gone_is_taken_away(folder: Path) -> None:
    store_house(House(logo=make_png(folder)))
    store_house(House(organisation="Veerhuys"))
    assert load_house() == House(organisation="Veerhuys")


@pytest.mark.parametrize("text", ["", "[]", "{", '{"accent": "red"}', '{"accent": "#ffff00"}', '{"accent": 5, "organisation": null}'])
def test_what_is_damaged_counts_as_not_there(text: str) -> None:
    get_house_path().write_text(text)
    get_house_path().with_suffix(".png").write_bytes(b"geen plaatje")
    assert load_house().is_plain


@pytest.mark.parametrize(
    ("accent", "fits"), [("#000000", True), ("#0b5e68", True), ("#767676", True), ("#777777", False), ("#ffffff", False), ("blauw", False)]
)
def test_a_colour_must_be_readable_on_paper(accent: str, *, fits: bool) -> None:
    assert is_readable(accent) is fits


def test_black_on_white_is_the_most_there_is() -> None:
    assert round(get_contrast("#000000")) == 21


def test_a_logo_is_a_png_of_a_reasonable_size(folder: Path) -> None:
    assert check_logo(make_png(folder)) == ""
    assert check_logo(b"<svg/>") == "no_png"
    assert check_logo(make_png(folder, (MOST_PIXELS + 1, 1))) == "too_many_pixels"
    assert check_logo(b"\x89PNG\r\n\x1a\n" + b"0" * 3_000_000) == "too_large"
