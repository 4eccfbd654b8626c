"""The club's rules: standard library only; no clock, no files, no Qt, no SQL.

Amounts are whole đồng (`int`), everywhere; dates and the person acting come in as arguments.
What a person may not do raises `errors.Refused`; anything else that is raised is our own fault.
"""
