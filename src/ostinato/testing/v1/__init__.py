"""AppTest: run an app, look at what it shows, answer its widgets, and run it again."""

from __future__ import annotations

from .app_test import AppTest
from .errors import AppTestError, AppTestTimeoutError

__all__ = ["AppTest", "AppTestError", "AppTestTimeoutError"]
