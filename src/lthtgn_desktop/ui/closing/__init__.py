"""Closing a month: what to look at first, the cash count, the closing, the report."""
