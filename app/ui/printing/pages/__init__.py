"""The preview: pages drawn from the PDF itself."""
