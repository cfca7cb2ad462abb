"""The steps that a command takes, counted: they are the same on every machine and every day."""
