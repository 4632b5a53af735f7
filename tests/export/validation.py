"""Asks an independent checker whether a file keeps what it claims. Its wheels are for Python 3.12 and 3.13 only; elsewhere these tests say that they were skipped."""

import importlib
import importlib.util
from pathlib import Path
from typing import Any

import pytest

PROFILES = ("ua1", "2a")

needs_checker = pytest.mark.skipif(
    importlib.util.find_spec("page") is None,
    reason="page-validation is not installed (it has wheels for Python 3.12 and 3.13 only): PDF/UA and PDF/A not checked",
)


def check_file(path: Path) -> list[str]:
    """What is wrong with a file, for each standard that it claims; nothing when all is well."""
    checker: Any = importlib.import_module("page")
    reports = [(profile, checker.validate_pdf(str(path), profile=profile)) for profile in PROFILES]
    return [f"{profile}: {report}" for profile, report in reports if "no failures" not in str(report)]
