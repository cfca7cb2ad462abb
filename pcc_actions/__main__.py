"""The command `pcc-actions`, also as `python -m pcc_actions`."""

import gc
import sys
from typing import Final

_MADE: Final = 1_000_000  # objects, before unused ones are looked for: a command is over soon


def main() -> None:
    """Run the command line; also Ctrl-C while its parts are still being loaded ends quietly."""
    gc.set_threshold(_MADE)
    try:
        from pcc_actions.cli.start import start

        code = start(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    gc.freeze()  # the system takes all of it back: what is unused is not looked for at the end
    sys.exit(code)


if __name__ == "__main__":
    main()
