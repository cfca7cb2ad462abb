"""Dates as people type and say them, and when boards meet."""
