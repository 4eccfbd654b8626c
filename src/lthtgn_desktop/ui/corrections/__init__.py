"""Corrections: taking back what was written wrong, by an opposite entry."""
