"""The words for certificates of destruction: how far one is, and what it states by code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain import events
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.certificate import Certificate
    from app.domain.events import Event


def certificate_state(certificate: Certificate) -> tuple[str, State]:
    """How far it is, and how much that matters."""
    tr = QCoreApplication.translate
    if not certificate.stands:
        return tr("Certificate", "Revoked"), State.STOP
    if certificate.signed is None:
        return tr("Certificate", "Not signed"), State.LOOK
    if certificate.declared is None:
        return tr("Certificate", "Signed, not declared"), State.LOOK
    if certificate.handed_over is None:
        return tr("Certificate", "Declared"), State.OK
    return tr("Certificate", "Declared, handed over"), State.OK


def category_words() -> dict[str, str]:
    """The classes of vehicles there is a certificate for."""
    return {
        "m1": QCoreApplication.translate("Certificate", "M1 car"),
        "n1": QCoreApplication.translate("Certificate", "N1 van"),
        "l": QCoreApplication.translate("Certificate", "L light"),
        "other": QCoreApplication.translate("Certificate", "Other"),
    }


def document_words() -> dict[str, str]:
    """What became of the registration document."""
    return {
        "voided": QCoreApplication.translate("Certificate", "Struck out"),
        "destroyed": QCoreApplication.translate("Certificate", "Destroyed"),
        "electronic": QCoreApplication.translate("Certificate", "Electronic"),
        "missing": QCoreApplication.translate("Certificate", "Missing"),
    }


def receiver_words() -> dict[str, str]:
    """Who may take a certificate away."""
    return {
        "holder": QCoreApplication.translate("Certificate", "To the holder"),
        "carrier": QCoreApplication.translate("Certificate", "To the carrier"),
        "post": QCoreApplication.translate("Certificate", "By post"),
    }


def certificate_line(event: Event) -> str:
    """What happened to a certificate; empty for anything else."""
    tr = QCoreApplication.translate
    match event:
        case events.CertificatePrepared():
            return tr("History", "certificate {number} prepared").format(number=event.number)
        case events.CertificateSigned():
            return tr("History", "certificate signed")
        case events.CertificateDeclared():
            text = tr("History", "certificate declared: {reference}")
            return text.format(reference=event.reference)
        case events.CertificateHandedOver(undeclared_because=reason) if reason:
            text = tr("History", "certificate handed over before it was declared: {reason}")
            return text.format(reason=reason)
        case events.CertificateHandedOver():
            return tr("History", "certificate handed over")
        case events.CertificateRevoked():
            return tr("History", "certificate revoked: {reason}").format(reason=event.reason)
    return ""
