"""The commands: the only place with Typer, the clock, the environment and the working folder."""
