"""An inspector of the authority, with a badge and a PIN of their own."""

from __future__ import annotations

from app.domain.pin import Pin
from app.operations.enrol_person import Enrolment, enrol_person
from app.operations.set_pin import set_pin
from tests.shop import PIN, badge
from tests.ui.screens.window import Window

NUMBER = "0755"


def an_inspector(window: Window) -> Window:
    """Enrolled by the supervisor, and at the terminal."""
    shop, boss = window.shop, window.shop.people["0900"]
    order = Enrolment(NUMBER, f"Name {NUMBER}", badge(NUMBER), ("inspector",))
    who = shop.do(lambda uow: enrol_person(uow, order, boss))
    verifier = window.vault.keep(Pin.choose(PIN, NUMBER))
    shop.do(lambda uow: set_pin(uow, window.vault, who, verifier, boss))
    return window.sign_in(NUMBER)
