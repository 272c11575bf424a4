"""What a cached function draws: noted while it is computed, drawn again on a hit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from ..errors import CacheReplayClosureError
from ..script.calls import Calls
from ..script.place import Area, Key, Place
from ..script.scope import Scope, current
from ..state.answer import Answer
from ..tree.node import Node
from ..wire.element import Block, Element

if TYPE_CHECKING:
    from ..files.media import Content
    from ..frames import Frame

P = TypeVar("P", bound=Place)
T = TypeVar("T")
PageSettings: TypeAlias = tuple[type[Block], Mapping[str, Any]]
AREAS: tuple[Area, ...] = ("sidebar", "bottom", "overlay")
OUTSIDE = "outside"
"""The target of what was drawn into a block that the function did not make: on a hit there may be no such block."""


class Step:
    """One element that was put."""

    __slots__ = ("answer", "element", "key", "name", "options", "target")

    def __init__(self, target: Step | str | None, element: Element, key: Key, name: str | None) -> None:
        self.target = target
        """The block that it went into: an earlier step, an area of the page, None: where the function was called."""
        self.element = element
        self.key = key
        self.name = name
        self.answer: Answer[Any] | None = None
        """Of a widget."""
        self.options: dict[str, Any] = {}

    def draw(self, place: Place) -> Place:
        """Put it again. A widget's callback is that of the run which drew it: it is not called again."""
        if self.answer is None:
            return place.show(self.element, self.key, name=self.name)
        return place.track(self.element, self.answer, self.key, **self.options)[0]


class Recording:
    """All that one computation drew."""

    __slots__ = ("_contents", "_frames", "_settings", "_steps")

    def __init__(
        self,
        steps: Sequence[Step],
        settings: Sequence[PageSettings],
        contents: Sequence[Content] = (),
        frames: Sequence[Frame] = (),
    ) -> None:
        self._steps = tuple(steps)
        self._settings = tuple(settings)
        self._contents = tuple(contents)
        """What the elements show: it lasts as long as they can be drawn again."""
        self._frames = tuple(frames)

    def replay(self, function: str) -> None:
        """Draw it where the calling code is. Raises CacheReplayClosureError when it was not all the function's own."""
        if any(step.target == OUTSIDE for step in self._steps):
            raise CacheReplayClosureError(function)
        for kind, settings in self._settings:
            Place().configure(kind, settings)
        Place().hold(self._contents)
        for frame in self._frames:
            Place().frame(frame)
        drawn: dict[Step, Place] = {}
        for step in self._steps:
            target = step.target
            place = drawn[target] if isinstance(target, Step) else Place(_area(target))
            drawn[step] = step.draw(place)


