"""A place on the page, and what every element shares: show, open, ask.

`Place` knows the rules (yield points, keys, duplicates, forms, what happens outside a run); what there is to show is
the business of elements/, which sit above this file and call it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Never, TypeAlias, TypeVar

from msgspec.structs import replace

from ..errors import StreamlitDuplicateElementId, StreamlitDuplicateElementKey, StreamlitValueError
from ..state.answer import Answer
from ..state.values import Record
from ..tree.node import Node
from ..wire.element import Block, Element, FormBlock, Widget
from .calls import Calls
from .control import Superseded
from .forms import check_place, clears, form_around
from .fragments import Fragment
from .identity import keyed, keyless
from .run import Run
from .scope import Scope, current
from .threads import outside_run

if TYPE_CHECKING:
    from ..files.media import Content
    from ..files.uploads import Uploads
    from ..frames import Frame

Key: TypeAlias = str | int | None
T = TypeVar("T")
P = TypeVar("P", bound="Place")
Area: TypeAlias = Literal["sidebar", "bottom", "overlay"]


class Place:
    """Something that elements can be put into, or a shown element that another one can replace.

    Its node is None in the main place, which stands for wherever the present `with` block writes to, and a name in the
    places that every session has: those are shared by all sessions, and find the node in the tree of the present run.
    """

    __slots__ = ("_node", "_open")

    def __init__(self, node: Node | Area | None = None) -> None:
        self._node = node

    @classmethod
    def main(cls: type[P]) -> P:
        """The place that `st.…` writes to."""
        return cls()

    @classmethod
    def sidebar(cls: type[P]) -> P:
        """The area at the side of the page."""
        return cls("sidebar")

    @classmethod
    def bottom(cls: type[P]) -> P:
        """The area that stays in view below the main one."""
        return cls("bottom")

    @classmethod
    def overlay(cls: type[P]) -> P:
        """What lies over the page."""
        return cls("overlay")

    # --- what elements call ---

    def show(self: P, element: Element, key: Key = None, *, name: str | None = None) -> P:
        """Put an element without an answer. The result can replace it in place; a block takes elements."""
        scope = current.get()
        if scope is None:
            outside_run()
            return type(self)()
        if scope.recorder is not None:
            return scope.recorder.show(self, element, key, name)
        run = scope.run
        with run.lock:
            if run.cancel is not None:
                raise run.cancel
            node = self._node
            if node is None:
                parent = scope.block
            elif isinstance(node, str) or node.block:
                parent = self.block(scope)
            else:
                self._node = run.tree.replace(node, element, name or element.kind())
                return self
            if key is None:
                return type(self)(run.tree.put_plain(parent, element, name))
            key = _text_of(key)
            identity = keyed(scope.page, element, key)
            _once(scope, identity, key, element)
            form = identity if isinstance(element, FormBlock) else None
            return type(self)(run.tree.put(parent, element, name or element.kind(), identity, key, form=form))

    def ask(
        self,
        element: Widget,
        answer: Answer[T],
        key: Key = None,
        call: Calls = None,
        *,
        name: str | None = None,
        persist: str | None = None,
    ) -> T:
        """Put a widget; return its present value."""
        return self.track(element, answer, key, call, name=name, persist=persist)[1]

    def track(
        self: P,
        element: Element,
        answer: Answer[T],
        key: Key = None,
        call: Calls = None,
        *,
        name: str | None = None,
        persist: str | None = None,
    ) -> tuple[P, T]:
        """Put an element or a block that answers; return its place and its present value."""
        scope = current.get()
        if scope is None:
            outside_run()
            return type(self)(), answer.default
        if scope.recorder is not None:
            return scope.recorder.track(self, element, answer, key, call, {"name": name, "persist": persist})
        run = scope.run
        with run.lock:
            run.check()
            parent = self.block(scope)
            form = form_around(parent)
            check_place(element, call, form)
            page = scope.page
            if key is None:
                identity = keyless(page, element, run.tree.next_of(parent), None if form is None else form.form)
            else:
                key = _text_of(key)
                identity = keyed(page, element, key)
            _once(scope, identity, key, element)
            parameter = getattr(element, "bind", None)
            record = run.state.bind(identity, key, answer, parameter)
            _arm(record, element, call, persist if parameter is None else "session", form)
            record.fragment = None if scope.fragment is None else scope.fragment.id
            record.page = page
            node = run.tree.put(
                parent, element, name or element.kind(), identity, key, record.shown, record.form, widget=True
            )
            record.drawn = node
            value: T = record.value
            return type(self)(node), value

    def announce(self: P, element: Element) -> P:
        """Show an element over the page that runs do not sweep: the browser takes it over. Again: change that one."""
        scope = current.get()
        if scope is None:
            outside_run()
            return type(self)()
        run, node = scope.run, self._node
        with run.lock:
            run.check()
            if isinstance(node, Node) and node.lasting:
                run.tree.show(node, element)
                return self
            return type(self)(run.tree.announce(element))

    def change(self, fields: Mapping[str, Any]) -> None:
        """Change some fields of the element that stands here."""
        scope = current.get()
        if scope is None:
            outside_run()
            return
        node = self._node
        if not isinstance(node, Node):
            return
        with scope.run.lock:
            scope.run.check()
            scope.run.tree.show(node, replace(node.element, **fields))
        if scope.recorder is not None:
            scope.recorder.changed(self)

    def media(self, content: bytes | str | os.PathLike[str], type: str, name: str | None = None) -> str:
        """Keep a content for browsers to fetch; return its URL, relative to the app. Outside a run: an empty text.

        It is kept while the page shows an element that holds the URL, and for a while after that. Equal content has
        the same URL; `name` makes it a download of that name. Of a path, it is what the file holds now.

        Raises OSError for a path that cannot be read.
        """
        scope = current.get()
        if scope is None:
            outside_run()
            return ""
        kept = scope.run.files.media.put(content, type, name)
        if scope.recorder is not None:
            scope.recorder.keep(kept)
        self.hold((kept,))
        return f"media/{kept.name}"

    def hold(self, contents: Iterable[Content]) -> None:
        """Keep contents that are known already."""
        scope = current.get()
        if scope is None:
            return
        run = scope.run
        with run.lock:
            run.check()
            for content in contents:
                run.files.media.hold(content)
            if run.files.media.due:
                from .shown import shown_media  # late: few scripts show so much

                run.files.media.tidy(shown_media(run.tree))

    def frame(self, frame: Frame) -> str:
        """Hold a frame while the page shows an element with the returned name in one of its fields.

        The page fetches rows by that name. Equal frames have the same one; outside a run it is an empty text.
        """
        scope = current.get()
        if scope is None:
            outside_run()
            return ""
        if scope.recorder is not None:
            scope.recorder.keep_frame(frame)
        frame.fingerprint()  # before the lock is held: it reads all there is
        with scope.run.lock:
            scope.run.check()
            return scope.run.frames.put(frame)

    def edit(self, make: Callable[[], Frame] | None) -> None:
        """Tell what an editor in this place has made of its frame, for the page to download; None: nothing."""
        scope, node = current.get(), self._node
        if scope is None or not isinstance(node, Node) or node.widget is None:
            return
        with scope.run.lock:
            scope.run.frames.edit(node.widget, make)

    def serve(self, name: str, folder: Path) -> str:
        """Have browsers fetch the files of a folder; return its URL, relative to the app. Outside a run: an empty text.

        All sessions share the name: another folder of that name takes its place.
        """
        scope = current.get()
        if scope is None:
            outside_run()
            return ""
        fit = re.sub(r"[^A-Za-z0-9_.-]", "-", name)
        scope.run.host.serve(fit, folder)
        return f"component/{fit}/"

    @property
    def uploads(self) -> Uploads | None:
        """What the session's user has uploaded; None outside a run."""
        scope = current.get()
        return None if scope is None else scope.run.files.uploads

    def configure(self, kind: type[Block], settings: Mapping[str, Any]) -> None:
        """Add to the page's own settings: fields of `kind`, the page's struct."""
        scope = current.get()
        if scope is None:
            outside_run()
            return
        if scope.recorder is not None:
            scope.recorder.configure(self, kind, settings)
            return
        with scope.run.lock:
            scope.run.check()
            scope.run.settings.update(settings)
            scope.run.tree.configure(kind(**scope.run.settings))

    def close(self) -> None:
        """Take this place's element off the page now. No yield point: it must work while a run is stopped."""
        scope = current.get()
        if scope is None or not isinstance(self._node, Node):
            return
        if scope.recorder is not None:
            scope.recorder.closed(self)
        with scope.run.lock:
            if scope.run.cancel is not Superseded:
                scope.run.tree.drop(self._node)

    @property
    def element(self) -> Element | None:
        """What stands here; None in an area of the page, and outside a run."""
        return self._node.element if isinstance(self._node, Node) else None

    @property
    def parent_kinds(self) -> tuple[str, ...]:
        """Tags of the blocks that a new element here would stand in, innermost first."""
        scope = current.get()
        return () if scope is None else self.block(scope).kinds_above()

    @property
    def form_key(self) -> str | None:
        """Key of the form that a new element here would stand in; None: in none."""
        scope = current.get()
        form = None if scope is None else form_around(self.block(scope))
        return None if form is None else form.key

    @property
    def open(self) -> bool | None:
        """Whether a tracked tab, expander or popover is open; None: not tracked."""
        return getattr(self, "_open", None)

    @open.setter
    def open(self, state: bool | None) -> None:
        self._open = state

    # --- with ---

    def __enter__(self: P) -> P:
        scope = current.get()
        if scope is not None:
            with scope.run.lock:
                block = self.block(scope)
            current.set(Scope(scope.run, block, scope, scope.fragment, scope.recorder))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        scope = current.get()
        if scope is not None and scope.outer is not None:
            current.set(scope.outer)

    def __bool__(self) -> bool:
        return True

    # --- inner workings ---

    @property
    def node(self) -> Node | Area | None:
        """What this place stands for."""
        return self._node

    def __reduce__(self) -> Never:
        raise TypeError("A place on the page belongs to its session: it cannot be pickled. Keep what it shows.")

    def block(self, scope: Scope) -> Node:
        """The block that a new element goes into."""
        node = self._node
        if node is None:
            return scope.block
        if isinstance(node, str):
            node = scope.run.tree.area(node)
        return node if scope.fragment is None else scope.fragment.inner(scope.run, node)


