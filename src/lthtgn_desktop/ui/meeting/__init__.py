"""The meeting as one sequence: what is done, what comes next, and what is read out at the end."""
