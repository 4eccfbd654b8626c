"""The home page: what can be done, and the figures that matter."""
