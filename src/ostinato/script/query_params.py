"""st.query_params: the parameters in the page's URL, by item and by attribute."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from typing import Any, TypeVar

from ..state.location import Location
from ..state.query import is_reserved
from .query_values import bound_parameter, check_length, parameters_of
from .scope import current
from .threads import outside_run

T = TypeVar("T")


class QueryParamsProxy(MutableMapping[str, str]):
    """The query parameters of the page's URL: `?year=2026` is `st.query_params["year"]`, or `.year`.

    Names and values are text; what is assigned is converted by `str`. A list repeats its parameter: reading gives the
    last of its values, `get_all` gives all. Assigning changes the URL, and adds an entry to the browser's history, but
    does not rerun the script. `embed` and `embed_options` belong to the page itself and are hidden.

    Raises
    ------
    KeyError, AttributeError
        When a parameter is read or deleted that the URL does not have.
    StreamlitQueryParamDictValueError
        When a dictionary is assigned.
    StreamlitAPIException
        For a parameter that a widget is bound to, for `embed` and `embed_options`, and for more than a URL may hold.

    Examples
    --------
    >>> import ostinato as st
    >>> st.query_params["year"] = 2026
    >>> st.query_params.tags = ["new", "sale"]
    >>> st.write(st.query_params["year"], st.query_params.get_all("tags"))
    """

    __slots__ = ()

    def __getitem__(self, key: str) -> str:
        texts = self._read(lambda parameters: parameters.get(_name(key)))
        if texts is None:
            raise KeyError(self.missing_key_error_message(key))
        return texts[-1] if texts else ""

    def __setitem__(self, key: str, value: Any) -> None:
        self.update({key: value})

    def __delitem__(self, key: str) -> None:
        if key not in self:
            raise KeyError(self.missing_key_error_message(key))
        self._write(lambda own: {name: texts for name, texts in own.items() if name != key}, [key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._read(list))

    def __len__(self) -> int:
        return self._read(len)

    def __contains__(self, key: object) -> bool:
        return self._read(lambda parameters: key in parameters)

    def __getattr__(self, key: str) -> str:
        try:
            return self[key]
        except KeyError:
            raise AttributeError(self.missing_attr_error_message(key)) from None

    def __setattr__(self, key: str, value: Any) -> None:
        self[key] = value

    def __delattr__(self, key: str) -> None:
        try:
            del self[key]
        except KeyError:
            raise AttributeError(self.missing_attr_error_message(key)) from None

    def __repr__(self) -> str:
        return repr(self.to_dict())

    def get_all(self, key: str) -> list[str]:
        """Return all values of a repeated parameter, in order; none for one that the URL does not have."""
        return list(self._read(lambda parameters: parameters.get(_name(key), [])))

    def to_dict(self) -> dict[str, str]:
        """Return the parameters as a plain dictionary, each with its last value."""
        return {key: self[key] for key in self}

    def update(  # type: ignore[override]  # values become text
        self, params: Mapping[str, Any] | Iterable[tuple[str, Any]] = (), /, **kwds: Any
    ) -> None:
        """Set several parameters at once: one entry in the browser's history.

        Parameters
        ----------
        params
            A dictionary, or pairs of names and values.
        kwds
            Further parameters.
        """
        new = parameters_of(params) | parameters_of(kwds)
        self._write(lambda own: {**own, **new}, new)

    def from_dict(self, params: Mapping[str, Any] | Iterable[tuple[str, Any]]) -> None:
        """Set all parameters: those that `params` does not name leave the URL, but for those of bound widgets.

        Parameters
        ----------
        params
            A dictionary, or pairs of names and values.
        """
        new = parameters_of(params)
        self._write(lambda own: new, new, keep_bound=True)

    def clear(self) -> None:
        """Remove all parameters from the URL, but for `embed` and `embed_options`."""
        self._write(lambda own: {}, list(self))

    @staticmethod
    def missing_key_error_message(key: str) -> str:
        """What is said when a parameter is missing."""
        return f'st.query_params has no key "{key}". Ask first: if "{key}" in st.query_params, or use .get("{key}").'

    @staticmethod
    def missing_attr_error_message(key: str) -> str:
        """What is said when a parameter that is read as an attribute is missing."""
        return f'st.query_params has no attribute "{key}". Ask first: if "{key}" in st.query_params.'

    # --- inner workings ---

    def _read(self, look: Callable[[dict[str, list[str]]], T]) -> T:
        """What `look` finds in the parameters that a script may see."""
        scope = current.get()
        if scope is None:
            outside_run()
            return look({})
        with scope.run.lock:
            scope.run.check()
            return look(_own(scope.run.state.location))

    def _write(
        self,
        change: Callable[[dict[str, list[str]]], dict[str, list[str]]],
        names: Iterable[str],
        *,
        keep_bound: bool = False,
    ) -> None:
        """Set the parameters that `change` makes of the present ones; `names`: those that it concerns."""
        scope = current.get()
        if scope is None:
            outside_run()
            return
        run = scope.run
        with run.lock:
            run.check()
            bound = run.state.bound_by("", scope.page)
            for name in names:
                if name in bound:
                    raise bound_parameter(name)
            location = run.state.location
            lasting = location.lasting(bound if keep_bound else ())
            parameters = lasting | change(_own(location))
            check_length(parameters)
            location.go(location.path, parameters)


def _own(location: Location) -> dict[str, list[str]]:
    return {name: texts for name, texts in location.parameters.items() if not is_reserved(name)}


def _name(key: object) -> str:
    return str(key)
