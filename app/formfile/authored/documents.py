"""documents.yaml, as an author writes it: what is printed. `document` gives the details their meaning; here only the outline is held."""

from typing import Any

from app.formfile.authored.base import Authored


class DocumentsFile(Authored):
    """documents.yaml."""

    format: str = ""
    reading: dict[str, Any] = {}
    paper: dict[str, Any] = {}
    names: dict[str, Any] = {}
    phrases: dict[str, dict[str, str]] = {}
    sections: list[dict[str, Any]] = []
    charts: dict[str, Any] = {}
    documents: list[dict[str, Any]] = []
    presets: list[dict[str, Any]] = []
    sheets: list[dict[str, Any]] = []
    evaluation_sheet: dict[str, Any] = {}
    scripts: dict[str, Any] = {}
    settled: Any = None
