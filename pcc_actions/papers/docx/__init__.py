"""The status paper as a Word document."""
