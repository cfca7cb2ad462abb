"""What an auditor asks of a log: whether all that was ever recorded is still there."""
