"""The command `lthtgn`: the same use cases for scripts and support; no Qt, no screen.

`commands` lists every subcommand with its arguments; each is a function `(call) -> int` in a
module that is loaded only when it is asked for, so that `lthtgn words` needs no database.
Exit codes: 0 done, 1 not all right, 2 the call is wrong, 3 not readable or not ours, 4 the
surroundings refuse. What went wrong is one sentence on standard error.
"""
