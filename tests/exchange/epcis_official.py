"""What GS1 publishes about EPCIS 2.0: its schema, and examples that are right by it.

They are third-party and no part of the product. They are looked for where REFACTORY_SCHEMAS
says, else beside the checkout; what reads them is skipped by name where they are not at hand.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

BESIDE = Path(__file__).parents[3] / "shared" / "schemas"
PLACE = Path(os.environ.get("REFACTORY_SCHEMAS", BESIDE)) / "epcis"
EXAMPLES = tuple(sorted((PLACE / "examples").glob("*.json")))
needs_schema = pytest.mark.skipif(
    not PLACE.exists(), reason="needs GS1's EPCIS schema (shared/schemas/epcis)"
)


def example(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def is_valid(value: Any) -> bool:
    """Whether the official schema takes a document, or an event with its context."""
    return _schema("").is_valid(value)


def is_valid_event(value: Any) -> bool:
    """Whether the official schema takes an event as it stands in a document."""
    return _schema("EPCIS-Document-Event").is_valid(value)


def complaint(value: Any) -> str:
    """What the official schema says against a document or an event."""
    found = next(iter(_schema("").iter_errors(value)), None)
    return "" if found is None else str(found)


@cache
def _schema(definition: str) -> jsonschema_rs.Draft7Validator:
    schema = json.loads((PLACE / "EPCIS-JSON-Schema.json").read_text(encoding="utf-8"))
    if definition:
        del schema["allOf"], schema["required"], schema["properties"]
        schema["$ref"] = f"#/definitions/{definition}"
    return jsonschema_rs.Draft7Validator(schema, validate_formats=True)
