"""Dialogs: fragments that lie over the page until they are dismissed, or the app reruns without them.

A dialog's node is a widget whose value says whether it is open: a call of the dialog's function opens it, the user's
dismissal closes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ..errors import StreamlitInvalidLayoutContextError
from ..state.answer import Flag
from ..tree.node import Node
from ..wire.element import Block
from .calls import Call
from .scope import Scope

if TYPE_CHECKING:
    from .fragments import Fragment
    from .place import Place


class Modal(NamedTuple):
    """What makes a fragment a dialog."""

    on_dismiss: Call | None = None
    """Called when the user dismisses it."""

    def put(self, at: Place, scope: Scope, block: Block, id: str) -> Node:
        """Open the dialog at `at`, anew if it has been dismissed. Call it with the run's lock held."""
        run, outer = scope.run, scope.fragment
        _check(scope)
        for former in _replaced(scope, id):
            run.tree.drop(former.node)
        run.seen.add(id)
        if outer is not None:
            outer.drawn.add(id)
        record = run.state.bind(id, None, Flag(True))
        record.call = self.on_dismiss
        record.fragment = None if outer is None else outer.id
        closed = None if record.value else run.tree.find(id)
        if closed is not None:
            run.tree.drop(closed)  # what it held when it was dismissed is not shown again
        record.value = record.wire = True
        return run.tree.put(at.block(scope), block, block.kind(), id, value=True, widget=True)


def around(fragment: Fragment | None) -> Fragment | None:
    """The dialog that a fragment lies in, or is."""
    return next((outer for outer in _outwards(fragment) if outer.definition.modal is not None), None)


def _outwards(fragment: Fragment | None) -> Iterator[Fragment]:
    while fragment is not None:
        yield fragment
        fragment = fragment.parent


def _check(scope: Scope) -> None:
    run = scope.run
    if around(scope.fragment) is not None and not run.calling:
        raise StreamlitInvalidLayoutContextError(
            "A dialog expected to be called outside of other dialogs, got a call inside one. Open it in a callback of "
            "a widget in there: then it takes the place of the other one."
        )
    if any(fragment.detached for fragment in _outwards(scope.fragment)):
        raise StreamlitInvalidLayoutContextError(
            "A parallel fragment expected to open no dialog while the whole script runs. Open it in reaction to a "
            "widget of the fragment, or leave out `parallel=True`."
        )
    if any(fragment.id in run.seen for fragment in run.fragments if fragment.definition.modal is not None):
        raise StreamlitInvalidLayoutContextError(
            "Expected one dialog at a time, got a second call of a dialog function in one run. Call one of them: with "
            "`if` and `elif`, for example."
        )


def _replaced(scope: Scope, id: str) -> list[Fragment]:
    """Dialogs that make room for this one: all of the last run, or the one whose widget's callback opens it.

    A fragment that runs alone opens its dialog over whatever stands there.
    """
    run, own = scope.run, around(scope.fragment)
    dialogs = [fragment for fragment in run.fragments if fragment.definition.modal is not None]
    return [fragment for fragment in dialogs if fragment.id != id and (run.targets is None or fragment is own)]
