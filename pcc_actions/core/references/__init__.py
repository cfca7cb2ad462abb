"""References: read as typed, written in a board's style, and found in a log."""
