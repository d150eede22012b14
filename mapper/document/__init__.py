"""What is shown: plain, sorted, JSON-able data for one map, and nothing of how it looks in any format."""
