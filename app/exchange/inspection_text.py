"""What an inspection carries away, as text: facts that prove themselves, and how to check them.

A fact's line is the canonical JSON of its row. Without `hash` it is the text whose SHA-256
`hash` is, and `prev` is the hash of the fact before it at the same terminal.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from app.domain import codec
from app.domain.inspection import Inspected, Link, PrivateText
from app.domain.moment import local_day
from app.exchange.safe_csv import csv_line
from app.operations.ports.registers import LoggedFact

LINK_COLUMNS = ("terminal", "incarnation", "seq", "hash")


def fact_line(fact: LoggedFact) -> str:
    """One line of facts.jsonl."""
    return codec.canonical(dict(fact.columns)) + "\n"


def link_line(link: Link) -> str:
    """One line of chain.csv."""
    return csv_line((link.terminal, link.incarnation, link.seq, link.hash))


def private_line(private: PrivateText) -> str:
    """One line of names.jsonl: SHA-256 of salt + text is the digest a fact carries."""
    told: dict[str, codec.Json] = {
        "record": private.record,
        "salt": private.salt,
        "text": private.text,
    }
    return codec.canonical(told) + "\n"


def erased_word(at: datetime) -> str:
    """Stands in a register where names were asked for and this one was erased."""
    return f"(erased {local_day(at).isoformat()})"


def manifest(told: Inspected) -> dict[str, Any]:
    """What manifest.json says beside the SHA-256 of every file."""
    return {
        "made": told.made_at.isoformat(timespec="seconds"),
        "vin": told.about,
        "from": told.first.isoformat() if told.first else "",
        "to": told.last.isoformat() if told.last else "",
        "names_taken_by": told.by,
        "names_erased": list(told.erased),
        "vehicles": len(told.vehicles),
        "facts": told.facts,
        "pictures": told.pictures,
        "missing_pictures": told.missing_pictures,
        "chain_broken_at": told.broken,
        "heads": [[one.terminal, one.incarnation, one.seq, one.hash] for one in told.heads],
        "balances": [one.label for one in told.balances],
        "registers": dict(told.counts),
        "missing_register_numbers": list(told.missing_numbers),
    }
