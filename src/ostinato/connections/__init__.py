"""Connections to data: the classes that st.connection opens."""

from .base_connection import BaseConnection
from .sql_connection import SQLConnection

__all__ = ["BaseConnection", "SQLConnection"]
