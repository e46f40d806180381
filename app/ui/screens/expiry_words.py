"""Qualifications that end soon, in words: to the person themselves and to supervisors."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.expiry import Expiry, expiring
from app.domain.site import Person


def ends_soon(person: Person, today: date) -> str:
    """What of a person ends within 60 days, the most urgent first; empty where nothing does."""
    return ", ".join(_said(one) for one in expiring(person, today))


def how_many_end(count: int) -> str:
    """For the heading: how many qualifications end within 60 days."""
    if not count:
        return QCoreApplication.translate("Expiry", "no qualification ends within 60 days")
    words = QCoreApplication.translate("Expiry", "qualifications that end within 60 days: {count}")
    return words.format(count=count)


def _said(one: Expiry) -> str:
    if one.days < 0:
        words = QCoreApplication.translate("Expiry", "{code} is over")
    elif one.days == 0:
        words = QCoreApplication.translate("Expiry", "{code} ends today")
    elif one.days == 1:
        words = QCoreApplication.translate("Expiry", "{code} ends tomorrow")
    else:
        words = QCoreApplication.translate("Expiry", "{code} ends in {days} days")
    return words.format(code=one.code, days=one.days)
