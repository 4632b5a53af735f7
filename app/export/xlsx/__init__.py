"""Lists for a spreadsheet, and a spreadsheet read back. Importing this imports nothing yet: writing and reading have a library each."""
