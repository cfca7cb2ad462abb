"""What a document says, beside the log: a plan, and one change."""
