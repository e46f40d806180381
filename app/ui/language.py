"""The operator's language: live translations, and numbers and dates as people write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from datetime import date, datetime, time
    from decimal import Decimal

NARROW_SPACE: Final = "\u202f"
MINUS: Final = "\u2212"
_LONGEST_NUMBER: Final = 24
_SPACES: Final = " \u00a0\u202f\u2009"
_PLACEHOLDER: Final = re.compile(r"(\{[^{}]*\})")
_ACCENTED: Final = str.maketrans("aceinosuyACEINOSUYgld", "àçéîñöšûýÀÇÉÎÑÖŠÛÝğłđ")


class Language(str):
    """A language by its two letters (ISO 639-1); every source text is English.

    Which ones the terminal speaks is for `shipped` to say. Named here are those that are
    treated apart: the source, and the one with a keyboard of its own.
    """

    __slots__ = ()
    EN: ClassVar[Language]
    FR: ClassVar[Language]
    NL: ClassVar[Language]

    @property
    def value(self) -> str:
        """The letters as plain text, as facts and papers have them."""
        return str(self)


Language.EN, Language.FR, Language.NL = map(Language, ("en", "fr", "nl"))


class LanguageError(LookupError):
    """The translation file of a language is missing or broken; the terminal keeps what it spoke."""


def shipped(resources: Path) -> Mapping[Language, str]:
    """Every language there is a translation of, English first, by the name its speakers give it."""
    files = (resources / "translations").glob("refactory_*.qm")
    others = sorted(Language(one.stem.removeprefix("refactory_")) for one in files)
    return {one: _own_name(one) for one in (Language.EN, *others)}


def _own_name(language: Language) -> str:
    if language == Language.EN:
        return "English"  # Qt calls it British
    name = _locale(language).nativeLanguageName()
    return f"{name[:1].upper()}{name[1:]}" or language.upper()


class LanguageSwitch:
    """Installs the translation of one language at a time; every widget gets a LanguageChange."""

    def __init__(self, app: QApplication, resources: Path) -> None:
        self._app = app
        self._folder = resources / "translations"
        self._translator: QTranslator | None = None
        self.language = Language.EN

    def use(self, language: Language) -> None:
        """Speak a language from now on; raises LanguageError and changes nothing if it cannot."""
        translator: QTranslator | None = None
        if language != Language.EN:
            translator = QTranslator(self._app)
            path = self._folder / f"refactory_{language}.qm"
            if not translator.load(str(path)):
                raise LanguageError(f"the translation {path.name} is missing or broken")
        self._install(translator)
        self.language = language

    def use_translator(self, translator: QTranslator) -> None:
        """Install a translator that is no file, as the pseudo-language of the layout tests."""
        self._install(translator)

    def _install(self, translator: QTranslator | None) -> None:
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
        if translator is not None:
            self._app.installTranslator(translator)
        self._translator = translator


class PseudoTranslator(QTranslator):
    """The pseudo-language "xx": every text accented and 35 % longer, so that tight layouts show."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def isEmpty(self) -> bool:
        """Never empty: Qt asks an empty translator nothing."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The pseudo text of any source text."""
        del context, disambiguation, n
        return pseudo(source)


def pseudo(text: str) -> str:
    """A text accented and at least 35 % longer; `{placeholders}` stay as they are."""
    parts = _PLACEHOLDER.split(text)
    accented = "".join(p if p.startswith("{") else p.translate(_ACCENTED) for p in parts)
    missing = -(-len(text) * 35 // 100)
    filler = "".join("onetwo three"[i % 12] for i in range(missing))
    return f"{accented}{filler}" if len(text) < 8 else f"{accented} {filler[1:] or filler}"


def decimal_sign(language: Language) -> str:
    """The decimal point or comma of a language."""
    return "." if _locale(language).decimalPoint() == "." else ","


def format_number(value: Decimal | int, language: Language, places: int | None = None) -> str:
    """A number with grouped thousands (narrow no-break space), true minus and decimal sign.

    `places` fixes the decimals, rounding half to even; without it every given digit is shown.
    """
    from decimal import Decimal

    number = Decimal(value)
    if places is not None:
        number = round(number, places)
    digits = f"{abs(number):,f}".replace(",", NARROW_SPACE).replace(".", decimal_sign(language))
    return f"{MINUS}{digits}" if number < 0 else digits


def parse_decimal(text: str, language: Language) -> Decimal | None:
    """The number a person wrote, or None.

    Only the language's own decimal sign counts: "1.284" in French is refused, because it may mean
    either one or one thousand.
    """
    from decimal import Decimal

    plain = "".join(c for c in text if c not in _SPACES).replace(MINUS, "-")
    sign = re.escape(decimal_sign(language))
    if len(plain) > _LONGEST_NUMBER or not re.fullmatch(rf"[+-]?[0-9]+(?:{sign}[0-9]+)?", plain):
        return None
    return Decimal(plain.replace(",", "."))


def counts_as_one(count: Decimal, language: Language) -> bool:
    """Whether what is counted stands in the singular; French puts it there below two."""
    return abs(count) < 2 if language == Language.FR else count == 1


def captioned(name: str, words: str) -> str:
    """A name and what is said of it, with the colon as the language sets it."""
    text = QCoreApplication.translate("Words", "{name}: {words}")
    return text.format(name=name, words=words)


def inside(word: str) -> str:
    """A word inside a sentence: small at the start, unless it is an abbreviation."""
    return word if word[1:2].isupper() else word[:1].lower() + word[1:]


def format_date(day: date, language: Language) -> str:
    """A day with its year, as "22 Nov 2026"."""
    return _locale(language).toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def format_day(day: date, language: Language) -> str:
    """A day of the running year, as "22 Nov"."""
    return _locale(language).toString(QDate(day.year, day.month, day.day), "d MMM")


def format_month(day: date, language: Language) -> str:
    """A month with its year, as "November 2026"; its first letter is large in every language."""
    text = _locale(language).toString(QDate(day.year, day.month, 1), "MMMM yyyy")
    return text[:1].upper() + text[1:]


def format_time(moment: datetime | time) -> str:
    """Hour and minute, as "14:32", the same in every language."""
    return moment.strftime("%H:%M")


def _locale(language: Language) -> QLocale:
    """Where a language is mostly spoken; English as in Europe."""
    return QLocale("en_GB" if language == Language.EN else language)
