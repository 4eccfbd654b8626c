"""The loans: the open ones, a new one with its plan, longer terms, and giving one up."""
