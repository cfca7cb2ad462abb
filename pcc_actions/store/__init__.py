"""The log on disk: its text, its seal, its kept versions, and how it is read and saved."""
