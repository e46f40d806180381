"""Pictures and files at a step: which input they answer, however late the camera is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from shiboken6 import isValid

from app.domain.errors import ShopError
from app.operations.keep_photo import keep_photo
from app.ui.desk import Desk
from app.ui.steps.draft import keeps_apart
from app.ui.steps.hand import Hand
from app.ui.steps.photo_input import PhotoInput
from app.ui.steps.pictures import Pictures
from app.ui.steps.step_page import StepPage
from app.ui.steps.work import Work


class AtHand(Protocol):
    """The step in front, as it is when it is asked for."""

    work: Work | None
    hand: Hand | None
    page: StepPage | None
    recording: bool


class StepPhotos:
    """Takes pictures and picks files for the step in front. `live` shows the step anew."""

    def __init__(
        self,
        desk: Desk,
        pictures: Pictures,
        front: AtHand,
        live: Callable[[], None],
        refused: Callable[[ShopError], None],
    ) -> None:
        self._desk, self._pictures = desk, pictures
        self._front, self._live, self._refused = front, live, refused

    def take(self, field_id: str) -> None:
        """Take a picture of the vehicle; it answers this input, or the first that wants one."""
        self._photograph(field_id, lambda _: None)

    def take_for(self, then: Callable[[str], None]) -> None:
        """Take a picture that answers no input; `then` is told its hash."""
        self._photograph("-", then)

    def _photograph(self, field_id: str, then: Callable[[str], None]) -> None:
        """The camera may be slow: the picture belongs to the step at which it was asked for."""
        hand, work, by = self._front.hand, self._front.work, self._desk.by
        if hand is None or work is None:
            return
        about, purpose = f"vehicle:{work.vehicle.vehicle_id}", hand.step.id
        wanting = self._wanting(field_id)

        def kept(sha256: str) -> None:
            hand.draft.photos.append(sha256)
            if hand is not self._front.hand or self._front.recording:
                return
            then(sha256)
            if wanting is not None and isValid(wanting):
                wanting.add_picture(sha256)
            self._live()

        def taken(sha256: str) -> None:
            if wanting is not None and keeps_apart(wanting.one):
                # A picture of a document belongs to its holder, not to the vehicle's history.
                kept(sha256)
                return
            self._desk.submit(
                lambda uow: keep_photo(uow, about, sha256, purpose, by),
                lambda _: kept(sha256),
                self._refused,
            )

        self._pictures.take(taken)

    def _wanting(self, field_id: str) -> PhotoInput | None:
        """The input a picture answers: the one named, or the first that still wants one."""
        inputs = self._front.page.inputs.values() if self._front.page is not None else ()
        for one in inputs:
            if isinstance(one, PhotoInput) and (
                one.one.id == field_id or (not field_id and len(one.pictures()) < one.one.count)
            ):
                return one
        return None

    def pick_file(self, field_id: str) -> None:
        """Let a file answer an input."""
        page = self._front.page

        def kept(sha256: str) -> None:
            if page is not None and page is self._front.page and field_id in page.inputs:
                page.inputs[field_id].give(sha256)

        self._pictures.pick(kept)
