"""Ctrl-C put off while something is saved."""

import signal
import threading

import pytest

from pcc_actions.store.ctrl_c import uninterrupted
from tests.store.logs import posix


@posix
def test_an_interruption_waits_for_the_end() -> None:
    done = []

    def save() -> None:
        with uninterrupted():
            signal.raise_signal(signal.SIGINT)
            done.append("saved")
        done.append("said")

    with pytest.raises(KeyboardInterrupt), uninterrupted():
        save()
    assert done == ["saved", "said"]
    with uninterrupted():
        pass
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_another_thread_needs_no_such_care() -> None:
    done = []

    def work() -> None:
        with uninterrupted():
            done.append("done")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == ["done"]
