"""Servers that are forked from one process, which has imported what they are made of.

A fresh process spends half a second of a processor on imports, and the tests here start hundreds of servers. Those that
are about the command line itself start it afresh (tests/cli/served.py).
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import NoReturn

from tests.cli.served import SOURCE, Served, environment, started

MAIN = Path(__file__)
IMPORTED = ("ostinato.cli", "ostinato.cli.run", "ostinato.server.asgi", "uvicorn", "uvicorn.protocols.websockets.auto")


class Parent:
    """The process that servers are forked from. A context manager: they end with it."""

    def __enter__(self) -> Parent:
        path = os.pathsep.join([SOURCE, str(MAIN.parents[1])])
        self._process = subprocess.Popen(
            [sys.executable, str(MAIN)],
            env={**os.environ, "PYTHONPATH": path},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.communicate()

    def fork(self, order: dict[str, object]) -> Child:
        """A child that runs the command line. It is told in JSON where, with what, and what it writes to."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps(order), file=self._process.stdin, flush=True)
        return Child(int(self._process.stdout.readline()))


class Child:
    """A process of another one's, as far as tests ask for it."""

    def __init__(self, pid: int) -> None:
        self.pid = pid

    def poll(self) -> int | None:
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return 0
        return None

    def send_signal(self, sig: int, /) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, sig)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def wait(self, timeout: float) -> int:
        deadline = time.monotonic() + timeout
        while self.poll() is None:
            assert time.monotonic() < deadline, "The server does not end."
            time.sleep(0.01)
        return 0


@contextmanager
def forked(parent: Parent, folder: Path, *args: str) -> Iterator[Served]:
    """Start a server and wait for its start message."""
    out, err = folder / "out.txt", folder / "err.txt"
    out.touch()
    err.touch()
    order = {"args": ["run", *args], "folder": str(folder), "environ": environment(folder)}
    child = parent.fork({**order, "out": str(out), "err": str(err)})
    with started(Served(child, out, err)) as served:
        yield served


def main() -> None:
    """Fork for each line that comes in."""
    for module in IMPORTED:
        import_module(module)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks how they ended
    for line in sys.stdin:
        if pid := os.fork():
            sys.stdout.write(f"{pid}\n")
            sys.stdout.flush()
        else:
            run(**json.loads(line))


def run(args: list[str], folder: str, environ: dict[str, str], out: str, err: str) -> NoReturn:
    """Be what the command line would be in a process of its own."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for path, number in ((os.devnull, 0), (out, 1), (err, 2)):
        os.dup2(os.open(path, os.O_RDWR), number)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environ)
    sys.path[0] = folder
    status = 1
    try:
        import_module("ostinato.cli").main(args, prog_name="ostinato")
    except SystemExit as ending:
        status = ending.code if isinstance(ending.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    main()
