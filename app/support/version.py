"""Which Kwartiermaker this is."""

import tomllib
from importlib.metadata import PackageNotFoundError, version

from app.support.paths import get_data_root


def get_version() -> str:
    """As installed; in a source tree that was not installed, as its pyproject.toml says."""
    try:
        return version("kwartiermaker")
    except PackageNotFoundError:
        try:
            return str(tomllib.loads((get_data_root() / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])
        except (OSError, ValueError, KeyError):
            return "0"
