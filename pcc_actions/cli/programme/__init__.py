"""The work programme on the command line: topics named, planned, moved, listed and put right."""
