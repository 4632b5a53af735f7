"""A mail that is not sent yet, with a paper attached."""

from app.export.eml.render import Draft, render_eml

__all__ = ["Draft", "render_eml"]
