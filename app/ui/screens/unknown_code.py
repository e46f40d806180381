"""A code that nothing here has: link it to what is at hand, begin something new, or leave it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.domain.errors import Refused
from app.domain.identifiers import PartId
from app.domain.procedure import text_in
from app.operations.link_code import link_code, unlink_code
from app.ui.kit.buttons import ActionButton
from app.ui.kit.facts import FactRow
from app.ui.kit.layouts import column, reading_row
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.code_lookup import Lookup, look_up
from app.ui.screens.places import PartPlace, ReceptionPlace, VehiclePlace
from app.ui.steps.barred import barred
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from app.operations.ports.queries import Queries
    from app.reading.meaning import Meaning
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame

_MOST_SIGNS: Final = 60


@dataclass(frozen=True)
class AtHand:
    """What the operator has before them; '' for nothing."""

    part_id: str = ""
    vehicle_id: str = ""


@dataclass(frozen=True)
class Choices:
    """What a code can be linked to, each with its name; '' for nothing."""

    at_hand: AtHand
    part: str = ""
    vehicle: str = ""


class UnknownCodeSheet(Sheet):
    """What was read, then what it may stand for; `linked` carries the thing, `taken_in` begins
    a reception."""

    linked = Signal(str)
    taken_in = Signal()

    def __init__(self, desk: Desk, found: Lookup, choices: Choices) -> None:
        tr = QCoreApplication.translate
        super().__init__(
            tr("UnknownCode", "Nothing here has this code"),
            back_word=tr("UnknownCode", "Leave it"),
        )
        self.setObjectName("unknown_code_sheet")
        self.back_button.setObjectName("sheet_back")
        code = Text(_short(found.text), "mono_big", wrap=True)
        code.setObjectName("code")
        self.body.addWidget(code)
        self.body.addWidget(Text(kind_words(found.meaning), "body", state=State.OFF))
        facts = reading_row()
        facts.addLayout(column(*_facts(found.meaning), gap_mm=0), 3)
        facts.addStretch(2)
        self.body.addLayout(facts)
        self.body.addStretch(1)
        asks = tr("UnknownCode", "What does it stand for? Scanning it finds that from now on.")
        self.body.addWidget(Text(asks, "title"))
        self.body.addLayout(self._ways(desk, choices))
        self.body.addSpacing(look().scale.gap)
        if not choices.at_hand.part_id:
            hint = tr(
                "UnknownCode",
                "To link it to a part, scan the part or open it, then scan this code again.",
            )
            self.body.addWidget(Text(hint, "body", state=State.OFF))

    def _ways(self, desk: Desk, choices: Choices) -> QVBoxLayout:
        tr = QCoreApplication.translate
        part, vehicle = choices.at_hand.part_id, choices.at_hand.vehicle_id
        why, pile = barred(desk, "link_code"), column(gap_mm=5)
        if part:
            button = self._way("link_part", tr("UnknownCode", "This part"), choices.part, why)
            button.clicked.connect(lambda: self.linked.emit(f"part:{part}"))
            pile.addWidget(button)
        if vehicle:
            title = tr("UnknownCode", "This vehicle")
            button = self._way("link_vehicle", title, choices.vehicle, why)
            button.clicked.connect(lambda: self.linked.emit(f"vehicle:{vehicle}"))
            pile.addWidget(button)
        again = tr("UnknownCode", "then scan the code once more")
        title = tr("UnknownCode", "A new vehicle")
        button = self._way("take_in", title, again, barred(desk, "receive_vehicle"))
        button.clicked.connect(self.taken_in)
        pile.addWidget(button)
        return pile

    @staticmethod
    def _way(name: str, title: str, subline: str, why: str) -> ActionButton:
        role = Role.PRIMARY if name == "link_part" else Role.PLAIN
        button = ActionButton(title, subline=subline, role=role)
        button.setObjectName(name)
        if why:
            button.wait_for(why)
        return button


def take_unknown(
    desk: Desk,
    frame: Frame,
    sent: str,
    at_hand: AtHand,
    search: Callable[[str], None] | None = None,
) -> None:
    """Go where a code leads, or ask what it stands for; words and misread codes are told.

    search: looks for the text as words, where the screen in front can.
    """
    makers = desk.edges.maker_labels

    def question(queries: Queries) -> tuple[Lookup, Choices]:
        found = look_up(queries, sent, makers(), words=search is not None)
        return found, _choices(queries, at_hand, frame)

    def answered(answer: tuple[Lookup, Choices]) -> None:
        found, choices = answer
        if found.link is not None or found.part_id:
            _lead(desk, frame, found)
        elif search is not None and (found.words_fit or not (found.linkable or found.misread)):
            search(found.text)
        elif found.linkable and not frame.covered:
            _ask(desk, frame, found, choices)
        elif found.meaning.reason is not None:
            text = found.text[:40]
            frame.refuse(Refused("scan-unknown", found.meaning.reason, text=text))
        else:
            frame.refuse(Refused("scan-unknown", text=found.text[:40]))

    desk.ask(question, answered, frame.refuse)


def _choices(queries: Queries, at_hand: AtHand, frame: Frame) -> Choices:
    part = vehicle = ""
    if at_hand.part_id:
        known = queries.part(at_hand.part_id)
        kind = queries.catalogue.parts.get(known.part_type)
        name = text_in(kind.names, frame.language) if kind else known.part_type
        part = f"{name} · {PartId(known.part_id).grouped}"
    if at_hand.vehicle_id:
        vehicle = queries.vehicle(at_hand.vehicle_id).known_as
    return Choices(at_hand, part, vehicle)


def _lead(desk: Desk, frame: Frame, found: Lookup) -> None:
    """To the part or vehicle; where a link led there, it can be taken back."""
    link = found.link
    if link is not None and link.kind == "vehicle":
        frame.go("vehicle", VehiclePlace(link.key))
    else:
        frame.go("parts", PartPlace(link.key if link else found.part_id))
    if link is not None:
        tr = QCoreApplication.translate
        said = tr("UnknownCode", "“{code}” is linked to this.").format(code=_short(link.text))
        _tell_undo(desk, frame, link.code, said, tr("UnknownCode", "Take the link back"))


def _ask(desk: Desk, frame: Frame, found: Lookup, choices: Choices) -> None:
    sheet = UnknownCodeSheet(desk, found, choices)

    def link(to: str) -> None:
        by = desk.by
        frame.close_sheet()
        desk.submit(
            lambda uow: link_code(uow, found.code, found.text, to, by),
            lambda _: linked(to),
            frame.refuse,
        )

    def linked(to: str) -> None:
        tr = QCoreApplication.translate
        frame.confirmed(tr("UnknownCode", "Linked"))
        name = choices.part if to.startswith("part:") else choices.vehicle
        said = tr("UnknownCode", "“{code}” now finds {what}.")
        said = said.format(code=_short(found.text), what=name)
        _tell_undo(desk, frame, found.code, said, tr("PartUndo", "Undo"))

    def take_in() -> None:
        frame.close_sheet()
        frame.go("reception", ReceptionPlace())

    sheet.linked.connect(link)
    sheet.taken_in.connect(take_in)
    frame.open_sheet(sheet)


def _tell_undo(desk: Desk, frame: Frame, code: str, said: str, word: str) -> None:
    def take_back() -> None:
        by = desk.by
        told = QCoreApplication.translate("PartUndo", "Taken back")
        desk.submit(
            lambda uow: unlink_code(uow, code, by), lambda _: frame.confirmed(told), frame.refuse
        )

    frame.tell(State.OK, said, action=word, acted=take_back)


def kind_words(meaning: Meaning) -> str:
    """What kind of code it is, as far as the code itself tells."""
    tr = QCoreApplication.translate
    if meaning.scheme in ("sgtin", "gtin", "giai", "cpi", "itip", "gmn"):
        return tr("UnknownCode", "A GS1 code of another firm: a part or an article.")
    if meaning.scheme == "iso15434":
        return tr("UnknownCode", "A label of the supply chain.")
    if meaning.scheme == "maker":
        return tr("UnknownCode", "A maker's label.")
    if meaning.scheme == "plain":
        return tr("UnknownCode", "A code that says nothing of itself.")
    return tr("UnknownCode", "A GS1 code of another firm.")


def _facts(meaning: Meaning) -> list[FactRow]:
    tr = QCoreApplication.translate
    captions = {
        "maker": tr("UnknownCode", "Maker"),
        "oe_number": tr("PartsScreen", "OE number"),
        "serial": tr("PartsScreen", "Serial"),
        "lot": tr("UnknownCode", "Lot"),
    }
    return [
        FactRow(caption, _short(meaning.fields[name]), mono=True)
        for name, caption in captions.items()
        if meaning.fields.get(name)
    ]


def _short(text: str) -> str:
    return text if len(text) <= _MOST_SIGNS else f"{text[:_MOST_SIGNS]}…"