def _text_of(key: str | int) -> str:
    if key == "":
        raise StreamlitValueError("key", ["a non-empty string"], detail="Leave `key` out, or give a name.")
    return str(key)


def _once(scope: Scope, identity: str, key: str | None, element: Element) -> None:
    """No two elements on the page may have one identity."""
    run, fragment = scope.run, scope.fragment
    if identity in run.seen or (run.target is not None and _stands_elsewhere(run, run.target, identity)):
        if key is not None:
            raise StreamlitDuplicateElementKey(key)
        raise StreamlitDuplicateElementId(element.kind())
    run.seen.add(identity)
    if fragment is not None:
        fragment.drawn.add(identity)


def _stands_elsewhere(run: Run, target: Fragment, identity: str) -> bool:
    """Whether a part of the page that this run leaves alone shows the widget."""
    record = run.state.record(identity)
    if record is None or run.tree.find(identity) is None:
        return False
    return record.fragment is None or not record.fragment.startswith(target.id)


def _arm(record: Record, element: Element, call: Calls, persist: str | None, form: Node | None) -> None:
    """What the widget's next change is held against, what sends it, and what it calls."""
    record.call = call
    record.persist = persist
    record.form = None if form is None or element.in_form == "sends" else form.form
    record.clears = element.in_form == "submits" and form is not None and clears(form)
    if isinstance(element, Widget):
        record.disabled = element.disabled
        record.resets = element.resets
        record.keeps = element.in_form == "keeps"
