"""A call that cannot be carried out: the bases of such errors."""

from __future__ import annotations

from typing import Any

from .faults import Error


class MarkdownFormattedException(Error):
    """An error whose message is Markdown."""


class StreamlitAPIException(MarkdownFormattedException):
    """A call of the API that cannot be carried out. Catch this one to catch all of them."""


class StreamlitAPIWarning(StreamlitAPIException, Warning):
    """A call that is carried out, but seldom meant."""


class LocalizableStreamlitException(StreamlitAPIException):
    """An error whose message is a format string and its values.

    Parameters
    ----------
    message
        The text, with `{name}` for each value.
    kwargs
        The values.
    """

    def __init__(self, message: str, **kwargs: Any) -> None:
        super().__init__(message.format(**kwargs) if kwargs else message)
        self.exec_kwargs = kwargs
