"""A sitting: the actions of one meeting typed one after the other, and recorded together."""
