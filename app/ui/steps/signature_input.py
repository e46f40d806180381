"""A signature drawn with a finger and sealed by the PIN; kept apart as text of its strokes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.signature import Signature
from app.ui.kit.buttons import ActionButton
from app.ui.kit.sheet import Sheet
from app.ui.kit.signature_pad import SignaturePad
from app.ui.steps.step_input import TileInput
from app.ui.theme import Role


class SignatureInput(TileInput):
    """A person's own hand under what they confirm."""

    def hint(self) -> str:
        """What a tap will do."""
        return QCoreApplication.translate("SignatureInput", "tap to sign")

    def written(self) -> str:
        """That it is signed, never how."""
        return QCoreApplication.translate("SignatureInput", "Signed") if self.raw else ""

    def enter(self) -> None:
        """The pad."""
        sheet = Sheet(self.label)
        sheet.setObjectName("signature_sheet")
        sheet.back_button.setObjectName("sheet_back")
        pad = SignaturePad()
        pad.setObjectName("pad")
        pad.setAccessibleName(self.label)
        again = ActionButton(QCoreApplication.translate("SignatureInput", "Start again"))
        again.setObjectName("sign_again")
        again.clicked.connect(pad.clear)
        take = ActionButton(QCoreApplication.translate("SignatureInput", "Sign"), role=Role.PRIMARY)
        take.setObjectName("sign")
        wait = QCoreApplication.translate("SignatureInput", "sign with a finger")
        take.wait_for(wait)
        take.clicked.connect(lambda: self._take(Signature(*pad.drawn()).as_text()))

        def drawn() -> None:
            if pad.inked:
                take.ready()
            else:
                take.wait_for(wait)

        pad.changed.connect(drawn)
        sheet.body.addWidget(pad, 1)
        sheet.bar.add(again)
        sheet.bar.set_primary(take)
        self.around.open_sheet(sheet)

    def _take(self, strokes: str) -> None:
        self.around.close_sheet()
        self.around.sign(lambda: self.give(strokes))
