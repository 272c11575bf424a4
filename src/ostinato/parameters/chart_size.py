"""How much one chart may hold."""

from __future__ import annotations

from ..errors import StreamlitAPIException
from ..script.options import get_option


def check_message_size(*parts: str | bytes) -> None:
    """Raise StreamlitAPIException for a chart that is larger than a message may be."""
    size = sum(map(len, parts))
    if size < 1_000_000:
        return
    limit = get_option("server.maxMessageSize")
    if size > limit * 1_000_000:
        raise StreamlitAPIException(
            f"The chart holds {size / 1_000_000:.0f} MB of data, and `server.maxMessageSize` allows {limit}. Draw "
            "fewer points, for instance an aggregate or a sample of them, or raise that option."
        )
