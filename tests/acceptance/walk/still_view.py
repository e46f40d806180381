"""A camera that always sees the same label, and takes nothing from it."""

from __future__ import annotations

from typing import Final

import numpy as np
import zxingcpp

from app.devices.opencv import import_cv2
from app.operations.ports.scan_source import SourceNews, Take, Tell
from app.operations.ports.viewfinder import Glimpse, Outline, Show

_WIDE, _HIGH, _LEFT, _TOP = 800, 450, 260, 90
_VIN: Final = "VF1BM0A0H33445566"


class StillView:
    """The Viewfinder of the walk."""

    name = "camera"

    def start(self, take: Take, tell: Tell, show: Show) -> None:
        """One picture, at once."""
        del take
        tell(SourceNews(self.name, "ready"))
        show(_glimpse())

    def stop(self) -> None:
        """Nothing runs."""

    def read_plate(self, picture: bytes) -> str:
        """What the plate before it seems to say."""
        del picture
        return "VFI BM0A0H 33445566"


def _glimpse() -> Glimpse:
    cv2 = import_cv2()
    code = zxingcpp.create_barcode(_VIN, zxingcpp.BarcodeFormat.DataMatrix, force_square=True)
    small = np.array(zxingcpp.write_barcode_to_image(code, scale=12, add_quiet_zones=True))
    high, wide = small.shape
    picture = np.full((_HIGH, _WIDE), 110, np.uint8)
    picture[_TOP : _TOP + high, _LEFT : _LEFT + wide] = small
    jpeg = cv2.imencode(".jpg", picture)[1].tobytes()
    left, right = _LEFT / _WIDE, (_LEFT + wide) / _WIDE
    top, below = _TOP / _HIGH, (_TOP + high) / _HIGH
    corners = ((left, top), (right, top), (right, below), (left, below))
    return Glimpse(jpeg, (Outline(corners, taken=False),))
