"""The figures of a board or of all: how much is outstanding, how long it takes, how it slips."""
