"""What a log is and what can be done with it: no clock, file, environment or terminal in it."""
