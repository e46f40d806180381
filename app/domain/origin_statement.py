"""What the law has a seller say of where a reused part comes from (France: PIEC)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.domain.rules import RulesOfDay

STATEMENT: Final = "statement.piec"
NOT_PIEC: Final = "not_piec"


@dataclass(frozen=True, slots=True)
class OriginStatement:
    """The text as the buyer gets it, and the entry of the rules it is from; both '' for none."""

    text: str = ""
    rule: str = ""


def origin_statement(rules: RulesOfDay, permit: str) -> OriginStatement:
    """The statement of the day with the workshop's permit in it; empty where no law asks for it."""
    rule = rules.get(STATEMENT)
    if rule is None:
        return OriginStatement()
    text = str(rule.value).replace("{permit}", permit)
    return OriginStatement(text, f"{STATEMENT} from {rule.valid_from}")
