"""A list as plain text that a spreadsheet opens."""

from app.export.csv.render import render_csv

__all__ = ["render_csv"]
