"""The development server, `mapper serve`: watches the files, builds in memory, and answers one's own browser."""
