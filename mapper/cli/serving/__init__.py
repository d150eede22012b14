"""`mapper serve` from within: watching the files, building in memory, and answering one's own browser."""
