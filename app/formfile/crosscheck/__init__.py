"""Holds the files of a form against each other: what refers to something must find it. Works on what the author wrote, so that it runs beside other mistakes."""
