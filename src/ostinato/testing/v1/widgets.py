"""Widgets, with what a user can do to each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from ...elements import button, checkbox, color_picker, form_submit_button, pagination, text_area, text_input
from ...elements.bidi_component import ComponentResult, parts
from .element import Widget
from .errors import AppTestError


class BidiComponent(Widget[Any]):
    """A component of `st.components.v2`: `set_state(name, value)`, `trigger(name)`. Its value holds both."""

    def set_state(self, name: str, value: Any) -> Self:
        """Do what its front end does by `setStateValue`."""
        state, triggered = self._answered
        return self.set_value(ComponentResult({**state, name: value}, triggered))

    def trigger(self, name: str, value: Any = True) -> Self:
        """Do what its front end does by `setTriggerValue`."""
        state, triggered = self._answered
        return self.set_value(ComponentResult(state, {**triggered, name: value}))

    @property
    def _answered(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """State, and what is triggered with the next run: what the last one was triggered with is over."""
        waiting = self._test.answers.value(self._id, None)
        return (parts(self._shown.value)[0], {}) if waiting is None else parts(waiting)


class Button(Widget[bool], of=button.Button):
    """`st.button`: `click()`."""

    def set_value(self, v: bool) -> Self:
        """Click it, or take the click back."""
        if v:
            return super().set_value(v)
        self._test.answers.discard(self._id)
        return self


class FormSubmitButton(Button, of=form_submit_button.FormSubmitButton):
    """`st.form_submit_button`: `click()`."""


class Checkbox(Widget[bool], of=checkbox.Checkbox):
    """`st.checkbox`: `check()`, `uncheck()`."""


class Toggle(Widget[bool], of=checkbox.Checkbox):
    """`st.toggle`: `check()`, `uncheck()`."""


class TextInput(Widget[str | None], of=text_input.TextInput):
    """`st.text_input`: `input(text)`."""


class TextArea(Widget[str | None], of=text_area.TextArea):
    """`st.text_area`: `input(text)`."""


class NumberInput(Widget[int | float | None]):
    """`st.number_input`."""

    def increment(self) -> Self:
        """Press the + button: one step up, never beyond the maximum."""
        return self._step(self._shown.field("step"))

    def decrement(self) -> Self:
        """Press the - button: one step down, never below the minimum."""
        return self._step(-self._shown.field("step"))

    def _step(self, step: float) -> Self:
        value = self.value
        if value is None:
            raise AppTestError(f"`{self._shown}` is empty: there is no number to step from.")
        low, high = self._shown.field("min"), self._shown.field("max")
        value += step
        value = value if low is None else max(value, low)
        return self.set_value(value if high is None else min(value, high))


class Slider(Widget[Any]):
    """`st.slider`: one value, or a pair."""

    def set_range(self, lower: Any, upper: Any) -> Self:
        """Move both thumbs of a range."""
        return self.set_value((lower, upper))


class SelectSlider(Widget[Any]):
    """`st.select_slider`: one option, or a pair."""

    @property
    def format_func(self) -> Callable[[Any], str]:
        """Gives the label of an option."""
        rules = self._test.answers.rules(self._id)
        return lambda option: next(iter(rules.to_wire(option)))

    def set_range(self, lower: Any, upper: Any) -> Self:
        """Move both thumbs of a range."""
        return self.set_value((lower, upper))


class ColorPicker(Widget[str], of=color_picker.ColorPicker):
    """`st.color_picker`: `pick(color)`."""


class Feedback(Widget[int | None]):
    """`st.feedback`."""


class Pagination(Widget[int], of=pagination.Pagination):
    """`st.pagination`: `select(page)`."""


class OneOfSeveral(Widget[Any]):
    """A widget that chooses one of its options. Its value is the option itself, as the script gave it."""

    @property
    def index(self) -> int | None:
        """Place of the chosen option; None: none is chosen."""
        labels: list[str] = self._shown.field("options")
        return None if self.value is None else labels.index(self.format_func(self.value))

    @property
    def format_func(self) -> Callable[[Any], str]:
        """Gives the label of an option."""
        return self._test.answers.rules(self._id).to_wire

    def select(self, v: Any) -> Self:
        """Choose an option."""
        return self.set_value(v)

    def select_index(self, index: int) -> Self:
        """Choose the option at a place."""
        return self.set_value(self._test.answers.rules(self._id).from_wire(self._shown.field("options")[index]))


class Selectbox(OneOfSeveral):
    """`st.selectbox`."""


class Radio(OneOfSeveral):
    """`st.radio`."""


class Multiselect(Widget[list[Any]]):
    """`st.multiselect`. Its value is a list of options."""

    @property
    def values(self) -> list[Any]:
        """The chosen options, in the order of the choice: the same as `value`."""
        return self.value

    @property
    def indices(self) -> list[int]:
        """Places of the chosen options; those that were typed in have none."""
        labels: list[str] = self._shown.field("options")
        return [labels.index(label) for label in map(self.format_func, self.value) if label in labels]

    @property
    def format_func(self) -> Callable[[Any], str]:
        """Gives the label of an option."""
        rules = self._test.answers.rules(self._id)
        return lambda option: rules.to_wire([option])[0]

    def select(self, v: Any) -> Self:
        """Choose an option. One that is chosen stays so."""
        return self if v in self.value else self.set_value([*self.value, v])

    def unselect(self, v: Any) -> Self:
        """Take the choice of an option back. One that is not chosen stays so."""
        return self.set_value([option for option in self.value if option != v]) if v in self.value else self


class MenuButton(Widget[Any]):
    """`st.menu_button`. Its value is the option that was clicked, for one run."""

    @property
    def format_func(self) -> Callable[[Any], str]:
        """Gives the label of an option."""
        return self._test.answers.rules(self._id).to_wire

    def click(self, v: Any) -> Self:
        """Click an option."""
        return self.set_value(v)

    def click_index(self, index: int) -> Self:
        """Click the option at a place."""
        return self.set_value(self._test.answers.rules(self._id).from_wire(self._shown.field("options")[index]))

    def set_value(self, v: Any) -> Self:
        """Click an option; None takes the click back."""
        if v is not None:
            return super().set_value(v)
        self._test.answers.discard(self._id)
        return self


class ButtonGroup(Widget[Any]):
    """`st.pills`, `st.segmented_control`. Its value is an option or None, or a list of options."""

    @property
    def type(self) -> str:
        return "button_group"

    @property
    def indices(self) -> list[int]:
        """Places of the chosen options."""
        labels: list[str] = self._shown.field("options")
        return [labels.index(label) for label in self.formatted_values]

    @property
    def formatted_values(self) -> list[str]:
        """Labels of the chosen options."""
        return [self.format_func(option) for option in self._chosen]

    @property
    def format_func(self) -> Callable[[Any], str]:
        """Gives the label of an option."""
        rules = self._test.answers.rules(self._id)
        return lambda option: rules.to_wire([option])[0] if self._many else rules.to_wire(option)

    def select(self, v: Any) -> Self:
        """Choose an option."""
        if not self._many:
            return self.set_value(v)
        return self.set_value([*(option for option in self._chosen if option != v), v])

    def unselect(self, v: Any) -> Self:
        """Take the choice of an option back."""
        kept = [option for option in self._chosen if option != v]
        return self.set_value(kept if self._many else next(iter(kept), None))

    @property
    def _many(self) -> bool:
        return bool(self._shown.field("multi"))

    @property
    def _chosen(self) -> list[Any]:
        value = self.value
        return list(value) if self._many else [] if value is None else [value]
