"""An input that cannot be given: why, a picture, and who answers for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.errors import NotAllowed, ShopError
from app.domain.pin import Signature
from app.domain.procedure import Field, NotPossible, Step
from app.domain.run_rules import ways_out
from app.domain.site import Person
from app.operations.sign import qualified
from app.operations.take_way_out import take_way_out
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import row
from app.ui.kit.photo_tile import PhotoTile
from app.ui.kit.text import Text
from app.ui.screens.badge_sheet import BadgeSheet
from app.ui.screens.screen import Frame
from app.ui.steps.entry_sheet import TextSheet
from app.ui.steps.pictures import show_picture
from app.ui.steps.wording import cause_words, label_of, qualification_word, title_of
from app.ui.steps.work import Work
from app.ui.theme import Role, State, look

_OTHER: Final = "other"


class WayOutSheet(BadgeSheet):
    """Cause, picture and badge; nothing is recorded before all that is asked for is there.

    `take_photo` is called with what to do with a kept picture.
    """

    def __init__(
        self,
        desk: Desk,
        frame: Frame,
        work: Work,
        step: Step,
        one: Field,
        way: NotPossible,
        take_photo: Callable[[Callable[[str], None]], None],
    ) -> None:
        label = label_of(one, frame.language)
        title = QCoreApplication.translate("WayOutSheet", "Why can “{label}” not be given?")
        super().__init__(
            desk,
            frame,
            title.format(label=label),
            title_of(work.procedure, step.id, frame.language),
        )
        self.setObjectName("way_out_sheet")
        self._work, self._step, self._one, self._way = work, step, one, way
        self._cause = self._photo = ""
        self._causes = self._cause_tiles()
        self._picture = PhotoTile(
            QCoreApplication.translate("WayOutSheet", "Picture of it · tap to take"), height=126
        )
        self._picture.setObjectName("way_photo")
        self._picture.clicked.connect(lambda: take_photo(self._pictured))
        self._picture.setVisible(way.photo)
        self.badge_tile.setObjectName("way_badge")
        self._record = self._record_button()
        self.body.addWidget(self._causes)
        self.body.addLayout(row(self._picture, self.badge_tile, 1, gap_mm=3))
        self.body.addWidget(Text(self._what_follows(), "body", state=State.OFF))
        self.body.addStretch(1)
        self.bar.set_primary(self._record)
        self.begin(self._who())
        self.update_ready()

    def _record_button(self) -> ActionButton:
        word = QCoreApplication.translate("WayOutSheet", "Record it")
        button = ActionButton(word, role=Role.PRIMARY)
        button.setObjectName("way_record")
        button.setMinimumWidth(look().scale.px(320))
        button.clicked.connect(self._sign)
        return button

    def _cause_tiles(self) -> Choice:
        options = [Option(key, word) for key, word in cause_words().items()]
        other = QCoreApplication.translate("WayOutSheet", "Something else…")
        tiles = Choice([*options, Option(_OTHER, other)], columns=3)
        for key in (*cause_words(), _OTHER):
            tiles.tile(key).setObjectName(f"cause:{key}")
        tiles.changed.connect(lambda chosen: self._chosen(chosen[0]))
        return tiles

    def _chosen(self, key: str) -> None:
        self._cause = "" if key == _OTHER else key
        self.update_ready()
        if key != _OTHER:
            return
        title = QCoreApplication.translate("WayOutSheet", "What is the cause?")
        sheet = TextSheet(title, self.frame.language)
        sheet.setObjectName("text_sheet")

        def entered(words: str) -> None:
            self.frame.close_sheet()
            self._cause = words
            self.update_ready()

        sheet.entered.connect(entered)
        self.frame.open_sheet(sheet)

    def _who(self) -> str:
        codes = self._way.who
        language = self.frame.language
        names = [qualification_word(self._work.procedure, code, language) for code in codes]
        needs = QCoreApplication.translate("WayOutSheet", "needs {qualification}")
        either = QCoreApplication.translate("WayOutSheet", " or ")
        return needs.format(qualification=either.join(names)) if names else ""

    def _what_follows(self) -> str:
        if self._way.then == "go_on":
            return QCoreApplication.translate(
                "WayOutSheet", "It is recorded, and the step can go on without it."
            )
        if self._way.then == "goto" and self._way.to is not None:
            text = QCoreApplication.translate(
                "WayOutSheet", "It is recorded. Work goes on with: {step}."
            )
            title = title_of(self._work.procedure, self._way.to, self.frame.language)
            return text.format(step=title)
        return QCoreApplication.translate(
            "WayOutSheet", "It is recorded, and the vehicle waits until a supervisor releases it."
        )

    def may_answer(self, person: Person) -> bool:
        """Whoever the procedure names."""
        now = self.desk.edges.clock.now()
        ways = ways_out(self._work.procedure, self._work.run, self._step, qualified(person), now)
        return self._one.id in ways

    def refuse_answerer(self) -> None:
        """Name who may."""
        label = label_of(self._one, self.frame.language)
        language = self.frame.language
        names = [qualification_word(self._work.procedure, c, language) for c in self._way.who]
        self.frame.refuse(NotAllowed("way-out-not-allowed", field=label, who=", ".join(names)))

    def update_ready(self) -> None:
        """Say on the button what is missing."""
        waiting = []
        if not self._cause:
            waiting.append(QCoreApplication.translate("WayOutSheet", "cause"))
        if self._way.photo and not self._photo:
            waiting.append(QCoreApplication.translate("WayOutSheet", "picture"))
        if self.answerer is None:
            waiting.append(QCoreApplication.translate("WayOutSheet", "badge"))
        if waiting:
            text = QCoreApplication.translate("WayOutSheet", "waiting for: {things}")
            self._record.wait_for(text.format(things=", ".join(waiting)))
        else:
            self._record.ready()

    def _pictured(self, sha256: str) -> None:
        self._photo = sha256
        show_picture(self.desk, sha256, self._picture)
        self.update_ready()

    def _sign(self) -> None:
        label = label_of(self._one, self.frame.language)
        purpose = f"way_out run:{self._work.run.run_id} {self._step.id}.{self._one.id}"
        self.sign(f"{label} · {self._what_follows()}", purpose, self._submit)

    def _submit(self, signature: Signature) -> None:
        run_id, step_id, field_id = self._work.run.run_id, self._step.id, self._one.id
        cause, photo, by, answered_by = (
            self._cause,
            self._photo,
            self.desk.by,
            signature.person_id,
        )
        self._record.wait_for(QCoreApplication.translate("WayOutSheet", "recording"))
        self.desk.submit(
            lambda uow: take_way_out(uow, run_id, step_id, field_id, cause, photo, by, answered_by),
            lambda _: self._recorded(),
            self._failed,
            (signature,),
        )

    def _recorded(self) -> None:
        self.frame.close_sheet()
        self.frame.confirmed(
            QCoreApplication.translate("WayOutSheet", "Recorded"), self._what_follows()
        )

    def _failed(self, error: ShopError) -> None:
        self.frame.refuse(error)
        self.update_ready()
