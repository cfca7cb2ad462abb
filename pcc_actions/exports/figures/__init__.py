"""Figures in each format that a table of numbers can have."""
