"""How far long work has come, on a line of the terminal that is gone afterwards."""

import sys

from pcc_actions.core.text.sanitise import harmless
from pcc_actions.terminal.console import forgiving, width_of

_END = " …"
_MARGIN = 2  # columns left free: a line that wraps could not be taken away


class ProgressLine:
    """One line on standard error, at a terminal only."""

    def __init__(self) -> None:
        self._shown = False

    def show(self, words: str) -> None:
        """Show what is being done, cut to the line, in place of what was shown before."""
        if sys.stderr.isatty():
            self._write(f"\r\x1b[K{_cut(harmless(words))}{_END}")
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


def _cut(words: str) -> str:
    from rich.cells import cell_len, set_cell_size

    room = width_of(sys.stderr) - _MARGIN - len(_END)
    return words if cell_len(words) <= room else set_cell_size(words, room)
