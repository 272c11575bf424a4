"""st.session_state: the running session's state, by item and by attribute."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import Any

from ..errors import UnserializableSessionStateError
from ..state.session_state import SessionState
from .run import Run
from .scope import current
from .threads import outside_run


class SessionStateProxy(MutableMapping[str, Any]):
    """What a session remembers between runs: any Python object under a name of your choice.

    Items and attributes are the same thing: `st.session_state.n` is `st.session_state["n"]`. A widget with a `key`
    keeps its value here. Reading and writing are yield points and safe to use from several threads.

    Raises
    ------
    KeyError, AttributeError
        When a key is read that was never set.
    StreamlitWidgetAlreadyInstantiatedError
        When a widget's key is set after the widget was drawn in the same run.

    Examples
    --------
    >>> import ostinato as st
    >>> if "n" not in st.session_state:
    ...     st.session_state.n = 0
    >>> if st.button("more"):
    ...     st.session_state.n += 1
    >>> st.write(st.session_state.n)
    """

    __slots__ = ("_bare",)

    def __init__(self) -> None:
        object.__setattr__(self, "_bare", SessionState())

    def __getitem__(self, key: str) -> Any:
        key = str(key)
        scope = current.get()
        try:
            if scope is None:
                return self._outside()[key]
            with scope.run.lock:
                return _checked(scope.run)[key]
        except KeyError:
            raise KeyError(_missing(key)) from None

    def __setitem__(self, key: str, value: Any) -> None:
        key = str(key)
        scope = current.get()
        if scope is None:
            self._outside()[key] = value
            return
        if scope.run.host.option("runner.enforceSerializableSessionState"):
            _must_pickle(key, value)
        with scope.run.lock:
            _checked(scope.run)[key] = value

    def __delitem__(self, key: str) -> None:
        key = str(key)
        scope = current.get()
        try:
            if scope is None:
                del self._outside()[key]
                return
            with scope.run.lock:
                del _checked(scope.run)[key]
        except KeyError:
            raise KeyError(_missing(key)) from None

    def __contains__(self, key: object) -> bool:
        scope = current.get()
        if scope is None:
            return str(key) in self._outside()
        with scope.run.lock:
            return str(key) in _checked(scope.run)

    def __iter__(self) -> Iterator[str]:
        scope = current.get()
        if scope is None:
            return iter(self._outside())
        with scope.run.lock:
            return iter(_checked(scope.run))

    def __len__(self) -> int:
        scope = current.get()
        if scope is None:
            return len(self._outside())
        with scope.run.lock:
            return len(_checked(scope.run))

    def __getattr__(self, key: str) -> Any:
        try:
            return self[key]
        except KeyError:
            raise AttributeError(_missing(key)) from None

    def __setattr__(self, key: str, value: Any) -> None:
        self[key] = value

    def __delattr__(self, key: str) -> None:
        try:
            del self[key]
        except KeyError:
            raise AttributeError(_missing(key)) from None

    def __repr__(self) -> str:
        return repr(self.to_dict())

    def to_dict(self) -> dict[str, Any]:
        """A plain dictionary with everything that is stored at the moment."""
        return {key: self[key] for key in self}

    def _outside(self) -> SessionState:
        outside_run()
        state: SessionState = self._bare
        return state


def _checked(run: Run) -> SessionState:
    run.check()
    return run.state


def _missing(key: str) -> str:
    return (
        f'st.session_state has no key "{key}". Did you forget to initialize it? '
        f'Set it before it is read: if "{key}" not in st.session_state: st.session_state["{key}"] = …'
    )


def _must_pickle(key: str, value: Any) -> None:
    import pickle  # late: only where an option asks for it

    try:
        pickle.dumps(value)
    except Exception as error:
        raise UnserializableSessionStateError(
            f"`st.session_state[{key!r}]` expected a value that can be pickled, got {type(value).__name__} ({error}). "
            "Store plain data instead, or set runner.enforceSerializableSessionState = false."
        ) from error
