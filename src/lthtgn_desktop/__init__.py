"""Bookkeeping for one village intergenerational self-help club (CLB LTHTGN)."""

__version__ = "0.1.0"
