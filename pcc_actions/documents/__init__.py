"""A file in, its blocks out: whatever its format, and with no idea of actions."""
