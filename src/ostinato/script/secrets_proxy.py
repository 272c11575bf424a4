"""st.secrets: the running app's secrets, by item and by attribute."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from ..errors import StreamlitSecretNotFoundError
from .scope import current

if TYPE_CHECKING:
    from .secrets import Secrets
    from .signal import Signal

READ_ONLY = "st.secrets is read-only. Change the secrets file, or give the secret to st.App(secrets=…)."


class SecretsProxy(Mapping[str, Any]):
    """Passwords, keys and other settings that do not belong into the code. Read-only, by item and by attribute.

    They are read from `.streamlit/secrets.toml` or `.ostinato/secrets.toml` in the home folder, in the working
    directory and beside the script, or from the files that the option `secrets.files` names; folders of files, as
    Kubernetes mounts them, count too. Later ones win. A saved file is read again at the next access. Texts and numbers
    at the top level are environment variables as well. Neither this object's text nor an error's message shows values.

    Raises
    ------
    StreamlitSecretNotFoundError
        When there are no secrets at all, or a file cannot be read; it is also a FileNotFoundError.
    KeyError, AttributeError
        For a key that is not there. The message names the files that were looked at.

    Examples
    --------
    >>> import ostinato as st
    >>> if st.secrets.load_if_toml_exists() and "database" in st.secrets:
    ...     st.write("Connecting as", st.secrets.database.user)
    """

    __slots__ = ("_bare",)

    _bare: list[Secrets]

    def __init__(self) -> None:
        object.__setattr__(self, "_bare", [])

    def __getitem__(self, key: str) -> Any:
        secrets = self._present()
        try:
            return secrets.table()[key]
        except KeyError:
            raise KeyError(f'st.secrets has no key "{key}". {secrets.advice}') from None

    def __getattr__(self, key: str) -> Any:
        if key.startswith("__"):  # Python and tools ask every object for such names
            raise AttributeError(key)
        try:
            return self[key]
        except (KeyError, StreamlitSecretNotFoundError) as error:
            raise AttributeError(error.args[0]) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._present().values())

    def __len__(self) -> int:
        return len(self._present().values())

    def __repr__(self) -> str:
        return f"Secrets({', '.join(self._present().peek())})"

    def __setitem__(self, key: str, value: object) -> NoReturn:
        raise TypeError(READ_ONLY)

    def __delitem__(self, key: str) -> NoReturn:
        raise TypeError(READ_ONLY)

    def __setattr__(self, key: str, value: object) -> NoReturn:
        raise TypeError(READ_ONLY)

    @property
    def file_change_listener(self) -> Signal:
        """Calls the functions that are connected to it when a secrets file was saved while the app is served."""
        return self._present().file_change_listener

    def has_key(self, k: str) -> bool:
        """Whether there is a secret of that name."""
        return k in self

    def to_dict(self) -> dict[str, Any]:
        """Return all secrets as plain dictionaries."""
        return self._present().table().to_dict()

    def load_if_toml_exists(self) -> bool:
        """Read the secrets; whether there is a file with some that can be read. Raises nothing."""
        secrets = self._present()
        try:
            secrets.peek()
        except StreamlitSecretNotFoundError:
            return False
        return bool(secrets.look())

    def merge_programmatic_secrets(self, programmatic_secrets: Mapping[str, Any]) -> None:
        """Add secrets, in place of those of the same names in files; tables are replaced as a whole.

        Raises
        ------
        TypeError
            When a name is no string, or a value is none of str, int, float, bool, list, dict.
        """
        self._present().merge(programmatic_secrets)

    def _present(self) -> Secrets:
        scope = current.get()
        if scope is not None:
            return scope.run.host.secrets
        if not self._bare:
            self._bare.append(_outside())
        return self._bare[0]


secrets = SecretsProxy()


def app_secrets() -> Secrets:
    """The running app's secrets themselves, for what outlives a run."""
    return secrets._present()


def _outside() -> Secrets:
    """The secrets where no run goes on: in the app's other threads, and where it was started by `python` alone."""
    from ..layers import load, settings_places  # late: reads TOML, which few scripts need
    from .secret_files import SecretFiles
    from .secrets import Secrets

    main = Path(sys.argv[0]) if sys.argv and sys.argv[0].endswith(".py") else None
    return Secrets(SecretFiles(load(main), settings_places(main)))
