"""`mapper add`: valid records in canonical form, or nothing; asked for one by one, or given by options."""
