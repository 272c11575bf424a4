"""The field for messages."""

from __future__ import annotations

from typing import Any, Self

from ...parameters.message import ChatInputValue, Message
from .element import Widget
from .errors import AppTestError
from .files import arrived


class ChatInput(Widget[str | ChatInputValue | None]):
    """`st.chat_input`. Its value is what is sent with the next run.

    Examples
    --------
    >>> from ostinato.testing.v1 import AppTest
    >>> def app():
    ...     import ostinato as st
    ...     if message := st.chat_input(accept_file=True):
    ...         st.write(message.text, message.files[0].name)
    >>> at = AppTest.from_function(app).run()
    >>> at.chat_input[0].upload("a.csv", b"1,2").set_value("Read this:").run().markdown[0].value
    'Read this: a.csv'
    """

    def set_value(self, v: str | ChatInputValue | None) -> Self:
        """Send a text, with the files that wait. None: no text; without files, send nothing."""
        attached = self._attached
        if v is None and not attached.get("files"):
            self._test.answers.discard(self._id)
            return self
        if isinstance(v, ChatInputValue):
            return super().set_value(v)
        return super().set_value(ChatInputValue(v or "", **attached) if attached else v)

    def upload(self, filename: str, content: bytes, mime_type: str = "application/octet-stream") -> Self:
        """Send a file along. Where one is all that goes, it takes the place of an earlier one.

        Raises AppTestError for a file that the field does not take.
        """
        rules = self._rules
        if rules.files is None:
            raise AppTestError(f"`{self._shown}` does not accept files: it was called without `accept_file`.")
        file = arrived((filename, content, mime_type), self._id, str(self._shown), rules.files, rules.uploads)
        attached = self._attached
        files = [*attached["files"], file] if rules.many else [file]
        return super().set_value(ChatInputValue(self._text or "", **attached | {"files": files}))

    def clear(self) -> Self:
        """Take back the files that wait."""
        text = self._text
        self._test.answers.discard(self._id)
        return self.set_value(text or None)

    @property
    def _rules(self) -> Message:
        rules = self._test.answers.rules(self._id)
        assert isinstance(rules, Message)
        return rules

    @property
    def _waiting(self) -> str | ChatInputValue | None:
        waiting: str | ChatInputValue | None = self._test.answers.value(self._id, None)
        return waiting

    @property
    def _text(self) -> str | None:
        waiting = self._waiting
        return str(waiting["text"]) if isinstance(waiting, ChatInputValue) else waiting

    @property
    def _attached(self) -> dict[str, Any]:
        """What goes with the text."""
        waiting = self._waiting
        if isinstance(waiting, ChatInputValue):
            return {name: value for name, value in waiting.items() if name != "text"}
        return self._rules.nothing
