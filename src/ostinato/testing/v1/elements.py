"""Elements that only show something."""

from __future__ import annotations

from typing import ClassVar, Self

from .element import Element
from .errors import AppTestError


class HeadingBase(Element):
    """A heading."""

    @property
    def tag(self) -> str:
        """Its HTML element, such as "h1"."""
        return f"h{self._shown.field('level')}"

    @property
    def icon(self) -> str:
        """The icon before it; empty: none."""
        return self._shown.field("icon") or ""


class Title(HeadingBase):
    """`st.title`."""


class Header(HeadingBase):
    """`st.header`."""


class Subheader(HeadingBase):
    """`st.subheader`."""


class Markdown(Element):
    """`st.markdown`, and what `st.write` shows as Markdown."""

    @property
    def is_caption(self) -> bool:
        """Whether it is small and muted."""
        return bool(self._shown.field("caption"))

    @property
    def allow_html(self) -> bool:
        """Whether HTML in it is shown as such."""
        return bool(self._shown.field("html"))


class Caption(Markdown):
    """`st.caption`."""


class Divider(Markdown):
    """`st.divider`."""


class Latex(Markdown):
    """`st.latex`."""


class Help(Element):
    """`st.help`. Its value is what the script calls the object."""

    content = "name"

    @property
    def doc_string(self) -> str:
        """The object's documentation; empty: it has none."""
        return self._shown.field("doc") or ""


class Space(Element):
    """`st.space`. Its value is its size."""

    content = "size"


class Text(Element):
    """`st.text`."""


class Code(Element):
    """`st.code`."""


class Html(Element):
    """`st.html`."""


class Image(Element):
    """`st.image`. Its value is the addresses of its pictures."""

    content = "urls"

    @property
    def captions(self) -> list[str]:
        """A caption for each picture; empty: none."""
        given: list[str] = self._shown.field("captions")
        return given or [""] * len(self.value)


class AlertBase(Element):
    """A message in a coloured box."""

    @property
    def icon(self) -> str:
        """The icon before it; empty: none."""
        return self._shown.field("icon") or ""


class Error(AlertBase):
    """`st.error`."""


class Warning(AlertBase):
    """`st.warning`."""


class Info(AlertBase):
    """`st.info`."""


class Success(AlertBase):
    """`st.success`."""


class Exception(Element):
    """`st.exception`, or an exception that the script did not catch. Its value is the message."""

    content = "message"

    @property
    def is_markdown(self) -> bool:
        """Whether the message is Markdown."""
        return bool(self._shown.field("markdown"))

    @property
    def stack_trace(self) -> list[str]:
        """The user's own lines of the trace."""
        return list(self._shown.field("trace"))


class Runaway(Element):
    """The box that asks whether reruns without end may go on. Its value is the message; `at.exception` lists it."""

    content = "message"

    @property
    def type(self) -> str:
        return "exception"

    def go_on(self) -> Self:
        """Let them go on. Takes effect with the next `run`."""
        return self._answer(True)

    def stop(self) -> Self:
        """End them. Takes effect with the next `run`."""
        return self._answer(False)

    def _answer(self, go_on: bool) -> Self:
        assert self._shown.widget is not None
        self._test.answers.decide(self._shown.widget, go_on)
        return self


class PageLink(Element):
    """`st.page_link`. To follow it, call `AppTest.switch_page`."""

    content = "label"


class LinkButton(Element):
    """`st.link_button`."""

    content = "label"

    def click(self) -> Self:
        """Click it. Takes effect with the next `run`. Raises AppTestError when the app does not follow its clicks."""
        if self._shown.widget is None:
            raise AppTestError(f"`{self._shown}` is not tracked: the app hears of clicks with `on_click` alone.")
        if self._shown.field("disabled"):
            raise AppTestError(f"`{self._shown}` is disabled: a user could not click it either.")
        self._test.answers.set(self._shown.widget, True, str(self._shown))
        return self


class Toast(Element):
    """`st.toast`: a message that was shown since the last event."""

    @property
    def icon(self) -> str:
        """The icon before it; empty: none."""
        return self._shown.field("icon") or ""


class Progress(Element):
    """`st.progress`. Its value is a percentage."""

    content: ClassVar[str] = "value"

    @property
    def text(self) -> str:
        """The text above the bar; empty: none."""
        return self._shown.field("text") or ""
