"""What packages import of components below the public names."""

from __future__ import annotations

from ...components.v1.component_registry import declare_component
from ...components.v1.custom_component import CustomComponent, MarshallComponentException
from ...components.v2.types import ComponentResult

__all__ = [
    "BidiComponentResult",
    "ComponentResult",
    "CustomComponent",
    "MarshallComponentException",
    "declare_component",
]

BidiComponentResult = ComponentResult
"""The older name."""
