"""Every screen and sheet of the terminal, each as an operator comes to it.

A scene leaves nothing in the database that another one would see. A new screen or sheet gets its
scene here: the walk finds out by itself which ones there are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Final

from app.domain.instruction_view import EXPERT
from app.exchange.ticket import key_card, seal
from tests.acceptance.walk.counter_scenes import COUNTER
from tests.acceptance.walk.floor import NADIA, OTHER_KEY, OTHER_TERMINAL
from tests.acceptance.walk.floor_scenes import MORE
from tests.acceptance.walk.roles import BY_ROLE
from tests.acceptance.walk.sync_scenes import SYNC_SCENES
from tests.acceptance.walk.terminal import Terminal
from tests.exchange.a_ticket import MemoryKey, catalogue, ticket_of, walked

Scene = Callable[[Terminal], object]
SCENES: Final[dict[str, Scene]] = {}
SETTING_UP: Final[dict[str, Scene]] = {}
"""Scenes of a terminal that nobody has set up; they follow each other."""
HOT: Final[dict[str, Scene]] = {}
"""Scenes of a workshop in which a battery is hot."""
BADGE: Final = "RB-ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FERROUS = "statement:ferrous"


def _measured(terminal: Terminal) -> None:
    """A hold point with two values, one of them beyond its limit."""
    terminal.step("electric", "HV040").tap("proved_before:yes")
    terminal.tap("tile:u_pm").key("0,4" if terminal.language in ("fr", "nl") else "0.4")
    terminal.tap("tile:u_p_body").key("380")


def _in_short(terminal: Terminal) -> None:
    """A step as an expert reads it; the choice is not recorded, or other scenes would see it."""
    assert terminal.desk.person is not None
    terminal.desk.person = replace(terminal.desk.person, view=EXPERT)
    terminal.step("dismantled", "BOD030")


def _contradicting(terminal: Terminal) -> None:
    """A remark that names a damage which the code denies."""
    terminal.harvest("dismantled", "BOD030", "DFL").tap("remark").scan("dent in the door")
    terminal.tap("no_damage", "label_and_store")


@cache
def _ticket() -> tuple[str, ...]:
    """What another terminal hands over."""
    ticket = ticket_of(walked(3, "bev", "HV040").state, terminal=OTHER_TERMINAL)
    return seal(ticket, catalogue(), OTHER_KEY)


def _workshop(terminal: Terminal) -> Terminal:
    """The first page filled in."""
    sheet = ("Re-Cycle Demo", "12 rue de la Boucle", "+33 1 00 00 00 00", "VHU 78 00000", "FR")
    return terminal.go("first_run").scan(*sheet)


SCENES.update(
    {
        "lock": lambda t: t.start(""),
        "line": lambda t: t.go("line"),
        "my-terminal": lambda t: t.go("line").tap("my_terminal"),
        "line-more": lambda t: t.go("line").tap("more"),
        "reception": lambda t: t.go("line").tap("start_reception"),
        "reception-filled": lambda t: (
            t.go("reception")
            .scan("VF1BM0A0H33445566")
            .tap("drive:phev", "state:crashed", "keys")
            .key("2")
            .tap("mass", "take_weight")
        ),
        "reception-vin": lambda t: t.go("reception").tap("type_vin"),
        "reception-vin-wrong": lambda t: t.go("reception").scan("VF1LB24O530987654"),
        "reception-vin-typed-anew": lambda t: (
            t.go("reception").scan("VF1LB24O530987654").tap("type_it")
        ),
        "reception-keys": lambda t: t.go("reception").tap("keys"),
        "reception-mass": lambda t: t.go("reception").tap("mass").key("1502", accept=False),
        "service": lambda t: t.start(NADIA).go("service"),
        "service-terminal": lambda t: (
            t.start(NADIA).go("service").tap("section:terminal", "back_up")
        ),
        "service-labels": lambda t: t.start(NADIA).go("service").tap("section:labels"),
        "service-places": lambda t: t.start(NADIA).go("service").tap("section:places"),
        "service-changes": lambda t: t.start(NADIA).go("service").tap("section:changes"),
        "service-place": lambda t: (
            t.start(NADIA).go("service").tap("section:places", "place:B-01-01")
        ),
        "service-place-name": lambda t: (
            t.start(NADIA).go("service").tap("section:places", "place:B-01-01", "rename_place")
        ),
        "service-place-end": lambda t: (
            t.start(NADIA).go("service").tap("section:places", "place:B-01-01", "retire_place")
        ),
        "service-why": lambda t: (
            t.start(NADIA).go("service").tap("section:rules", "pyro_first:yes", "save_settings")
        ),
        "service-add-places": lambda t: (
            t.start(NADIA)
            .go("service")
            .tap("section:places", "add_places")
            .scan("C", "12", "Doors")
        ),
        "service-rules": lambda t: (
            t.start(NADIA).go("service").tap("section:rules", "pyro_first:yes")
        ),
        "reception-refuse": lambda t: t.go("reception").tap("refuse"),
    }
)

SCENES.update(
    {
        "step": lambda t: t.step("electric", "HV040"),
        "step-measured": _measured,
        "step-short": _in_short,
        "step-reference": lambda t: t.step("failed", "HV030"),
        "step-undo": lambda t: t.start(NADIA).step("dismantled", "BOD030").tap("undo"),
        "step-pictured": lambda t: t.step("rare", "A030"),
        "step-pictured-whole": lambda t: t.step("rare", "A030").tap("reference"),
        "step-compare": lambda t: t.step("paused", "REC020").tap("reference"),
        "step-text": lambda t: t.step("new", "REC010").tap("tile:holder_name"),
        "step-day": lambda t: t.step("new", "REC030").tap("tile:first_registration"),
        "step-number": lambda t: t.step("electric", "HV040").tap("tile:u_pm"),
        "step-choice": lambda t: t.step("new", "REC080"),
        "step-choice-sheet": lambda t: t.step("new", "REC080").tap("tile:missing"),
        "step-list": lambda t: t.step("new", "REC110").tap("tile:faults"),
        "step-signature": lambda t: t.step("electric", "HV050").tap("tile:release"),
        "step-parts": lambda t: t.step("dismantled", "BOD030"),
        "step-rare": lambda t: t.step("rare", "A010"),
        "step-torque": lambda t: t.step("rare", "A010").tap("tile:joint"),
        "step-zone": lambda t: t.step("rare", "A010").tap("tile:places"),
        "step-file": lambda t: t.step("rare", "A010").tap("tile:report"),
        "step-nonconformity": lambda t: t.step("rare", "A020"),
        "step-repeated": lambda t: t.step("failed", "HV040"),
        "step-done": lambda t: t.step("electric", "HV030"),
        "step-paused": lambda t: t.step("paused", "REC010"),
        "step-given": lambda t: t.step("given"),
        "step-held": lambda t: t.step("wreck"),
        "step-leave-out": lambda t: t.start(NADIA).step("dismantled", "BOD030").tap("skip"),
        "steps": lambda t: t.step("electric", "HV040").tap("all_steps"),
        "steps-open": lambda t: t.step("electric", "HV050").tap("other_steps"),
        "back-to": lambda t: t.step("electric", "HV040").tap("all_steps").row("steps", 0),
        "back-to-words": lambda t: (
            t.step("electric", "HV040").tap("all_steps").row("steps", 0).tap("reason:other")
        ),
        "way-out": lambda t: t.step("electric", "HV040").tap("tile:u_pm", "not_possible"),
        "way-out-cause": lambda t: t.step("electric", "HV040").tap(
            "tile:u_pm", "not_possible", "cause:other"
        ),
        "decision": lambda t: t.start(NADIA).step("rare", "A020").tap("decide"),
        "decision-reason": lambda t: (
            t.start(NADIA).step("rare", "A020").tap("decide", "decision_text")
        ),
        "release": lambda t: t.start(NADIA).step("wreck", "DEP010").tap("decide"),
        "problem": lambda t: t.step("electric", "HV040").tap("problem"),
        "problem-words": lambda t: t.step("electric", "HV040").tap("problem", "problem:tool"),
        "problem-part": lambda t: t.step("dismantled", "BOD030").tap("problem", "problem:broke"),
        "problem-reading": lambda t: t.step("electric", "HV040").tap("problem", "problem:reading"),
    }
)

SCENES.update(
    {
        "harvest": lambda t: t.harvest("dismantled", "BOD030"),
        "harvest-absent": lambda t: t.harvest("dismantled", "BOD030").tap("absent:DFL"),
        "harvest-other": lambda t: t.harvest("dismantled", "BOD030").tap("other_part"),
        "harvest-other-words": lambda t: t.harvest("dismantled", "BOD030").tap(
            "other_part", "search"
        ),
        "harvest-part": lambda t: t.harvest("dismantled", "BOD030", "DFL"),
        "harvest-ready": lambda t: t.harvest("dismantled", "BOD030", "DFL").tap("no_damage"),
        "harvest-mass": lambda t: t.harvest("dismantled", "BOD030", "DFL").tap("mass"),
        "harvest-number": lambda t: t.harvest("dismantled", "BOD030", "DFL").tap("oe"),
        "harvest-position": lambda t: t.harvest("dismantled", "BOD030", "DFL").tap("position"),
        "harvest-damage": lambda t: t.harvest("dismantled", "BOD030", "DFL").tap("damage"),
        "harvest-damage-marked": lambda t: t.harvest("dismantled", "BOD030", "DFL").tap(
            "damage", "zone:5", "damage_kind:D", "units_more"
        ),
        "harvest-why": lambda t: t.harvest("dismantled", "BOD030", "DFL").tap("why_grade"),
        "harvest-by-eye": lambda t: t.harvest("dismantled", "BOD030", "DFL").tap(
            "no_damage", "grade:C"
        ),
        "harvest-broke": lambda t: t.harvest("dismantled", "BOD030", "DFL").tap("broke"),
        "harvest-remark": _contradicting,
        "harvest-bin": lambda t: t.harvest("dismantled", "BOD030", "DFL", t.floor.parts[0]),
        "part-leaves": lambda t: t.go("parts").scan(t.floor.parts[0]).tap("release"),
        "containers": lambda t: t.go("containers"),
        "containers-left": lambda t: t.start(NADIA).go("containers").row("containers_list", 3),
        "containers-withdraw": lambda t: (
            t.start(NADIA).go("containers").row("containers_list", 3).tap("withdraw_ticket")
        ),
        "ticket": lambda t: t.go("containers").tap("container_leaves"),
        "ticket-load": lambda t: t.go("containers").tap("container_leaves", "ticket:fraction"),
        "ticket-day": lambda t: t.go("containers").tap("container_leaves", "ticket:day"),
        "ticket-mass": lambda t: t.go("containers").tap("container_leaves", "ticket:gross_kg"),
        "ticket-country": lambda t: t.go("containers").tap("container_leaves", "ticket:country"),
        "want": lambda t: t.start(NADIA).go("wants").tap("new_want"),
        "people": lambda t: t.start(NADIA).go("people"),
        "people-enrol": lambda t: t.start(NADIA).go("people").tap("enrol"),
        "person": lambda t: t.start(NADIA).go("people").tap("person:0417"),
        "person-change": lambda t: t.start(NADIA).go("people").tap("person:0633", "change"),
        "person-grant": lambda t: t.start(NADIA).go("people").tap("person:0633", "grant"),
        "person-pin": lambda t: t.start(NADIA).go("people").tap("person:0417", "set_pin"),
        "person-new-card": lambda t: t.start(NADIA).go("people").tap("person:0417", "new_card"),
        "tasks": lambda t: t.start(NADIA).go("tasks"),
        "registers": lambda t: t.start(NADIA).go("registers"),
        "balances": lambda t: t.start(NADIA).go("registers").tap("balances"),
        "balances-year": lambda t: t.start(NADIA).go("balances").tap("scope:year"),
        "balances-paper": lambda t: t.start(NADIA).go("balances").tap("balance_paper"),
        "balances-statement": lambda t: t.start(NADIA).go("balances").tap("statement"),
        "balances-line": lambda t: t.start(NADIA).go("balances").tap("statement", _FERROUS),
        "balances-share": lambda t: (
            t.start(NADIA).go("balances").tap("statement", _FERROUS, "line:recycled")
        ),
        "balances-unstate": lambda t: (
            t.start(NADIA).go("balances").tap("scope:year", "statement", "statement_none")
        ),
        "balances-recycled": lambda t: (
            t.start(NADIA).go("balances").tap("statement", "statement:recycled")
        ),
        "balances-who": lambda t: (
            t.start(NADIA).go("balances").tap("statement", "statement:source")
        ),
        "inspection": lambda t: t.start(NADIA).go("registers").tap("inspection"),
        "inspection-number": lambda t: t.start(NADIA).go("inspection").tap("inspect_number"),
        "inspection-period": lambda t: t.start(NADIA).go("inspection").tap("inspect:period"),
        "inspection-day": lambda t: (
            t.start(NADIA).go("inspection").tap("inspect:period", "inspect_first")
        ),
        "inspection-names": lambda t: (
            t.start(NADIA).go("inspection").tap("inspect:period", "names:with", "inspection_write")
        ),
        "line-supervisor": lambda t: t.start(NADIA).go("line"),
        "parts": lambda t: t.go("parts"),
        "part": lambda t: t.go("parts").scan(t.floor.parts[0]),
        "part-bin": lambda t: t.go("parts").scan(t.floor.parts[0]).tap("move"),
        "part-reprint": lambda t: t.go("parts").scan(t.floor.parts[0]).tap("label"),
        "parts-none": lambda t: t.go("parts").scan("no such part"),
        "parts-none-filtered": lambda t: (
            t.go("parts")
            .tap("filter", "grade:A", "status:stored", "route:stock", "held:free")
            .tap("filter_bin", "bin:B-01-01", "filter_done")
            .scan("W" * 70)
        ),
        "parts-search": lambda t: t.go("parts").tap("search"),
        "parts-filter": lambda t: t.go("parts").tap("filter"),
        "parts-filter-bin": lambda t: t.go("parts").tap("filter", "filter_bin"),
        "parts-filtered": lambda t: (
            t.go("parts")
            .tap("filter", "grade:A", "status:stored", "route:stock", "held:free")
            .tap("filter_bin", "bin:B-01-01", "filter_done")
        ),
        "file": lambda t: t.file("dismantled"),
        "file-electric": lambda t: t.file("electric"),
        "file-closed": lambda t: t.file("done"),
        "file-held": lambda t: t.file("wreck"),
        "plan": lambda t: t.start(NADIA).file("dismantled").tap("plan"),
        "file-record-vin": lambda t: t.file("wreck").tap("record_vin"),
        "begin-anew": lambda t: t.start(NADIA).file("stopped").tap("go_on"),
        "help": lambda t: t.step("electric", "HV040").rail("help"),
        "guide": lambda t: t.step("electric", "HV040").rail("help").tap("show_guide"),
        "quarantine": lambda t: t.go("quarantine"),
        "documents": lambda t: t.file("paused").tap("documents"),
        "certificate-prepare": lambda t: t.file("paused").tap("documents", "certificate_next"),
        "certificate-sign": lambda t: t.file("electric").tap("documents", "certificate_next"),
        "certificate-told": lambda t: t.file("dismantled").tap("documents", "certificate_next"),
        "certificate-paper": lambda t: t.file("done").tap("documents", "certificate_next"),
        "certificate-receiver": lambda t: t.file("done").tap("documents", "certificate_give"),
        "certificate-undeclared": lambda t: t.file("dismantled").tap(
            "documents", "certificate_give", "receiver:holder"
        ),
        "certificate-revoke": lambda t: t.file("done").tap("documents", "certificate_revoke"),
        "slip-paper": lambda t: t.file("done").tap("documents", "slip_open"),
        "file-photo": lambda t: t.file("electric").tap("picture:1"),
        "hand-over": lambda t: t.file("electric").tap("hand_over"),
        "hand-over-ticket": lambda t: t.start(NADIA).file("given").tap("hand_over"),
        "key-card": lambda t: t.file("electric").tap("hand_over", "key_card"),
        "trust": lambda t: (
            t.start(NADIA).go("line").scan(key_card("ABCD", MemoryKey(3).public_key))
        ),
        "take-over-piece": lambda t: t.go("line").scan("RT1/1/3/AAAAAAAA:ABC"),
        "take-over": lambda t: t.go("line").scan(*_ticket()),
    }
)

SCENES.update(
    {
        "reception-wanted": lambda t: t.go("reception").scan("VF1BM0A0H33445566"),
        "reception-wants": lambda t: (
            t.go("reception").scan("VF1BM0A0H33445566").tap("wanted_parts")
        ),
        "want-chosen": lambda t: t.start(NADIA).go("wants").row("wants_list", 0),
        "want-given": lambda t: t.start(NADIA).go("wants").row("wants_list", 1),
        "want-withdrawn": lambda t: t.start(NADIA).go("wants").row("wants_list", 2),
        "want-withdraw": lambda t: t.start(NADIA).go("wants").row("wants_list", 0).tap("withdraw"),
        "want-kind": lambda t: _want(t, "part_type"),
        "want-kind-words": lambda t: _want(t, "part_type").tap("search"),
        "want-quantity": lambda t: _want(t, "quantity"),
        "want-make": lambda t: _want(t, "make"),
        "want-side": lambda t: _want(t, "side"),
        "want-until": lambda t: _want(t, "until"),
        "people-lock": lambda t: t.start(NADIA).go("people").tap("lock_minutes"),
        "person-withdraw": lambda t: t.start(NADIA).go("people").tap("person:0417", "line:HV_WORK"),
        "person-end": lambda t: t.start(NADIA).go("people").tap("person:0417").hold("end_work"),
        "person-grant-day": lambda t: (
            t.start(NADIA).go("people").tap("person:0633", "grant", "valid_to")
        ),
        "part-leaves-to": lambda t: t.go("parts").scan(t.floor.parts[0]).tap("release", "way:sold"),
        "harvest-by-eye-words": lambda t: t.harvest("dismantled", "BOD030", "DFL").tap(
            "no_damage", "grade:C", "eye_words"
        ),
        "harvest-broke-mass": lambda t: t.harvest("dismantled", "BOD030", "DFL").tap(
            "broke", "broken_mass"
        ),
        "harvest-broke-fraction": lambda t: t.harvest("dismantled", "BOD030", "DFL").tap(
            "broke", "broken_fraction"
        ),
        "certificate-absent": lambda t: t.file("paused").tap(
            "documents", "certificate_next", "holder_absent"
        ),
        "certificate-told-words": lambda t: t.file("dismantled").tap(
            "documents", "certificate_next", "decision_text"
        ),
        "plan-add": lambda t: t.start(NADIA).file("dismantled").tap("plan", "plan_add"),
        "step-numbers": lambda t: t.step("rare", "A040").tap("tile:gaps"),
        "step-numbers-next": lambda t: t.step("rare", "A040").tap("tile:gaps", "add"),
        "step-list-next": lambda t: t.step("new", "REC110").tap("tile:faults", "add"),
        "step-waiting": lambda t: t.start(NADIA).step("rare", "A040"),
        "step-wait-less": lambda t: t.start(NADIA).step("rare", "A040").tap("wait_less"),
        "step-wait-less-source": lambda t: (
            t.start(NADIA).step("rare", "A040").tap("wait_less").key("12")
        ),
        "pause": lambda t: t.step("electric", "HV040").tap("all_steps", "pause"),
    }
)
SCENES.update(MORE | COUNTER)


def _want(terminal: Terminal, what: str) -> Terminal:
    """One question of a new want."""
    return terminal.start(NADIA).go("wants").tap("new_want", f"want:{what}")


SCENES.update({**BY_ROLE, **SYNC_SCENES})

HOT.update(
    {
        "hot-lock": lambda t: t.start(""),
        "hot-line": lambda t: t.go("line"),
        "hot-quarantine": lambda t: t.go("quarantine"),
        "hot-words": lambda t: t.step("new", "REC010").tap("tile:holder_name"),
        "hot-number": lambda t: t.go("reception").tap("mass"),
        "hot-day": lambda t: t.step("new", "REC030").tap("tile:first_registration"),
        "hot-signature": lambda t: t.step("electric", "HV050").tap("tile:release"),
        "hot-pin": lambda t: t.start(NADIA).go("people").tap("person:0417", "set_pin"),
        "hot-step": lambda t: t.step("given"),
        "hot-parts": lambda t: t.go("parts").scan(t.floor.parts[0]),
        "hot-file": lambda t: t.file("electric"),
        "hot-end": lambda t: t.start(NADIA).go("quarantine").tap(f"end:{t.floor.danger_id}"),
        "hot-rescue": lambda t: t.rescue(),
        "hot-rescue-steps": lambda t: t.rescue().tap("rescue_turn"),
        "hot-rescue-temperature": lambda t: t.rescue().tap("enter_temperature"),
        "hot-rescue-place": lambda t: t.rescue().tap("choose_place"),
        "hot-rescue-place-words": lambda t: t.rescue().tap("choose_place", "place:elsewhere"),
        "hot-rescue-look": lambda t: t.rescue().tap("choose_look"),
        "hot-rescue-unnamed": lambda t: t.rescue(named=False),
        "hot-rescue-vehicle": lambda t: t.rescue(named=False).tap("which_vehicle"),
    }
)

SETTING_UP.update(
    {
        "first-run": lambda t: t.go("first_run"),
        "first-run-name": lambda t: t.go("first_run").tap("field:name"),
        "first-run-labels": lambda t: _workshop(t).tap("next"),
        "first-run-bins": lambda t: _workshop(t).tap("next", "next"),
        "first-run-people": lambda t: _workshop(t).tap("next", "next", "next"),
        "first-run-person": lambda t: (
            _workshop(t).tap("next", "next", "next", "add_person").scan("0417", "Léa", BADGE)
        ),
        "first-run-pin": lambda t: (
            _workshop(t).tap("next", "next", "next", "add_person").scan("0417").tap("set_pin")
        ),
        "first-run-quals": lambda t: (
            _workshop(t)
            .tap("next", "next", "next", "add_person")
            .scan("0418", "Maximiliane", f"{BADGE}A")
            .tap("next")
        ),
    }
)
