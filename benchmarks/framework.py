"""The two frameworks, and a server process of either. Both take the same commands and options."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tools.setup import ROOT

APPS = Path(__file__).parent / "apps"
START_SECONDS = 60.0
STOP_SECONDS = 10.0


class BenchmarkError(Exception):
    """Something that was to be measured did not work."""


class Served(NamedTuple):
    """A running server."""

    url: str
    pid: int
    folder: Path = Path()
    """Where it runs: files that the app writes are here."""
    start_s: float = 0.0
    """From the process's start until it answers."""

    @property
    def memory_kb(self) -> int:
        """Memory of the process that is in RAM now (RSS)."""
        status = Path(f"/proc/{self.pid}/status").read_text("utf-8")
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))

    @property
    def processor_s(self) -> float:
        """Seconds that its threads have computed so far, in the kernel included."""
        _, _, after_name = Path(f"/proc/{self.pid}/stat").read_text("utf-8").rpartition(")")
        user, system = after_name.split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


class Framework(NamedTuple):
    """One of the two, in a virtual environment of its own."""

    package: str
    python: str

    @contextmanager
    def serve(self, app: str, *more: str) -> Iterator[Served]:
        """Serve one of the apps until the `with` ends. Raises BenchmarkError when the server does not start.

        `more`: further options, in pairs of name and value.
        """
        port = _free_port()
        options = ["--server.port", str(port), "--server.headless", "true", "--browser.gatherUsageStats", "false"]
        with tempfile.TemporaryDirectory() as folder:
            log = Path(folder, "log")
            command = [self.python, "-m", self.package, "run", str(APPS / f"{app}.py"), *options, *more]
            began = time.monotonic()
            with log.open("w") as out:
                process = subprocess.Popen(command, cwd=folder, env=_environment(), stdout=out, stderr=out)
            try:
                served = Served(f"http://127.0.0.1:{port}", process.pid, Path(folder))
                _wait_until_ready(served, process, log)
                yield served._replace(start_s=time.monotonic() - began)
            finally:
                process.terminate()
                try:
                    process.wait(STOP_SECONDS)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()

    def run(self, *arguments: str, timeout: float = 120.0) -> str:
        """What a Python process with these arguments prints. Raises BenchmarkError when it fails."""
        command = [self.python, *arguments]
        try:
            done = subprocess.run(
                command, cwd=ROOT, env=_environment(), capture_output=True, text=True, timeout=timeout, check=False
            )
        except subprocess.TimeoutExpired:
            raise BenchmarkError(f"{' '.join(command)} did not end within {timeout:g} s.") from None
        if done.returncode:
            raise BenchmarkError(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
        return done.stdout

    @contextmanager
    def holding(self, *arguments: str) -> Iterator[None]:
        """A Python process that has printed "ready" and goes on until its input is closed: at the end of the `with`."""
        process = subprocess.Popen(
            [self.python, *arguments],
            cwd=ROOT,
            env=_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        with process:
            assert process.stdout is not None
            if process.stdout.readline() != "ready\n":
                raise BenchmarkError(f"{' '.join(arguments)} did not get ready.")
            yield


OSTINATO = Framework("ostinato", sys.executable)


def streamlit(venv: Path) -> Framework:
    """Streamlit as installed in a virtual environment."""
    return Framework("streamlit", str(venv.absolute() / "bin/python"))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _environment() -> dict[str, str]:
    """That of this process, but with bytecode kept, as for any installed package."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _wait_until_ready(served: Served, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{served.url}/_stcore/health", timeout=1):
                return
        except OSError:
            time.sleep(0.02)
    raise BenchmarkError(f"The server at {served.url} did not start:\n{log.read_text('utf-8')[-2000:]}")
