"""What happened to an action, played forward to any day."""
