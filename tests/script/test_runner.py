"""A pool of threads that grows when its threads block."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Iterator

import pytest

from ostinato.script import turns
from ostinato.script.runner import Runner


@pytest.fixture
def runner() -> Iterator[Runner]:
    runner = Runner(core=1, limit=3)
    yield runner
    runner.close()


def test_work_is_done_in_its_order(runner: Runner) -> None:
    done: list[int] = []
    all_done = threading.Event()
    for i in range(100):
        runner.start(lambda i=i: done.append(i))
    runner.start(all_done.set)
    assert all_done.wait(5)
    assert done == list(range(100))


def test_a_thread_that_blocks_is_relieved_by_another(runner: Runner) -> None:
    blocked, go, done = threading.Event(), threading.Event(), threading.Event()

    def block() -> None:
        blocked.set()
        go.wait(10)

    runner.start(block)
    assert blocked.wait(5)
    assert runner.start(done.set), "all threads are busy: that must be said"
    assert not done.wait(0.05)
    runner.relieve()
    assert done.wait(5)
    go.set()


def test_the_pool_does_not_grow_beyond_its_limit(runner: Runner) -> None:
    go, running = threading.Event(), threading.Semaphore(0)

    def block() -> None:
        running.release()
        go.wait(10)

    for _ in range(5):
        runner.start(block)
    while runner.relieve():
        pass
    for _ in range(3):
        assert running.acquire(timeout=5)
    assert not running.acquire(timeout=0.05)
    go.set()


def test_nothing_is_relieved_when_nothing_waits(runner: Runner) -> None:
    assert not runner.relieve()


def test_each_piece_of_work_finds_an_event_loop_whatever_the_one_before_did(runner: Runner) -> None:
    loops: list[asyncio.AbstractEventLoop] = []
    done = threading.Event()

    def spoil() -> None:
        asyncio.run(asyncio.sleep(0))
        loops[0].close()

    runner.start(lambda: loops.append(asyncio.get_event_loop()))
    runner.start(spoil)
    runner.start(lambda: loops.append(asyncio.get_event_loop()))
    runner.start(done.set)
    assert done.wait(5)
    assert not loops[1].is_closed()


def test_turns_at_pythons_lock_are_short_while_a_run_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    its = turns.Turns()
    its.begin(1)
    its.share()
    assert sys.getswitchinterval() == turns.USUAL
    monkeypatch.setattr(turns, "LONG", 0.0)
    its.share()
    assert sys.getswitchinterval() == turns.SHORT < turns.USUAL
    its.end(1)
    assert sys.getswitchinterval() == turns.USUAL


def test_work_beside_a_long_run_has_short_turns(runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LONG", 0.0)
    begun, go, done = threading.Event(), threading.Event(), threading.Event()
    seen: list[float] = []

    def compute() -> None:
        begun.set()
        go.wait(10)

    def look() -> None:
        seen.append(sys.getswitchinterval())
        done.set()

    runner.start(compute)
    assert begun.wait(5)
    runner.start(look)
    runner.relieve()
    assert done.wait(5)
    go.set()
    assert seen == [turns.SHORT]
