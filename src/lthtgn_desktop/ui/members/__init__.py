"""The members: their list, each one's page, joining, leaving and all that changes."""
