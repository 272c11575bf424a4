"""Whose fault it is."""

from __future__ import annotations


class OstinatoError(Exception):
    """Base of every error of the framework."""


class Error(OstinatoError):
    """The user's fault: something in the app's code or settings."""


class ProtocolError(OstinatoError):
    """A peer's fault: a message that breaks the protocol. The connection is closed; the session stays."""

    def __init__(self, expected: str, got: object) -> None:
        super().__init__(f"Expected {expected}, got {got!r}. Reload the page to use its present version.")


class UploadRefused(OstinatoError):
    """A peer's fault: a file that is not taken. The page shows the message where the file was to go."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        """The HTTP status that says so."""


class InternalError(OstinatoError):
    """Our bug: an invariant of the framework does not hold."""

    def __init__(self, invariant: str) -> None:
        super().__init__(f"This should never happen: {invariant}. Please report it, with the trace.")
