"""Backups and damaged plans on screen."""
