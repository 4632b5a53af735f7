"""A document for a word processor. Importing this imports python-docx: callers do so only when something is written."""

from app.export.docx.render import render_docx
from app.export.docx.template import BrokenTemplate

__all__ = ["BrokenTemplate", "render_docx"]
