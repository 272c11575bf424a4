from __future__ import annotations

from itertools import count

import pytest

from ostinato.records.guard import STANDSTILL, Chain, Step
from ostinato.records.runaway import Runaway

LIMIT = 200


def follow(
    steps: int, *, changed: bool, each: float, waited: float = 0.0, limit: int = LIMIT
) -> tuple[int, Runaway | None]:
    """Feed a chain equal reruns until it is held, `steps` at most: how many it took, and the verdict."""
    chain = Chain(limit)
    for number in range(1, steps + 1):
        runaway = chain.add(Step(f"app.py:{number % 2}", number * each, waited, changed, ("n",)))
        if runaway is not None:
            return number, runaway
    return steps, None


def test_a_standstill_is_held_after_twenty_reruns_without_change() -> None:
    number, runaway = follow(100, changed=False, each=1.0)
    assert number == STANDSTILL
    assert runaway is not None
    assert runaway.kind == "standstill"


def test_one_change_starts_the_count_anew() -> None:
    chain = Chain(LIMIT)
    numbers = count()
    for _ in range(5):
        for _ in range(STANDSTILL - 1):
            assert chain.add(Step("app.py:1", next(numbers), 0.0, False)) is None
        assert chain.add(Step("app.py:1", next(numbers), 0.0, True)) is None


def test_a_race_is_held_beyond_the_limit() -> None:
    number, runaway = follow(1000, changed=True, each=1 / 100)
    assert number == LIMIT + 1
    assert runaway is not None
    assert (runaway.kind, round(runaway.rate), runaway.keys) == ("race", 100, ("n",))


@pytest.mark.parametrize("limit", [1, 5, 50])
def test_the_limit_of_a_race_can_be_low(limit: int) -> None:
    assert follow(1000, changed=True, each=0.001, limit=limit)[0] == limit + 1


def test_a_slow_chain_that_changes_something_goes_on() -> None:
    assert follow(2000, changed=True, each=1 / 50)[1] is None


@pytest.mark.parametrize("changed", [True, False])
def test_a_chain_that_waits_goes_on(changed: bool) -> None:
    assert follow(2000, changed=changed, each=0.0101, waited=0.01)[1] is None


def test_a_rerun_that_had_to_wait_for_a_processor_does_not_hide_the_others() -> None:
    chain = Chain(LIMIT)
    verdicts = [chain.add(Step("app.py:1", n * 0.001, 0.05 if n == 5 else 0.0001, False)) for n in range(STANDSTILL)]
    assert verdicts[-1] is not None


def test_the_calls_that_led_there_are_counted() -> None:
    runaway = follow(100, changed=False, each=1.0)[1]
    assert runaway is not None
    assert runaway.chain == ("app.py:1 (10 times)", "app.py:0 (10 times)")


def test_many_calls_are_named_by_the_first_ones() -> None:
    calls = tuple((f"app.py:{line}", 1) for line in range(8))
    runaway = Runaway("race", 201, 100.0, "app.py:7", calls, ())
    assert len(runaway.chain) == 6
    assert runaway.chain[-1] == "and 3 more"
