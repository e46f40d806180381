"""Each operation once, on a workshop made ready for it: for the table of who may do what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from app import paths
from app.domain.certificate import Certificate
from app.domain.events import PrivateDataDisclosed
from app.domain.handover import SealedTicket, signed_text
from app.domain.pin import Pin
from app.domain.terminal_look import TerminalLook
from app.domain.wedge_setting import WedgeSetting
from app.main import load_rules
from app.operations.add_place import NewPlaces, add_places, rename_place
from app.operations.approve_procedure import approve_procedure, run_as_demo
from app.operations.arrange_template import arrange_template, prove_arrangement
from app.operations.begin_anew import begin_anew
from app.operations.change_person import PersonChange, change_person, end_work, replace_badge
from app.operations.change_settings import change_settings
from app.operations.choose_look import choose_look
from app.operations.choose_view import choose_view
from app.operations.close_vehicle import close_vehicle
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.decide import close_nonconformity, release_run
from app.operations.declare_certificate import declare_certificate
from app.operations.disclose_private_data import disclose_private_data
from app.operations.end_battery_danger import end_battery_danger
from app.operations.enrol_person import Enrolment, enrol_person
from app.operations.enter_pin import accept_pin, try_pin
from app.operations.erase_private_data import erase_private_data
from app.operations.go_back import go_back
from app.operations.hand_over_certificate import hand_over_certificate, hand_over_undeclared
from app.operations.hand_over_run import hand_over_run, take_back_run, take_over_run
from app.operations.keep_photo import keep_photo
from app.operations.name_authority import name_authority
from app.operations.open_step import open_step, release_step
from app.operations.pause_run import pause_run, resume_run
from app.operations.plan_harvest import plan_harvest
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.prepare_certificate import prepare_certificate
from app.operations.qualify import grant_qualification, withdraw_qualification
from app.operations.raise_battery_danger import name_battery_vehicle, raise_battery_danger
from app.operations.receive_vehicle import Reception, receive_vehicle, refuse_vehicle
from app.operations.record_vin import record_vin
from app.operations.register_procedure import register_procedure
from app.operations.report_problem import report_problem
from app.operations.reserve_for_buyer import Reservation, reserve_for_buyer
from app.operations.retire_place import reopen_place, retire_place
from app.operations.revoke_certificate import revoke_certificate
from app.operations.set_pin import set_pin
from app.operations.shorten_wait import shorten_wait
from app.operations.show_guide import show_guide
from app.operations.sign_certificate import Hands, sign_certificate
from app.operations.skip_step import skip_step
from app.operations.take_back import take_back_step
from app.operations.take_way_out import take_way_out
from app.operations.trust_terminal import trust_terminal
from app.operations.tune_scanner import tune_scanner
from app.operations.want_part import Order, close_want, reopen_want, want_part
from app.operations.watch_battery import (
    quarantine_battery,
    read_battery_temperature,
    watch_battery,
)
from app.stations.rescue_file import load_rescue
from tests.a_template import PlayedTemplates, hidden
from tests.exchange.a_ticket import MemoryKey
from tests.operations.certified import (
    HAND,
    TODAY,
    declared,
    described,
    name_the_authority,
    order,
    prepared,
    signed,
)
from tests.operations.house import LINE, House, house
from tests.operations.part_operations import PARTS
from tests.operations.ticket_scenes import TICKETS

KEY = MemoryKey(1)
WANT = Order("DFL", "stock")
RULES = load_rescue(paths.resources() / "rules" / "battery_danger.toml").rules

Act = Callable[[UnitOfWork], Any]
Make = Callable[[House, str], Act]
Stage = Callable[[House, Certificate], Certificate]


def _confirm(shop: House, by: str) -> Act:
    order = Confirmation(shop.run(weighed=False), "A010", {"mass": "1000"}, {"holder": "x"})
    return lambda uow: confirm_step(uow, order, by)


def _release_step(shop: House, by: str) -> Act:
    run, other = shop.run(), shop.people["0417"]
    shop.do(lambda uow: open_step(uow, run, "A040", other))
    return lambda uow: release_step(uow, run, "A040", by)


def _resume(shop: House, by: str) -> Act:
    run, other = shop.run(), shop.people["0417"]
    shop.do(lambda uow: pause_run(uow, run, "lunch", other))
    return lambda uow: resume_run(uow, run, by)


def _release_run(shop: House, by: str) -> Act:
    run, other = shop.run(), shop.people["0417"]
    shop.do(lambda uow: report_problem(uow, run, "A040", "help", "x", "", other, holds=True))
    return lambda uow: release_run(uow, run, "looked at", by)


def _judge(shop: House, by: str) -> Act:
    run = shop.run()
    shop.confirm(run, "A040", oil="12")
    return lambda uow: close_nonconformity(uow, run, "A040", "repeat", "dry", by)


def _begin_anew(shop: House, by: str) -> Act:
    """Measured live where the procedure ends at once."""
    vehicle = shop.take_in("bev")
    shop.confirm(vehicle.run_id, "A010", mass="1502")
    shop.confirm(vehicle.run_id, "A020", out=True)
    shop.clock.advance(601)
    shop.confirm(vehicle.run_id, "A030", u="380")
    return lambda uow: begin_anew(uow, vehicle.vehicle_id, "dismantling", "cut", by)


def _take_back(shop: House, by: str) -> Act:
    run, other = shop.run(), shop.people["0417"]
    shop.do(lambda uow: hand_over_run(uow, run, other))
    return lambda uow: take_back_run(uow, run, by)


def _take_over(shop: House, by: str) -> Act:
    there = house(shop.folder, "M3P9")
    run, other = there.run(), there.people["0417"]
    ticket = there.do(lambda uow: hand_over_run(uow, run, other))
    sealed = SealedTicket(ticket, KEY.sign(signed_text(ticket)))
    boss = shop.people["0900"]
    shop.do(lambda uow: trust_terminal(uow, "M3P9", KEY.public_key.hex(), boss))
    return lambda uow: take_over_run(uow, sealed, KEY, by)


def _approve(shop: House, by: str) -> Act:
    other, boss = replace(shop.procedure, version="2.0.0"), shop.people["0900"]
    digest = shop.do(lambda uow: register_procedure(uow, other, boss))
    return lambda uow: approve_procedure(uow, digest, by)


def _record_vin(shop: House, by: str) -> Act:
    vehicle = shop.take_in(vin=None).vehicle_id
    return lambda uow: record_vin(uow, vehicle, "VF1BM0A0H33445577", "door", by)


def _pin(shop: House, person: str, by: str) -> Act:
    verifier = shop.vault.keep(Pin.choose("161803", "0417"))
    return lambda uow: set_pin(uow, shop.vault, person, verifier, by)


def _accept(shop: House, by: str) -> Act:
    def tried(uow: UnitOfWork) -> None:
        try_pin(uow, shop.vault, by, "test")
        accept_pin(uow, by, "test")

    return tried


def _take_back_step(uow: UnitOfWork, run: str, by: str) -> None:
    """Their own: whoever may not take back may not confirm either."""
    confirm_step(uow, Confirmation(run, "A040", {"oil": "4"}), by)
    take_back_step(uow, run, "A040", by)


def _reopen_place(shop: House, by: str) -> Act:
    boss = shop.people["0900"]
    shop.do(lambda uow: retire_place(uow, "B-01", "broken", boss))
    return lambda uow: reopen_place(uow, "B-01", by)


def _wanted(act: Callable[[UnitOfWork, str, str], Any]) -> Make:
    def make(shop: House, by: str) -> Act:
        boss = shop.people["0900"]
        want = shop.do(lambda uow: want_part(uow, WANT, boss))
        return lambda uow: act(uow, want, by)

    return make


def _reopen_want(shop: House, by: str) -> Act:
    boss = shop.people["0900"]
    want = shop.do(lambda uow: want_part(uow, WANT, boss))
    shop.do(lambda uow: close_want(uow, want, "withdrawn", "no", boss))
    return lambda uow: reopen_want(uow, want, by)


def _planned(vehicle_id: str, by: str) -> Act:
    return lambda uow: plan_harvest(uow, vehicle_id, {"DFL": "wanted"}, by)


def _in_danger(act: Callable[[UnitOfWork, str, str], Any]) -> Make:
    def make(shop: House, by: str) -> Act:
        danger = shop.do(lambda uow: raise_battery_danger(uow, "", "T3ST", ""))
        return lambda uow: act(uow, danger, by)

    return make


def _hot(shop: House, by: str) -> Act:
    vehicle = shop.take_in("bev").vehicle_id
    return lambda uow: raise_battery_danger(uow, vehicle, "T3ST", by)


def _name_vehicle(shop: House, by: str) -> Act:
    vehicle = shop.take_in("bev").vehicle_id
    danger = shop.do(lambda uow: raise_battery_danger(uow, "", "T3ST", ""))
    return lambda uow: name_battery_vehicle(uow, danger, vehicle, by)


def _end_danger(shop: House, by: str) -> Act:
    """A day later, and cool twice."""
    danger = shop.do(lambda uow: raise_battery_danger(uow, "", "T3ST", ""))
    shop.clock.advance(24 * 3600)
    for _ in range(2):
        shop.clock.advance(16 * 60)
        shop.do(lambda uow: read_battery_temperature(uow, danger, Decimal(20), "case", ""))
    return lambda uow: end_battery_danger(uow, danger, "cool", RULES, by)


def _erase(shop: House, by: str) -> Act:
    code, worker = shop.part(labelled=True), shop.people["0417"]
    shop.do(lambda uow: reserve_for_buyer(uow, Reservation(code, "Martin"), worker))
    return lambda uow: erase_private_data(uow, f"part:{code}", load_rules(""), by)


def _certified(act: Callable[[UnitOfWork, Certificate, str], Any], *after: Stage) -> Make:
    def make(shop: House, by: str) -> Act:
        name_the_authority(shop)
        vehicle = shop.take_in().vehicle_id
        described(shop, vehicle)
        certificate = prepared(shop, vehicle)
        for stage in after:
            certificate = stage(shop, certificate)
        return lambda uow: act(uow, certificate, by)

    return make


def _prepare(shop: House, by: str) -> Act:
    name_the_authority(shop)
    vehicle = shop.take_in().vehicle_id
    described(shop, vehicle)
    return lambda uow: prepare_certificate(uow, order(vehicle), by)


def _sign(uow: UnitOfWork, certificate: Certificate, by: str) -> None:
    hands = Hands(certificate.digest, TODAY, HAND, HAND)
    sign_certificate(uow, certificate.certificate_id, hands, by)


def _with_run(act: Callable[[UnitOfWork, str, str], Any]) -> Make:
    def make(shop: House, by: str) -> Act:
        run = shop.run()
        return lambda uow: act(uow, run, by)

    return make


def _about(act: Callable[[UnitOfWork, str, str], Any], who: str = "0633") -> Make:
    def make(shop: House, by: str) -> Act:
        person = shop.people[who]
        return lambda uow: act(uow, person, by)

    return make


def _wait(shop: House, by: str) -> Act:
    run = shop.run("bev")
    return lambda uow: shorten_wait(uow, run, "A030", 300, "maker", by)


SHEET = Reception("VF1BM0A0H33445588", "petrol", "whole", 2)
NEW = Enrolment("77", "New", "RB-NEW-0001", ("operator",))
CHANGE = PersonChange("", "0633", ("operator", "trainer"), "fr")

SCENES: Mapping[str, Make] = {
    "receive_vehicle": lambda shop, by: lambda uow: receive_vehicle(uow, SHEET, by),
    "refuse_vehicle": lambda shop, by: lambda uow: refuse_vehicle(uow, "", "rust", by),
    "record_vin": _record_vin,
    "open_step": _with_run(lambda uow, run, by: open_step(uow, run, "A040", by)),
    "release_step": _release_step,
    "confirm_step": _confirm,
    "skip_step": _with_run(lambda uow, run, by: skip_step(uow, run, "A040", "dry", by)),
    "go_back": _with_run(lambda uow, run, by: go_back(uow, run, "A010", "wrong", by)),
    "take_back_step": _with_run(_take_back_step),
    "take_way_out": _with_run(
        lambda uow, run, by: take_way_out(uow, run, "A040", "oil", "gone", "", by, by)
    ),
    "pause_run": _with_run(lambda uow, run, by: pause_run(uow, run, "lunch", by)),
    "resume_run": _resume,
    "hand_over_run": _with_run(hand_over_run),
    "take_over_run": _take_over,
    "close_vehicle": _with_run(
        lambda uow, run, by: close_vehicle(uow, uow.run(run).vehicle_id, by)
    ),
    **PARTS,
    "want_part": lambda shop, by: lambda uow: want_part(uow, WANT, by),
    "close_want": _wanted(lambda uow, want, by: close_want(uow, want, "withdrawn", "no", by)),
    "reopen_want": _reopen_want,
    "plan_harvest": lambda shop, by: _planned(shop.take_in().vehicle_id, by),
    "choose_view": lambda shop, by: lambda uow: choose_view(uow, "expert", by),
    "choose_look": lambda shop, by: (
        lambda uow: choose_look(uow, TerminalLook("dark", "left", "fr"), by)
    ),
    "show_guide": lambda shop, by: lambda uow: show_guide(uow, by),
    "tune_scanner": lambda shop, by: lambda uow: tune_scanner(uow, WedgeSetting("us"), by),
    "keep_photo": lambda shop, by: lambda uow: keep_photo(uow, "vehicle:v", "0" * 64, "x", by),
    "report_problem": _with_run(
        lambda uow, run, by: report_problem(uow, run, "A040", "help", "x", "", by, holds=False)
    ),
    "raise_battery_danger": _hot,
    "name_battery_vehicle": _name_vehicle,
    "read_battery_temperature": _in_danger(
        lambda uow, danger, by: read_battery_temperature(uow, danger, Decimal(40), "case", by)
    ),
    "quarantine_battery": _in_danger(
        lambda uow, danger, by: quarantine_battery(uow, danger, "yard", by)
    ),
    "watch_battery": _in_danger(
        lambda uow, danger, by: watch_battery(uow, danger, timedelta(minutes=15), "", by)
    ),
    "end_battery_danger": _end_danger,
    "prepare_certificate": _prepare,
    "sign_certificate": _certified(_sign),
    "declare_certificate": _certified(
        lambda uow, one, by: declare_certificate(uow, one.certificate_id, "SIV-1", TODAY, by),
        signed,
    ),
    "hand_over_certificate": _certified(
        lambda uow, one, by: hand_over_certificate(uow, one.certificate_id, "holder", by),
        signed,
        declared,
    ),
    "hand_over_undeclared": _certified(
        lambda uow, one, by: hand_over_undeclared(uow, one.certificate_id, "post", "down", by),
        signed,
    ),
    "revoke_certificate": _certified(
        lambda uow, one, by: revoke_certificate(uow, one.certificate_id, "wrong VIN", by)
    ),
    "name_authority": lambda shop, by: (
        lambda uow: name_authority(uow, "Prefecture", "1 Main Street", by)
    ),
    **TICKETS,
    "disclose_private_data": lambda shop, by: (
        lambda uow: disclose_private_data(uow, (PrivateDataDisclosed("inspection"),), by)
    ),
    "erase_private_data": _erase,
    "release_run": _release_run,
    "close_nonconformity": _judge,
    "begin_anew": _begin_anew,
    "shorten_wait": _wait,
    "take_back_run": _take_back,
    "trust_terminal": lambda shop, by: lambda uow: trust_terminal(uow, "M3P9", "ab" * 32, by),
    "register_procedure": lambda shop, by: (
        lambda uow: register_procedure(uow, replace(shop.procedure, version="3.0.0"), by)
    ),
    "approve_procedure": _approve,
    "run_as_demo": lambda shop, by: lambda uow: run_as_demo(uow, shop.procedure.digest, by),
    "enrol_person": lambda shop, by: lambda uow: enrol_person(uow, NEW, by),
    "change_person": _about(
        lambda uow, who, by: change_person(uow, replace(CHANGE, person_id=who), by)
    ),
    "replace_badge": _about(lambda uow, who, by: replace_badge(uow, who, "RB-ANOTHER-01", by)),
    "end_work": _about(lambda uow, who, by: end_work(uow, who, "moved away", by)),
    "grant_qualification": _about(lambda uow, who, by: grant_qualification(uow, who, LINE, by)),
    "withdraw_qualification": _about(
        lambda uow, who, by: withdraw_qualification(uow, who, "MECH", "lapsed", by), "0512"
    ),
    "set_pin": lambda shop, by: _pin(shop, shop.people["0417"], by),
    "set_own_pin": lambda shop, by: _pin(shop, by, by),
    "try_pin": lambda shop, by: lambda uow: try_pin(uow, shop.vault, by, "test"),
    "accept_pin": _accept,
    "change_settings": lambda shop, by: lambda uow: change_settings(uow, {"name": "New"}, by),
    "arrange_template": lambda shop, by: (
        lambda uow: arrange_template(
            uow, prove_arrangement(PlayedTemplates(), "part", hidden("grade")), by
        )
    ),
    "add_places": lambda shop, by: lambda uow: add_places(uow, NewPlaces(["N-1"], "bin"), by),
    "rename_place": lambda shop, by: lambda uow: rename_place(uow, "B-01", "By the door", by),
    "retire_place": lambda shop, by: lambda uow: retire_place(uow, "B-01", "broken", by),
    "reopen_place": _reopen_place,
}
