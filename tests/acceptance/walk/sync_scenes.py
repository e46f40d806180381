"""How a terminal stands with the inventory, as everybody sees it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.operations.ports.inventory_link import SyncState
from app.ui.desk import Kept
from app.ui.screens.places import TemplatePlace
from tests.acceptance.walk.floor import LEA, NADIA
from tests.acceptance.walk.template_scenes import BIN, TEMPLATES
from tests.acceptance.walk.terminal import Terminal
from tests.shop import START
from tests.ui.played_link import ASIDE, IN_SYNC, INVITATION, OFFLINE, STOPPED

Scene = Callable[[Terminal], Terminal]


def _standing(state: SyncState, person: str = LEA) -> Scene:
    def scene(terminal: Terminal) -> Terminal:
        at = terminal.start(person)
        at.link.state = state
        at.shell.tick()
        return at.go("sync")

    return scene


def _kept(screen: str, *taps: str, where: object = None) -> Scene:
    """A screen of what the inventory keeps."""

    def scene(terminal: Terminal) -> Terminal:
        at = terminal.start(NADIA)
        at.link.state, at.desk.kept = IN_SYNC, Kept(START, 1234)
        at.shell.tick()
        return at.go(screen, where).tap(*taps)

    return scene


def _help(scene: Scene) -> Scene:
    return lambda terminal: scene(terminal).rail("help")


def _versions(terminal: Terminal) -> Terminal:
    """Versions that were kept here before, read where nobody goes on from one."""
    TEMPLATES["template-versions"](terminal)
    return _TEMPLATE(terminal).tap("versions")


_TEMPLATE: Final = _kept("template", where=TemplatePlace(BIN))


SYNC_SCENES: Final[dict[str, Scene]] = {
    "sync-alone": _standing(SyncState(terminal="K7Q2")),
    "sync-in-sync": _standing(IN_SYNC),
    "sync-offline": _standing(OFFLINE),
    "sync-stopped": _standing(STOPPED, NADIA),
    "sync-aside": _standing(ASIDE, NADIA),
    "sync-claim": lambda t: t.start(NADIA).go("sync").tap("claim-0"),
    "sync-claim-chosen": lambda t: t.start(NADIA).go("sync").tap("claim-1", "claim:second"),
    "sync-kept": _kept("sync"),
    "people-kept": _kept("people"),
    "person-kept": _kept("people", "person:0417"),
    "service-kept": _kept("service"),
    "service-labels-kept": _kept("service", "section:labels"),
    "service-rules-kept": _kept("service", "section:rules"),
    "service-places-kept": _kept("service", "section:places"),
    "service-templates-kept": _kept("service", "section:templates"),
    "place-kept": _kept("service", "section:places", "place:B-01-01"),
    "template-kept": _TEMPLATE,
    "template-versions-kept": _versions,
    "people-help-kept": _help(_kept("people")),
    "service-help-kept": _help(_kept("service")),
    "template-help-kept": _help(_TEMPLATE),
    "sync-type": lambda t: t.start(NADIA).go("sync").tap("enrol"),
    "sync-sign": lambda t: t.start(NADIA).go("sync").scan(INVITATION),
}
