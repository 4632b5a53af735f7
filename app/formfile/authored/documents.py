"""documents.yaml, as an author writes it: what is printed. `document` gives the details their meaning; here only the outline is held."""

from typing import Any

from pydantic import Field

from app.formfile.authored.base import Authored


class DocumentsFile(Authored):
    """documents.yaml."""

    format: str = ""
    reading: dict[str, Any] = Field(default_factory=dict[str, Any])
    paper: dict[str, Any] = Field(default_factory=dict[str, Any])
    names: dict[str, Any] = Field(default_factory=dict[str, Any])
    phrases: dict[str, dict[str, str]] = Field(default_factory=dict[str, dict[str, str]])
    sections: tuple[dict[str, Any], ...] = ()
    charts: dict[str, Any] = Field(default_factory=dict[str, Any])
    documents: tuple[dict[str, Any], ...] = ()
    presets: tuple[dict[str, Any], ...] = ()
    sheets: tuple[dict[str, Any], ...] = ()
    evaluation_sheet: dict[str, Any] = Field(default_factory=dict[str, Any])
    scripts: dict[str, Any] = Field(default_factory=dict[str, Any])
    settled: Any = None
