"""Formulas: st.latex."""

from __future__ import annotations

import sys
from typing import Any

from ..elements.markdown import Markdown
from ..parameters.size import StretchOrContent, check_width
from ..parameters.text import clean, optional
from ..script.place import P

__all__ = ["latex"]


def latex(at: P, body: Any, *, help: str | None = None, width: StretchOrContent = "stretch") -> P:
    r"""Display a formula on a line of its own. In Markdown, lines of `$$` around it are the same.

    Parameters
    ----------
    body
        LaTeX (a raw string is best, for its backslashes), or an expression of SymPy. Anything else is converted by
        `str`.
    help
        Markdown that shows at an icon beside the formula.
    width
        "stretch", "content", or pixels.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitInvalidWidthError
        For another width.

    Examples
    --------
    >>> import ostinato as st
    >>> st.latex(r"\sum_{k=0}^{n-1} a r^k = a \left(\frac{1-r^n}{1-r}\right)")
    """
    check_width(width, content=True)
    formula = clean(sys.modules["sympy"].latex(body) if is_symbolic(body) else body)
    return at.show(Markdown(body=f"$$\n{formula}\n$$", help=optional(help), width=width), name="latex")


def is_symbolic(value: object) -> bool:
    """Whether it is an expression of SymPy, which has been imported by whoever made one."""
    sympy = sys.modules.get("sympy")
    return sympy is not None and isinstance(value, (sympy.Basic, sympy.MatrixBase))
