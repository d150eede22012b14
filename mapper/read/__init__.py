"""Parsing and schema validation of seeds/, geodata/ and maps/; the only reader of what people contribute."""
