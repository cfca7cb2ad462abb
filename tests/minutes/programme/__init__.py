"""Tests of what is read of work programmes."""
