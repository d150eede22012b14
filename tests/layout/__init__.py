"""Tests of mapper.layout."""
