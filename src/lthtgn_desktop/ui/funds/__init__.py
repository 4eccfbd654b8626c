"""The funds: their figures and movements, and the rules that the club gave itself."""
