"""How the scanner of a terminal is set up is a fact of that terminal."""

from __future__ import annotations

import pytest

from app.domain.errors import Refused
from app.domain.events import ScannerTuned
from app.domain.wedge_setting import WedgeSetting
from app.operations.tune_scanner import tune_scanner
from tests.shop import Shop

FRENCH = WedgeSetting("fr", "\x01", "enter", "|")


def test_what_was_found_is_kept_for_this_terminal(shop: Shop) -> None:
    by = shop.people["0417"]
    shop.do(lambda uow: tune_scanner(uow, FRENCH, by))

    (recorded,) = shop.do(lambda uow: tuple(uow.history(f"wedge:{uow.terminal}")))
    assert isinstance(recorded.event, ScannerTuned)
    assert recorded.event.setting == FRENCH
    assert recorded.by == by


@pytest.mark.parametrize(
    "setting",
    [WedgeSetting("dvorak"), WedgeSetting(end="never"), WedgeSetting(prefix="x" * 9)],
)
def test_a_setting_that_no_scanner_has_is_refused(shop: Shop, setting: WedgeSetting) -> None:
    with pytest.raises(Refused) as refused:
        shop.do(lambda uow: tune_scanner(uow, setting, shop.people["0417"]))

    assert refused.value.code == "scanner-setting-unknown"
