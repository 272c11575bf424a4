"""What came in a stream: a list that st.write shows as the stream was shown."""

from __future__ import annotations

from typing import Any


class Streamed(list[Any]):
    """Texts, and between them what else there was. It is a class of its own for `st.write`: lists are JSON there."""
