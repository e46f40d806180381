"""Every screen of the terminal by its key, imported when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from app.ui.desk import Desk
from app.ui.screens.lock_screen import LockScreen
from app.ui.screens.screen import Frame, Screen

Maker = Callable[[Desk, Frame], Screen]

_LATER = {
    "first_run": "FirstRunScreen",
    "line": "LineScreen",
    "reception": "ReceptionScreen",
    "step": "StepScreen",
    "harvest": "HarvestScreen",
    "parts": "PartsScreen",
    "counter": "CounterScreen",
    "transfers": "TransfersScreen",
    "registers": "RegistersScreen",
    "balances": "BalancesScreen",
    "inspection": "InspectionScreen",
    "containers": "ContainersScreen",
    "people": "PeopleScreen",
    "vehicle": "VehicleScreen",
    "quarantine": "QuarantineScreen",
    "wants": "WantsScreen",
    "labels": "LabelsScreen",
    "tasks": "TasksScreen",
    "service": "ServiceScreen",
    "template": "TemplateScreen",
    "sync": "SyncScreen",
}


def _later(key: str, name: str) -> Maker:
    def make(desk: Desk, frame: Frame) -> Screen:
        kind: Maker = getattr(import_module(f"app.ui.screens.{key}_screen"), name)
        return kind(desk, frame)

    return make


MAKERS: Mapping[str, Maker] = {
    LockScreen.key: LockScreen,
    **{key: _later(key, name) for key, name in _LATER.items()},
}
