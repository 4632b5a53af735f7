"""A document as PDF. Importing this imports the PDF libraries: callers do so only when something is printed."""

from app.export.pdf.render import RenderResult, render_bytes, render_pdf

__all__ = ["RenderResult", "render_bytes", "render_pdf"]
