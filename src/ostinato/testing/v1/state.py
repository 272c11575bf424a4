"""The app's session_state, as a test sees it."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import Any

from ...session.session import Session


class StateView(MutableMapping[str, Any]):
    """`at.session_state`: items and attributes, like `st.session_state`; to set before the first run and between runs.

    A widget's key may be set: the widget takes the value over in the next run.
    """

    __slots__ = ("_session",)

    def __init__(self, session: Session) -> None:
        object.__setattr__(self, "_session", session)

    def __getitem__(self, key: str) -> Any:
        with self._session.lock:
            if key not in self._session.state:
                raise KeyError(f"session_state has no key {key!r}. It has: {list(self._session.state)}.")
            return self._session.state[key]

    def __setitem__(self, key: str, value: Any) -> None:
        with self._session.lock:
            self._session.state.assign(key, value)

    def __delitem__(self, key: str) -> None:
        self[key]  # for its KeyError
        with self._session.lock:
            del self._session.state[key]

    def __contains__(self, key: object) -> bool:
        with self._session.lock:
            return key in self._session.state

    def __iter__(self) -> Iterator[str]:
        with self._session.lock:
            return iter(self._session.state)

    def __len__(self) -> int:
        with self._session.lock:
            return len(self._session.state)

    def __getattr__(self, key: str) -> Any:
        if key.startswith("__"):
            raise AttributeError(key)
        try:
            return self[key]
        except KeyError as error:
            raise AttributeError(error.args[0]) from None

    def __setattr__(self, key: str, value: Any) -> None:
        self[key] = value

    def __delattr__(self, key: str) -> None:
        try:
            del self[key]
        except KeyError as error:
            raise AttributeError(error.args[0]) from None

    def to_dict(self) -> dict[str, Any]:
        """A plain dictionary with everything that is stored at the moment."""
        return {key: self[key] for key in self}

    def __repr__(self) -> str:
        return repr(self.to_dict())
