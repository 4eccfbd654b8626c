"""What an officer of an association can ask for: enrol, import, decide, answer, add up.

The register believes no file: its bytes are proved, its sums counted again, its place among the
sender's files looked at, and what is odd waits for a person.
"""
