"""What of a dataset a map may show and shows: records and ids, and nothing of how they are told or drawn."""
