"""The command `pcc-actions`, also as `python -m pcc_actions`."""

import sys


def main() -> None:
    """Run the command line; also Ctrl-C while its parts are still being loaded ends quietly."""
    try:
        from pcc_actions.cli.app import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
