"""Draws what `document` says: PDF. Imported only when something is exported."""
