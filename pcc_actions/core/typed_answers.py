"""What is typed for yes and no, to go back and for help, wherever something is asked."""

from typing import Final

YES: Final = ("y", "yes")
NO: Final = ("n", "no")
BACK: Final = "<"
HELP: Final = "?"
