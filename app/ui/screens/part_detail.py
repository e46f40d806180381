"""One part beside the list: what it is, where it came from, where it lies, what was done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.events import PartHarvested
from app.domain.identifiers import PartId
from app.domain.part import WAYS_OUT
from app.domain.procedure import text_in
from app.domain.want import reserved_for
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.facts import FactRow
from app.ui.kit.layouts import column, forget_sizes, row
from app.ui.kit.photo_tile import PhotoTile
from app.ui.kit.text import Text
from app.ui.screens.grade_words import eye_text
from app.ui.screens.history_words import HistoryWords, when
from app.ui.screens.local_time import local, local_now
from app.ui.screens.part_words import co2_text, co2_tier, damage_text, kg_text, position_words
from app.ui.screens.want_words import who_waits
from app.ui.screens.words import part_status_word, route_word
from app.ui.steps.barred import barred
from app.ui.steps.pictures import show_picture
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import State, look

if TYPE_CHECKING:
    from app.domain.events import Recorded
    from app.domain.part import Catalogue, Part
    from app.domain.site import Place, Site
    from app.domain.vehicle import Vehicle
    from app.domain.want import Want
    from app.operations.ports.queries import Queries
    from app.ui.desk import Desk
    from app.ui.language import Language

_LINES: Final = 20
_FIRST: Final = ("reserved", "from", "taken", "bin")
_AVOIDED: Final = ("avoided", "tier", "factor", "source")
_REST: Final = (
    *("grade", "mass", *_AVOIDED, "eye", "oe"),
    *("serial", "position", "route", "remark"),
)


@dataclass(frozen=True)
class PartFile:
    """A part with what belongs to it, asked once; vehicle None where its file is not here."""

    part: Part
    vehicle: Vehicle | None
    history: tuple[Recorded, ...]
    bins: tuple[Place, ...]
    site: Site | None
    catalogue: Catalogue
    people: Mapping[str, str]
    reserved: Want | None

    @property
    def label_language(self) -> str:
        """The market's language: the first of the site."""
        return self.site.languages[0] if self.site and self.site.languages else "en"

    @property
    def by_eye(self) -> str:
        """Who gave a grade against the rule, and why; empty where it follows from the rule."""
        if self.part.grade_rule != "by_eye":
            return ""
        found = (one.by for one in self.history if isinstance(one.event, PartHarvested))
        who = self.people.get(next(found, ""), "")
        return " · ".join(one for one in (who, eye_text(self.part.grade_reason)) if one)

    def name(self, language: str) -> str:
        """What the kind of part is called."""
        kind = self.catalogue.parts.get(self.part.part_type)
        return self.part.part_type if kind is None else text_in(kind.names, language)


def gather_part(queries: Queries, part_id: str) -> PartFile:
    """Ask for a part and all that belongs to it. Raises NotFound."""
    part = queries.part(part_id)
    return PartFile(
        part,
        queries.vehicle(part.vehicle_id) if part.vehicle_id else None,
        queries.history(f"part:{part_id}", _LINES),
        queries.places("bin"),
        queries.site(),
        queries.catalogue,
        {person.person_id: person.number for person in queries.people()},
        reserved_for(queries.wants().values(), part_id),
    )


