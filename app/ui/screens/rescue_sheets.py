"""The questions of the rescue screen: which vehicle, how hot, where it stands, who looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.operations.ports.queries import BoardRow
from app.ui.kit.choice import Choice, Option
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.language import Language
from app.ui.screens.danger_news import DangerNews
from app.ui.screens.words import drive_word, where_words
from app.ui.steps.entry_sheet import NumberSheet, TextSheet
from app.ui.theme import State

NOT_KNOWN = "unknown"
ELSEWHERE = "elsewhere"
LOOKS_MIN = (15, 30, 60, 120)
_MOST_TILES = 11


def _sheet(title: str, name: str, options: Sequence[Option], columns: int) -> tuple[Sheet, Choice]:
    sheet = Sheet(title)
    sheet.setObjectName(name)
    sheet.back_button.setObjectName("sheet_back")
    choice = Choice(options, columns=columns)
    for one in options:
        choice.tile(one.key).setObjectName(f"{name}:{one.key}")
    sheet.body.addWidget(choice)
    sheet.body.addStretch(1)
    return sheet, choice


def vehicle_sheet(rows: Sequence[BoardRow], chosen: Callable[[str], None]) -> Sheet:
    """The vehicles that are here, electric ones first; '' for nobody knows."""
    here = [one for one in rows if one.vehicle_status == "received"]
    here.sort(key=lambda one: one.drive in ("petrol", "diesel"))
    options = [
        Option(
            one.vehicle_id, one.title or one.known_as, f"{one.known_as} · {drive_word(one.drive)}"
        )
        for one in here[:_MOST_TILES]
    ]
    unknown = QCoreApplication.translate("Danger", "I do not know")
    title = QCoreApplication.translate("Danger", "Which vehicle is it?")
    sheet, choice = _sheet(title, "vehicle", [*options, Option(NOT_KNOWN, unknown)], 3)
    choice.changed.connect(lambda keys: chosen("" if keys[0] == NOT_KNOWN else keys[0]))
    return sheet


def temperature_sheet(language: Language, entered: Callable[[Decimal, str], None]) -> Sheet:
    """°C by the keypad with the language's decimal sign, then where it was measured."""
    tr = QCoreApplication.translate
    lines = (
        tr("Danger", "Measure from a distance; never open the battery for it."),
        tr("Danger", "The same place every time, else no rise can be seen."),
    )
    sheet = NumberSheet(
        tr("Danger", "Temperature of the battery"), language, unit="°C", signed=True, lines=lines
    )
    sheet.setObjectName("temperature_sheet")
    places = where_words()
    choice = Choice([Option(key, word) for key, word in places.items()], columns=4)
    for key in places:
        choice.tile(key).setObjectName(f"where:{key}")
    choice.choose("case")
    sheet.body.insertWidget(0, choice)
    sheet.entered.connect(lambda raw: entered(Decimal(raw), choice.chosen()[0]))
    return sheet


def place_sheet(
    news: DangerNews,
    language: Language,
    chosen: Callable[[str], None],
    ask: Callable[[Sheet], None],
) -> Sheet:
    """Areas and stations first; what is none of them is written."""
    tr = QCoreApplication.translate
    known = sorted(news.places, key=lambda one: (one[1] == "bin", one[0]))[:_MOST_TILES]
    options = [Option(code, code) for code, _ in known]
    other = Option(ELSEWHERE, tr("Danger", "Somewhere else…"), tr("Danger", "write it"))
    sheet, choice = _sheet(tr("Danger", "Where does it stand?"), "place", [*options, other], 4)
    far = tr("Danger", "Outside, at least 5 m from buildings and vehicles, closed off.")
    sheet.body.insertWidget(0, Text(far, "body", state=State.OFF))

    def write() -> None:
        words = TextSheet(tr("Danger", "Where does it stand?"), language)
        words.setObjectName("text_sheet")
        words.entered.connect(chosen)
        ask(words)

    choice.changed.connect(lambda keys: write() if keys[0] == ELSEWHERE else chosen(keys[0]))
    return sheet


def look_sheet(news: DangerNews, chosen: Callable[[int, str], None]) -> Sheet:
    """In how many minutes, and whose turn it is; '' for whoever is here."""
    tr = QCoreApplication.translate
    people = sorted(news.people.items(), key=lambda one: one[1])[:_MOST_TILES]
    anybody = Option(NOT_KNOWN, tr("Danger", "whoever is here"))
    options = [anybody, *(Option(one, number) for one, number in people)]
    sheet, who = _sheet(tr("Danger", "Who looks next, and when?"), "who", options, 4)
    minutes = tr("Danger", "in {minutes} min")
    times = [Option(str(one), minutes.format(minutes=one)) for one in LOOKS_MIN]
    when = Choice(times, columns=len(times))
    for one in times:
        when.tile(one.key).setObjectName(f"look:{one.key}")
    when.choose(str(LOOKS_MIN[0]))
    for place, piece in enumerate(
        (Text(tr("Danger", "When"), "strong"), when, Text(tr("Danger", "Who"), "strong"))
    ):
        sheet.body.insertWidget(place, piece)
    who.changed.connect(
        lambda keys: chosen(int(when.chosen()[0]), "" if keys[0] == NOT_KNOWN else keys[0])
    )
    return sheet
