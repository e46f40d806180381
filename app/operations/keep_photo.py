"""Attach a picture, already kept by its hash, to what it shows."""

from __future__ import annotations

from app.domain.events import PhotoTaken
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork


def keep_photo(uow: UnitOfWork, about: str, sha256: str, purpose: str, by: str) -> None:
    """`about` is a subject such as `part:<code>`; a run's pictures belong to its vehicle."""
    require(uow, "keep_photo", by)
    uow.record(PhotoTaken(about, sha256, "image/jpeg", purpose), by)
