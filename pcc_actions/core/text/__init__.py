"""Words, whatever they are about: what may be stored, and how it is written where it goes."""
