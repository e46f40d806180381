"""The movement slip that goes with a hulk, on paper: the fields of Trackdéchets' BSVHU."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from app.documents.paper import (
    Block,
    Issuer,
    Item,
    Notice,
    Pair,
    Paper,
    Paragraph,
    Section,
    Signature,
    Signatures,
)
from app.documents.words import Words
from app.domain.movement_slip import Hands
from app.domain.register_lines import HulkLine
from app.domain.signature import Signature as Hand
from app.domain.site import Site

_NOBODY = Hands()
_EXACT = (
    "permit",
    "company_number",
    "sender_no",
    "receiver_no",
    "number",
    "code",
    "plates",
    "receipt",
)


def hulk_slip(
    line: HulkLine,
    site: Site,
    words: Words,
    language: str,
    digest: str,
    hands: Hands = _NOBODY,
    *,
    demo: bool,
) -> Paper:
    """digest: SHA-256 (hex) of the JSON that waits beside it."""
    sheet = _Sheet(line, site, words, language, hands)
    return Paper(
        language=language,
        issuer=Issuer(site.name, site.address, site.contact, site.permit),
        title=sheet.say("title"),
        number=line.slip or line.register_no,
        digest=digest,
        blocks=tuple(sheet.blocks()),
        basis=sheet.say("basis"),
        demo=demo,
    )


class _Sheet:
    """The blocks of one slip, in the order of the form."""

    def __init__(
        self, line: HulkLine, site: Site, words: Words, language: str, hands: Hands
    ) -> None:
        self._line, self._site, self._words, self._language = line, site, words, language
        self._hands = hands

    def say(self, name: str, **values: object) -> str:
        """A caption of this document."""
        return self._words.say(f"hulk_slip.{name}", **values)

    def blocks(self) -> Iterator[Block]:
        """What is open first, then the parties, what is moved, and who signs."""
        yield self._notice()
        yield from self._items()
        yield Section(self.say("signatures"))
        yield Signatures(
            (
                self._signed("emitter_signs", self._hands.sender),
                self._signed("carrier_signs", self._hands.driver),
                Signature(self.say("receiver_signs"), blank=self.say("to_sign")),
            )
        )
        yield Paragraph(self.say("note"), quiet=True)

    def _signed(self, name: str, hand: Hand | None) -> Signature:
        """What was drawn on the glass, or where it is kept, or a box to sign in."""
        if hand is not None:
            when = self._words.moment(self._line.at)
            return Signature(self.say(name), "", when, hand.strokes, hand.width, hand.height)
        blank = "signed_apart" if self._hands.recorded else "to_sign"
        return Signature(self.say(name), blank=self.say(blank))

    def _notice(self) -> Notice:
        if self._line.odd:
            told = {"slip": self._line.mass_kg, "scale": self._line.weighed_kg}
            masses = {name: self._tonnes(kg) for name, kg in told.items()}
            return Notice(self.say("mass_differs"), self.say("mass_told", **masses), "open")
        sender = () if self._site.company_number else ("sender_no",)
        asked = (*sender, *self._line.open)
        if not asked:
            return Notice(self.say("complete"), weight="firm")
        missing = (self._words.known(f"inspection.asked.{one}") for one in asked)
        return Notice(self.say("open", count=len(asked)), ", ".join(missing), "open")

    def _items(self) -> Iterator[Item]:
        line, site = self._line, self._site
        yield self._item(
            1,
            ("name", site.name),
            ("address", site.address),
            ("permit", site.permit),
        )
        yield self._item(
            2,
            ("kind", self._known("destination", line.destination)),
            ("name", line.receiver),
            ("permit", line.receiver_permit),
        )
        yield self._item(0, ("sender_no", site.company_number), ("receiver_no", line.receiver_no))
        yield self._item(
            3,
            ("code", line.waste_code),
            ("packaging", self.say("lot" if line.lot else "unit")),
            ("number", line.lot or line.register_no),
        )
        yield from self._on_the_way()

    def _on_the_way(self) -> Iterator[Item]:
        """What is carried, who carries it, and what the receiver weighed."""
        line = self._line
        hybrid = self.say("yes" if line.electric_or_hybrid else "no")
        yield self._item(
            4,
            ("quantity", "1"),
            ("mass", self._tonnes(line.mass_kg)),
            ("electric", hybrid),
        )
        yield self._item(5, ("vin", line.vehicle), ("register_no", line.register_no))
        yield self._item(
            6,
            ("name", line.carrier),
            ("company_number", line.carrier_no),
            ("plates", line.plates),
        )
        day = self._words.moment(line.at)
        yield self._item(
            7, ("taken_over", day), ("operation", self._known("operation", line.operation))
        )
        received = self._words.day(line.received_at.date()) if line.received_at else ""
        yield self._item(
            8,
            ("receipt", line.receipt),
            ("mass", self._tonnes(line.received_kg)),
            ("received", received),
        )

    def _item(self, number: int, *told: tuple[str, str]) -> Item:
        """One box of the form; 0 goes on with the boxes above it."""
        pairs = tuple(
            Pair(
                self.say(name),
                value or self.say("kept_apart" if name in self._line.apart else "not_recorded"),
                exact=name in (*_EXACT, "vin", "register_no") and bool(value),
                missing=not value and name not in self._line.apart,
            )
            for name, value in told
        )
        return Item(self.say(f"item{number}") if number else "", pairs)

    def _known(self, kind: str, value: str) -> str:
        return self._words.known(f"hulk_slip.{kind}s.{value}") if value else ""

    def _tonnes(self, kg: Decimal | None) -> str:
        if kg is None:
            return ""
        text = format((kg / 1000).quantize(Decimal("0.001")), "f")
        return f"{text if self._language == 'en' else text.replace('.', ',')} t"
