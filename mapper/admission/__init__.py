"""The validation gate: a dataset comes in if it holds by every rule, and by what its maps make of it."""
