"""The view model of a map: plain, sorted, JSON-able data, and nothing of how it looks in any format."""
