"""How hypothesis draws its examples: at a desk by chance, in CI always the same ones."""

import os

from hypothesis import settings

settings.register_profile("desk", max_examples=60, deadline=None)
settings.register_profile("ci", max_examples=60, deadline=None, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "desk"))
