"""Ends user code that computes without a yield point: `while True: pass`.

Such code can only be left by an exception that another thread raises in it. That is safe in few places. So:

- It happens only in threads that a run has registered while they execute the user's code, and under the session's lock,
  without which no thread leaves the register. A thread that leaves takes back what has not reached it yet. Pooled
  threads go on to other runs: none of those can be hit.
- It happens only after the run's control was set, so that st.* calls raise that control before they touch anything.
- It happens only where the innermost function is the user's or a package's: not inside an import, which would leave
  a half-loaded module behind, and not in the framework. The interpreter raises the exception where the thread had to
  let go of the interpreter's lock, or at the next call or turn of a loop: at the worst a function of the framework is
  left as it is entered.

Code that blocks inside a C function, such as time.sleep, ends after that function.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import get_ident
from types import FrameType
from typing import TYPE_CHECKING, Any, TypeVar

from .control import Control, Superseded

if TYPE_CHECKING:
    from .run import Run

T = TypeVar("T")

LOOK = 0.05
"""Seconds until the next look at a thread that was in no good place."""
AGAIN = 1.0
"""Seconds that `finally` blocks have until the next exception, for a bare `except:` may have swallowed this one."""
CHOOSY = 20
"""Looks until the standard library counts as a good place, too: it has locks of its own, but some code never leaves."""

_FRAMEWORK = os.path.join(Path(__file__).parents[1], "")
_STANDARD = os.path.join(Path(os.__file__).parent, "")
_PACKAGES = os.path.join(_STANDARD, "site-packages", "")
_IMPORTING = "<frozen importlib._bootstrap>"


class UserThreads:
    """The threads that execute user code for one run.

    Parameters
    ----------
    lock
        The session's lock.
    """

    __slots__ = ("_interrupted", "_lock", "_spared")

    def __init__(self, lock: AbstractContextManager[Any]) -> None:
        self._lock = lock
        self._interrupted: dict[int, bool] = {}
        """Whether an exception was raised in them, by their idents."""
        self._spared: list[int] = []

    @contextmanager
    def spared(self) -> Iterator[None]:
        """What the calling thread does in this block is for others, too: no newer event interrupts it, only Stop."""
        ident = get_ident()
        self._spared.append(ident)
        try:
            yield
        finally:
            self._spared.remove(ident)

    def serve(self, work: Callable[[], T]) -> T | None:
        """Do `work`, which executes user code, in this thread. When it returns, nothing can be raised here any more.

        None: `work` was interrupted after the user's code had ended.
        """
        ident = get_ident()
        result: T | None = None
        begun = False
        self._interrupted[ident] = False
        while ident in self._interrupted:
            try:
                if not begun:
                    begun = True
                    result = work()
                with self._lock:
                    if self._interrupted.pop(ident):
                        _raiser()(ident, None)
            except Control:
                pass  # the last one: none follows once user code has ended
        return result

    def interrupt(self, control: type[Control], *, choosy: bool) -> bool:
        """Raise `control` in each of these threads that is in a good place; False when none was.

        Call it with the session's lock held.
        """
        raise_in = _raiser()
        hit = False
        for ident in list(self._interrupted):
            if control is Superseded and ident in self._spared:
                continue
            if _in_good_place(ident, choosy):
                self._interrupted[ident] = True
                raise_in(ident, control)
                hit = _in_good_place(ident, choosy)
                if not hit:  # it went on between the look and the shot
                    raise_in(ident, None)
        return hit

    def __bool__(self) -> bool:
        return bool(self._interrupted)


class Interruption:
    """Ends the user code of one run, which has been asked to give way in vain.

    Parameters
    ----------
    run
        The run. Its `cancel` is what is raised in its threads.
    """

    def __init__(self, run: Run) -> None:
        self._run = run
        self._looks = 0

    def press(self) -> float | None:
        """Interrupt it now; returns the seconds until it should be pressed again, None when its code has ended.

        Call it with the session's lock held.
        """
        threads, control = self._run.threads, self._run.cancel
        if not threads or control is None or not possible():
            return None
        self._looks += 1
        if not threads.interrupt(control, choosy=self._looks <= CHOOSY):
            return LOOK
        self._looks = 0
        return AGAIN


def possible() -> bool:
    """Whether this interpreter can raise an exception in another thread, at a place that is known."""
    if sys.implementation.name != "cpython":
        return False
    has_lock: Callable[[], bool] | None = getattr(sys, "_is_gil_enabled", None)
    return has_lock is None or has_lock()


def _in_good_place(ident: int, choosy: bool) -> bool:
    files = list(_files(sys._current_frames().get(ident)))
    if not files or _IMPORTING in files or (choosy and _is_standard(files[0])):
        return False
    # Where the framework has called the standard library, it waits for something of its own.
    caller = next((file for file in files if not _is_standard(file)), _FRAMEWORK)
    return not caller.startswith(_FRAMEWORK)


def _files(frame: FrameType | None) -> Iterator[str]:
    """The files of the functions that a thread is in, innermost first."""
    while frame is not None:
        yield frame.f_code.co_filename
        frame = frame.f_back


def _is_standard(file: str) -> bool:
    return file.startswith("<frozen ") or (file.startswith(_STANDARD) and not file.startswith(_PACKAGES))


def _raiser() -> Callable[[int, type[Control] | None], None]:
    """Has the interpreter raise a control in the thread of that ident; None takes back what was not raised yet."""
    import ctypes  # late: few apps ever need it

    set_exception = ctypes.pythonapi.PyThreadState_SetAsyncExc
    ident_of, object_of = ctypes.c_ulong, ctypes.py_object

    def raise_in(ident: int, control: type[Control] | None) -> None:
        set_exception(ident_of(ident), None if control is None else object_of(control))

    return raise_in
