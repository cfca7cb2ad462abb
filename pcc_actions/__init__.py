"""An action tracker for boards: what was agreed, who owes it, and what has slipped."""
