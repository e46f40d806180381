"""The certificate of destruction on paper: the seven items of Decision 2002/151/EC, Annex."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

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
    Weight,
)
from app.documents.words import Words
from app.domain import codec
from app.domain.certificate import Certificate
from app.domain.certificate_sheet import CertificateSheet
from app.domain.moment import local_day
from app.domain.signature import Signature as Hand

SCHEMA = "refactory.certificate-of-destruction/1"
_KEPT_APART = ("private",)


def certificate_paper(sheet: CertificateSheet, words: Words, language: str) -> Paper:
    """The certificate as it stands now, in one of the languages there are words for."""
    certificate, stated = sheet.certificate, sheet.certificate.stated
    return Paper(
        language=language,
        issuer=Issuer(stated.issuer_name, stated.issuer_address, "", stated.issuer_permit),
        title=_say(words, "title"),
        number=certificate.number,
        digest=certificate.digest,
        blocks=tuple(_blocks(sheet, words)),
        basis=_say(words, "basis"),
        stamp="" if certificate.stands else _say(words, "stamp"),
        code=f"{certificate.number} SHA256:{certificate.digest}",
        demo=sheet.demo,
    )


def certificate_data(sheet: CertificateSheet) -> bytes:
    """The same facts for machines: JSON, times in UTC. Strokes are only in the PDF."""
    certificate = sheet.certificate
    stated = codec.plain(certificate.stated)
    told = {
        name: value
        for name, value in (stated.items() if isinstance(stated, dict) else ())
        if name not in _KEPT_APART
    }
    done = ("prepared", "signed", "declared", "handed_over", "revoked")
    steps = {name: codec.plain(getattr(certificate, name)) for name in done}
    for one in steps.values():
        if isinstance(one, dict):
            one.pop("private", None)
    data = {
        "schema": SCHEMA,
        "demo": sheet.demo,
        "status": certificate.status,
        "declared": certificate.declared is not None,
        "sha256": certificate.digest,
        "states": told,
        "holder": codec.plain(sheet.holder),
        "holder_data": _holder_data(sheet),
        "history": steps,
    }
    return (json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def _holder_data(sheet: CertificateSheet) -> str:
    """Why names are empty in this copy, if they are."""
    if sheet.withheld:
        return "withheld"
    return "told" if sheet.holder.name else "erased"


# ------------------------------------------------------------------------------- blocks


def _blocks(sheet: CertificateSheet, words: Words) -> Iterator[Block]:
    certificate, stated = sheet.certificate, sheet.certificate.stated
    yield _state(certificate, words)
    yield Paragraph(_say(words, "statement"))
    if stated.replaces:
        yield Paragraph(_say(words, "replaces", number=stated.replaces))
    yield from _items(sheet, words)
    yield Section(_say(words, "signed"))
    yield _signatures(sheet, words)
    yield Paragraph(_say(words, "digest_note"), quiet=True)


def _items(sheet: CertificateSheet, words: Words) -> Iterator[Block]:
    stated, holder = sheet.certificate.stated, sheet.holder
    name, address = stated.issuer_name, stated.issuer_address
    yield _item(words, 1, ("name", name), ("address", address), ("permit", stated.issuer_permit))
    yield _item(words, 2, ("name", stated.authority_name), ("address", stated.authority_address))
    yield Item(_say(words, "item3"), _dates(sheet.certificate, words))
    document = words.known(f"certificate.document_state.{stated.document_state}")
    marks = (("mark", stated.country), ("plate", holder.plate), ("document", document))
    yield _item(words, 4, *marks, missing=_missing(sheet))
    category = words.known(f"certificate.category.{stated.category}")
    yield _item(words, 5, ("class", category), ("make", stated.make), ("model", stated.model))
    yield _item(words, 6, ("vin", stated.vin))
    told = (("name", holder.name), ("address", holder.address), ("nationality", holder.nationality))
    yield _item(words, 7, *told, missing=_missing(sheet))


def _missing(sheet: CertificateSheet) -> str:
    return "withheld" if sheet.withheld else "erased"


def _item(words: Words, number: int, *told: tuple[str, str], missing: str = "erased") -> Item:
    pairs = tuple(
        Pair(
            _say(words, name),
            value or _say(words, missing),
            exact=name in ("vin", "plate", "mark", "permit") and bool(value),
            missing=not value,
        )
        for name, value in told
    )
    return Item(_say(words, f"item{number}"), pairs)


def _state(certificate: Certificate, words: Words) -> Notice:
    name, weight, values = _standing(certificate, words)
    return Notice(_say(words, f"state.{name}"), _say(words, f"state.{name}_text", **values), weight)


def _standing(certificate: Certificate, words: Words) -> tuple[str, Weight, dict[str, str]]:
    if certificate.revoked:
        day = words.day(local_day(certificate.revoked.at))
        return "revoked", "void", {"day": day, "reason": certificate.revoked.what}
    if certificate.declared:
        day = _day(words, certificate.declared.day)
        return "declared", "firm", {"reference": certificate.declared.what, "day": day}
    return ("signed" if certificate.signed else "prepared"), "open", {}


def _dates(certificate: Certificate, words: Words) -> tuple[Pair, ...]:
    signed, declared, given = certificate.signed, certificate.declared, certificate.handed_over
    issued_on = _day(words, signed.day) if signed else _say(words, "not_issued")
    declaration = _say(words, "not_declared")
    if declared:
        day = _day(words, declared.day)
        declaration = _say(words, "declared_as", reference=declared.what, day=day)
    gone = _say(words, "not_handed_over")
    if given:
        to = words.known(f"certificate.to.{given.what}")
        gone = _say(words, "handed_to", to=to, day=words.day(local_day(given.at)))
        if given.because:
            gone = _say(words, "handed_undeclared", handed=gone, reason=given.because)
    return (
        Pair(_say(words, "issued_on"), issued_on, missing=not signed),
        Pair(_say(words, "declared"), declaration),
        Pair(_say(words, "handed_over"), gone, missing=not given),
    )


def _signatures(sheet: CertificateSheet, words: Words) -> Signatures:
    signed, because = sheet.certificate.signed, sheet.certificate.stated.unsigned_because
    when = words.moment(signed.at) if signed else ""
    empty = _say(words, _missing(sheet) if signed else "unsigned")
    own = _box(_say(words, "workshop_signs"), sheet.signer, when, sheet.workshop_hand, empty)
    if because:
        return Signatures((own, _box(_say(words, "holder_signs"), "", "", None, because)))
    holder = (sheet.holder.name, when)
    return Signatures((own, _box(_say(words, "holder_signs"), *holder, sheet.holder_hand, empty)))


def _box(caption: str, name: str, when: str, hand: Hand | None, blank: str) -> Signature:
    if hand is None:
        return Signature(caption, name, when, blank=blank)
    return Signature(caption, name, when, hand.strokes, hand.width, hand.height)


def _say(words: Words, name: str, **values: str) -> str:
    return words.say(f"certificate.{name}", **values)


def _day(words: Words, day: date | None) -> str:
    return words.day(day) if day else ""
