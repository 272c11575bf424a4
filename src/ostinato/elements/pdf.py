"""Documents: st.pdf."""

from __future__ import annotations

from ..errors import StreamlitAPIException
from ..parameters.downloads import Given
from ..parameters.media import address_of, alt_of
from ..parameters.size import Stretch, check_height
from ..script.place import Key, P
from ..wire.element import Element, Height, Width

__all__ = ["pdf"]

_BEGINNING = b"%PDF-"
_WITHIN = 1024
"""Bytes in which readers look for a document's beginning."""


class Pdf(Element, frozen=True, kw_only=True, tag="pdf"):
    """A PDF document, in a viewer."""

    lazy = True

    url: str
    alt: str | None = None
    width: Width = "stretch"
    height: Height = 500


def pdf(at: P, data: Given, *, height: Stretch = 500, key: Key = None, alt: str | None = None) -> P:
    """Display a PDF document.

    Parameters
    ----------
    data
        A URL; the path of a file; bytes, or an open file such as an upload.
    height
        Pixels, or "stretch": as high as the place around it.
    key
        Names it: it keeps its place and its page when other parameters change.
    alt
        What the document is, for those who cannot see it.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitAPIException
        For bytes that are no PDF document.
    MediaFileError
        For a file that cannot be read.
    StreamlitInvalidHeightError, StreamlitInvalidParameterTypeError
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.pdf("https://example.com/report.pdf", height=600, alt="The report on the third quarter")
    """
    check_height(height, content=False)
    if isinstance(data, (bytes, bytearray)) and _BEGINNING not in data[:_WITHIN]:
        raise StreamlitAPIException(
            f"`st.pdf` expected a PDF document, got {len(data):,} bytes that begin with {bytes(data[:8])!r}."
        )
    url = address_of(at, data, "application/pdf", function="st.pdf")
    return at.show(Pdf(url=url, alt=alt_of(alt, "st.pdf"), height=height), key)
