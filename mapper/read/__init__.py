"""Reads seeds/, geodata/ and maps/ into records; the only reader of what people contribute."""
