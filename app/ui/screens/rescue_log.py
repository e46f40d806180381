"""The second page of the rescue screen: temperatures, where it stands, who looks next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.layouts import column, row
from app.ui.kit.page import Page
from app.ui.kit.pill import Pill
from app.ui.kit.text import Text
from app.ui.kit.trend import Point, TrendPlot
from app.ui.language import Language, format_number, format_time
from app.ui.screens.danger_news import DangerNews, ago_word, look_word
from app.ui.screens.words import where_words
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.battery_danger import BatteryDanger, DangerRules, Reading
    from app.domain.moment import Moment

_LISTED = 4


class RescueLog(Page):
    """What was measured and what is arranged; `asked` carries what is to be entered."""

    asked = Signal(str)

    def __init__(
        self, rules: DangerRules, language: Language, zone: Callable[[datetime], datetime]
    ) -> None:
        super().__init__()
        self._rules, self._language, self._zone = rules, language, zone
        limit = format_number(rules.hottest.value, language)
        self._plot = TrendPlot(float(rules.hottest.value), f"{limit} °C")
        self._plot.setObjectName("trend")
        self._last = Text("", "value", wrap=False)
        self._last.setObjectName("last_reading")
        self._about = Text("", "body", state=State.OFF)
        self._readings = [Text("", "small") for _ in range(_LISTED)]
        self._place, self._look = Text("", "h2"), Pill("", State.LOOK, breaks=True)
        self._place.setObjectName("danger_place")
        self._look.setObjectName("danger_look")
        whole = row(gap_mm=3)
        whole.addWidget(self._temperatures(), 5)
        whole.addLayout(self._arranged(), 4)
        page = QVBoxLayout(self)
        page.setContentsMargins(*(look().scale.px(n) for n in (20, 14, 20, 4)))
        page.addLayout(whole)

    def _temperatures(self) -> Card:
        tr = QCoreApplication.translate
        card = Card(tr("Danger", "Temperature"))
        enter = _button(tr("Danger", "Enter temperature"), "enter_temperature", Role.PRIMARY)
        enter.clicked.connect(lambda: self.asked.emit("temperature"))
        card.body.addWidget(self._last)
        card.body.addWidget(self._about)
        card.body.addWidget(self._plot, 1)
        for line in self._readings:
            card.body.addWidget(line)
        card.body.addWidget(enter)
        return card

    def _arranged(self) -> QVBoxLayout:
        tr = QCoreApplication.translate
        place, watch = Card(tr("Danger", "Quarantine")), Card(tr("Danger", "Who looks next"))
        choose = _button(tr("Danger", "Choose place"), "choose_place")
        choose.set_subline(tr("Danger", "or scan the area"))
        choose.clicked.connect(lambda: self.asked.emit("place"))
        place.body.addWidget(self._place)
        place.body.addStretch(1)
        place.body.addWidget(choose)
        later = _button(tr("Danger", "Choose who and when"), "choose_look")
        later.clicked.connect(lambda: self.asked.emit("look"))
        watch.body.addWidget(self._look)
        watch.body.addStretch(1)
        watch.body.addWidget(later)
        pile = column(gap_mm=3)
        pile.addWidget(place, 1)
        pile.addWidget(watch, 1)
        return pile

    def show_danger(self, danger: BatteryDanger | None, news: DangerNews, now: Moment) -> None:
        """Bring everything up to date; None while nothing is recorded yet."""
        tr = QCoreApplication.translate
        readings = danger.readings if danger is not None else ()
        self._show_last(readings, now)
        began = readings[0].at if readings else now
        points = [
            Point(
                one.at.elapsed_since(began).total_seconds(),
                float(one.celsius),
                self._celsius(one),
                one.celsius > self._rules.hottest.value,
            )
            for one in readings
        ]
        if tuple(points) != self._plot.points():
            self._plot.set_points(points)
        newest = [self._line(one, news) for one in readings[::-1][:_LISTED]]
        for shown, text in zip(self._readings, newest + [""] * _LISTED, strict=False):
            shown.setText(text)
            shown.setVisible(bool(text))
        place = danger.place if danger is not None else ""
        self._place.setText(place or tr("Danger", "It stands nowhere safe yet"))
        if danger is not None:
            at = self._zone(danger.next_look) if danger.next_look else None
            self._look.set(*look_word(danger, news, now, at))

    def _show_last(self, readings: tuple[Reading, ...], now: Moment) -> None:
        tr = QCoreApplication.translate
        if not readings:
            self._last.setText("– °C")
            every = format_number(self._rules.look.value, self._language)
            text = tr("Danger", "not measured yet; measure every {minutes} min")
            self._about.setText(text.format(minutes=every))
            return
        last = readings[-1]
        self._last.setText(self._celsius(last))
        hot = last.celsius > self._rules.hottest.value
        self._last.set_state(State.STOP if hot else None)
        parts = [ago_word(now.elapsed_since(last.at)), _where(last)]
        if hot:
            parts.append(tr("Danger", "too hot"))
        self._about.setText(" · ".join(one for one in parts if one))

    def _celsius(self, one: Reading) -> str:
        return f"{format_number(one.celsius, self._language)} °C"

    def _line(self, one: Reading, news: DangerNews) -> str:
        parts = [format_time(self._zone(one.at.wall)), self._celsius(one), _where(one)]
        return " · ".join(part for part in (*parts, news.people.get(one.by, "")) if part)


def _where(one: Reading) -> str:
    return where_words().get(one.where, one.where)


def _button(title: str, name: str, role: Role = Role.PLAIN) -> ActionButton:
    button = ActionButton(title, role=role)
    button.setObjectName(name)
    return button
