"""Signing a certificate of destruction on glass: the workshop's supervisor and the holder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.errors import NotAllowed, ShopError
from app.domain.signature import Signature as Hand
from app.operations.sign_certificate import Hands, sign_certificate
from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import column, reading_row, row
from app.ui.kit.signature_pad import SignaturePad
from app.ui.kit.text import Text
from app.ui.screens.badge_sheet import BadgeSheet
from app.ui.screens.local_time import local_now
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from app.domain.certificate_sheet import CertificateSheet
    from app.domain.pin import Signature
    from app.domain.site import Person
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame


class SignSheet(BadgeSheet):
    """Two places to sign; badge and PIN of a supervisor say whose hand the first is."""

    def __init__(self, desk: Desk, frame: Frame, shown: CertificateSheet) -> None:
        tr = QCoreApplication.translate
        title = tr("Certificate", "Sign certificate {number}")
        super().__init__(desk, frame, title.format(number=shown.certificate.number))
        self.setObjectName("sign_sheet")
        self.badge_tile.setObjectName("sign_badge")
        self._shown = shown
        stated = shown.certificate.stated
        what = " · ".join((stated.make, stated.model, stated.vin, shown.holder.name))
        self.body.addWidget(Text(what, "body"))
        self._workshop = SignaturePad(tr("Certificate", "Signature of the workshop"))
        self._workshop.setObjectName("pad:workshop")
        self._holder: SignaturePad | None = None
        pads = row(self._place(self._workshop), gap_mm=3)
        if stated.unsigned_because:
            text = tr("Certificate", "The holder does not sign: {reason}")
            words = Text(text.format(reason=stated.unsigned_because), "body", state=State.LOOK)
            pads.addWidget(words, 1)
        else:
            self._holder = SignaturePad(tr("Certificate", "Signature of the holder"))
            self._holder.setObjectName("pad:holder")
            pads.addLayout(self._place(self._holder))
            pads.setStretch(1, 1)
        pads.setStretch(0, 1)
        self.body.addLayout(pads, 1)
        self.body.addWidget(self.badge_tile)
        self._sign = ActionButton(tr("Certificate", "Sign the certificate"), role=Role.PRIMARY)
        self._sign.setObjectName("sign_certificate")
        self._sign.setMinimumWidth(look().scale.px(300))
        self._sign.clicked.connect(self._ask_pin)
        self.bar.set_primary(self._sign)
        self.begin(tr("Certificate", "a supervisor signs for the workshop"))
        self.update_ready()

    def _place(self, pad: SignaturePad) -> QVBoxLayout:
        again = ActionButton(QCoreApplication.translate("Certificate", "Clear"))
        again.setObjectName(f"clear:{pad.objectName().partition(':')[2]}")
        again.clicked.connect(pad.clear)
        pad.changed.connect(self.update_ready)
        head = reading_row(Text(pad.accessibleName(), "strong"), again, gap_mm=2)
        head.setStretch(0, 1)
        place = column(head, gap_mm=2)
        place.addWidget(pad, 1)
        return place

    def may_answer(self, person: Person) -> bool:
        """Supervisors alone."""
        return person.may("supervisor")

    def refuse_answerer(self) -> None:
        """Say that it takes a supervisor."""
        self.frame.refuse(NotAllowed("needs-supervisor"))

    def update_ready(self) -> None:
        """Say on the button what is missing."""
        tr = QCoreApplication.translate
        waiting = []
        if not self._workshop.inked:
            waiting.append(tr("Certificate", "hand of the workshop"))
        if self._holder is not None and not self._holder.inked:
            waiting.append(tr("Certificate", "hand of the holder"))
        if self.answerer is None:
            waiting.append(tr("Certificate", "badge"))
        if waiting:
            text = tr("Certificate", "missing: {things}")
            self._sign.wait_for(text.format(things=", ".join(waiting)))
        else:
            self._sign.ready()

    def _ask_pin(self) -> None:
        certificate = self._shown.certificate
        tr = QCoreApplication.translate
        what = f"{tr('Certificate', 'Sign the certificate')} · {certificate.number}"
        purpose = f"sign_certificate certificate:{certificate.certificate_id}"
        self.sign(what, purpose, self._submit)

    def _submit(self, signature: Signature) -> None:
        certificate, by = self._shown.certificate, signature.person_id
        hands = Hands(
            certificate.digest,
            local_now(self.desk).date(),
            Hand(*self._workshop.drawn()),
            Hand(*self._holder.drawn()) if self._holder is not None else None,
        )
        self._sign.wait_for(QCoreApplication.translate("Certificate", "recording"))
        self.desk.submit(
            lambda uow: sign_certificate(uow, certificate.certificate_id, hands, by),
            lambda _: self._recorded(),
            self._failed,
            (signature,),
        )

    def _recorded(self) -> None:
        self.frame.close_sheet()
        word = QCoreApplication.translate("Certificate", "Certificate signed")
        self.frame.confirmed(word, self._shown.certificate.number)

    def _failed(self, error: ShopError) -> None:
        self.frame.refuse(error)
        self.update_ready()
