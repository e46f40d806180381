"""Slips on paper: what a buyer takes along, and what travels with parts between the poles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from app.documents.paper import (
    Block,
    Column,
    Issuer,
    Notice,
    Pair,
    Pairs,
    Paper,
    Paragraph,
    Section,
    Signature,
    Signatures,
    Table,
)
from app.documents.words import Words
from app.domain.counter_slip import DeliverySlip, SlipPart, TransferSlip
from app.domain.errors import Refused
from app.domain.identifiers import PartId
from app.domain.signature import Signature as Hand
from app.domain.site import Site


def delivery_paper(
    slip: DeliverySlip, site: Site, words: Words, language: str, digest: str, *, demo: bool
) -> Paper:
    """digest: SHA-256 (hex) of the same facts as JSON."""
    sheet = _Delivery(slip, words, language)
    title = sheet.say("delivery")
    return _paper(title, slip.number, site, language, digest, sheet.blocks(), demo=demo)


def transfer_paper(
    slip: TransferSlip, site: Site, words: Words, language: str, digest: str, *, demo: bool
) -> Paper:
    """Its code opens it where it arrives. digest: SHA-256 (hex) of the same facts as JSON."""
    sheet = _Transfer(slip, words, language)
    title = sheet.say("transfer")
    return _paper(
        title, slip.number, site, language, digest, sheet.blocks(), code=slip.number, demo=demo
    )


def _paper(
    title: str,
    number: str,
    site: Site,
    language: str,
    digest: str,
    blocks: Iterator[Block],
    code: str = "",
    *,
    demo: bool,
) -> Paper:
    issuer = Issuer(site.name, site.address, site.contact, site.permit)
    return Paper(language, issuer, title, number, digest, tuple(blocks), code=code, demo=demo)


class _Sheet:
    """What both slips share: words, numbers, and a table of parts."""

    def __init__(self, words: Words, language: str) -> None:
        self.words, self.language = words, language

    def say(self, name: str, **values: object) -> str:
        """A caption of these documents."""
        return self.words.say(f"counter_slips.{name}", **values)

    def pair(self, name: str, value: str, *, exact: bool = False) -> Pair:
        """A caption and its value, or that nobody recorded one."""
        shown = value or self.say("not_recorded")
        return Pair(self.say(name), shown, exact=exact and bool(value), missing=not value)

    def figure(self, amount: Decimal | None, unit: str) -> str:
        """A number in the writing of the language, '' for none."""
        if amount is None:
            return ""
        text = format(amount, "f")
        return f"{text if self.language == 'en' else text.replace('.', ',')} {unit}"

    def described(self, one: SlipPart) -> str:
        """Kind and numbers of a part in one cell."""
        number = f"{self.say('oe')} {one.oe_number}" if one.oe_number else ""
        return " · ".join(filter(None, (one.name, number)))

    def origin(self, one: SlipPart) -> str:
        """The vehicle it came off, and its line in the police book."""
        return " · ".join(filter(None, (one.donor, one.register_no)))


class _Delivery(_Sheet):
    """The blocks of a delivery slip."""

    def __init__(self, slip: DeliverySlip, words: Words, language: str) -> None:
        super().__init__(words, language)
        self._slip = slip

    def blocks(self) -> Iterator[Block]:
        """Who, what, at which price, where from, and who signs."""
        slip = self._slip
        yield Pairs(
            (
                self.pair("buyer", slip.buyer),
                self.pair("day", self.words.moment(slip.at)),
                self.pair("address", slip.address),
                self.pair("by", slip.by, exact=True),
            )
        )
        yield Section(self.say("parts"))
        yield self._table()
        if slip.statement:
            marked = self.say("statement_marked")
            yield Notice(self.say("statement"), f"{marked} {slip.statement}", "firm")
        yield Section(self.say("signatures"))
        yield Signatures((self._signed(), Signature(self.say("seller_signs"), blank=self._blank)))
        yield Paragraph(self.say("delivery_note"), quiet=True)

    @property
    def _blank(self) -> str:
        return self.say("to_sign")

    def _table(self) -> Table:
        slip = self._slip
        total = self.figure(slip.total, slip.currency)
        return Table(
            (
                Column(self.say("code"), 6, exact=True),
                Column(self.say("part"), 10),
                Column(self.say("origin"), 9),
                Column(self.say("grade"), 3),
                Column(self.say("price"), 5, "right"),
            ),
            tuple(self._row(one) for one in slip.parts),
            ("", self.say("total"), "", "", total) if total else (),
        )

    def _row(self, one: SlipPart) -> Sequence[str]:
        name = f"{self.described(one)} *" if one.reuse else self.described(one)
        price = self.figure(one.price, self._slip.currency)
        return (PartId(one.part_id).grouped, name, self.origin(one), one.grade, price)

    def _signed(self) -> Signature:
        """What the buyer drew on the glass, or a box to sign in."""
        caption, slip = self.say("buyer_signs"), self._slip
        hand = _drawn(slip.signature)
        if hand is None:
            return Signature(caption, blank=self._blank)
        when = self.words.moment(slip.at)
        return Signature(caption, slip.buyer, when, hand.strokes, hand.width, hand.height)


class _Transfer(_Sheet):
    """The blocks of a transfer slip."""

    def __init__(self, slip: TransferSlip, words: Words, language: str) -> None:
        super().__init__(words, language)
        self._slip = slip

    def blocks(self) -> Iterator[Block]:
        """From where to where, in what, which parts, and what differs."""
        slip = self._slip
        yield Pairs(
            (
                self.pair("sent_from", self.words.known(f"counter_slips.poles.{slip.from_pole}")),
                self.pair("sent_to", self.words.known(f"counter_slips.poles.{slip.to_pole}")),
                self.pair("unit", slip.unit, exact=True),
                self.pair("place", slip.place, exact=True),
                self.pair("day", self.words.moment(slip.at)),
                self.pair("by", slip.by, exact=True),
            )
        )
        if slip.received_at is not None:
            yield self._received()
        yield Section(self.say("parts_count", count=len(slip.parts)))
        yield self._table(slip.parts)
        if slip.extra:
            yield Section(self.say("extra"))
            yield self._table(slip.extra)
        yield Section(self.say("signatures"))
        blank = self.say("to_sign")
        names = ("sender_signs", "carrier_signs", "receiver_signs")
        yield Signatures(tuple(Signature(self.say(one), blank=blank) for one in names))

    def _received(self) -> Notice:
        slip = self._slip
        when = self.words.moment(slip.received_at) if slip.received_at else ""
        notes = [*slip.parts, *slip.extra]
        damaged = [f"{PartId(one.part_id).grouped}: {one.note}" for one in notes if one.note]
        missing = [PartId(one).grouped for one in slip.missing]
        told = [f"{self.say('missing')}: {one}" for one in missing]
        told += [f"{self.say('damaged')}: {one}" for one in damaged]
        if slip.extra:
            told.append(self.say("extra_count", count=len(slip.extra)))
        if not told:
            return Notice(self.say("complete", when=when), weight="firm")
        return Notice(self.say("differs", when=when), items=tuple(told), weight="open")

    def _table(self, parts: Sequence[SlipPart]) -> Table:
        return Table(
            (
                Column(self.say("code"), 6, exact=True),
                Column(self.say("part"), 10),
                Column(self.say("origin"), 9),
                Column(self.say("grade"), 3),
                Column(self.say("mass"), 5, "right"),
            ),
            tuple(
                (
                    PartId(one.part_id).grouped,
                    self.described(one),
                    self.origin(one),
                    one.grade,
                    self.figure(one.kg, "kg"),
                )
                for one in parts
            ),
        )


def _drawn(text: str) -> Hand | None:
    try:
        return Hand.parse(text) if text else None
    except Refused:
        return None
