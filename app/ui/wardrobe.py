"""What the terminal wears for whoever works at it, and what it goes back to at the lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.ui.language import Language, LanguageSwitch, shipped
from app.ui.theme import Look, Theme, ThemeError, apply, look

if TYPE_CHECKING:
    from app.domain.site import Person


class Wardrobe:
    """Made once the site's own look and language are on."""

    def __init__(self, languages: LanguageSwitch) -> None:
        self._languages = languages
        self._theme, self._mirrored = look().theme, look().mirrored
        self._language = languages.language

    def speak(self, language: Language, *, for_all: bool) -> None:
        """Another language; `for_all`: nobody works here, so the lock goes back to it as well."""
        self._languages.use(language)
        if for_all:
            self._language = language

    def dress(self, person: Person | None) -> bool:
        """Colours, hand and language of a person, or the site's; whether any of it is another."""
        before = (look().theme.name, look().mirrored, self._languages.language)
        language = self._language_of(person)
        theme = self._theme_of(person.theme if person else "")
        hand = person.hand if person else ""
        mirrored = hand == "left" if hand else self._mirrored
        if language != self._languages.language:
            self._languages.use(language)
        if (theme.name, mirrored) != before[:2]:
            self._put_on(look(), theme, mirrored=mirrored)
        return before != (theme.name, mirrored, language)

    def _language_of(self, person: Person | None) -> Language:
        """What they read; the site's where nobody is here or this terminal lacks it."""
        if person is None or person.language not in shipped(self._theme.resources):
            return self._language
        return Language(person.language)

    def _theme_of(self, name: str) -> Theme:
        """The colours of that name; the site's where nobody chose or this terminal lacks them."""
        if name in ("", self._theme.name):
            return self._theme
        try:
            return Theme.load(name, self._theme.resources)
        except ThemeError:
            return self._theme

    @staticmethod
    def _put_on(worn: Look, theme: Theme, *, mirrored: bool) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply(app, theme, worn.scale, mirrored=mirrored)
