"""The club's signing key and its card, looking at one file, and what the association answered."""
