"""What a test may do wrong."""

from __future__ import annotations

from ...errors import Error


class AppTestError(Error):
    """A test asks for what a user of the page could not do."""


class AppTestTimeoutError(AppTestError, RuntimeError):
    """A run did not end in time."""

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"AppTest script run timed out after {seconds:g} s. It was told to stop. If the script needs longer, "
            f"give it more time: at.run(timeout={max(seconds * 3, 1):g}), or default_timeout where the AppTest is made."
        )
