"""What every store of sessions does, and what those do that outlive their process."""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType

import pytest

from ostinato.store.memory import MemoryStore
from ostinato.store.redis import RedisStore
from ostinato.store.sqlite import PRUNE_SECONDS, SqliteStore
from ostinato.store.store import Claim, Store
from tests.store.redis_server import RedisServer, redis_server

LONG = 60.0


@pytest.fixture(scope="module")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    with redis_server(tmp_path_factory.mktemp("redis")) as server:
        yield server


@pytest.fixture(params=["memory", "sqlite", "redis"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made: Store
    if request.param == "memory":
        made = MemoryStore()
    elif request.param == "sqlite":
        made = SqliteStore(tmp_path / "sessions.db")
    else:
        made = RedisStore(request.getfixturevalue("redis").url)
        made.delete("a")
    yield made
    made.close()


@pytest.fixture(params=["sqlite", "redis"])
def durable(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """One store, as two processes have it."""
    two: tuple[Store, Store]
    if request.param == "sqlite":
        two = SqliteStore(tmp_path / "sessions.db"), SqliteStore(tmp_path / "sessions.db")
    else:
        url = request.getfixturevalue("redis").url
        two = RedisStore(url), RedisStore(url)
        two[0].delete("a")
    yield two
    for one in two:
        one.close()


def test_what_was_saved_is_there_until_it_is_deleted(store: Store) -> None:
    epoch = store.register("a", b"new", LONG)
    assert store.save("a", epoch, b"one", LONG)
    assert store.save("a", epoch, b"\0two\xff", LONG)
    assert store.load("a") == b"\0two\xff"
    store.delete("a")
    store.delete("a")
    assert store.load("a") is None
    assert store.claim("a", LONG) is None


def test_what_is_claimed_comes_with_what_was_saved_last(store: Store) -> None:
    epoch = store.register("a", b"new", LONG)
    store.save("a", epoch, b"one", LONG)
    claim = store.claim("a", LONG)
    assert claim is not None
    assert claim.data == b"one"
    assert store.holds("a", claim.epoch)


def test_a_session_expires(store: Store) -> None:
    epoch = store.register("a", b"new", LONG)
    store.save("a", epoch, b"one", 0.05)
    time.sleep(0.1)
    assert store.load("a") is None
    assert store.claim("a", LONG) is None


def test_who_lost_a_session_can_save_it_no_more(durable: tuple[Store, Store]) -> None:
    former, newest = durable
    first = former.register("a", b"new", LONG)
    assert former.save("a", first, b"one", LONG)
    claim = newest.claim("a", LONG)
    assert claim == Claim(first + 1, b"one")
    assert not former.holds("a", first)
    assert not former.save("a", first, b"stale", LONG)
    assert newest.save("a", claim.epoch, b"two", LONG)
    assert former.load("a") == b"two"


def test_a_session_that_nothing_was_saved_of_can_be_claimed(durable: tuple[Store, Store]) -> None:
    former, newest = durable
    former.register("a", b"new", LONG)
    claim = newest.claim("a", LONG)
    assert claim is not None
    assert claim.data == b"new"


def test_of_many_that_claim_at_once_each_has_an_epoch_of_its_own(durable: tuple[Store, Store]) -> None:
    durable[0].register("a", b"new", LONG)
    with ThreadPoolExecutor(8) as threads:
        claims = list(threads.map(lambda number: durable[number % 2].claim("a", LONG), range(40)))
    epochs = [claim.epoch for claim in claims if claim is not None]
    assert sorted(epochs) == list(range(2, 42))


def save_often(path: Path, session: str) -> None:
    store = SqliteStore(path)
    epoch = store.register(session, b"", LONG)
    for number in range(100):
        assert store.save(session, epoch, str(number).encode(), LONG)
    store.close()


def test_several_processes_write_to_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # New processes run the file of the main module, which a script may have left here.
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))
    path = tmp_path / "sessions.db"
    spawn = multiprocessing.get_context("spawn")
    processes = [spawn.Process(target=save_often, args=(path, name)) for name in "abcd"]
    for process in processes:
        process.start()
    for process in processes:
        process.join(30)
        assert process.exitcode == 0
    store = SqliteStore(path)
    assert [store.load(name) for name in "abcd"] == [b"99"] * 4
    store.close()


def test_the_file_is_bounded_and_what_was_saved_longest_ago_goes_first(tmp_path: Path) -> None:
    now = 1_000.0
    store = SqliteStore(tmp_path / "sessions.db", limit_bytes=250, clock=lambda: now)
    for name in "abc":
        now += 1
        store.register(name, b"x" * 100, 10_000)
    now += PRUNE_SECONDS + 1
    store.save("b", 1, b"y" * 100, 10_000)
    assert [name for name in "abc" if store.load(name)] == ["b", "c"]
    store.close()


def test_what_has_expired_leaves_the_file(tmp_path: Path) -> None:
    now = 1_000.0
    store = SqliteStore(tmp_path / "sessions.db", clock=lambda: now)
    store.register("a", b"x" * 1_000, 10)
    now += PRUNE_SECONDS + 1
    store.register("b", b"y", 10)
    now -= PRUNE_SECONDS  # even for one whose clock is late it is gone
    assert store.load("a") is None
    store.close()
