"""Looking through what a certificate of destruction will state, and filling in what lacks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from app.domain.certificate import Holder
from app.domain.errors import ShopError
from app.operations.prepare_certificate import Preparation, prepare_certificate
from app.ui.kit.banner import Banner
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import column, row
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.language import captioned, inside
from app.ui.screens.certificate_words import category_words, document_words
from app.ui.screens.field_tiles import Asked, FieldTiles
from app.ui.screens.signing import sign_and_record
from app.ui.steps.entry_sheet import TextSheet
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from app.domain.certificate import Draft
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame


class PrepareSheet(Sheet):
    """The seven items as the reception recorded them; nothing known is typed again."""

    def __init__(self, desk: Desk, frame: Frame, vehicle_id: str, draft: Draft) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("Certificate", "What the certificate will state"))
        self.setObjectName("prepare_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame, self._vehicle_id = desk, frame, vehicle_id
        self._draft, self._because = draft, ""
        asks = not draft.authority_name and desk.kept is None
        self._named_elsewhere = not draft.authority_name and not asks
        self._texts = _texts(draft, asks_authority=asks)
        self._chosen = {"category": draft.category, "document": draft.document_state}
        vehicle = " · ".join(one for one in (draft.make, draft.model, draft.vin) if one)
        self.body.addWidget(Text(vehicle, "mono_strong"))
        if self._named_elsewhere:
            self.body.addWidget(_nobody_named())
        self._fields = FieldTiles(frame, _asked(asks_authority=asks), columns=3)
        self._fields.show_values(**self._texts)
        self._fields.given.connect(self._given)
        self.body.addWidget(self._fields)
        choices = row(
            self._choice("category", tr("Certificate", "Class"), category_words()),
            self._choice("document", tr("Certificate", "Registration document"), document_words()),
            gap_mm=4,
        )
        choices.setStretch(0, 1)
        choices.setStretch(1, 1)
        self.body.addLayout(choices)
        self._absent = Text("", "body", state=State.LOOK)
        self._absent.setVisible(False)
        self.body.addWidget(self._absent)
        self.body.addStretch(1)
        self._buttons()
        self._update_ready()

    def _choice(self, name: str, caption: str, words: Mapping[str, str]) -> QVBoxLayout:
        tiles = Choice([Option(key, word) for key, word in words.items()], columns=2)
        for key in words:
            tiles.tile(key).setObjectName(f"{name}:{key}")
        if self._chosen[name] in words:
            tiles.choose(self._chosen[name])

        def chosen(keys: tuple[str, ...]) -> None:
            self._chosen[name] = keys[0]
            self._update_ready()

        tiles.changed.connect(chosen)
        return column(Text(caption, "small", state=State.OFF), tiles, gap_mm=1)

    def _buttons(self) -> None:
        tr = QCoreApplication.translate
        absent = ActionButton(tr("Certificate", "Holder cannot sign…"))
        absent.setObjectName("holder_absent")
        absent.clicked.connect(self._ask_absence)
        self.bar.add(absent)
        self._prepare = ActionButton(
            tr("Certificate", "Prepare the certificate"), role=Role.PRIMARY
        )
        self._prepare.setObjectName("prepare")
        self._prepare.setMinimumWidth(look().scale.px(300))
        self._prepare.clicked.connect(self._submit)
        self.bar.set_primary(self._prepare)

    # ------------------------------------------------------------------------- filling in

    def _given(self, name: str, text: str) -> None:
        self._texts[name] = text
        self._update_ready()

    def _ask_absence(self) -> None:
        title = QCoreApplication.translate("Certificate", "Why does the holder not sign?")
        sheet = TextSheet(title, self._frame.language, text=self._because, required=False)
        sheet.setObjectName("text_sheet")

        def entered(words: str) -> None:
            self._frame.close_sheet()
            self._because = words
            text = QCoreApplication.translate("Certificate", "The holder does not sign: {reason}")
            self._absent.setText(text.format(reason=words))
            self._absent.setVisible(bool(words))

        sheet.entered.connect(entered)
        self._frame.open_sheet(sheet)

    def _update_ready(self) -> None:
        """Say on the button what is missing."""
        tr = QCoreApplication.translate
        missing = self._fields.missing()
        if self._named_elsewhere:
            missing.append(inside(tr("Certificate", "Authority of the permit")))
        for name, word in (
            ("category", tr("Certificate", "Class")),
            ("document", tr("Certificate", "Registration document")),
        ):
            if not self._chosen[name]:
                missing.append(inside(word))
        if not self._draft.vin:
            missing.append(tr("Certificate", "VIN"))
        if not (self._draft.make and self._draft.model):
            missing.append(tr("Certificate", "make and model"))
        if missing:
            shown = ", ".join(missing[:3]) + (", …" if len(missing) > 3 else "")
            text = tr("Certificate", "missing: {things}")
            self._prepare.wait_for(text.format(things=shown))
        else:
            self._prepare.ready()

    # -------------------------------------------------------------------------- recording

    def _order(self) -> Preparation:
        told = self._texts
        return Preparation(
            self._vehicle_id,
            Holder(told["name"], told["address"], told["nationality"], told["plate"]),
            told["country"],
            self._chosen["category"],
            self._chosen["document"],
            told.get("authority_name", ""),
            told.get("authority_address", ""),
            self._because,
        )

    def _submit(self) -> None:
        order, person = self._order(), self._desk.person
        if order.authority_name and person is not None and person.may("supervisor"):
            self._sign_for_authority(order)
            return
        by = self._desk.by
        self._prepare.wait_for(QCoreApplication.translate("Certificate", "recording"))
        self._desk.submit(
            lambda uow: prepare_certificate(uow, order, by),
            lambda _: self._recorded(),
            self._failed,
        )

    def _sign_for_authority(self, order: Preparation) -> None:
        """The authority stands on every certificate from then on: that takes the PIN."""
        word = QCoreApplication.translate("Certificate", "Authority of the permit")
        sign_and_record(
            self._desk,
            self._frame,
            captioned(word, order.authority_name),
            "name_authority",
            lambda uow, by: prepare_certificate(uow, order, by),
            lambda _: self._recorded(),
        )

    def _recorded(self) -> None:
        self._frame.close_sheet()
        word = QCoreApplication.translate("Certificate", "Certificate prepared")
        self._frame.confirmed(word)

    def _failed(self, error: ShopError) -> None:
        self._frame.refuse(error)
        self._update_ready()


def _texts(draft: Draft, *, asks_authority: bool) -> dict[str, str]:
    holder = draft.holder
    known = {
        "name": holder.name,
        "address": holder.address,
        "nationality": holder.nationality,
        "plate": holder.plate,
        "country": draft.country,
    }
    if asks_authority:
        known |= {"authority_name": "", "authority_address": ""}
    return known


def _nobody_named() -> Banner:
    """Where the inventory keeps the site, what is typed here would be refused."""
    tr = QCoreApplication.translate
    banner = Banner(
        State.LOOK,
        tr("Kept", "Nobody has named the authority of the permit yet."),
        detail=tr("Kept", "A supervisor names it on the inventory's page “Site”."),
    )
    banner.setObjectName("authority_elsewhere")
    return banner


def _asked(*, asks_authority: bool) -> list[Asked]:
    tr = QCoreApplication.translate
    asked = [
        Asked("name", tr("Certificate", "Name of the holder")),
        Asked("address", tr("Certificate", "Address of the holder")),
        Asked("nationality", tr("Certificate", "Nationality of the holder")),
        Asked("plate", tr("Certificate", "Registration number")),
        Asked("country", tr("Certificate", "Nationality mark"), "F, B, NL…"),
    ]
    if asks_authority:
        asked.append(Asked("authority_name", tr("Certificate", "Authority of the permit")))
        asked.append(Asked("authority_address", tr("Certificate", "Address of the authority")))
    return asked
