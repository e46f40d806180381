"""Two stories about one part side by side, and what a supervisor found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.pin import Signature
from app.operations.settle_claim import settle_claim
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import row
from app.ui.kit.text import Text
from app.ui.screens.claim_words import ShownClaim, decision_words, what_words
from app.ui.screens.history_words import HistoryWords, when
from app.ui.screens.local_time import local, local_now
from app.ui.screens.supervisor_sheet import SupervisorSheet
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.events import Recorded
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame


class ClaimSheet(SupervisorSheet):
    """Nothing is changed by it: both facts stay, and what is true is recorded beside them."""

    def __init__(self, desk: Desk, frame: Frame, shown: ShownClaim) -> None:
        tr = QCoreApplication.translate
        super().__init__(
            desk,
            frame,
            what_words(shown.task.decided.kind),
            shown.about(frame.language),
            tr("Claims", "Record what is true"),
            asked=tr("Claims", "What did you find?"),
        )
        self.setObjectName("claim_sheet")
        self._shown, self._true = shown, ""
        stories = row(
            self._story(tr("Claims", "First story"), shown.first),
            self._story(tr("Claims", "Second story"), shown.second),
            gap_mm=3,
        )
        for at in range(2):
            stories.setStretch(at, 1)
        self.body.addLayout(stories)
        self.body.addWidget(Text(decision_words(shown.task), "body"))
        self.body.addWidget(self._choices())
        self.finish()

    def _story(self, title: str, fact: Recorded | None) -> Card:
        card = Card()
        card.body.addWidget(Text(title, "title"))
        if fact is None:
            missing = QCoreApplication.translate("Claims", "Not on this terminal yet.")
            card.body.addWidget(Text(missing, "body", state=State.OFF))
            return card
        words = HistoryWords(self.frame.language, self._shown.catalogue)
        now, at = local_now(self.desk), local(self.desk, fact.at.wall)
        who = self._shown.names.get(fact.by, "")
        card.body.addWidget(Text(words.line(fact) or fact.event.name, "body"))
        said = " · ".join(filter(None, (who, when(at, now, self.frame.language), fact.terminal)))
        card.body.addWidget(Text(said, "small", state=State.OFF))
        card.body.addStretch(1)
        return card

    def _choices(self) -> Choice:
        tr = QCoreApplication.translate
        options = (
            Option("first", tr("Claims", "The first is true")),
            Option("second", tr("Claims", "The second is true")),
            Option("neither", tr("Claims", "Neither")),
        )
        tiles = Choice(list(options), columns=3)
        for one in options:
            tiles.tile(one.key).setObjectName(f"claim:{one.key}")
        tiles.changed.connect(lambda chosen: self._chosen(chosen[0]))
        return tiles

    def _chosen(self, true: str) -> None:
        self._true = true
        self.update_ready()

    def lacking(self) -> list[str]:
        """Which story is true."""
        return [] if self._true else [QCoreApplication.translate("Claims", "which is true")]

    def purpose(self) -> str:
        """The claim and the answer."""
        return f"settle_claim {self._true} {self._shown.task.decided.claim}"

    def submit(self, by: str, signature: Signature) -> None:
        """Record it."""
        claim, true, words = self._shown.task.decided.claim, self._true, self.written
        self.desk.submit(
            lambda uow: settle_claim(uow, claim, true, words, by),
            lambda _: self._recorded(),
            self.failed,
            (signature,),
        )

    def _recorded(self) -> None:
        self.frame.close_sheet()
        done = QCoreApplication.translate("Claims", "Recorded")
        self.frame.confirmed(done, self.written)
