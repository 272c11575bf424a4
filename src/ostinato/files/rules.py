"""Which files an element takes. Told to the browser, and held against what comes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol, runtime_checkable

MEGABYTE = 2**20


class UploadRules(NamedTuple):
    """The files that one element takes.

    `types`: endings (".csv"), MIME types ("text/csv") and families of these ("image/*"); empty: any. The check is for
    the user's sake, by what a file is called and said to be: it proves nothing about its content.
    """

    types: Sequence[str] = ()
    megabytes: int = 200
    """Most megabytes of one file."""

    @property
    def bytes(self) -> int:
        """Most bytes of one file."""
        return self.megabytes * MEGABYTE

    def refusal(self, name: str, type: str, size: int) -> str | None:
        """Why such a file is not taken; None: it is."""
        if size > self.bytes:
            return f"The file is larger than {self.megabytes} MB."
        if self.types and not self._takes(name, type):
            return f"The file is none of these types: {', '.join(map(_word, self.types))}."
        return None

    def _takes(self, name: str, type: str) -> bool:
        from mimetypes import guess_type  # late: reads the system's list of types

        name = name.lower()
        kinds = {type.partition(";")[0].strip().lower(), guess_type(name)[0] or ""}
        return any(_matches(wanted, name, kinds) for wanted in self.types)


@runtime_checkable
class TakesUploads(Protocol):
    """What the value of an element is that takes files."""

    rules: UploadRules


def _matches(wanted: str, name: str, kinds: set[str]) -> bool:
    if wanted.startswith("."):
        return name.endswith(wanted)
    if wanted.endswith("/*"):
        return any(kind.startswith(wanted[:-1]) for kind in kinds)
    return wanted in kinds


def _word(wanted: str) -> str:
    return wanted.removeprefix(".").upper() if wanted.startswith(".") else wanted
