"""People who sign in at the inventory and partners that ask it, on its database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, delete, func, insert, select, text

from app.db.hub_access_tables import offered_account, partner, session, staff
from app.db.hub_engine import HubDatabase
from app.exchange.fact_row import stamp
from app.exchange.hub_staff import ROLES, Member, Role, Session

_WHO: Final = staff.c
_TOP: Final = ROLES[-1]
# Two who take one name at once: the row that is there first decides.
_JOINED: Final = text(
    "INSERT INTO hub_staff (known, name, role, verifier) "
    "VALUES (:known, :name, :role, :verifier) ON CONFLICT DO NOTHING"
)


class StoredStaff:
    """See the port StaffAccess. Many threads may use it at once."""

    def __init__(self, database: HubDatabase) -> None:
        self._database = database

    def offer(self, code: str, role: Role, at: datetime, until: datetime) -> None:
        """Old codes go at the same time."""
        offered = {"code": code, "role": role, "until": stamp(until)}
        with self._database.told(), self._database.engine.begin() as connection:
            connection.execute(delete(offered_account).where(offered_account.c.until < stamp(at)))
            connection.execute(insert(offered_account).values(**offered))

    def join(self, code: str, name: str, verifier: str, at: datetime) -> Role | None:
        """In one transaction: a code is used once."""
        known, engine = offered_account.c, self._database.engine
        offered = (known.code == code, known.until >= stamp(at))
        with self._database.told(), engine.connect() as connection, connection.begin() as whole:
            role = connection.scalar(select(known.role).where(*offered).with_for_update())
            used = connection.execute(delete(offered_account).where(*offered)).rowcount
            if role is None or used != 1:
                return None
            row = {"known": name.casefold(), "name": name, "role": role, "verifier": verifier}
            if connection.execute(_JOINED, row).rowcount != 1:
                whole.rollback()
                return None
        return _role(role)

    def verifier_of(self, name: str) -> str:
        """By the name without its case."""
        asked = select(_WHO.verifier).where(_WHO.known == name.casefold())
        with self._database.told(), self._database.reader.connect() as connection:
            return connection.scalar(asked) or ""

    def sign_in(self, name: str, token: str, csrf: str, at: datetime, until: datetime) -> None:
        """Sessions that are over go at the same time."""
        row = {"token": token, "known": name.casefold(), "csrf": csrf, "until": stamp(until)}
        with self._database.told(), self._database.engine.begin() as connection:
            connection.execute(delete(session).where(session.c.until < stamp(at)))
            connection.execute(insert(session).values(**row))

    def session_of(self, token: str, at: datetime) -> Session | None:
        """An account that was closed has none."""
        asked = select(_WHO.name, _WHO.role, session.c.csrf).join_from(
            session, staff, _WHO.known == session.c.known
        )
        asked = asked.where(session.c.token == token, session.c.until >= stamp(at))
        with self._database.told(), self._database.reader.connect() as connection:
            found = connection.execute(asked).one_or_none()
        return found and Session(Member(found.name, _role(found.role)), found.csrf)

    def sign_out(self, token: str) -> None:
        """Whatever the browser keeps."""
        with self._database.told(), self._database.engine.begin() as connection:
            connection.execute(delete(session).where(session.c.token == token))

    def close(self, name: str) -> bool:
        """Somebody must be left who can let others in."""
        known, engine = name.casefold(), self._database.engine
        with self._database.told(), engine.connect() as connection, connection.begin() as whole:
            gone = connection.execute(delete(staff).where(_WHO.known == known)).rowcount
            if not gone or not _somebody_leads(connection):
                whole.rollback()
                return False
            connection.execute(delete(session).where(session.c.known == known))
        return True

    def members(self) -> Sequence[Member]:
        """By name."""
        with self._database.told(), self._database.reader.connect() as connection:
            return members_in(connection)


class StoredPartners:
    """See the port PartnerAccess. Many threads may use it at once."""

    def __init__(self, database: HubDatabase) -> None:
        self._database = database

    def admit(self, name: str, token: str, at: datetime) -> None:
        """One token each."""
        with self._database.told(), self._database.engine.begin() as connection:
            connection.execute(delete(partner).where(partner.c.name == name))
            row = {"name": name, "token": token, "since": stamp(at)}
            connection.execute(insert(partner).values(**row))

    def partner_of(self, token: str) -> str | None:
        """By the index of tokens."""
        with self._database.told(), self._database.reader.connect() as connection:
            return connection.scalar(select(partner.c.name).where(partner.c.token == token))

    def dismiss(self, name: str) -> bool:
        """What they told stays."""
        with self._database.told(), self._database.engine.begin() as connection:
            return connection.execute(delete(partner).where(partner.c.name == name)).rowcount > 0

    def partners(self) -> Sequence[str]:
        """By name."""
        with self._database.told(), self._database.reader.connect() as connection:
            return list(connection.scalars(select(partner.c.name).order_by(partner.c.name)))


def members_in(connection: Connection) -> Sequence[Member]:
    """Everybody who may sign in, by name."""
    asked = select(_WHO.name, _WHO.role).order_by(_WHO.known)
    return [Member(name, _role(role)) for name, role in connection.execute(asked)]


def _somebody_leads(connection: Connection) -> bool:
    leads = select(func.count()).select_from(staff).where(_WHO.role == _TOP)
    return bool(connection.scalar(leads))


def _role(text: str) -> Role:
    """Whoever has a role of a later release may least."""
    return next((one for one in ROLES if one == text), ROLES[0])
