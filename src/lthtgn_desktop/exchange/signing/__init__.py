"""Signing a package and checking one, profile CLB-SIG-1: the only place with keys.

The form of the signature and every attack that it withstands is described in `docs/signing.md`.
`verify` believes nothing: the plumbing and the signature are rebuilt and compared byte for byte.
"""
