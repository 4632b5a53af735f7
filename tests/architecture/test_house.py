"""The house keeps its own rules: a closed top level, a README in each folder, small files, plain names."""

import re

import pytest

from tests.architecture.code import CODE, ROOT, get_facts

BANNED = ("util", "helper", "common", "manager", "misc")


def test_the_top_level_is_the_closed_list() -> None:
    allowed = {"app", "forms", "resources", "tests", "packaging", "pyproject.toml", "README.md", "LICENSE"}
    generated = {"build", "dist"}
    found = {entry.name for entry in ROOT.iterdir() if not entry.name.startswith(".") and not entry.name.endswith(".egg-info")}
    assert found - generated == allowed


@pytest.mark.parametrize("folder", ["app", "forms", "resources", "tests", "packaging"])
def test_each_folder_of_the_top_level_says_what_lives_in_it(folder: str) -> None:
    assert len((ROOT / folder / "README.md").read_text(encoding="utf-8")) > 300


def test_each_floor_has_a_readme_or_is_described_in_the_page_of_the_house() -> None:
    house = (ROOT / "app" / "README.md").read_text(encoding="utf-8")
    floors = [entry.name for entry in (ROOT / "app").iterdir() if entry.is_dir() and not entry.name.startswith(("_", "."))]
    assert [floor for floor in floors if f"`{floor}`" not in house] == []


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    long = {str(file.relative_to(ROOT)): count for file in CODE if (count := len(file.read_text(encoding="utf-8").splitlines())) > 300}
    assert long == {}


def test_no_function_is_longer_than_fifty_lines() -> None:
    functions = get_facts().functions
    assert len(functions) > 1000
    long = {function.place: function.length for function in functions if function.length > 50}
    assert long == {}


def test_no_name_says_nothing() -> None:
    found = [str(file.relative_to(ROOT)) for file in CODE for word in BANNED if word in file.stem]
    assert found == []


def test_files_are_named_in_lower_case_with_underscores() -> None:
    assert [str(file) for file in CODE if not re.fullmatch(r"(__)?[a-z][a-z0-9_]*", file.stem)] == []


def test_no_line_switches_a_checker_off_for_a_whole_file() -> None:
    found = [
        str(file) for file in CODE if re.search(r"#\s*(type:\s*ignore\s*$|ruff:\s*noqa|pyright:\s*basic)", file.read_text(encoding="utf-8"), re.M)
    ]
    assert found == []
