"""When fragments run again by themselves. Rules E32 to E34."""

from __future__ import annotations

from ostinato.elements.fragment import FragmentBlock
from ostinato.script.fragments import Definition, Fragment
from ostinato.session.timers import Timers
from ostinato.tree.node import Node


def called(name: str, every: float | None) -> Fragment:
    """A call of a fragment."""
    definition = Definition(lambda: None, FragmentBlock(), every)
    return Fragment(name, definition, (), {}, Node(1, FragmentBlock(), None), "", None)


def test_each_fragment_is_due_after_its_own_time_and_again_after_that() -> None:
    slow, quick = called("slow", 10.0), called("quick", 2.0)
    timers = Timers()
    timers.follow([slow, quick, called("never", None)], now=100.0)
    assert timers.next() == 102.0
    assert timers.take(101.0) == []
    assert timers.take(102.0) == [quick]
    assert timers.next() == 104.0
    assert timers.take(110.0) == [quick, slow]
    assert timers.next() == 112.0


def test_E32_E33_a_new_call_replaces_the_timer_and_starts_its_time_anew() -> None:
    timers = Timers()
    for now in range(5):
        timers.follow([called("a", 2.0)], now=float(now))
    assert timers.next() == 6.0
    assert [fragment.id for fragment in timers.take(6.0)] == ["a"]
    assert timers.take(6.0) == []


def test_the_same_call_keeps_its_time_when_something_else_ran() -> None:
    timers = Timers()
    call = called("a", 2.0)
    timers.follow([call], now=0.0)
    timers.follow([call], now=1.5)
    assert timers.next() == 2.0


def test_E34_a_fragment_that_is_gone_ticks_no_more_and_the_others_do() -> None:
    timers = Timers()
    stays, goes = called("stays", 2.0), called("goes", 1.0)
    timers.follow([stays, goes], now=0.0)
    timers.follow([stays], now=0.5)
    assert timers.next() == 2.0
    timers.clear()
    assert timers.next() is None


def test_what_is_due_at_nearly_the_same_moment_runs_together() -> None:
    timers = Timers()
    one, two, other = called("one", 1.0), called("two", 1.0), called("other", 1.5)
    timers.follow([one], now=0.0)
    timers.follow([one, two, other], now=0.01)
    assert timers.take(1.0) == [one, two]
