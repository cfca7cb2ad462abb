"""What can happen to a log: each function takes a log and gives a log."""
