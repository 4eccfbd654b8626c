"""The papers themselves: one module each, from plain values to a `Document`."""
