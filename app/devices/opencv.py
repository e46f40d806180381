"""OpenCV without its side effects on this process."""

from __future__ import annotations

import os
from types import ModuleType

# opencv-python points these at its own copies of Qt and libraries when it is imported;
# left behind, they break Qt in this process and every program started from it.
_OVERWRITTEN = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR", "LD_LIBRARY_PATH")


def import_cv2() -> ModuleType:
    """The cv2 module, with the environment as it was before the import."""
    before = {name: os.environ.get(name) for name in _OVERWRITTEN}
    try:
        import cv2
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
    return cv2
