"""What can go wrong, in the shop's words.

Every error carries a code and its parameters; the sentence an operator reads is
looked up by that code in resources/sentences/<language>.toml, so that no layer below
the screen needs to know a language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


class Figure(str):
    """A number among the parameters of a sentence, with a point; people of most languages write
    and read it with a comma."""

    __slots__ = ()

    def in_language(self, language: str) -> str:
        """As it is written in a language."""
        return str(self) if language == "en" else self.replace(".", ",")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is held back or went wrong: a sentence code with its parameters."""

    code: str
    params: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        shown = ", ".join(f"{key}={value}" for key, value in self.params.items())
        return f"{self.code}({shown})"


class ShopError(Exception):
    """An expected failure that an operator, supervisor or maintainer can act on."""

    def __init__(self, code: str, /, **params: object) -> None:
        self.reason = Reason(code, {key: _told(value) for key, value in params.items()})
        super().__init__(str(self.reason))

    @property
    def code(self) -> str:
        """The key of the sentence that explains this error."""
        return self.reason.code


class InvalidIdentifier(ShopError):
    """A text that is not the identifier it was read as."""


class NotFound(ShopError):
    """Something named by a code or id is not in this database."""


class Refused(ShopError):
    """A rule of work or law forbids the step; nothing was changed."""

    def __init__(self, code: str, /, *reasons: Reason, **params: object) -> None:
        super().__init__(code, **params)
        self.reasons = reasons


class NotAllowed(Refused):
    """The person lacks the role or qualification."""


class InvalidProcedure(ShopError):
    """A procedure file that cannot be used; names file and line."""


class StoreUnavailable(ShopError):
    """The local database cannot be opened, written or trusted."""


def _told(value: object) -> str:
    if isinstance(value, Decimal):
        return Figure(format(value, "f"))
    return value if isinstance(value, str) else str(value)
