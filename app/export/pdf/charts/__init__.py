"""The drawings. All are good in black only: shape, word and pattern carry the meaning."""
