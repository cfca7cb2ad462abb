"""The work programme: what is to come before which meeting of a board."""
