"""Frames of any library: what is known of them, and windows of their rows as Arrow streams."""

from .column import POSITION, Column, Kind
from .frame import Frame
from .read import read

__all__ = ["POSITION", "Column", "Frame", "Kind", "read"]
