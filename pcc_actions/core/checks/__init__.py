"""What there is to say about the data of a log: each check takes a log and gives findings."""
