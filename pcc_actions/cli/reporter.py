"""Who reported something, as typed after `--reported-by`: warned of where nobody knows them."""

from pcc_actions.core.model import Log


class TypedReporter:
    """Who reported something, as typed; None where nobody was."""

    def __init__(self, typed: str | None) -> None:
        self.typed = typed
        self._warnings: list[str] = []

    def kept(self, log: Log) -> str | None:
        """The name as it is recorded, looked up in the log as it then is."""
        if self.typed:
            from pcc_actions.core.unknown_owners import strange_reporters, stranger_words

            unknown = strange_reporters(log, self.typed)
            self._warnings += [stranger_words(log, each) for each in unknown]
        return self.typed

    def warn(self) -> None:
        """Warn of one who is not known, once; to be called when it is recorded."""
        from pcc_actions.terminal.say import warn

        for sentence in dict.fromkeys(self._warnings):
            warn(sentence)
