"""The domain model: frozen records, with no behaviour beyond what follows from their fields. Imports no other floor."""
