"""Proving the book, and giving its contents away as files."""
