"""Records of runs for a page that watches: what it has not been told yet."""

from __future__ import annotations

import msgspec

from ..records.history import Records as History
from ..wire.messages import Records

MOST = 10
"""Records of one message: a long history comes in several."""

_encode = msgspec.msgpack.Encoder().encode


class Feed:
    """What one connection has been told of its session's runs."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._told: dict[int, tuple[int, int | None]] = {}

    def take(self) -> Records | None:
        """The next records that are new, or have grown since; None when there are none. Hold the session's lock."""
        known = {record.number: record for record in self._history}
        self._told = {number: told for number, told in self._told.items() if number in known}
        news = [r for r in known.values() if self._told.get(r.number) != (r.bytes, r.superseded_by)]
        if not news:
            return None
        for record in news[:MOST]:
            self._told[record.number] = (record.bytes, record.superseded_by)
        return Records(tuple(msgspec.Raw(_encode(record)) for record in news[:MOST]), len(news) > MOST)
