"""From a vehicle's file to a signed, declared, saved certificate, without typing twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.open_step import open_step
from app.operations.receive_vehicle import Received
from app.operations.revoke_certificate import revoke_certificate
from app.ui.desk import Kept
from app.ui.kit.banner import Banner
from app.ui.kit.buttons import ActionButton
from app.ui.kit.keys import Keypad
from app.ui.kit.signature_pad import SignaturePad
from app.ui.kit.text import Text
from app.ui.kit.value_tile import ValueTile
from app.ui.language import Language
from app.ui.screens.places import VehiclePlace
from tests.documents.conftest import texts_of
from tests.operations.certified import (
    HOLDER,
    described,
    name_the_authority,
    prepared,
    signed,
)
from tests.shop import badge
from tests.ui.screens.an_inspector import NUMBER, an_inspector
from tests.ui.screens.window import HARVESTING, Window

RECORDING = HARVESTING.replace(
    "{id: holder, type: text, private: true,",
    "{id: plate, type: text, private: true, optional: true, records: plate, label: {en: p}},\n"
    " {id: address, type: text, private: true, optional: true, records: holder_address,"
    " label: {en: a}},\n"
    " {id: nation, type: text, private: true, optional: true, records: holder_nationality,"
    " label: {en: n}},\n"
    " {id: country, type: text, optional: true, records: country, label: {en: c}},\n"
    " {id: holder, type: text, private: true, records: holder_name,",
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path, procedure=RECORDING).sign_in()
    yield one
    one.shell.speak(Language.EN)
    one.close()


@pytest.fixture
def vehicle(window: Window) -> Received:
    """A vehicle whose holder and plate the reception recorded."""
    received = window.shop.take_in()
    described(window.shop, received.vehicle_id)
    by = window.shop.people["0417"]
    private = {
        "holder": HOLDER.name,
        "address": HOLDER.address,
        "nation": HOLDER.nationality,
        "plate": HOLDER.plate,
    }
    order = Confirmation(received.run_id, "A010", {"mass": "1200", "country": "F"}, private)
    window.shop.do(lambda uow: open_step(uow, received.run_id, "A010", by))
    window.shop.do(lambda uow: confirm_step(uow, order, by))
    return received


def open_documents(window: Window, vehicle: Received) -> Window:
    return window.go("vehicle", VehiclePlace(vehicle.vehicle_id)).tap("documents")


def draw(window: Window, name: str) -> None:
    pad = window.widget(SignaturePad, name)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 40))
    for place in ((90, 10), (150, 60), (220, 20)):
        QTest.mouseMove(pad, QPoint(*place))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(220, 20))
    window.settle()


def write(window: Window, text: str) -> None:
    pad = [one for one in window.shell.findChildren(Keypad) if one.isVisible()][-1]
    pad.set_text(text)
    QTest.mouseClick(pad.accept_key, Qt.MouseButton.LeftButton)
    window.settle()


def prepare(window: Window, vehicle: Received) -> None:
    name_the_authority(window.shop)
    open_documents(window, vehicle).tap("certificate_next")
    window.tap("category:m1", "document:voided", "prepare")


def sign(window: Window) -> None:
    window.tap("certificate_next")
    draw(window, "pad:workshop")
    draw(window, "pad:holder")
    window.scan(badge("0900")).tap("sign_certificate").sign()


def declare(window: Window, reference: str = "SIV-4711") -> None:
    window.tap("certificate_next", "decision_text")
    write(window, reference)
    window.scan(badge("0900")).tap("decision_record").sign()


def certificate(window: Window, vehicle: Received) -> dict[str, str]:
    (one, *_) = window.queries.certificates_of(vehicle.vehicle_id)
    return {"status": one.status, "number": one.number}


def test_what_the_reception_recorded_is_there_already(window: Window, vehicle: Received) -> None:
    name_the_authority(window.shop)
    open_documents(window, vehicle)
    assert "No certificate of destruction stands yet." in window.said()
    window.tap("certificate_next")

    tiles = {
        name: window.widget(ValueTile, f"field:{name}").accessibleName()
        for name in ("name", "address", "nationality", "plate", "country")
    }
    assert HOLDER.name in tiles["name"]
    assert HOLDER.address in tiles["address"]
    assert HOLDER.plate in tiles["plate"]
    button = window.widget(ActionButton, "prepare")
    assert not button.isEnabled()
    assert button.subline() == "missing: class, registration document"
    window.tap("category:m1", "document:voided")
    assert button.isEnabled()


def test_the_authority_is_asked_once_of_a_supervisor(window: Window, vehicle: Received) -> None:
    open_documents(window, vehicle).tap("certificate_next", "category:m1", "document:voided")
    assert "authority of the permit" in window.widget(ActionButton, "prepare").subline()
    window.tap("field:authority_name")
    write(window, "DREAL")
    window.tap("field:authority_address")
    write(window, "Lyon")
    window.tap("prepare")
    assert window.see("prepare_sheet")
    assert window.queries.certificates_of(vehicle.vehicle_id) == ()

    window.sign_in("0900")
    open_documents(window, vehicle).tap("certificate_next", "category:m1", "document:voided")
    window.tap("field:authority_name")
    write(window, "DREAL")
    window.tap("field:authority_address")
    write(window, "Lyon")
    window.tap("prepare")
    assert window.queries.certificates_of(vehicle.vehicle_id) == (), "it waits for the PIN"
    window.sign()
    assert certificate(window, vehicle)["status"] == "prepared"
    site = window.queries.site()
    assert site is not None
    assert site.authority_name == "DREAL"


def test_the_authority_is_asked_nowhere_but_at_the_inventory_that_keeps_the_site(
    window: Window, vehicle: Received
) -> None:
    window.shell.desk.kept = Kept(window.clock.now().wall, 12)
    open_documents(window, vehicle).tap("certificate_next", "category:m1", "document:voided")
    assert not window.see("field:authority_name")
    assert "“Site”" in window.widget(Banner, "authority_elsewhere").findChildren(Text)[-1].text()
    button = window.widget(ActionButton, "prepare")
    assert not button.isEnabled()
    assert "authority of the permit" in button.subline()

    window.tap("sheet_back")
    name_the_authority(window.shop)
    open_documents(window, vehicle).tap("certificate_next", "category:m1", "document:voided")
    assert not window.see("authority_elsewhere")
    assert window.widget(ActionButton, "prepare").isEnabled()


def test_the_whole_way_to_a_saved_certificate(window: Window, vehicle: Received) -> None:
    prepare(window, vehicle)
    assert certificate(window, vehicle)["status"] == "prepared"
    sign(window)
    assert certificate(window, vehicle)["status"] == "signed"
    declare(window)
    assert certificate(window, vehicle)["status"] == "declared"
    window.tap("certificate_give", "receiver:holder")
    assert certificate(window, vehicle)["status"] == "handed_over"

    window.tap("certificate_next", "paper:fr", "paper_save")
    number = certificate(window, vehicle)["number"]
    assert f"Saved as {number}-fr.pdf" in window.said()
    (page,) = texts_of((window.folder / f"{number}-fr.pdf").read_bytes())
    assert "Signé et déclaré à l'autorité" in page
    assert HOLDER.address in " ".join(page.split())
    data = json.loads((window.folder / f"{number}-fr.json").read_text(encoding="utf-8"))
    assert data["history"]["declared"]["what"] == "SIV-4711"
    window.tap("sheet_back", "sheet_back")
    assert "certificate declared: SIV-4711 · 0900" in window.said()


def test_signing_says_what_it_waits_for(window: Window, vehicle: Received) -> None:
    prepare(window, vehicle)
    window.tap("certificate_next")
    button = window.widget(ActionButton, "sign_certificate")
    assert button.subline() == "missing: hand of the workshop, hand of the holder, badge"
    draw(window, "pad:workshop")
    draw(window, "pad:holder")
    assert button.subline() == "missing: badge"
    window.scan(badge("0417"))
    assert not button.isEnabled()
    window.scan(badge("0900"))
    assert button.isEnabled()
    window.tap("clear:holder")
    assert button.subline() == "missing: hand of the holder"
    assert window.widget(SignaturePad, "pad:holder").drawn().strokes == ()


def test_an_unsigned_certificate_cannot_be_given_away(window: Window, vehicle: Received) -> None:
    prepare(window, vehicle)
    assert not window.see("certificate_give")
    sign(window)
    assert window.see("certificate_give")


def test_an_undeclared_one_is_given_away_by_a_supervisor_who_says_why(
    window: Window, vehicle: Received
) -> None:
    prepare(window, vehicle)
    sign(window)
    window.tap("certificate_give")
    assert "It is not declared yet" in window.said()
    window.tap("receiver:carrier")
    assert certificate(window, vehicle)["status"] == "signed", "a tap alone gives nothing away"
    button = window.widget(ActionButton, "decision_record")
    assert button.subline() == "waiting for: reason, supervisor"
    window.tap("decision_text")
    write(window, "authority offline")
    window.scan(badge("0900")).tap("decision_record").sign()
    assert certificate(window, vehicle)["status"] == "handed_over"
    assert "authority offline" in window.said()
    declare(window)
    (one,) = window.queries.certificates_of(vehicle.vehicle_id)
    assert one.declared is not None


def test_revoking_asks_why_and_who_and_leaves_the_old_one_in_sight(
    window: Window, vehicle: Received
) -> None:
    prepare(window, vehicle)
    first = certificate(window, vehicle)["number"]
    window.tap("certificate_revoke")
    button = window.widget(ActionButton, "decision_record")
    assert button.subline() == "waiting for: reason, supervisor"
    window.tap("decision_text")
    write(window, "wrong holder")
    window.scan(badge("0900")).tap("decision_record").sign()
    assert certificate(window, vehicle)["status"] == "revoked"
    assert first in window.said()
    assert "wrong holder" in window.said()

    window.tap("certificate_next", "category:m1", "document:voided", "prepare")
    assert certificate(window, vehicle)["number"] != first
    assert window.said().count("CD-2026-") == 2


def test_an_inspector_reads_on_the_button_that_papers_are_not_for_them(
    window: Window, vehicle: Received
) -> None:
    an_inspector(window)
    open_documents(window, vehicle)
    assert window.widget(ActionButton, "certificate_next").subline() == "not with your role"
    assert not window.widget(ActionButton, "certificate_next").isEnabled()

    window.tap("sheet_back").sign_in()
    name_the_authority(window.shop)
    signed(window.shop, prepared(window.shop, vehicle.vehicle_id))
    open_documents(window.sign_in(NUMBER), vehicle)
    for name in ("certificate_next", "certificate_revoke", "certificate_give"):
        button = window.widget(ActionButton, name)
        assert (button.isEnabled(), button.subline()) == (False, "not with your role")
    assert window.widget(ActionButton, "certificate_open").isEnabled()


def test_an_absent_holder_needs_a_reason_and_only_the_workshop_signs(
    window: Window, vehicle: Received
) -> None:
    name_the_authority(window.shop)
    open_documents(window.sign_in("0900"), vehicle)
    window.tap("certificate_next", "category:m1", "document:missing", "holder_absent")
    write(window, "abandoned")
    assert "The holder does not sign: abandoned" in window.said()
    window.tap("prepare", "certificate_next")
    assert not window.see("pad:holder")
    draw(window, "pad:workshop")
    window.tap("sign_certificate").sign()
    assert certificate(window, vehicle)["status"] == "signed"


def test_without_a_printer_the_button_says_so(window: Window, vehicle: Received) -> None:
    prepare(window, vehicle)
    window.tap("certificate_open")
    assert window.widget(ActionButton, "paper_print").subline() == "no printer set up"
    assert window.see("paper_save")


def test_what_changed_meanwhile_is_refused_with_a_sentence(
    window: Window, vehicle: Received
) -> None:
    prepare(window, vehicle)
    window.tap("certificate_next")
    draw(window, "pad:workshop")
    draw(window, "pad:holder")
    window.scan(badge("0900"))
    (one,) = window.queries.certificates_of(vehicle.vehicle_id)
    boss = window.shop.people["0900"]
    window.shop.do(lambda uow: revoke_certificate(uow, one.certificate_id, "wrong", boss))
    window.tap("sign_certificate").sign()
    assert "was revoked and holds no more" in banner(window)


def banner(window: Window) -> str:
    return window.widget(Banner, "banner").accessibleName() + window.said()
