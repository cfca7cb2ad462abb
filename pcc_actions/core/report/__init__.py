"""The status paper of a board: what stands on it and in which words, whatever it is printed on."""
