"""The tenancy guard: a session refuses every statement that does not name its own team."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import BindParameter, ClauseElement, Column, Delete, Insert, Select, Table, Update
from sqlalchemy.orm import ORMExecuteState, Session
from sqlalchemy.sql import operators, visitors
from sqlalchemy.sql.elements import BinaryExpression

SYSTEM = "*"
"""The team of the one system session, which claims and audits across workspaces."""


class UnscopedQueryError(Exception):
    """A statement reached the database without naming its team."""


def refuse_unscoped(state: ORMExecuteState) -> None:
    """Refuse a statement that touches a team's table without `team_id = <this session's team>`."""
    team = state.session.info.get("team")
    if team is None:
        raise UnscopedQueryError("This session names no team.")
    if team != SYSTEM:
        check(state.statement, team, state.parameters)


def refuse_unscoped_flush(session: Session, *_: object) -> None:
    """Refuse to flush ORM objects: storage writes statements, which the guard can read."""
    if session.new or session.dirty or session.deleted:
        raise UnscopedQueryError("Write by statement, not by the unit of work.")


def check(statement: Any, team: str, parameters: Any = None) -> None:
    """Refuse a statement, with its parameters, that does not name a team."""
    if isinstance(statement, Insert):
        _check_insert(statement, team, parameters)
    elif isinstance(statement, Select):
        _check_tables(
            [statement], team
        )  # its own parts: asking it for its final FROMs costs ten times as much
    elif isinstance(statement, Update | Delete):
        clauses = [statement.table, *([statement.whereclause] if statement.whereclause is not None else [])]
        _check_tables(clauses, team)
    else:
        raise UnscopedQueryError(f"A {type(statement).__name__} cannot be checked for its team.")


def _check_insert(statement: Insert, team: str, parameters: Any) -> None:
    rows = (
        parameters
        if isinstance(parameters, list)
        else [parameters]
        if parameters
        else [statement.compile().params]
    )
    check_rows(statement.table, team, rows)


def check_rows(table: object, team: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Refuse to insert rows that are not a team's."""
    if any(row.get("team_id") != team for row in rows):
        raise UnscopedQueryError(f"An insert into {table} is not for this session's team.")


def _check_tables(clauses: list[Any], team: str) -> None:
    seen: set[Table] = set()
    named: set[Table] = set()
    for clause in clauses:
        for element in visitors.iterate(clause):
            if isinstance(element, Table) and "team_id" in element.c:
                seen.add(element)
            elif (
                isinstance(element, Column)
                and isinstance(element.table, Table)
                and "team_id" in element.table.c
            ):
                seen.add(element.table)
            elif isinstance(element, BinaryExpression) and element.operator is operators.eq:
                named |= _named_by(element, team)
    if missing := seen - named:
        raise UnscopedQueryError(
            f"A query on {', '.join(sorted(t.name for t in missing))} does not name its team."
        )


def _named_by(comparison: BinaryExpression[Any], team: str) -> set[Table]:
    left, right = _team_table(comparison.left), _team_table(comparison.right)
    if left is not None and right is not None:
        return {left, right}
    bound = comparison.right
    if left is not None and isinstance(bound, BindParameter) and bound.value == team:
        return {left}
    return set()


def _team_table(element: ClauseElement) -> Table | None:
    if isinstance(element, Column) and element.name == "team_id" and isinstance(element.table, Table):
        return element.table
    return None
