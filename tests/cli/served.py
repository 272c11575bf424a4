"""A server process for tests: the true command line, stopped at the end of the test."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import ostinato as ostinato_package

SOURCE = str(Path(ostinato_package.__file__).parents[1])
COMMAND = [sys.executable, "-m", "ostinato"]
WITHIN = 30.0
"""Seconds that a start or a stop may take on a busy machine."""
COUNTER = """
import ostinato as st
if "n" not in st.session_state:
    st.session_state.n = 0
def bump():
    st.session_state.n += 1
st.button("bump", on_click=bump)
st.markdown(f"count={st.session_state.n}")
"""


def ostinato(*args: str, folder: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        [*COMMAND, *args],
        cwd=folder,
        env=environment(folder, **environ),
        capture_output=True,
        text=True,
        timeout=WITHIN,
    )


def environment(folder: Path, **more: str) -> dict[str, str]:
    """The environment of the tests, with a home folder of its own."""
    return {**os.environ, "PYTHONPATH": SOURCE, "HOME": str(folder), "OSTINATO_SERVER_HEADLESS": "true", **more}


class Process(Protocol):
    """What tests ask of a server's process."""

    pid: int

    def poll(self) -> int | None: ...
    def send_signal(self, sig: int, /) -> None: ...
    def wait(self, timeout: float) -> int: ...
    def kill(self) -> None: ...


class Served:
    """A running server and what it printed."""

    def __init__(self, process: Process, out: Path, err: Path) -> None:
        self.process = process
        self._out, self._err = out, err

    @property
    def out(self) -> str:
        return self._out.read_text()

    @property
    def err(self) -> str:
        return self._err.read_text()

    @property
    def url(self) -> str:
        return self.out.partition("Local URL:")[2].split()[0]

    def get(self, path: str) -> str:
        """The body of an answer."""
        with urllib.request.urlopen(self.url + path, timeout=WITHIN) as answer:
            return str(answer.read(), "utf-8")

    def stop(self, number: signal.Signals = signal.SIGINT) -> int:
        """Send a signal; return the exit status."""
        self.process.send_signal(number)
        return self.process.wait(WITHIN)

    def until(self, text: str) -> None:
        """Wait until the server has printed `text`."""
        deadline = time.monotonic() + WITHIN
        while text not in self.out + self.err:
            assert time.monotonic() < deadline, f"{text!r} was not printed.\n{self.out}\n{self.err}"
            assert self.process.poll() is None, f"The server has ended.\n{self.out}\n{self.err}"
            time.sleep(0.02)


@contextmanager
def started(served: Served) -> Iterator[Served]:
    """Wait for a server's start message; at the end it is killed."""
    try:
        served.until("Stop with Ctrl-C")
        yield served
    finally:
        served.process.kill()
        served.process.wait(WITHIN)


@contextmanager
def serve(folder: Path, *args: str, command: str = "run", **environ: str) -> Iterator[Served]:
    """Start a server and wait for its start message."""
    out, err = folder / "out.txt", folder / "err.txt"
    with out.open("w") as stdout, err.open("w") as stderr:
        process = subprocess.Popen(
            [*COMMAND, command, *args],
            cwd=folder,
            env=environment(folder, **environ),
            stdout=stdout,
            stderr=stderr,
            text=True,
        )
    with started(Served(process, out, err)) as served:
        yield served
