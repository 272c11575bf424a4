"""User code without a yield point is left by an exception from another thread, and nothing else is ever hit by one."""

from __future__ import annotations

import importlib
import os
import random
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

import pytest

from ostinato.script.control import Control, Stop, Superseded
from ostinato.script.interrupt import UserThreads, possible
from ostinato.script.modules import dependents
from ostinato.script.runner import Runner

pytestmark = pytest.mark.skipif(not possible(), reason="this interpreter raises nothing in another thread")

PATIENCE = 5.0


class Worker:
    """A thread that executes user code for a run, and then something else."""

    def __init__(self, work: Callable[[], object], afterwards: Callable[[], object] = lambda: None) -> None:
        self.lock = threading.RLock()
        self.threads = UserThreads(self.lock)
        self.result: object = "nothing"
        self.raised: BaseException | None = None
        self._work, self._afterwards = work, afterwards
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self.result = self.threads.serve(self._work)
            self._afterwards()
        except BaseException as error:
            self.raised = error

    def interrupt(self, *, choosy: bool = True) -> bool:
        with self.lock:
            return self.threads.interrupt(Stop, choosy=choosy)

    def interrupt_until_hit(self, *, choosy: bool = True) -> Worker:
        end = time.monotonic() + PATIENCE
        while not self.interrupt(choosy=choosy):
            assert time.monotonic() < end, "it was never in a good place"
            time.sleep(0.001)
        return self

    def join(self) -> Worker:
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()
        assert self.raised is None
        assert not self.threads
        return self


def for_ever(reached: threading.Event) -> None:
    reached.set()
    while True:
        pass


@pytest.fixture
def reached() -> threading.Event:
    return threading.Event()


def test_a_loop_without_a_yield_point_is_left(reached: threading.Event) -> None:
    ended_by: list[type[BaseException]] = []

    def work() -> str:
        try:
            for_ever(reached)
        except BaseException as error:
            ended_by.append(type(error))
        return "done"

    worker = Worker(work)
    assert reached.wait(PATIENCE)
    assert worker.interrupt_until_hit().join().result == "done"
    assert ended_by == [Stop]


def test_code_that_ended_gives_its_result_and_is_not_interrupted() -> None:
    worker = Worker(lambda: "done").join()
    assert worker.result == "done"
    assert not worker.interrupt()


def test_an_exception_that_a_bare_except_swallowed_is_raised_again(reached: threading.Event) -> None:
    swallowed = threading.Semaphore(0)

    def work() -> str:
        for _ in range(3):
            try:
                for_ever(reached)
            except BaseException:
                swallowed.release()
        return "done"

    worker = Worker(work)
    assert reached.wait(PATIENCE)
    for _ in range(3):
        worker.interrupt_until_hit()
        assert swallowed.acquire(timeout=PATIENCE)
    assert worker.join().result == "done"


def test_finally_blocks_are_executed(reached: threading.Event) -> None:
    cleaned: list[bool] = []

    def work() -> None:
        try:
            for_ever(reached)
        finally:
            cleaned.append(True)

    worker = Worker(work)
    assert reached.wait(PATIENCE)
    worker.interrupt_until_hit().join()
    assert cleaned


def test_code_that_blocks_in_a_c_function_is_left_behind_it() -> None:
    went_on: list[bool] = []

    def work() -> None:
        time.sleep(0.2)
        went_on.append(True)

    worker = Worker(work)
    began = time.monotonic()
    worker.interrupt_until_hit().join()
    assert time.monotonic() - began > 0.1
    assert not went_on


def test_an_exception_that_the_users_code_ended_before_is_caught() -> None:
    """Code that waits where no call is has no place left at which the exception could be raised in it."""
    reader, writer = os.pipe()

    def work() -> str:
        with open(reader) as lines:
            for _ in lines:
                return "done"
        return "nothing came"

    afterwards: list[bool] = []
    worker = Worker(work, lambda: afterwards.append(True))
    worker.interrupt_until_hit()
    os.write(writer, b"line\n")
    os.close(writer)
    worker.join()
    assert afterwards


