"""The command line: `ostinato run app.py`."""

from .main import main

__all__ = ["main"]
