"""Queries on contracts that were signed after Stile knew of their handoff."""

from sqlmodel import Session

from storage import rows
from storage.records import Contract
from storage.tables import ContractRow


def add(session: Session, contract: Contract) -> bool:
    """Insert a contract unless the handoff has one; tell whether it was inserted."""
    return rows.add_if_new(session, ContractRow, contract)


def get(session: Session, handoff_id: int) -> Contract | None:
    """Return the contract of a handoff, or None when none was signed on the way."""
    return rows.one_by(session, ContractRow, Contract, handoff_id=handoff_id)


def put(session: Session, contract: Contract) -> Contract:
    """Write a changed contract when nobody changed it since it was read."""
    return rows.put(session, ContractRow, contract)
