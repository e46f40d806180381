"""Own facts that the inventory keeps apart, so that a person finds them at the terminal."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Forward only; the way back is the backup taken before."""
    op.execute(
        """
        CREATE TABLE put_aside (
            terminal TEXT NOT NULL,
            incarnation INTEGER NOT NULL,
            seq INTEGER NOT NULL,
            reason TEXT NOT NULL,
            PRIMARY KEY (terminal, incarnation, seq)
        )
         WITHOUT ROWID, STRICT
        """
    )
