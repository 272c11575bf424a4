"""What an element with named parts holds: a dictionary whose items are attributes as well."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Any, NoReturn, Self


class AttributeDict(dict[str, Any]):
    """A dictionary, by item or by attribute, that takes no assignment: what one run does to it reaches no element.

    Subclasses name their items by annotations. Dictionaries inside become such as well; lists stay lists.
    """

    __slots__ = ()

    def __init__(self, items: Mapping[str, Any] | None = None, /, **more: Any) -> None:
        super().__init__({name: self._inner(name, value) for name, value in {**(items or {}), **more}.items()})

    @classmethod
    def _inner(cls, name: str, value: Any) -> Any:
        """The value of one item; the place to give a part a type of its own."""
        return AttributeDict(value) if type(value) is dict and all(type(key) is str for key in value) else value

    def __getattr__(self, name: str) -> Any:
        if name in self:
            return self[name]
        raise AttributeError(f"There is no {name!r} here, only: {', '.join(map(str, self))}.", name=name, obj=self)

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self]

    def __copy__(self) -> Self:
        return type(self)(self)

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return type(self)({name: deepcopy(value, memo) for name, value in self.items()})

    def __reduce__(self) -> tuple[type[Self], tuple[dict[str, Any]]]:
        return type(self), (dict(self),)

    def _refuse(self, *given: object, **more: object) -> NoReturn:
        raise TypeError(
            "What an element holds cannot be changed here: the change would reach no element. Where the element takes "
            "it, set it as a whole before the element is called: `st.session_state[key] = {…}`."
        )

    if not TYPE_CHECKING:  # a type checker sees a dictionary
        __setitem__ = __delitem__ = __setattr__ = __delattr__ = _refuse
        update = pop = popitem = setdefault = clear = __ior__ = _refuse
