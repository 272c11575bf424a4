"""Where a page is: its path and its query string."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from ..wire.messages import Leave, Url
from .query import formatted, is_reserved, parse


class Location:
    """The address of one tab's page, as the browser told it or the script set it."""

    def __init__(self) -> None:
        self.path = ""
        """Page path below the base URL, without slashes at its ends."""
        self.parameters: dict[str, list[str]] = {}
        """The texts of each query parameter, in the order of the query string."""
        self._untold: Url | Leave | None = None

    @property
    def query(self) -> str:
        """The query string, without its question mark."""
        return formatted(self.parameters)

    def arrive(self, path: str | None, query: str | None) -> None:
        """The browser is somewhere else now. None: as before."""
        if path is not None:
            self.path = path
        if query is not None:
            self.parameters = parse(query)

    def go(self, path: str, parameters: Mapping[str, Sequence[str]], *, push: bool = True) -> None:
        """The script sends the browser somewhere else; nothing to tell when it is there."""
        texts = {name: list(values) for name, values in parameters.items()}
        if path == self.path and texts == self.parameters:
            return
        self.path, self.parameters = path, texts
        push = push or (isinstance(self._untold, Url) and self._untold.push)
        self._untold = Url(path, self.query, push)

    def leave(self, address: str) -> None:
        """The script sends the browser away from the page, to another address below the app's."""
        self._untold = Leave(address)

    def lasting(self, bound: Collection[str]) -> dict[str, list[str]]:
        """The parameters that outlast a change of page: the page's own, and those that mirror a widget."""
        return {name: texts for name, texts in self.parameters.items() if name in bound or is_reserved(name)}

    def take(self) -> Url | Leave | None:
        """What the browser has not been told."""
        untold, self._untold = self._untold, None
        return untold
