"""What a person can ask for: one verb a module, one transaction a function; no SQL, no Qt."""
