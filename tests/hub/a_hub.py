"""A hub over a database of a test's own, and terminals that are let in."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fastapi import FastAPI

from app.exchange.fact_row import Entry
from app.exchange.messages import batch_text, signed_batch
from app.hub.enrolment import offer_code
from app.hub.hub import Hub
from app.hub.web import build_app
from tests.hub.asked import Answer, Asker
from tests.shop_floor import PlayedClock


class AHub:
    """The service and its clock."""

    def __init__(self, hub: Hub) -> None:
        self.clock = PlayedClock()
        self.hub = replace(hub, clock=self.clock)
        self.app: FastAPI = build_app(self.hub)
        self.anybody = Asker(self.app)

    def enrol(self, code: str = "K7Q2", database: str = "", offered: str = "") -> ATerminal:
        """A terminal that is let in, or AssertionError."""
        terminal = ATerminal(self, code, database or f"database of {code}")
        answer = terminal.enrol(offered or offer_code(self.hub))
        assert answer.status == 200, answer.body
        return terminal


class ATerminal:
    """A machine with a key of its own."""

    def __init__(self, at: AHub, code: str, database: str) -> None:
        self.code, self.database = code, database
        self.key = Ed25519PrivateKey.generate()
        self.asker = Asker(at.app)
        self.hub = ""
        self.hub_key = b""

    def enrol(self, offered: str, **also: object) -> Answer:
        said = {
            "code": offered,
            "terminal": self.code,
            "incarnation": 1,
            "database": self.database,
            "public_key": self.key.public_key().public_bytes_raw().hex(),
            "name": f"Bench {self.code}",
            **also,
        }
        body = json.dumps(said).encode()
        answer = self.asker.post("/enrol", body, content_type="application/json")
        if answer.status == 200:
            self.hub, self.hub_key = answer.json["hub"], bytes.fromhex(answer.json["key"])
            self.asker.headers["Authorization"] = f"Bearer {answer.json['token']}"
        return answer

    def signature(self, body: bytes) -> str:
        return self.key.sign(signed_batch(self.hub, self.code, body)).hex()

    def tell(self, rows: Sequence[Entry], **headers: str) -> Answer:
        """Facts, signed."""
        body = batch_text(tuple(rows))
        told = {"Refactory_Signature": self.signature(body), **headers}
        return self.asker.post("/sync/facts", body, **told)
