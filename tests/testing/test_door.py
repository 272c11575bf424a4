"""Timers are served in their order by the thread that waits."""

from __future__ import annotations

import threading
import time

from ostinato.testing.door import WaitingDoor


def test_timers_are_called_in_the_order_in_which_they_are_due_by_the_thread_that_waits() -> None:
    door, called = WaitingDoor(), []
    for seconds in (0.03, 0.01, 0.02):
        door.later(seconds, lambda seconds=seconds: called.append((seconds, threading.current_thread())))
    assert door.serve(lambda: len(called) == 3, 5)
    assert called == [(seconds, threading.current_thread()) for seconds in (0.01, 0.02, 0.03)]


def test_nothing_is_called_while_nobody_waits() -> None:
    door, called = WaitingDoor(), []
    door.later(0, lambda: called.append(1))
    time.sleep(0.02)
    assert not called


def test_waiting_ends_in_time() -> None:
    door = WaitingDoor()
    began = time.monotonic()
    assert not door.serve(lambda: False, 0.05)
    assert 0.05 <= time.monotonic() - began < 2


def test_a_ring_from_another_thread_wakes_the_one_that_waits() -> None:
    door, done = WaitingDoor(), threading.Event()

    def work() -> None:
        done.set()
        door.ring()

    began = time.monotonic()
    door.start(work)
    assert door.serve(done.is_set, 10)
    assert time.monotonic() - began < 5


def test_a_timer_that_sets_a_timer_is_served_too() -> None:
    door, called = WaitingDoor(), []
    door.later(0, lambda: door.later(0, lambda: called.append(1)))
    assert door.serve(lambda: bool(called), 5)
