"""Whether a rerun changed anything that the next one could notice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import FunctionType, ModuleType

from ..script.run import Run
from .fingerprint import digests

COUNTER = 20_000
"""Bytes of a module's variable that scripts may count in. One large table must not hide the others."""
_ABSENT = b"absent"


class StateWatch:
    """Compares what one rerun of a chain left behind with what the one before did.

    Anything that cannot be compared counts as changed: a loop is called endless only where that is certain.
    """

    def __init__(self, modules: Callable[[], Iterable[ModuleType]]) -> None:
        self._modules = modules
        self.changed = True
        self.keys: tuple[str, ...] = ()
        """The keys of session_state that changed; those that were assigned, where nobody compared."""
        self._touched: dict[str, bool] = {}
        """Keys that the chain has read or (True) assigned."""
        self._digests: Mapping[str, bytes | None] | None = None
        self._variables: Mapping[str, bytes | None] | None = None
        """Digests of the variables of the app's own modules."""
        self._noted = 0
        self._address: tuple[str, Mapping[str, Sequence[str]]] = ("", {})

    def begin(self, run: Run) -> None:
        """A rerun begins. Call it with the lock held."""
        self.changed = True
        run.state.touched = {}
        self._noted = run.tree.changes.noted
        self._address = _address(run)

    def end(self, run: Run, *, at_any_price: bool, modules: bool) -> None:
        """Its code has ended. `at_any_price`: compare the state even where something else has changed.

        `modules`: look at the variables of the app's own modules, too, before it is said that nothing has changed.
        That takes long where there are many; a chain that waits need not be told from one that stands still.

        Call it without the lock: comparing calls the user's code.
        """
        with run.lock:
            self._touched.update(run.state.touched or {})
            quiet = not (
                run.tree.changes.noted != self._noted
                or _address(run) != self._address
                or run.meter.missed
                or run.meter.shared
            )
            held = {key: run.state[key] for key in self._touched if key in run.state} if quiet or at_any_price else None
        if held is None:
            self._digests = None
            self.keys = tuple(key for key, assigned in self._touched.items() if assigned)
            return
        former, found = self._digests, {**dict.fromkeys(self._touched, _ABSENT), **digests(held)}
        self._digests = found
        if former is not None:
            self.keys = tuple(key for key, digest in found.items() if digest is None or former.get(key) != digest)
            self.changed = not quiet or bool(self.keys) or not modules or self._modules_changed()

    def _modules_changed(self) -> bool:
        """Whether the app's own modules hold other values than the last time that this was asked.

        Asked only where nothing else has changed: it looks through all that is imported.
        """
        former, self._variables = self._variables, digests(_variables(self._modules()), each=COUNTER)
        return former != self._variables


def _variables(modules: Iterable[ModuleType]) -> dict[str, object]:
    """What modules hold that a script may count in.

    What cannot be compared there, such as a lock or a large table, counts as unchanged: scripts do not count in it.
    """
    return {
        f"{module.__name__}.{name}": value
        for module in modules
        for name, value in list(vars(module).items())
        if not name.startswith("__") and not isinstance(value, ModuleType | FunctionType | type)
    }


def _address(run: Run) -> tuple[str, Mapping[str, Sequence[str]]]:
    location = run.state.location
    return location.path, {name: list(texts) for name, texts in location.parameters.items()}
