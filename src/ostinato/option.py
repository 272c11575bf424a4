"""One option: what it is called, which values it takes, how a value is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import msgspec

Kind = Literal["bool", "int", "float", "str"]

_TYPES: Mapping[str, type] = {"bool": bool, "int": int, "float": float, "str": str}
BOOLEAN_WORDS = {
    "true": True,
    "yes": True,
    "on": True,
    "1": True,
    "false": False,
    "no": False,
    "off": False,
    "0": False,
}


class Option(msgspec.Struct, frozen=True, gc=False):
    """One option.

    Parameters
    ----------
    name
        Its dotted name: the section, a dot, the name in camelCase.
    kind
        What a value is; of `multiple`, each of its values.
    default
        The value where nothing sets it. None: unset.
    description
        What it does, in a sentence or two.
    multiple
        True: the value is a list.
    choices
        The strings that it takes. Empty: any.
    shapes
        Further types that it takes as they are, such as the lists and tables of themes.
    synonyms
        Older spellings of a value, and what they mean.
    live
        True: `st.set_option` may change it while the app runs.
    least, most
        Bounds of a number, both included.
    secret
        True: its value is not printed.
    """

    name: str
    kind: Kind
    default: Any
    description: str
    multiple: bool = False
    choices: tuple[str, ...] = ()
    shapes: tuple[type, ...] = ()
    synonyms: Mapping[bool, str] = {}
    live: bool = False
    least: float | None = None
    most: float | None = None
    secret: bool = False

    @property
    def section(self) -> str:
        """The dotted name without its last part."""
        return self.name.rpartition(".")[0]

    @property
    def expected(self) -> str:
        """The values that it takes, in words."""
        if self.choices:
            words = [f'"{choice}"' for choice in self.choices] + (["true", "false"] if bool in self.shapes else [])
            return "one of " + ", ".join(words)
        noun = {"bool": "true or false", "int": "a whole number", "float": "a number", "str": "text"}[self.kind]
        if self.multiple:
            return f"a list of {noun}"
        if list in self.shapes:
            return f"a list, or {noun}"
        return noun + self._bounds

    @property
    def _bounds(self) -> str:
        if self.least is None:
            return ""
        return f" from {self.least:g} to {self.most:g}" if self.most is not None else f" of at least {self.least:g}"

    def read(self, value: Any) -> Any:
        """Return the value that a file's or a caller's `value` means.

        Raises
        ------
        ValueError
            If the option does not take it.

        Examples
        --------
        >>> Option("server.port", "int", 8501, "Port to listen on.").read(80)
        80
        """
        if value is None and self.default is None:
            return None
        if self.multiple:
            return [self._single(item) for item in (value if isinstance(value, list | tuple) else [value])]
        if isinstance(value, self.shapes):
            return value
        return self._single(value)

    def read_text(self, text: str) -> Any:
        """Return the value that text from a command line or an environment variable means.

        Raises
        ------
        ValueError
            If the option does not take it.

        Examples
        --------
        >>> Option("server.headless", "bool", None, "Open no browser.").read_text("true")
        True
        """
        if text.startswith("[") and (self.multiple or list in self.shapes):
            return self.read(_parse_list(text))
        if self.multiple:
            return self.read([item.strip() for item in text.split(",") if item.strip()])
        takes_bool = bool in self.shapes or self.synonyms
        if takes_bool and text.lower() in ("true", "false"):
            return self.read(text.lower() == "true")
        return self.read(text)

    def _single(self, value: Any) -> Any:
        if isinstance(value, bool) and value in self.synonyms:
            value = self.synonyms[value]
        if isinstance(value, str):
            value = self._parse(value)
        if self.kind == "float" and type(value) is int:
            value = float(value)
        # An exact match of types: bool is a subclass of int, but `port = true` is a mistake.
        if type(value) is not _TYPES[self.kind] or not self._allows(value):
            raise ValueError(f"expected {self.expected}")
        return value

    def _parse(self, text: str) -> Any:
        try:
            return BOOLEAN_WORDS[text.lower()] if self.kind == "bool" else _TYPES[self.kind](text)
        except (KeyError, ValueError):
            raise ValueError(f"expected {self.expected}") from None

    def _allows(self, value: Any) -> bool:
        if self.choices:
            return value in self.choices
        if self.least is not None and value < self.least:
            return False
        return self.most is None or value <= self.most


def _parse_list(text: str) -> Any:
    import tomllib  # late: only a list on a command line or in a variable needs it

    return tomllib.loads(f"value = {text}")["value"]
