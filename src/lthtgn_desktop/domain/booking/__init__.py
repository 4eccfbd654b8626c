"""From an event to its entry: what may be done, and which accounts it moves.

One module for each kind of act. Every function takes the books, the act and the moment, raises
`Refused` where the contract's section 3 refuses, and returns the entry; none changes the books.
"""
