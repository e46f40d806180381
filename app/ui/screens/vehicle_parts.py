"""The columns of a vehicle's file: what happened, what came off it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.procedure import text_in
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.layouts import column, row
from app.ui.kit.photo_tile import PhotoTile
from app.ui.kit.text import Text
from app.ui.language import format_date, format_time
from app.ui.screens.clearing import clear
from app.ui.screens.local_time import local
from app.ui.screens.words import part_status_word, route_word
from app.ui.steps.pictures import show_picture
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import State

if TYPE_CHECKING:
    from datetime import date

    from app.domain.part import Part
    from app.ui.desk import Desk
    from app.ui.language import Language
    from app.ui.screens.vehicle_file import VehicleFile

_PICTURES = 3


class Pile(Card):
    """A titled card whose content may be longer than its place."""

    def __init__(self, title: str, *, gap_mm: float = 1) -> None:
        super().__init__()
        self._title = Text(title, "title")
        self.body.addWidget(self._title)
        holder = QWidget()
        self.pile: QVBoxLayout = column(gap_mm=gap_mm)
        holder.setLayout(self.pile)
        self.body.addWidget(PagedArea(holder, keys_below=True), 1)

    def set_title(self, title: str) -> None:
        """Another title."""
        self._title.setText(title)


class Timeline(Pile):
    """Facts day by day, newest first."""

    def __init__(self, desk: Desk, language: Language) -> None:
        super().__init__(QCoreApplication.translate("VehicleScreen", "What happened"))
        self.setObjectName("timeline")
        self._desk, self._language = desk, language

    def show_file(self, file: VehicleFile) -> None:
        """One text a day: hundreds of lines stay quick."""
        words = file.words(self._language)
        days: dict[date, list[str]] = {}
        for recorded in file.facts:
            line = words.line(recorded)
            if line:
                at = local(self._desk, recorded.at.wall)
                who = words.who(recorded)
                shown = f"{format_time(at)}  {line}" + (f" · {who}" if who else "")
                days.setdefault(at.date(), []).append(shown)
        clear(self.pile)
        for day, lines in days.items():
            self.pile.addWidget(Text(format_date(day, self._language), "small_strong"))
            self.pile.addWidget(Text("\n".join(lines), "small"))
        if file.cut:
            older = QCoreApplication.translate("VehicleScreen", "Older facts are not shown here.")
            self.pile.addWidget(Text(older, "small", state=State.OFF))
        self.pile.addStretch(1)


class PartsAndPictures(QWidget):
    """Parts as targets, and the newest pictures."""

    part_tapped = Signal(str)
    picture_tapped = Signal(str)

    def __init__(self, desk: Desk, language: Language) -> None:
        super().__init__()
        self._desk, self._language = desk, language
        self._parts = Pile("", gap_mm=2)
        self._pictures = row(gap_mm=2)
        self._strip = QWidget()
        self._strip.setLayout(self._pictures)
        pile = QVBoxLayout(self)
        pile.setContentsMargins(0, 0, 0, 0)
        pile.addWidget(self._parts, 1)
        pile.addWidget(self._strip)

    def show_file(self, file: VehicleFile) -> None:
        """Everything that came off, and what was photographed."""
        text = QCoreApplication.translate("VehicleScreen", "Parts · {count}")
        self._parts.set_title(text.format(count=len(file.parts)))
        clear(self._parts.pile)
        for part in file.parts:
            self._parts.pile.addWidget(self._row(file, part))
        if not file.parts:
            none = QCoreApplication.translate("VehicleScreen", "No part taken off yet")
            self._parts.pile.addWidget(Text(none, "body", state=State.OFF))
        self._parts.pile.addStretch(1)
        clear(self._pictures)
        photos = file.vehicle.photos
        for number, sha256 in list(enumerate(photos, 1))[-_PICTURES:]:
            caption = QCoreApplication.translate("VehicleScreen", "photo {number} of {count}")
            tile = PhotoTile(caption.format(number=number, count=len(photos)), height=96)
            tile.setObjectName(f"picture:{number}")
            tile.clicked.connect(lambda _=False, sha=sha256: self.picture_tapped.emit(sha))
            show_picture(self._desk, sha256, tile)
            self._pictures.addWidget(tile)
        self._strip.setVisible(bool(photos))

    def _row(self, file: VehicleFile, part: Part) -> ActionButton:
        kind = file.catalogue.parts.get(part.part_type)
        name = text_in(kind.names, self._language) if kind else part.part_type
        where = part.place or part_status_word(part.status)
        if part.route == "material":
            where = route_word(part.route)
        button = ActionButton(name, subline=f"{part.grade} · {where}")
        button.setObjectName(f"part:{part.part_id}")
        button.clicked.connect(lambda: self.part_tapped.emit(part.part_id))
        return button
