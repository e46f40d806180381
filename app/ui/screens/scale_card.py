"""A scale on the page of the terminal: what stands on it, and what it says that nobody knows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.operations.ports.scale import Scale, ScaleLook
from app.ui.kit.card import Card
from app.ui.kit.layouts import reading_row
from app.ui.kit.pill import Pill
from app.ui.kit.text import Text
from app.ui.language import Language, format_number
from app.ui.steps.scale_words import standing_words
from app.ui.theme import State


class ScaleCard(Card):
    """Looks again with every tick; its edge is coloured only where somebody must look."""

    def __init__(self, scale: Scale, language: Language) -> None:
        title = QCoreApplication.translate("Scale", "Scale: {name}").format(name=scale.name)
        super().__init__(title=title)
        self._scale, self._language = scale, language
        self._pill = Pill("", State.OFF, small=True)
        self._pill.setObjectName(f"scale_state:{scale.name}")
        self._figure = Text("", "title", wrap=False)
        self._figure.setObjectName(f"scale_live:{scale.name}")
        self._said = Text("", "small", state=State.OFF)
        self._odd = Text("", "small_strong", state=State.LOOK)
        self.body.addLayout(reading_row(self._figure, 1, self._pill))
        self.body.addWidget(self._said)
        self.body.addWidget(self._odd)
        self.body.addStretch(1)
        self.tick()

    def tick(self) -> None:
        """How it stands now."""
        look = self._scale.look()
        words, state = standing_words(look)
        self._pill.set(words, state)
        self.set_state(state if state is State.STOP or look.standing == "silent" else None)
        reading = look.reading
        kg = "" if reading is None else f"{format_number(reading.kg, self._language)} kg"
        self._figure.setText(kg or "—")
        self._said.setText(self._last(look))
        self._odd.setText(self._unknown(look))
        self._odd.setVisible(bool(look.unknown))

    def _last(self, look: ScaleLook) -> str:
        tr = QCoreApplication.translate
        if look.standing == "lost":
            return look.fault
        if look.reading is None:
            return tr("Scale", "Nothing it sends is a mass now.")
        return tr("Scale", "It sends: {line}").format(line=look.reading.line.strip())

    def _unknown(self, look: ScaleLook) -> str:
        text = QCoreApplication.translate("Scale", "Not understood: {count}, last {line}")
        count = format_number(look.unknown, self._language)
        return text.format(count=count, line=look.last_unknown)
