"""What people recorded on two copies of a log, brought together."""
