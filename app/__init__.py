"""Refactory Station: guided, gated, offline-first work for dismantling and retrofit shops."""

__version__ = "0.1.0"
