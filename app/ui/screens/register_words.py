"""The lines of the registers as rows of a list."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.domain.moment import local_day
from app.domain.register_lines import (
    ContainerLine,
    ExitLine,
    HulkLine,
    LevelLine,
    Line,
    PoliceLine,
    RefrigerantLine,
    TicketLine,
    WasteLine,
)
from app.domain.weigh_ticket import HULK
from app.ui.kit.list_rows import ListRow
from app.ui.language import Language, format_day, format_number
from app.ui.theme import State

_GASES = {"r134a": "R134a", "r1234yf": "R1234yf", "r744": "R744"}


def register_words() -> dict[str, str]:
    """What each register is called."""
    tr = QCoreApplication.translate
    return {
        "police": tr("Registers", "Police book"),
        "waste": tr("Registers", "Waste"),
        "containers": tr("Registers", "Containers"),
        "tickets": tr("Registers", "Weigh tickets"),
        "refrigerant": tr("Registers", "Refrigerant"),
        "hulks": tr("Registers", "Hulks"),
        "exits": tr("Registers", "Parts out"),
    }


def line_row(key: str, line: Line, language: Language) -> ListRow:
    """One line of any register."""
    match line:
        case PoliceLine():
            return _police(key, line, language)
        case WasteLine():
            kg = _kg(line.kg, language)
            code = line.waste_code or QCoreApplication.translate("Registers", "no code")
            day = _day(line.at, language)
            return ListRow(key, line.name, line.register_no, code, pill=kg, side=day)
        case ContainerLine():
            kg, day = _kg(line.net_kg, language), _day(line.at, language)
            code, number = line.waste_code, _whole(line.register_no)
            return ListRow(key, line.container, code, number, pill=kg, side=day)
        case TicketLine():
            return _ticket(key, line, language)
        case RefrigerantLine():
            return _refrigerant(key, line, language)
        case HulkLine():
            return _hulk(key, line, language)
        case ExitLine():
            return _exit(key, line, language)
        case LevelLine():
            kg = _kg(line.kg, language)
            return ListRow(key, line.waste_code, line.fractions, line.last_container, pill=kg)


def _police(key: str, line: PoliceLine, language: Language) -> ListRow:
    tr = QCoreApplication.translate
    car = " ".join(one for one in (line.make, line.model, line.year) if one)
    pill, state = tr("Registers", "here"), State.INFO
    if line.left_at is not None:
        pill = tr("Registers", "out {day}").format(day=_day(line.left_at, language))
        state = State.OK
    side = _day(line.entered_at, language)
    return ListRow(key, line.register_no, line.vehicle, car, pill=pill, state=state, side=side)


def _ticket(key: str, line: TicketLine, language: Language) -> ListRow:
    tr = QCoreApplication.translate
    kg, state = _kg(line.net_kg, language), State.OK
    if line.withdrawn:
        kg, state = tr("Registers", "withdrawn"), State.OFF
    name = fraction_word(line.fraction, line.name)
    about = f"{_whole(line.number)} · {line.taker}"
    day = format_day(line.day, language)
    return ListRow(key, name, _whole(line.container), about, pill=kg, state=state, side=day)


def fraction_word(code: str, name: str) -> str:
    """What was in a container; hulks are no fraction."""
    return QCoreApplication.translate("Registers", "Hulks") if code == HULK else name


def _refrigerant(key: str, line: RefrigerantLine, language: Language) -> ListRow:
    tr = QCoreApplication.translate
    gas = _GASES.get(line.gas) or tr("Registers", "Mixed or unknown")
    title = f"{gas}, {format_number(line.grams, language)} g"
    pill, state = line.attestation, State.OK
    if not pill:
        pill, state = tr("Registers", "no attestation"), State.LOOK
    day = _day(line.at, language)
    return ListRow(
        key, title, line.cylinder, _whole(line.register_no), pill=pill, state=state, side=day
    )


def _hulk(key: str, line: HulkLine, language: Language) -> ListRow:
    tr = QCoreApplication.translate
    pill, state = tr("Registers", "complete"), State.OK
    if line.open:
        pill = tr("Registers", "{count} open").format(count=len(line.open))
        state = State.LOOK
    if line.odd:
        pill, state = tr("Registers", "mass differs"), State.LOOK
    receiver = line.receiver or line.receiver_permit
    day = _day(line.at, language)
    return ListRow(key, line.slip, line.register_no, receiver, pill=pill, state=state, side=day)


def _exit(key: str, line: ExitLine, language: Language) -> ListRow:
    tr = QCoreApplication.translate
    pill, state = line.slip or tr("Registers", "no slip"), State.OK
    if line.returned_at is not None:
        pill = tr("Registers", "back {day}").format(day=_day(line.returned_at, language))
        state = State.OFF
    number = line.register_no or line.number
    day = _day(line.at, language)
    return ListRow(key, line.name, line.part, _whole(number), pill=pill, state=state, side=day)


def _whole(number: str) -> str:
    """A number that is never broken at its hyphens."""
    return number.replace("-", "\u2011")


def _kg(kg: Decimal, language: Language) -> str:
    return f"{format_number(kg, language)} kg"


def _day(at: datetime | None, language: Language) -> str:
    return format_day(local_day(at), language) if at else ""