class Recorder:
    """Notes what is drawn in one call of a cached function. Calls of other cached functions within it note it, too."""

    def __init__(self, scope: Scope, warn: Callable[[], None]) -> None:
        self._here = scope.block
        self._outer = scope.recorder
        self._warn = warn
        """Called at the first widget: the function will not follow its value."""
        self._warned = False
        self._steps: list[Step] = []
        self._settings: list[PageSettings] = []
        self._contents: list[Content] = []
        self._frames: list[Frame] = []
        self._by_node: dict[Node, Step] = {}

    def recording(self) -> Recording | None:
        """What has been drawn so far; None: nothing."""
        if not (self._steps or self._settings):
            return None
        return Recording(self._steps, self._settings, self._contents, self._frames)

    # --- what places call ---

    def show(self, place: P, element: Element, key: Key, name: str | None) -> P:
        with self._passed_on() as scope:
            target = self._target(place, scope)
            shown = place.show(element, key, name=name)
        if isinstance(target, Step) and not isinstance(target.element, Block):
            target.element, target.name = element, name  # replaced in place
            self._know(shown, target)
        else:
            self._note(shown, Step(target, element, key, name))
        return shown

    def track(
        self, place: P, element: Element, answer: Answer[T], key: Key, call: Calls, options: dict[str, Any]
    ) -> tuple[P, T]:
        if not self._warned:
            self._warned = True
            self._warn()
        with self._passed_on() as scope:
            target = self._target(place, scope)
            shown, value = place.track(element, answer, key, call, **options)
        step = Step(target, element, key, None)
        step.answer, step.options = answer, options
        self._note(shown, step)
        return shown, value

    def configure(self, place: Place, kind: type[Block], settings: Mapping[str, Any]) -> None:
        with self._passed_on():
            place.configure(kind, settings)
        self._settings.append((kind, settings))

    def keep(self, content: Content) -> None:
        if self._outer is not None:
            self._outer.keep(content)
        self._contents.append(content)

    def keep_frame(self, frame: Frame) -> None:
        if self._outer is not None:
            self._outer.keep_frame(frame)
        self._frames.append(frame)

    def changed(self, place: Place) -> None:
        if self._outer is not None:
            self._outer.changed(place)
        node = place.node
        if isinstance(node, Node) and node in self._by_node:
            self._by_node[node].element = node.element

    def closed(self, place: Place) -> None:
        if self._outer is not None:
            self._outer.closed(place)
        node = place.node
        step = self._by_node.get(node) if isinstance(node, Node) else None
        if step is not None:
            self._forget(step)

    # --- inner workings ---

    @contextmanager
    def _passed_on(self) -> Iterator[Scope]:
        """Calls of places within are carried out, and noted by the enclosing cached function."""
        scope = current.get()
        assert scope is not None
        with scoped(scope._replace(recorder=self._outer)):
            yield scope

    def _target(self, place: Place, scope: Scope) -> Step | str | None:
        node = place.node
        if isinstance(node, str):
            return node
        if node is None:
            node = scope.block
        if node is self._here:
            return None
        known = self._by_node.get(node)
        if known is not None:
            return known
        home = node.home or node
        return next((area for area in AREAS if scope.run.tree.area(area) is home), OUTSIDE)

    def _note(self, place: Place, step: Step) -> None:
        target = step.target
        if isinstance(target, Step) and isinstance(target.element, Block) and target.element.single:
            for former in [step for step in self._steps if step.target is target]:
                self._forget(former)
        self._steps.append(step)
        self._know(place, step)

    def _know(self, place: Place, step: Step) -> None:
        if isinstance(place.node, Node):
            self._by_node[place.node] = step

    def _forget(self, gone: Step) -> None:
        """An element has left the page, with all that it holds."""
        for inside in [step for step in self._steps if step.target is gone]:
            self._forget(inside)
        with suppress(ValueError):  # closed twice
            self._steps.remove(gone)


class Unrepeated:
    """Stands in for a recorder where nothing is drawn again."""

    def __init__(self, scope: Scope, warn: Callable[[], None]) -> None:
        self._outer = scope.recorder
        self._warn = warn
        """Called at the first element."""
        self._warned = False

    def recording(self) -> Recording | None:
        return None

    def show(self, place: P, element: Element, key: Key, name: str | None) -> P:
        with self._warning():
            return place.show(element, key, name=name)

    def track(
        self, place: P, element: Element, answer: Answer[T], key: Key, call: Calls, options: dict[str, Any]
    ) -> tuple[P, T]:
        with self._warning():
            return place.track(element, answer, key, call, **options)

    def configure(self, place: Place, kind: type[Block], settings: Mapping[str, Any]) -> None:
        with self._warning():
            place.configure(kind, settings)

    def keep(self, content: Content) -> None:
        if self._outer is not None:
            self._outer.keep(content)

    def keep_frame(self, frame: Frame) -> None:
        if self._outer is not None:
            self._outer.keep_frame(frame)

    def changed(self, place: Place) -> None:
        if self._outer is not None:
            self._outer.changed(place)

    def closed(self, place: Place) -> None:
        if self._outer is not None:
            self._outer.closed(place)

    @contextmanager
    def _warning(self) -> Iterator[None]:
        scope = current.get()
        assert scope is not None
        with scoped(scope._replace(recorder=self._outer)):
            if not self._warned:
                self._warned = True
                self._warn()
            yield


@contextmanager
def scoped(scope: Scope) -> Iterator[None]:
    """Execute the block in another scope."""
    token = current.set(scope)
    try:
        yield
    finally:
        with suppress(ValueError):  # a coroutine that was dropped half-way is closed in any context
            current.reset(token)


def _area(name: str | None) -> Area | None:
    return next((area for area in AREAS if area == name), None)
