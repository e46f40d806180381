"""What a certificate of destruction shows to people, not how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.certificate import Certificate, Holder
from app.domain.signature import Signature


@dataclass(frozen=True, slots=True)
class CertificateSheet:
    """A certificate with the personal data it may show; erased ones are empty.

    signer: number and name of who signed for the workshop. withheld: names are kept back from
    this copy, whether or not they still are here.
    """

    certificate: Certificate
    holder: Holder
    signer: str = ""
    workshop_hand: Signature | None = None
    holder_hand: Signature | None = None
    demo: bool = False
    withheld: bool = False
