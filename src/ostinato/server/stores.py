"""Where the sessions of an app are kept: the option session.store."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from secrets import token_hex
from urllib.parse import unquote

from ..config import Config
from ..errors import ConfigError
from ..store.memory import MemoryStore
from ..store.store import Store

SQLITE, REDIS = "sqlite:///", ("redis://", "rediss://", "unix://")
SECRET = "server.cookieSecret"


def with_secret(config: Config) -> Config:
    """The configuration with a secret that all processes that share the store have.

    Raises
    ------
    ConfigError
        When session.store names no store, a package that it needs is missing, or server.cookieSecret is needed.
    """
    name = str(config.get("session.store"))
    if name.startswith(SQLITE):
        if config.where(SECRET) != "default":
            return config
        file = _path(name).with_name(f"{_path(name).name}.key")
        return config.override({SECRET: _shared_key(file)}, str(file))
    if name.startswith(REDIS):
        if find_spec("redis") is None:
            raise ConfigError(f'session.store = {name!r} needs the package redis: pip install "ostinato[redis]"')
        if config.where(SECRET) == "default":
            raise ConfigError(
                f"This session.store needs {SECRET}: what is kept there is signed, and all processes that share it "
                "need one secret for that."
            )
        return config
    if name != "memory":
        raise ConfigError(
            f'Expected "memory", "sqlite:///sessions.db" or "redis://host:6379/0" for session.store, got {name!r}. '
            f"Change it: {config.where('session.store')}."
        )
    return config


def open_store(config: Config) -> Store:
    """The store that session.store names."""
    name = str(config.get("session.store"))
    if name.startswith(SQLITE):
        from ..store.sqlite import SqliteStore  # late, as the other: few apps need them

        return SqliteStore(_path(name))
    if name.startswith(REDIS):
        from ..store.redis import RedisStore

        return RedisStore(name)
    return MemoryStore()


def _path(name: str) -> Path:
    """`sqlite:///sessions.db` is relative to the working directory, `sqlite:////var/sessions.db` is not."""
    return Path(unquote(name.removeprefix(SQLITE))).absolute()


def _shared_key(file: Path) -> str:
    """The secret in a file that only this user reads; the first process makes it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f"{file.name}.{os.getpid()}")
    with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as opened:
        opened.write(token_hex(32))
    try:
        os.link(fresh, file)  # whole, or not at all: another process may look at this moment
    except FileExistsError:
        pass
    finally:
        fresh.unlink()
    return file.read_text("ascii")
