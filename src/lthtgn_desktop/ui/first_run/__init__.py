"""The steps by which a real book begins: rules, people, opening balances, and the last look."""
