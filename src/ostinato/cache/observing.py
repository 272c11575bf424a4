"""While a cached function computes: the spinner, and what notes the elements that it draws."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Protocol, TypeAlias

from ..errors import CachedStFunctionInBackgroundModeWarning, CachedWidgetWarning
from ..script.scope import Scope, current
from .replay import Recorder, Unrepeated, scoped
from .settings import Settings

Observer: TypeAlias = Recorder | Unrepeated


class Observed(Protocol):
    """A cached function."""

    name: str
    settings: Settings


@contextmanager
def observed(function: Observed) -> Iterator[Observer | None]:
    """Within a run, show the spinner and note what is drawn in the block; outside of one, nothing."""
    scope = current.get()
    if scope is None:
        yield None
        return
    with scoped(scope._replace(recorder=None)), _spinner(scope, function):
        observer = _observer(scope, function)
        with scoped(scope._replace(recorder=observer)), scope.run.threads.spared():
            yield observer


def _spinner(scope: Scope, function: Observed) -> AbstractContextManager[None]:
    text = function.settings.spinner
    if not text:
        return nullcontext()
    text = text if isinstance(text, str) else f"Running `{function.name}(...)`."
    return scope.run.host.spinner(text, function.settings.show_time)


def _observer(scope: Scope, function: Observed) -> Observer:
    host, name = scope.run.host, function.name
    if function.settings.background:
        return Unrepeated(scope, lambda: host.on_warning(CachedStFunctionInBackgroundModeWarning(name)))
    return Recorder(scope, lambda: host.on_warning(CachedWidgetWarning(name)))
