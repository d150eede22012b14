"""Data export: what a map shows, for other programs, one room for each format; each says what it cannot carry."""
