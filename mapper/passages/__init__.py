"""Locators and quotations, looked up in documents; the only floor that reads the documents themselves."""
