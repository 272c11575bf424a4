"""What packages import from `streamlit.runtime.scriptrunner`, and from modules below it."""

from __future__ import annotations

from ...script.control import Rerun as RerunException
from ...script.control import Stop as StopException
from ...script.scope import Scope as ScriptRunContext
from ...script.threads import add_script_run_ctx, get_script_run_ctx

__all__ = ["RerunException", "ScriptRunContext", "StopException", "add_script_run_ctx", "get_script_run_ctx"]
