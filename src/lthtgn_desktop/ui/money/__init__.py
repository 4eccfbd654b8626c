"""Money that is neither dues nor a loan: in, out, moved, given back, and interest divided."""
