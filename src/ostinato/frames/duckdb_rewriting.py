"""Queries of DuckDB rewritten so that they tell rowids.

DuckDB tells them to queries of the table itself alone, so that they have to be asked for within the query: where that
is known to change nothing else.
"""

from __future__ import annotations

import json
from typing import Any, NamedTuple, TypeAlias

ROWID = "rowid"
WRAPPED = frozenset({"type", "cte_map", "select_list", "from_table", "aggregate_handling"})
"""What is said of a query that only passes rows on. Everything else that might be said is left out when it is not."""
SIMPLE = WRAPPED | {"where_clause"}
"""What is said of one that takes columns of some rows."""
TABLE = frozenset({"type", "alias", "catalog_name", "schema_name", "table_name", "qualified_name"})
SUBQUERY = frozenset({"type", "alias", "subquery"})
PLACES = frozenset({"query_location", "query_location_length"})
"""Where in the text something is said."""

Node: TypeAlias = dict[str, Any]


class Told(NamedTuple):
    """Queries that tell rowids."""

    rows: str
    """The same query with a last column: the rowids."""
    table: str
    """Those alone, of all rows of the table."""


def with_rowids(connection: Any, query: str, name: str) -> Told | None:
    """A query that tells rowids in a column of this name; None: it is none for columns of rows of a single table.

    Raises duckdb.Error where DuckDB does not know what the query reads; it may be no table, or say so once it is asked.
    """
    tree = json.loads(_asked(connection, "json_serialize_sql(?, skip_default := true, skip_empty := true)", query))
    if len(tree.get("statements", ())) != 1:  # or none that it tells of
        return None
    node = _innermost(tree["statements"][0]["node"])
    if not (_is(node, "SELECT_NODE", SIMPLE) and _is(node.get("from_table", {}), "BASE_TABLE", TABLE)):
        return None
    rowid = {"class": "COLUMN_REF", "type": "COLUMN_REF", "alias": name, "column_names": [ROWID]}
    rows, whole, table = (
        _written(connection, node | change)
        for change in (
            {"select_list": [*node["select_list"], rowid]},
            {"select_list": [{"class": "STAR", "type": "STAR"}], "where_clause": None},
            {"select_list": [rowid], "where_clause": None},
        )
    )
    if ROWID in map(str.lower, connection.sql(whole).columns):  # a column of the table's own
        return None
    return Told(rows, table)


def _innermost(node: Node) -> Node:
    """The query whose rows others only pass on."""
    while _is(node, "SELECT_NODE", WRAPPED) and _is(node.get("from_table", {}), "SUBQUERY", SUBQUERY):
        [first, *others] = node["select_list"]
        if others or not _is(first, "STAR", frozenset({"class", "type"})):
            break
        node = node["from_table"]["subquery"]["node"]
    return node


def _is(node: Node, type: str, said: frozenset[str]) -> bool:
    """Whether it is of a type, and nothing is said of it but this."""
    return node.get("type") == type and node.keys() - PLACES <= said


def _written(connection: Any, node: Node) -> str:
    return _asked(connection, "json_deserialize_sql(?)", json.dumps({"error": False, "statements": [{"node": node}]}))


def _asked(connection: Any, function: str, value: str) -> str:
    [[text]] = connection.execute(f"SELECT {function}", [value]).fetchall()
    return str(text)
