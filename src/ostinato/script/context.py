"""st.context: what the user's browser told when it opened the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .scope import current
from .threads import outside_run

NAMES = (
    "cookies",
    "headers",
    "ip_address",
    "is_embedded",
    "locale",
    "theme",
    "timezone",
    "timezone_offset",
    "url",
)


class Headers(Mapping[str, str]):
    """The headers of the request that opened the connection. Names are the same in upper and lower case."""

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        self._values: dict[str, list[str]] = {}
        for name, value in pairs:
            self._values.setdefault(_title_case(name), []).append(value)

    def __getitem__(self, name: str) -> str:
        if name not in self:
            raise KeyError(name)
        return self._values[_title_case(name)][0]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and _title_case(name) in self._values

    def __repr__(self) -> str:
        return repr(self.to_dict())

    def get_all(self, name: str) -> list[str]:
        """Return all values of a header that was sent several times; none for one that was not."""
        return list(self._values.get(_title_case(name), []))

    def to_dict(self) -> dict[str, str]:
        """Return the headers as a plain dictionary, each with its first value."""
        return dict(self)


class Cookies(Mapping[str, str]):
    """The cookies of the request that opened the connection."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = dict(values)

    def __getitem__(self, name: str) -> str:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return repr(self._values)

    def to_dict(self) -> dict[str, str]:
        """Return the cookies as a plain dictionary."""
        return dict(self._values)


class ContextTheme(dict[str, str | None]):
    """The theme that the page is shown in."""

    @property
    def type(self) -> str | None:
        """ "light" or "dark"; None outside a browser."""
        return self["type"]


class Context:
    """What the user's browser told when it opened the page. Read-only; by attribute or by item.

    It tells of the beginning of the session, but for the theme: cookies that are set later are not in it. Headers,
    cookies and addresses are what the other side says; do not take them for proof of who it is.

    Raises
    ------
    KeyError, AttributeError
        For a name that is none of its attributes.

    Examples
    --------
    >>> import ostinato as st
    >>> st.write("Your time zone:", st.context.timezone, "your language:", st.context["locale"])
    """

    __slots__ = ()

    @property
    def headers(self) -> Headers:
        """The headers of the request that opened the connection."""
        found = _told("headers")
        return Headers(found if isinstance(found, list) else [])

    @property
    def cookies(self) -> Cookies:
        """The cookies of that request."""
        found = _told("cookies")
        return Cookies(found if isinstance(found, dict) else {})

    @property
    def ip_address(self) -> str | None:
        """The browser's IP address; None: it runs on the server's own machine, or there is none."""
        text = _text("ip_address")
        local = text is None or text in ("::1", "localhost") or text.startswith(("127.", "::ffff:127."))
        return None if local else text

    @property
    def is_embedded(self) -> bool | None:
        """Whether the page is embedded in another one (`?embed=true`); None outside a browser."""
        found = _told("is_embedded")
        return found if isinstance(found, bool) else None

    @property
    def locale(self) -> str | None:
        """The user's language, such as "en-US"; None outside a browser."""
        return _text("locale")

    @property
    def theme(self) -> ContextTheme:
        """The theme: its `type` is "light" or "dark". A script that has asked runs again when the user changes it."""
        return ContextTheme(type=_text("theme"))

    @property
    def timezone(self) -> str | None:
        """The user's time zone, such as "Europe/Berlin"; None outside a browser."""
        return _text("timezone")

    @property
    def timezone_offset(self) -> int | None:
        """Minutes from the user's time to UTC, such as -60 for Berlin in winter; None outside a browser."""
        found = _told("timezone_offset")
        return found if isinstance(found, int) else None

    @property
    def url(self) -> str | None:
        """The page's address, without query parameters; None outside a browser."""
        scope = current.get()
        base = _text("base")
        if scope is None or base is None:
            return None
        path = scope.run.state.location.path
        if not path:
            return base
        from urllib.parse import quote  # late: few scripts ask

        return f"{base}/{quote(path)}"

    def __getitem__(self, name: str) -> Any:
        if name not in NAMES:
            raise KeyError(f'st.context has no key "{name}". It has: {", ".join(NAMES)}.')
        return getattr(self, name)

    def __contains__(self, name: object) -> bool:
        return name in NAMES


def _told(name: str) -> Any:
    scope = current.get()
    if scope is None:
        outside_run()
        return None
    run = scope.run
    with run.lock:
        run.check()
        return run.about.get(name)


def _text(name: str) -> str | None:
    found = _told(name)
    return found if isinstance(found, str) else None


def _title_case(name: str) -> str:
    return "-".join(part.capitalize() for part in name.split("-"))
