"""The watcher tells which of an app's files were saved."""

from __future__ import annotations

import asyncio
import importlib
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from ostinato.config import Config
from ostinato.server.watch import Watcher

WITHIN = 10.0
"""Seconds that a change may take on a busy machine."""
QUIET = 1.0
"""Seconds after which no change is taken to be told."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    before = set(sys.modules)
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    yield tmp_path
    for name in set(sys.modules) - before:
        del sys.modules[name]


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


Next = Callable[[], Awaitable[set[Path]]]


@asynccontextmanager
async def watching(script: Path, **options: object) -> AsyncIterator[Next]:
    changes: asyncio.Queue[set[Path]] = asyncio.Queue()
    config = Config().override({f"server.{name}": value for name, value in options.items()})
    task = asyncio.create_task(Watcher(script, config, changes.put_nowait).run())
    await asyncio.sleep(0.3)  # inotify is set up on a thread
    try:
        yield lambda: asyncio.wait_for(changes.get(), WITHIN)
    finally:
        task.cancel()


async def nothing(changed: Next) -> bool:
    try:
        await asyncio.wait_for(changed(), QUIET)
    except TimeoutError:
        return True
    return False


@pytest.mark.parametrize("kind", ["auto", "watchdog", "poll"])
def test_R02_a_saved_script_is_told_however_files_are_watched(folder: Path, kind: str) -> None:
    async def check() -> None:
        script = write(folder / "app.py", "x = 1")
        os.utime(script, (0, 0))  # polling compares whole seconds
        async with watching(script, fileWatcherType=kind) as changed:
            write(script, "x = 2")
            assert await changed() == {script}

    asyncio.run(check())


def test_a_script_that_an_editor_replaces_is_told_every_time(folder: Path) -> None:
    async def check() -> None:
        script = write(folder / "app.py", "x = 1")
        async with watching(script) as changed:
            for digit in range(3):
                os.replace(write(folder / "app.py~", f"x = {digit}"), script)
                assert await changed() == {script}

    asyncio.run(check())


def test_a_module_that_the_script_imports_is_told(folder: Path) -> None:
    async def check() -> None:
        module = write(folder / "ost_watched.py", "x = 1")
        async with watching(write(folder / "app.py", "import ost_watched")) as changed:
            write(module, "x = 2")
            assert await changed() == {module}

    asyncio.run(check())


def test_a_module_in_a_folder_is_told_once_it_was_imported(folder: Path) -> None:
    async def check() -> None:
        module = write(folder / "ost_parts" / "plugin.py", "x = 1")
        async with watching(write(folder / "app.py", "")) as changed:
            write(module, "x = 2")
            assert await nothing(changed)
            importlib.import_module("ost_parts.plugin")
            await asyncio.sleep(2.5)  # the watcher looks for new modules once a second
            write(module, "x = 3")
            assert await changed() == {module}

    asyncio.run(check())


def test_a_missing_module_is_told_when_it_is_written(folder: Path) -> None:
    async def check() -> None:
        async with watching(write(folder / "app.py", "import ost_new")) as changed:
            module = write(folder / "ost_new.py", "x = 1")
            assert await changed() == {module}

    asyncio.run(check())


def test_a_page_is_told(folder: Path) -> None:
    async def check() -> None:
        page = write(folder / "pages" / "one.py", "x = 1")
        async with watching(write(folder / "app.py", "")) as changed:
            write(page, "x = 2")
            assert await changed() == {page}

    asyncio.run(check())


def test_a_page_elsewhere_is_told_once_it_was_run_and_so_are_its_modules(folder: Path) -> None:
    async def check() -> None:
        page = write(folder / "views" / "report.py", "import ost_of_page")
        module = write(folder / "ost_of_page.py", "x = 1")
        changes: asyncio.Queue[set[Path]] = asyncio.Queue()
        script = write(folder / "app.py", "")
        task = asyncio.create_task(Watcher(script, Config(), changes.put_nowait, lambda: [page]).run())
        await asyncio.sleep(0.3)
        for file in (page, module):
            write(file, file.read_text() + "\n")
            assert await asyncio.wait_for(changes.get(), WITHIN) == {file}
        task.cancel()

    asyncio.run(check())


def test_other_files_are_not_told(folder: Path) -> None:
    async def check() -> None:
        script = write(folder / "app.py", "")
        async with watching(script) as changed:
            write(folder / "notes.txt", "hello")
            write(folder / "unrelated.py", "x = 1")
            assert await nothing(changed)
            write(script, "x = 1")
            assert await changed() == {script}

    asyncio.run(check())


def test_R02_a_folder_that_is_to_be_ignored_is_ignored(folder: Path) -> None:
    async def check() -> None:
        script = write(folder / "app.py", "import data.ost_ignored")
        module = write(folder / "data" / "ost_ignored.py", "x = 1")
        async with watching(script, folderWatchBlacklist=["data"]) as changed:
            write(module, "x = 2")
            assert await nothing(changed)

    asyncio.run(check())


def test_R02_nothing_is_watched_when_the_type_is_none(folder: Path) -> None:
    async def check() -> None:
        config = Config().override({"server.fileWatcherType": "none"})
        await asyncio.wait_for(Watcher(write(folder / "app.py", ""), config, lambda paths: None).run(), 1)

    asyncio.run(check())
