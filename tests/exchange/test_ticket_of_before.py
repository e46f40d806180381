"""A ticket of the release before: what it could not know yet is not told, and the rest holds."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace

from app.domain import codec
from app.exchange import ticket_body
from tests.exchange.a_ticket import catalogue, ticket_of, walked


def test_a_ticket_that_tells_of_no_typed_masses_is_read() -> None:
    ticket = ticket_of(walked(3, "bev").state)
    ticket = replace(ticket, vehicle=replace(ticket.vehicle, typed=("in",)))
    packed = ticket_body.pack(ticket, catalogue())
    assert ticket_body.unpack(packed, catalogue()) == ticket

    words = ticket_body._words(catalogue())
    layout, *rest = json.loads(zlib.decompressobj(zdict=words).decompress(packed))
    *head, context, vehicle, snapshot = rest
    before = [layout, *head, context, vehicle[:-1], snapshot]
    deflating = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS, 9, zdict=words)
    old = deflating.compress(codec.canonical(before).encode()) + deflating.flush()

    assert ticket_body.unpack(old, catalogue()).vehicle == replace(ticket.vehicle, typed=())
