"""The door of the dataset: judged by every rule, and by what its maps make of it."""
