"""What a terminal keeps of its exchange with the inventory."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"

_TABLES = (
    """
    CREATE TABLE own_life (
        position INTEGER NOT NULL,
        terminal TEXT NOT NULL,
        incarnation INTEGER NOT NULL,
        PRIMARY KEY (position)
    )
     STRICT
    """,
    """
    CREATE TABLE feed_place (
        only INTEGER NOT NULL,
        feed TEXT NOT NULL,
        number INTEGER NOT NULL,
        event_id TEXT NOT NULL,
        PRIMARY KEY (only)
    )
     STRICT
    """,
    """
    CREATE TABLE apart (
        terminal TEXT NOT NULL,
        incarnation INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        hash TEXT NOT NULL,
        entry TEXT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (terminal, incarnation, seq)
    )
     WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE displaced (
        event_id TEXT NOT NULL,
        entry TEXT NOT NULL,
        PRIMARY KEY (event_id)
    )
     STRICT
    """,
    """
    CREATE TABLE anchor (
        hub TEXT NOT NULL,
        terminal TEXT NOT NULL,
        incarnation INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        hash TEXT NOT NULL,
        signature TEXT NOT NULL,
        PRIMARY KEY (hub, terminal, incarnation, seq)
    )
     WITHOUT ROWID, STRICT
    """,
)
# Lives under a code that was given up cannot be told from those of another terminal any more.
_LIVES = """
    INSERT INTO own_life (position, terminal, incarnation)
    SELECT row_number() OVER (ORDER BY incarnation), terminal, incarnation FROM (
        SELECT DISTINCT event.terminal, event.incarnation FROM event
        JOIN terminal ON terminal.code = event.terminal
        UNION SELECT code, incarnation FROM terminal
    )
"""


def upgrade() -> None:
    """Forward only; the way back is the backup taken before."""
    for table in _TABLES:
        op.execute(table)
    op.execute(_LIVES)
    op.execute("INSERT INTO feed_place (only, feed, number, event_id) VALUES (1, '', 0, '')")
