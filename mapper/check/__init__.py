"""Validation rules over the whole dataset: what its files have wrong together. Judges records, never reads bytes."""
