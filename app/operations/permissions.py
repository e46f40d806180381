"""Who may do what, by role: the one table that every operation asks, whatever screen called it.

A role opens an operation; qualifications, PINs and the rules of a procedure come on top.
Inspectors look at everything and change nothing; that they took names with them is recorded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.domain.errors import NotAllowed
from app.domain.events.site import MASTER
from app.domain.master_data import owner_in
from app.domain.site import ROLES, Person
from app.operations.ports.site_unit import SiteUnit

_WORK: Final = frozenset({"operator", "supervisor", "trainer"})
_ANY_HAND: Final = _WORK | {"maintenance"}
_SUPERVISOR: Final = frozenset({"supervisor"})
_ANYBODY: Final = frozenset(ROLES)

MAY: Final[Mapping[str, frozenset[str]]] = {
    # the vehicle on the line
    "receive_vehicle": _WORK,
    "refuse_vehicle": _WORK,
    "record_vin": _WORK,
    "open_step": _WORK,
    "release_step": _WORK,
    "confirm_step": _WORK,
    "skip_step": _WORK,
    "go_back": _WORK,
    "take_back_step": _WORK,
    "take_way_out": _WORK,
    "pause_run": _WORK,
    "resume_run": _WORK,
    "hand_over_run": _WORK,
    "take_over_run": _WORK,
    "close_vehicle": _WORK,
    # parts
    "harvest_part": _WORK,
    "note_absent_part": _WORK,
    "note_broken_part": _WORK,
    "store_part": _WORK,
    "take_back_storing": _WORK,
    "take_back_part": _WORK,
    "print_label": _ANY_HAND,
    "order_labels": _ANY_HAND,
    "order_tags": _ANY_HAND,
    "cancel_print": _ANY_HAND,
    "confirm_paper": _ANY_HAND,
    "move_print": _ANY_HAND,
    "verify_label": _ANY_HAND,
    "load_roll": _ANY_HAND,
    "release_part": _WORK,
    # the counter, and the ways between the poles
    "reserve_for_buyer": _WORK,
    "free_part": _WORK,
    "hand_over_parts": _WORK,
    "return_part": _WORK,
    "settle_claim": _SUPERVISOR,
    "dispatch_parts": _WORK,
    "receive_parts": _WORK,
    "import_stock": _SUPERVISOR,
    "recognise_part": _WORK,
    "link_code": _WORK,
    "unlink_code": _WORK,
    # who waits for what
    "want_part": _SUPERVISOR,
    "close_want": _SUPERVISOR,
    "reopen_want": _SUPERVISOR,
    "plan_harvest": _SUPERVISOR,
    # what anybody with gloves may see and say
    "choose_view": _ANY_HAND,
    # whoever looks at a terminal must be able to read it: an inspector too
    "choose_look": _ANYBODY,
    "show_guide": _ANY_HAND,
    "keep_photo": _ANY_HAND,
    "tune_scanner": _ANY_HAND,
    "report_problem": _ANY_HAND,
    # a hot battery: whoever sees it says it, without a badge
    "raise_battery_danger": _ANYBODY,
    "name_battery_vehicle": _ANYBODY,
    "read_battery_temperature": _ANYBODY,
    "quarantine_battery": _ANYBODY,
    "watch_battery": _ANYBODY,
    "end_battery_danger": _SUPERVISOR,
    # certificates and registers
    "prepare_certificate": _WORK,
    "sign_certificate": _SUPERVISOR,
    "declare_certificate": _SUPERVISOR,
    "hand_over_certificate": _WORK,
    "hand_over_undeclared": _SUPERVISOR,
    "revoke_certificate": _SUPERVISOR,
    "name_authority": _SUPERVISOR,
    "enter_weigh_ticket": _WORK,
    "withdraw_weigh_ticket": _SUPERVISOR,
    "state_shredding": _SUPERVISOR,
    "withdraw_shredding": _SUPERVISOR,
    "disclose_private_data": _SUPERVISOR | {"inspector"},
    "erase_private_data": _SUPERVISOR,
    # decisions and overrides
    "release_run": _SUPERVISOR,
    "close_nonconformity": _SUPERVISOR,
    "begin_anew": _SUPERVISOR,
    "shorten_wait": _SUPERVISOR,
    "take_back_run": _SUPERVISOR,
    "trust_terminal": _SUPERVISOR,
    "register_procedure": _SUPERVISOR,
    "approve_procedure": _SUPERVISOR,
    "run_as_demo": _SUPERVISOR,
    # people and the site
    "enrol_person": _SUPERVISOR,
    "change_person": _SUPERVISOR,
    "replace_badge": _SUPERVISOR,
    "end_work": _SUPERVISOR,
    "grant_qualification": _SUPERVISOR | {"trainer"},
    "withdraw_qualification": _SUPERVISOR | {"trainer"},
    "set_pin": _SUPERVISOR,
    "set_own_pin": _ANY_HAND,
    # an inspector's PIN signs for the names they take, and for nothing else
    "try_pin": _ANYBODY,
    "accept_pin": _ANYBODY,
    "change_settings": _SUPERVISOR,
    "arrange_template": _SUPERVISOR,
    "add_places": _SUPERVISOR,
    "rename_place": _SUPERVISOR,
    "retire_place": _SUPERVISOR,
    "reopen_place": _SUPERVISOR,
}

OWNED: Final = frozenset(
    {
        "name_authority",
        "approve_procedure",
        "run_as_demo",
        "enrol_person",
        "change_person",
        "replace_badge",
        "end_work",
        "grant_qualification",
        "withdraw_qualification",
        "change_settings",
        "arrange_template",
        "add_places",
        "rename_place",
        "retire_place",
        "reopen_place",
    }
)
"""What changes master data: done where they are kept, and nowhere else."""


def allows(person: Person, operation: str) -> bool:
    """Whether one of a person's roles opens an operation. Raises KeyError for one nobody listed."""
    return not person.left and bool(MAY[operation] & set(person.roles))


def require(uow: SiteUnit, operation: str, by: str) -> Person:
    """Whoever does it. Raises NotAllowed where no role of theirs opens it or an inventory keeps
    what it changes, NotFound for nobody."""
    person = uow.person(by)
    if person.left:
        raise NotAllowed("person-left", number=person.number)
    if not allows(person, operation):
        if MAY[operation] == _SUPERVISOR:
            raise NotAllowed("needs-supervisor")
        raise NotAllowed("role-not-allowed", number=person.number)
    if operation in OWNED and is_owned_elsewhere(uow):
        raise NotAllowed("owned-by-inventory")
    return person


def is_owned_elsewhere(uow: SiteUnit) -> bool:
    """Whether an inventory keeps master data, and this is not it."""
    return owner_in(uow.history(MASTER)) not in ("", uow.terminal)
