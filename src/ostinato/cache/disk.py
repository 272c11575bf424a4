"""Values that outlive the process: one file each, in a folder that is this user's alone.

A value is a pickle, and who can write a pickle can run code. So nothing is read unless its signature holds, made with a
key that only this user can read; and the folder is not used at all when another user could write there.
"""

from __future__ import annotations

import hmac
import logging
import os
import pickle
import secrets
import shutil
import sys
from hashlib import blake2b
from pathlib import Path

from .entries import Entry

logger = logging.getLogger("ostinato")

MAGIC = b"ostinato cache 1\n"
KEY, SEAL = 32, 32
"""Bytes of the key, and of a signature."""


class Disk:
    """Entries by the digest of a function and of a call.

    Parameters
    ----------
    folder
        Where the files are. It is made when it is first needed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key: bytes | None = None
        self._refused = False

    def save(self, function: bytes, call: bytes, entry: Entry) -> None:
        """Keep an entry. Where that fails, the log says so."""
        key = self._usable()
        if key is None:
            return
        path = self._path(function, call)
        try:
            data = pickle.dumps((entry.value, entry.recording), pickle.HIGHEST_PROTOCOL)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            _write(path, MAGIC + _seal(key, path, data) + data)
        except Exception as error:  # no room; or the function drew what cannot be pickled
            logger.warning("A cached value could not be written to %s: %s.", path, error)

    def load(self, function: bytes, call: bytes) -> Entry | None:
        """The entry, or None: there is none, or none that can be trusted."""
        path = self._path(function, call)
        data = self._signed(path)
        if data is None:
            return None
        try:
            return Entry(*pickle.loads(data))
        except Exception as error:  # what it is made of has changed since
            logger.warning("The cached value %s is ignored: %s.", path, error)
            return None

    def _signed(self, path: Path) -> memoryview | None:
        try:
            sealed = path.read_bytes()
        except OSError:
            return None
        key = self._usable()
        if key is None:
            return None
        data = memoryview(sealed)[len(MAGIC) + SEAL :]
        if not sealed.startswith(MAGIC) or not hmac.compare_digest(
            sealed[len(MAGIC) : len(MAGIC) + SEAL], _seal(key, path, data)
        ):
            logger.warning("The cached value %s is ignored: it is damaged, or was not written by this user.", path)
            return None
        return data

    def delete(self, function: bytes | None = None, call: bytes | None = None) -> None:
        """Forget one call, all calls of a function, or everything."""
        if function is None:
            for folder in self._folder.glob("*/"):
                shutil.rmtree(folder, ignore_errors=True)
        elif call is None:
            shutil.rmtree(self._folder / function.hex(), ignore_errors=True)
        else:
            self._path(function, call).unlink(missing_ok=True)

    def _path(self, function: bytes, call: bytes) -> Path:
        return self._folder / function.hex() / call.hex()

    def _usable(self) -> bytes | None:
        """The key; None when the folder must not be used, which the log says once."""
        if self._key is None and not self._refused:
            try:
                self._key = _key_in(self._folder)
            except OSError as error:
                self._refused = True
                logger.warning('persist="disk" has no effect: %s.', error)
        return self._key


def app_folder() -> Path:
    """Where this user's caches belong; in there, a folder for each working directory, as apps are told apart by it."""
    given = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME")
    home = Path(os.path.expanduser("~"))
    base = Path(given) if given else home / ("Library/Caches" if sys.platform == "darwin" else ".cache")
    app = Path.cwd()
    return base.absolute() / "ostinato" / f"{app.name}-{blake2b(os.fsencode(app), digest_size=6).hexdigest()}"


def _key_in(folder: Path) -> bytes:
    """The key that signs what is in a folder; a new one where there is none. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _private(folder)
    path = folder / "key"
    if not path.exists():
        _write(path, secrets.token_bytes(KEY))
    _private(path)
    key = path.read_bytes()
    if len(key) != KEY:
        raise OSError(f"{path} should hold {KEY} bytes and holds {len(key)}; remove it")
    return key


def _private(path: Path) -> None:
    """Raises OSError when another user can write there, or read a key."""
    if not hasattr(os, "getuid"):  # Windows keeps the folders of its users apart
        return
    found = path.stat()
    if found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise OSError(f"{path} should be this user's alone (mode {0o700 if path.is_dir() else 0o600:o})")


def _write(path: Path, data: bytes) -> None:
    """Write a file that is there as a whole or not at all."""
    new = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    try:
        with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
        os.replace(new, path)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def _seal(key: bytes, path: Path, data: bytes | memoryview) -> bytes:
    """A signature of the data in its place: files cannot be exchanged either."""
    from blake3 import blake3  # late: few apps keep values on disk

    seal = blake3(key=key)
    seal.update(f"{path.parent.name}/{path.name}\n".encode())
    seal.update(data)
    return bytes(seal.digest())
