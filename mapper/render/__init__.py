"""Presentation: how a MapDocument looks, one room for each format that is for people's eyes."""
