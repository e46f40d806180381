"""What an inspection carries away, as text: facts that prove themselves, and how to check them.

A fact's line is the canonical JSON of its row. Without `hash` it is the text whose SHA-256
`hash` is, and `prev` is the hash of the fact before it at the same terminal.
"""

from __future__ import annotations

from app.domain import codec
from app.domain.inspection import Link, PrivateText
from app.exchange.register_text import csv_line
from app.operations.ports.registers import LoggedFact

LINK_COLUMNS = ("terminal", "incarnation", "seq", "hash")


def fact_line(fact: LoggedFact) -> str:
    """One line of facts.jsonl."""
    return codec.canonical(dict(fact.columns)) + "\n"


def link_line(link: Link) -> str:
    """One line of chain.csv."""
    if link.terminal.isalnum() and link.hash.isalnum():
        return f"{link.terminal},{link.incarnation},{link.seq},{link.hash}\r\n"
    return csv_line((link.terminal, link.incarnation, link.seq, link.hash))


def private_line(private: PrivateText) -> str:
    """One line of names.jsonl: SHA-256 of salt + text is the digest a fact carries."""
    told: dict[str, codec.Json] = {
        "record": private.record,
        "salt": private.salt,
        "text": private.text,
    }
    return codec.canonical(told) + "\n"
