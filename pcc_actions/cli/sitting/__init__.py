"""The sitting at a terminal: `add` without arguments."""
