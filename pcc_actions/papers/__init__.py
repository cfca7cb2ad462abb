"""The status paper, in each format that it is printed, sent or published in."""
