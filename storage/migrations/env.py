"""What alembic runs: the steps, on the connection it is handed."""

from alembic import context
from sqlmodel import SQLModel

import storage.tables  # noqa: F401 - fills the metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    transactional_ddl=False,
    transaction_per_migration=False,
)
context.run_migrations()
