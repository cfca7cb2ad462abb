"""A document in: its blocks, what the minutes in it say, and a plan against the log."""
