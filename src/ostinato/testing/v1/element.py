"""What a run left on the page: elements to look at, widgets to answer."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NamedTuple, Self, TypeVar

from ...wire import element as wire
from .errors import AppTestError

if TYPE_CHECKING:
    from .app_test import AppTest
    from .block import Block

T = TypeVar("T")


class Shown(NamedTuple):
    """A node of the page as one run left it; later runs do not change it."""

    props: wire.Element
    name: str
    key: str | None
    widget: str | None
    value: Any
    form: str | None
    """Key of the form that sends its answers."""

    def field(self, name: str) -> Any:
        """A field of the struct, or a clear AttributeError. Tuples read as lists, as scripts write them."""
        if name not in self.props.__struct_fields__:
            known = ", ".join(self.props.__struct_fields__)
            raise AttributeError(f"`{self.name}` has no attribute {name!r}. It has: {known}.")
        value = getattr(self.props, name)
        return list(value) if isinstance(value, tuple) else value

    def traits(self) -> list[str]:
        """What tells this one from others: label and key."""
        label = getattr(self.props, "label", None)
        key = [] if self.key is None else [f"key={self.key!r}"]
        return key if label is None else [repr(label), *key]

    def __str__(self) -> str:
        traits = self.traits()
        return f"{self.name}({', '.join(traits)})" if traits else self.name


class Element:
    """One element. Its attributes are the fields of its struct: `at.text_input[0].placeholder`.

    Attributes
    ----------
    type
        Name of the function that drew it, such as "subheader".
    key
        The key that the script gave it, or None.
    value
        What it shows.
    parent
        The container that it stands in; None for what stands on the page itself.
    """

    parent: Block | None = None
    content: ClassVar[str] = "body"
    """The field that `value` is."""

    def __init__(self, shown: Shown, test: AppTest) -> None:
        self._shown = shown
        self._test = test

    @property
    def type(self) -> str:
        return self._shown.name

    @property
    def function(self) -> str:
        """Name of the function that drew it, where several go by one `type`."""
        return self._shown.name

    @property
    def key(self) -> str | None:
        return self._shown.key

    @property
    def value(self) -> Any:
        return self._shown.field(self.content)

    def run(self, *, timeout: float | None = None) -> AppTest:
        """Run the app; the same as `AppTest.run`."""
        return self._test.run(timeout=timeout)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._shown.field(name)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self._traits())})"

    def _traits(self) -> list[str]:
        """What tells this element from others, for `repr`."""
        value = getattr(self._shown.props, self.content, None)
        return [*([repr(value)] if value is not None else []), *self._shown.traits()]


class UnknownElement(Element):
    """An element that this module has no class for. Its fields can be read; it cannot be answered."""

    def set_value(self, v: Any) -> Self:
        """Raises AppTestError: only widgets have a value to set."""
        raise AppTestError(f"`{self._shown}` is not a widget: its value cannot be set.")

    def click(self) -> Self:
        """Raises AppTestError: only widgets can be clicked."""
        raise AppTestError(f"`{self._shown}` is not a widget: it cannot be clicked.")


class Widget(Element, Generic[T]):
    """An element that the user answers. Answers reach the app together, with the next `run`; those in a form with the
    run before which a submit button of it was clicked."""

    def __init_subclass__(cls, of: type[wire.Widget] | None = None) -> None:
        """Give the class the verbs of its struct."""
        for name, verb in (of.verbs if of else {}).items():
            setattr(cls, name, _method(name, verb))

    @property
    def value(self) -> T:
        """The value as the script sees it, or the one that was set and waits for the next run."""
        value: T = self._test.answers.value(self._id, self._shown.value)
        return value

    @property
    def form_id(self) -> str:
        """Key of the form whose submit sends its answers; empty: they go by themselves."""
        return self._shown.form or ""

    @property
    def _id(self) -> str:
        assert self._shown.widget is not None
        return self._shown.widget

    def _traits(self) -> list[str]:
        return [*self._shown.traits(), f"value={self.value!r}"]

    def set_value(self, v: T) -> Self:
        """Answer as the user would. Takes effect with the next `run`.

        Raises AppTestError when the widget is disabled or cannot have this value.
        """
        if self._shown.field("disabled"):
            raise AppTestError(f"`{self._shown}` is disabled: a user could not change it either.")
        self._test.answers.set(self._id, v, str(self._shown))
        return self

    def __getattr__(self, name: str) -> Any:
        verbs = {} if name.startswith("_") else getattr(self._shown.props, "verbs", {})
        return _method(name, verbs[name]).__get__(self) if name in verbs else super().__getattr__(name)


def _method(name: str, verb: Callable[..., Any]) -> Callable[..., Any]:
    """A verb, (present value, arguments…) → new value, as a method that sets the value."""

    def act(self: Widget[Any], *args: Any, **kwargs: Any) -> Widget[Any]:
        return self.set_value(verb(self.value, *args, **kwargs))

    _, *parameters = inspect.signature(verb).parameters.values()
    own = inspect.Parameter("self", inspect.Parameter.POSITIONAL_OR_KEYWORD)
    vars(act)["__signature__"] = inspect.Signature([own, *parameters])
    act.__name__ = name
    act.__doc__ = "Answer as the user would. Takes effect with the next `run`."
    return act
