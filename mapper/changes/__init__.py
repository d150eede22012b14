"""The diff of two states of a dataset, in the terms of those who review it."""
