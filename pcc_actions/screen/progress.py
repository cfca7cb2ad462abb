"""How far long work has come, on a line of the terminal that is gone afterwards."""

import sys

from pcc_actions.screen.console import forgiving


class Progress:
    """One line on standard error, at a terminal only."""

    def __init__(self) -> None:
        self._shown = False

    def show(self, words: str) -> None:
        """Show what is being done, in place of what was shown before."""
        if sys.stderr.isatty():
            self._write(f"\r\x1b[K{words} …")
            self._shown = True

    def clear(self) -> None:
        """Take away what was shown."""
        if self._shown:
            self._write("\r\x1b[K")
            self._shown = False

    def _write(self, text: str) -> None:
        stream = forgiving(sys.stderr)
        stream.write(text)
        stream.flush()
