"""Sessions in Redis or Valkey, shared by server processes on several machines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .store import Claim

if TYPE_CHECKING:
    from redis import Redis

PREFIX = "ostinato:session:"
SECONDS = 5.0
"""How long an answer may take. A server that does not answer must not hold up the app's threads for ever."""

# Each session is one hash, so that these run on a cluster too. They are atomic: nobody claims between look and write.
CLAIM = """
if redis.call('EXISTS', KEYS[1]) == 0 then return false end
local epoch = redis.call('HINCRBY', KEYS[1], 'epoch', 1)
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return {epoch, redis.call('HGET', KEYS[1], 'data')}
"""
SAVE = """
local epoch = redis.call('HGET', KEYS[1], 'epoch')
if epoch and epoch ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'epoch', ARGV[1], 'data', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
"""


class RedisStore:
    """Keeps sessions in the server at `url`, such as `redis://localhost:6379/0`. It expires them by itself."""

    durable = True

    def __init__(self, url: str) -> None:
        from redis import Redis  # late: an extra of its own

        self._redis: Redis = Redis.from_url(
            url, socket_timeout=SECONDS, socket_connect_timeout=SECONDS, health_check_interval=30
        )
        self._claim = self._redis.register_script(CLAIM)
        self._save = self._redis.register_script(SAVE)

    def register(self, session: str, data: bytes, ttl: float) -> int:
        self.save(session, 1, data, ttl)
        return 1

    def load(self, session: str) -> bytes | None:
        data: Any = self._redis.hget(_key(session), "data")
        return None if data is None else bytes(data)

    def claim(self, session: str, ttl: float) -> Claim | None:
        claimed: Any = self._claim(keys=[_key(session)], args=[_milliseconds(ttl)])
        return None if claimed is None else Claim(int(claimed[0]), bytes(claimed[1]))

    def holds(self, session: str, epoch: int) -> bool:
        now: Any = self._redis.hget(_key(session), "epoch")
        return now is None or int(now) == epoch

    def save(self, session: str, epoch: int, data: bytes, ttl: float) -> bool:
        saved: Any = self._save(keys=[_key(session)], args=[epoch, data, _milliseconds(ttl)])
        return bool(saved)

    def delete(self, session: str) -> None:
        self._redis.delete(_key(session))

    def close(self) -> None:
        self._redis.close()


def _key(session: str) -> str:
    return PREFIX + session


def _milliseconds(ttl: float) -> int:
    return max(1, round(ttl * 1000))
