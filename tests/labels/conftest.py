"""One label, drawn again and again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.domain.label import PartLabel
from app.labels.label_maker import LabelMakerFromTemplates


@pytest.fixture(scope="session")
def maker(resources: Path) -> LabelMakerFromTemplates:
    return LabelMakerFromTemplates(resources / "labels", resources / "fonts")


@pytest.fixture(scope="session")
def door() -> PartLabel:
    return PartLabel(
        template="part_100x60",
        language="en",
        part_name="Door, front left",
        position="FL",
        oe_number="801012345R",
        grade="A",
        donor="2026-04711",
        removed_on=date(2026, 11, 22),
        site_name="Re-Cycle Flins",
        site_address="Bd Pierre Lefaucheux, 78410 Aubergenville",
        site_contact="+33 1 30 95 00 00",
        site_permit="PR78 00000 D",
        code="A1B210001LMK",
        code128="A1B210001LMK",
        gs1=False,
        qr="https://parts.example/p/A1B210001LMK",
        grade_rule="damage_units",
        warnings=("pyro", "heavy"),
    )
