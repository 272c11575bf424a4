"""Functions that are called when something has happened."""

from __future__ import annotations

from collections.abc import Callable


class Signal:
    """Calls everybody who is connected.

    Examples
    --------
    >>> signal = Signal()
    >>> _ = signal.connect(print)
    >>> signal.send("saved")
    saved
    """

    def __init__(self) -> None:
        self._receivers: list[Callable[..., object]] = []

    def connect(self, receiver: Callable[..., object]) -> Callable[..., object]:
        """Have `receiver` called from now on; returns it, so that this can decorate it."""
        if receiver not in self._receivers:
            self._receivers.append(receiver)
        return receiver

    def disconnect(self, receiver: Callable[..., object]) -> None:
        """Call it no more."""
        self._receivers = [other for other in self._receivers if other != receiver]

    def send(self, *args: object) -> None:
        """Call all of them."""
        for receiver in list(self._receivers):
            receiver(*args)
