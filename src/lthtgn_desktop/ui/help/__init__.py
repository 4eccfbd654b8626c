"""Help inside the window: the page of a screen, the keys, and what a supporter needs to know."""
