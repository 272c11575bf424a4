"""Values that are renewed while the old ones are still served: by a few threads, each key by one of them at a time."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..script.runner import Runner

logger = logging.getLogger("ostinato")

THREADS = 4
"""How many values are renewed at one time."""


class Refresher:
    """Computes in the background. Its threads belong to no run: nothing that they draw reaches a page."""

    def __init__(self) -> None:
        self._runner: Runner | None = None

    def start(self, function: str, renew: Callable[[], None]) -> None:
        """Have `renew` called. A failure is logged: the old value stays until its time is over."""

        def work() -> None:
            try:
                renew()
            except BaseException:
                logger.exception("The cached value of `%s` could not be refreshed; the former one is kept.", function)

        if self._runner is None:
            from ..script.runner import Runner  # late: few apps refresh anything

            self._runner = Runner(core=THREADS, limit=THREADS)
        self._runner.start(work)