class PartDetail(Card):
    """Asks for a move, a label, or the vehicle's file; a hint while no part is chosen."""

    moving = Signal()
    labelling = Signal()
    releasing = Signal()
    opening = Signal()

    def __init__(self, desk: Desk, language: Language) -> None:
        super().__init__()
        self._desk, self._language = desk, language
        self.setMinimumWidth(look().scale.px(320))
        hint = QCoreApplication.translate("PartsScreen", "Scan a label or tap a part.")
        self._name = Text(hint, "h2")
        self._name.setObjectName("detail_name")
        self._code = Text("", "mono", wrap=False, state=State.OFF)
        self._code.setObjectName("detail_code")
        self._pictured = False
        self._photo = PhotoTile(height=92)
        self._photo.setObjectName("photo")
        self._rows = _fact_rows()
        facts = column(*(self._rows[name] for name in _FIRST), gap_mm=0)
        more = column(*(self._rows[name] for name in _REST), gap_mm=0)
        self._lines = column(gap_mm=0.6)
        self._told: list[Text] = []
        below = QWidget()
        title = Text(QCoreApplication.translate("PartsScreen", "History"), "strong")
        below.setLayout(column(facts, more, title, self._lines, 1, gap_mm=1))
        self._below = PagedArea(below)
        two_keys = 2 * look().scale.secondary + look().scale.key_gap
        self._below.setMinimumHeight(two_keys)
        for piece in (self._name, self._code, self._photo):
            self.body.addWidget(piece)
        self.body.addWidget(self._below, 1)
        self._buttons = self._make_buttons()
        self.body.addSpacing(look().scale.key_gap - self.body.spacing())
        self.body.addWidget(self._buttons)
        self.body.addStretch()  # keeps the hint at the top while no part is shown
        self.show_nothing()

    def _make_buttons(self) -> QWidget:
        tr = QCoreApplication.translate
        self._move = ActionButton(tr("PartsScreen", "Move"))
        self._label = ActionButton(tr("PartsScreen", "Label"))
        self._release = ActionButton(tr("PartsScreen", "Leaves…"), tall=False)
        self._vehicle = ActionButton(tr("PartsScreen", "Vehicle"))
        for button, name, signal in (
            (self._move, "move", self.moving),
            (self._label, "label", self.labelling),
            (self._release, "release", self.releasing),
            (self._vehicle, "vehicle", self.opening),
        ):
            button.setObjectName(name)
            button.clicked.connect(signal)
        pair = row(gap_mm=2)
        pair.addWidget(self._move, 1)
        pair.addWidget(self._vehicle, 1)
        below = row(gap_mm=2)
        below.addWidget(self._label, 1)
        below.addWidget(self._release, 1)
        holder = QWidget()
        holder.setLayout(column(pair, below, gap_mm=2))
        return holder

    def show_nothing(self) -> None:
        """No part is chosen."""
        hint = QCoreApplication.translate("PartsScreen", "Scan a label or tap a part.")
        self._name.setText(hint)
        self._code.setText("")
        self._pictured = False
        for fact in self._rows.values():
            fact.setVisible(False)
        for piece in (self._photo, self._below, self._buttons):
            piece.setVisible(False)

    def show_part(self, file: PartFile) -> None:
        """Everything about a part."""
        part = file.part
        self._name.setText(file.name(self._language))
        self._code.setText(PartId(part.part_id).grouped)
        self._pictured = bool(part.photos)
        for piece in (self._below, self._buttons):
            piece.setVisible(True)
        self._show_photo(part)
        for name, value in self._values(file).items():
            self._rows[name].set_value(value)
            self._rows[name].setVisible(bool(value))
        self._show_lines(file)
        self._show_buttons(file)
        self._fit_photo()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A banner over the page takes height."""
        super().resizeEvent(event)
        self._fit_photo()

    def _fit_photo(self) -> None:
        """The photo gives way to what can be touched."""
        self._photo.setVisible(self._pictured)
        pile = self.layout()
        if self._pictured and pile is not None:
            forget_sizes(pile)
            needs = pile.totalMinimumHeightForWidth(self.width())
            self._photo.setVisible(needs <= self.height())

    def _show_photo(self, part: Part) -> None:
        self._photo.set_image(None)
        if part.photos:
            text = QCoreApplication.translate("PartsScreen", "photo {number} of {count}")
            self._photo.set_caption(text.format(number=len(part.photos), count=len(part.photos)))
            show_picture(self._desk, part.photos[-1], self._photo)

    def _values(self, file: PartFile) -> Mapping[str, str]:
        part, vehicle, taken = file.part, file.vehicle, ""
        if part.harvested_at is not None:
            at = local(self._desk, part.harvested_at)
            taken = when(at, local_now(self._desk), self._language)
        return {
            "reserved": who_waits(file.reserved) if file.reserved else "",
            "from": vehicle.known_as if vehicle else "",
            "taken": taken,
            "bin": part.place if part.status == "stored" else "",
            "grade": " · ".join(one for one in (part.grade, damage_text(part.damage)) if one),
            "eye": file.by_eye,
            "mass": kg_text(part.kg, self._language),
            "oe": part.oe_number,
            "serial": part.serial,
            "position": position_words().get(part.position, ""),
            "route": "" if part.route == "stock" else route_word(part.route),
            "remark": part.remark,
            **self._avoided(part),
        }

    def _avoided(self, part: Part) -> Mapping[str, str]:
        """The range, and everything somebody needs to doubt it."""
        if part.left not in WAYS_OUT:
            return dict.fromkeys(_AVOIDED, "")
        known = part.avoided
        told = ""
        if known is not None and known.factor:
            # The key of the rule and its first day, as they stand in the fact.
            key, _, day = known.factor.partition(" from ")
            told = QCoreApplication.translate("PartsScreen", "{factor} · rules {version}")
            told = told.format(factor=f"{key} · {day}", version=known.version)
        return {
            "avoided": co2_text(known, self._language),
            "tier": co2_tier(known) if known else "",
            "factor": told,
            "source": known.source if known else "",
        }

    def _show_lines(self, file: PartFile) -> None:
        words = HistoryWords(self._language, file.catalogue)
        now = local_now(self._desk)
        said = [
            " · ".join(
                one
                for one in (
                    when(local(self._desk, recorded.at.wall), now, self._language),
                    line,
                    file.people.get(recorded.by, ""),
                )
                if one
            )
            for recorded in file.history
            if (line := words.line(recorded))
        ]
        while len(self._told) < len(said):
            self._told.append(Text("", "small"))
            self._lines.addWidget(self._told[-1])
        for place, told in enumerate(self._told):
            told.setText(said[place] if place < len(said) else "")
            told.setVisible(place < len(said))

    def _show_buttons(self, file: PartFile) -> None:
        tr = QCoreApplication.translate
        part = file.part
        held = {self._move: "", self._label: "", self._release: ""}
        if part.left:
            held = dict.fromkeys(held, part_status_word(part.left))
        elif part.route == "material":
            held = dict.fromkeys(held, tr("PartsScreen", "material"))
        elif part.transit:
            held[self._move] = held[self._release] = part_status_word(part.status)
        elif not part.marked:
            held[self._move] = held[self._release] = tr("PartsScreen", "label first")
        asks = {self._move: "store_part", self._label: "print_label", self._release: "release_part"}
        for button, reason in held.items():
            why = reason or barred(self._desk, asks[button])
            if why:
                button.wait_for(why)
            else:
                button.ready()
        if file.vehicle is None:
            self._vehicle.wait_for(tr("PartsScreen", "its file is not here"))
        else:
            self._vehicle.ready()


def _fact_rows() -> Mapping[str, FactRow]:
    tr = QCoreApplication.translate
    return {
        "reserved": FactRow(tr("PartsScreen", "Put aside for"), ""),
        "from": FactRow(tr("PartsScreen", "From"), "", mono=True),
        "taken": FactRow(tr("PartsScreen", "Taken off"), ""),
        "bin": FactRow(tr("PartsScreen", "Bin"), "", mono=True),
        "grade": FactRow(tr("PartsScreen", "Grade"), ""),
        "mass": FactRow(tr("PartsScreen", "Mass"), ""),
        "eye": FactRow(tr("PartsScreen", "By eye"), ""),
        "oe": FactRow(tr("PartsScreen", "OE number"), "", mono=True),
        "serial": FactRow(tr("PartsScreen", "Serial"), "", mono=True),
        "position": FactRow(tr("PartsScreen", "Position"), ""),
        "route": FactRow(tr("PartsScreen", "Goes to"), ""),
        "remark": FactRow(tr("PartsScreen", "Remark"), ""),
        "avoided": FactRow(tr("PartsScreen", "Avoided, compared with new"), ""),
        "tier": FactRow(tr("PartsScreen", "Tier"), ""),
        "factor": FactRow(tr("PartsScreen", "Factor"), ""),
        "source": FactRow(tr("PartsScreen", "Source of the factor"), ""),
    }
