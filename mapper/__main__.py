"""Lets the package be run as ``python -m mapper``."""

from mapper.cli import main

main()
