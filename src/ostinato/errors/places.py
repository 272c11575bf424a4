"""Pages and places."""

from __future__ import annotations

from .call import LocalizableStreamlitException, StreamlitAPIException


class StreamlitPageNotFoundError(LocalizableStreamlitException):
    """A page that the app does not have."""

    def __init__(
        self,
        page: str,
        main_script_directory: str | None = None,
        uses_pages_directory: bool = False,
        *,
        remedy: str | None = None,
    ) -> None:
        if remedy is None and uses_pages_directory:
            remedy = (
                f"Give a path relative to {main_script_directory!r}: the main script, or a file in its `pages/` folder."
            )
        super().__init__(f"There is no page {page!r}. {remedy or 'Pass the page to `st.navigation` first.'}")


class StreamlitInvalidLayoutContextError(StreamlitAPIException):
    """A call in a place where its element cannot stand."""


class StreamlitQueryParamDictValueError(LocalizableStreamlitException):
    """A dictionary as the value of a query parameter."""

    def __init__(self, key: str) -> None:
        super().__init__(
            f"The query parameter {key!r} cannot hold a dictionary: expected a value that `str` makes text of, or a "
            "list of such values."
        )
