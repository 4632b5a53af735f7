"""The locked lists hold what the project asks for, each with its hashes, and no address."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ROOT / "packaging" / "lock"


def get_names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=;\[ ]", text)[0].lower().replace("_", "-") for text in requirements}


def get_locked(name: str) -> dict[str, str]:
    """Each locked requirement with its whole block of text."""
    text = (LOCKS / f"{name}.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    return {line.split("==")[0]: line for line in text.splitlines() if "==" in line}


def test_everything_the_program_needs_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert get_names(project["project"]["dependencies"]) <= set(get_locked("run"))
    assert get_names(project["dependency-groups"]["dev"]) <= set(get_locked("dev"))
    assert get_names(project["dependency-groups"]["build"]) <= set(get_locked("build"))


def test_each_locked_version_has_a_hash_and_no_address() -> None:
    for name in ("run", "dev", "build"):
        assert all("--hash=sha256:" in line for line in get_locked(name).values())
        assert "http" not in (LOCKS / f"{name}.txt").read_text(encoding="utf-8")


def test_the_versions_of_both_lists_are_the_same() -> None:
    def get_versions(name: str) -> set[str]:
        return {line.split(" ")[0] for line in get_locked(name).values()}

    assert get_versions("run") <= get_versions("dev")


def test_qt_is_never_the_broken_pair() -> None:
    text = (LOCKS / "run.txt").read_text(encoding="utf-8")
    old = re.search(r"pyside6-essentials==(\S+) ; python_full_version < '3.12'", text)
    assert old
    assert old.group(1).startswith("6.11.")
