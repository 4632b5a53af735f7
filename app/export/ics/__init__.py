"""Dates for a calendar. Importing this imports icalendar: callers do so only when something is written."""

from app.export.ics.render import Origin, render_ics

__all__ = ["Origin", "render_ics"]
