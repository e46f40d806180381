"""What the codes of others stand for, as the facts tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from app.domain.events import CodeLinked, CodeUnlinked, Recorded

LONGEST_CODE: Final = 600
_TARGETS: Final = ("part", "vehicle")


@dataclass(frozen=True, slots=True)
class CodeLink:
    """A code and what it stands for: `part:…` or `vehicle:…`."""

    code: str
    to: str
    text: str

    @property
    def kind(self) -> str:
        """`part` or `vehicle`."""
        return self.to.partition(":")[0]

    @property
    def key(self) -> str:
        """The part's code or the vehicle's id."""
        return self.to.partition(":")[2]


def subject_of(code: str) -> str:
    """The subject of the facts about a code."""
    return f"code:{code}"


def is_target(to: str) -> bool:
    """Whether a code may stand for this."""
    kind, _, key = to.partition(":")
    return kind in _TARGETS and bool(key)


def fold_link(facts: Iterable[Recorded]) -> CodeLink | None:
    """What a code stands for, whatever order its facts came in; the last word counts.

    Taking back a link that was replaced meanwhile changes nothing.
    """
    link: CodeLink | None = None
    for recorded in sorted(facts, key=lambda one: one.order):
        event = recorded.event
        if isinstance(event, CodeLinked):
            link = CodeLink(event.code, event.to, event.text)
        elif isinstance(event, CodeUnlinked) and link is not None and link.to == event.to:
            link = None
    return link


def links_to(to: str, facts: Iterable[Recorded]) -> tuple[CodeLink, ...]:
    """The codes that were linked to a thing and not taken back, by the facts about it alone."""
    links: dict[str, CodeLink] = {}
    for recorded in sorted(facts, key=lambda one: one.order):
        event = recorded.event
        if isinstance(event, CodeLinked) and event.to == to:
            links[event.code] = CodeLink(event.code, to, event.text)
        elif isinstance(event, CodeUnlinked) and event.to == to:
            links.pop(event.code, None)
    return tuple(links.values())
