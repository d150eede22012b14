"""Tests of mapper.geometry."""