def test_an_import_is_not_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reached: threading.Event
) -> None:
    (tmp_path / "slow_to_import.py").write_text(
        "import time\nend = time.monotonic() + 0.3\nwhile time.monotonic() < end: pass\nready = True\n"
    )
    monkeypatch.syspath_prepend(tmp_path)

    def work() -> None:
        reached.set()
        importlib.import_module("slow_to_import")
        for_ever(reached)

    worker = Worker(work)
    assert reached.wait(PATIENCE)
    while "slow_to_import" not in sys.modules:
        time.sleep(0.001)
    module = sys.modules["slow_to_import"]
    while not hasattr(module, "ready"):
        assert not worker.interrupt(choosy=False)
        time.sleep(0.005)
    worker.interrupt_until_hit().join()
    monkeypatch.delitem(sys.modules, "slow_to_import")


def test_the_standard_library_is_interrupted_only_when_there_is_no_better_place(reached: threading.Event) -> None:
    def work() -> None:
        reached.set()
        random.Random(0).shuffle(list(range(2_000_000)))

    worker = Worker(work)
    assert reached.wait(PATIENCE)
    time.sleep(0.1)
    assert not worker.interrupt()
    worker.interrupt_until_hit(choosy=False).join()
    assert worker.result is None


def test_the_framework_is_never_interrupted_in_the_middle(reached: threading.Event) -> None:
    graph = {str(n): [str(n - 1)] for n in range(20)}
    in_the_middle: list[bool] = []

    def work() -> None:
        for _ in range(5):
            try:
                reached.set()
                while True:
                    dependents({"0"}, graph)
                    busy(500)
            except Stop as stop:
                place = innermost(stop)
                at_the_door = place.tb_lineno == place.tb_frame.f_code.co_firstlineno
                in_the_middle.append(place.tb_frame.f_code.co_filename != __file__ and not at_the_door)

    worker = Worker(work)
    assert reached.wait(PATIENCE)
    while worker.threads:
        worker.interrupt(choosy=False)
        time.sleep(0.001)
    worker.join()
    assert in_the_middle == [False] * 5


def innermost(error: BaseException) -> TracebackType:
    """Where an exception was raised."""
    trace = error.__traceback__
    assert trace is not None
    while trace.tb_next is not None:
        trace = trace.tb_next
    return trace


@pytest.fixture
def runner() -> Iterator[Runner]:
    runner = Runner(core=1, limit=1)
    yield runner
    runner.close()


@pytest.fixture
def restless() -> Iterator[None]:
    """Threads take turns much more often than usual, so that they meet in more places."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(interval)


@pytest.mark.usefixtures("restless")
def test_no_other_run_on_a_pooled_thread_is_ever_hit(runner: Runner) -> None:
    """Short runs follow each other on one thread, while exceptions are fired at each second one of them."""
    lock = threading.RLock()
    target = UserThreads(lock)
    hits, strays, rounds, fired = [0], [0], [0], 0
    all_done = threading.Event()

    def run(number: int) -> None:
        nonlocal target
        threads = UserThreads(lock)
        if number % 2:
            target = threads
        try:
            ended = threads.serve(lambda: busy(number % 1000))
            if ended is None:
                hits[0] += 1
                strays[0] += not number % 2
            busy(100)
        except Control:
            strays[0] += 1
        rounds[0] += 1
        runner.start((lambda: run(number - 1)) if number else all_done.set)

    runner.start(lambda: run(10_000))
    while not all_done.wait(1e-5):
        with lock:
            fired += target.interrupt(Superseded, choosy=True)
    assert strays == [0]
    assert rounds == [10_001]
    assert fired > 10
    assert hits[0] > 10


def busy(n: int) -> bool:
    for _ in range(n):
        pass
    return True
