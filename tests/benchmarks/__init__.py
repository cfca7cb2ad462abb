"""How long each command takes beside Python alone, and beside the tools people know."""
