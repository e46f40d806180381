"""An inventory with a day's work in it, served: for pages."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PIL import Image

from app.db.hub_engine import open_file
from app.domain.events import Event, PhotoTaken
from app.domain.part import OWN_PICTURE
from app.hub.accounts import Applicant, offer_account, take_account
from app.hub.gate import COOKIE
from app.hub.hub import Hub
from app.inventory import Kept, opened
from tests.hub.a_stock import HEADLAMP, AStock
from tests.shop_floor import PlayedClock


@contextmanager
def a_shown_stock(home: Path, *events: Event) -> Iterator[Hub]:
    """The day of `AStock.a_day`, and whatever else happened; closed afterwards."""
    kept = Kept(home)
    database = open_file(kept.file)
    stock = AStock(database).a_day()
    stock.tell(*events)
    database.close()
    with opened(kept) as hub:
        yield replace(hub, clock=PlayedClock())


def signed_in(hub: Hub) -> Mapping[str, str]:
    """What the browser of somebody who signed in sends along."""
    applicant = Applicant(offer_account(hub, "clerk"), "Aïcha", "four words are enough")
    return {"Cookie": f"{COOKIE}={take_account(hub, applicant)}"}


def picture() -> bytes:
    """A JPEG of a headlamp, as far as a test needs one."""
    drawn = Image.new("RGB", (640, 360), "#8899AA")
    buffer = io.BytesIO()
    drawn.save(buffer, "JPEG")
    return buffer.getvalue()


def photographed(content: bytes, purpose: str = OWN_PICTURE) -> PhotoTaken:
    """The fact that the headlamp was photographed."""
    name = hashlib.sha256(content).hexdigest()
    return PhotoTaken(f"part:{HEADLAMP.part_id}", name, "image/jpeg", purpose)


def keep(hub: Hub, content: bytes) -> None:
    """The picture arrived."""
    name = hashlib.sha256(content).hexdigest()
    hub.shelf.begin(name, "K7Q2", len(content))
    hub.shelf.append(name, "K7Q2", 0, content)
